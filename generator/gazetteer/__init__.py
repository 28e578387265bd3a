"""The `geographie` command: source tables of France turned into the compact ones we keep."""
