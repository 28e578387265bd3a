"""Visits the pages elsewhere that the guide leads to: politely, and on request only."""
