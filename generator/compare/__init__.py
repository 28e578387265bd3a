"""What a contribution changes for the public: two states of the records, told in plain French.

Two editions are made from two revisions, as a build would; what differs is found first, and told
afterwards by small printers. Only `revisions.py` runs another program: git.
"""
