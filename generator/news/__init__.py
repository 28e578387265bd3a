"""What changed in the guide of late, told from the history of its records.

Git says which records changed and when; what they said before and say now is compared as a review
does. What people wrote to git (messages, names) is never read; a record is told by its present
name, and only while the guide publishes it.
"""
