"""Printers: the same problems told as text, as JSON… each in one small file."""
