"""What the web form of `/editer/` is given: fields, rules, records and places, as JSON.

The form checks as one types with the checker's own patterns, words and messages, described here
from the field tables and the catalogue; nothing of a rule is written twice but its few steps.
"""
