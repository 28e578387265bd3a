"""Printers: the same list of what is due as text, JSON, Markdown, or one mail a territory."""
