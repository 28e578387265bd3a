"""Printers: the same review told as Markdown, HTML or JSON, each in one small file."""
