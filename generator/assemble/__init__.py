"""ASSEMBLE: checked records become a Directory, references resolved and inheritance applied."""
