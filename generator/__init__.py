"""Builds the « Qui fait quoi ? » guide: YAML records in, a static site and open data out."""
