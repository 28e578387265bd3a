"""Records as files: the one canonical form, and the way a file takes another's place.

The import, the forms and hand edits all end here, so that the same facts are the same bytes. Only
`files.py` touches the disk.
"""
