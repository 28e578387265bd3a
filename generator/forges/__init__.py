"""What the forges show and are told: forms to ask for a change, and who reads it.

The forms are generated from the field tables; what people answer becomes the facts of a record.
"""
