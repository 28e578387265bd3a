"""Keeping the guide true: what is to be verified again, whom to ask, and with which sheet."""
