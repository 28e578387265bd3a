"""The nouns of the guide: immutable values, no file, no YAML, no HTML."""
