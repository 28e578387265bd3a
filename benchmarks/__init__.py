"""Measurements of the guide's build, on this repository's own data; run `make benchmark`."""
