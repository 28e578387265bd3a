"""EXPORT: the same facts for machines; knows the model and the addresses, no template."""
