"""The field tables: every key of every record, declared once.

The checker, the JSON Schemas, the reference page, the forms and the exports are all read from
here, so that they cannot disagree. Labels and help are the only French of this package.
"""
