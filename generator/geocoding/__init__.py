"""Asks the national base of addresses where addresses are: politely, and on request only.

No build comes here: it reads what was answered, in `data/geocodage.csv`.
"""
