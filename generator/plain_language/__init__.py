"""PLAIN LANGUAGE: advice on the French that people will read, in pages and in records.

Asked for by `quifaitquoi verifier` alone: nothing of it is on the way of a build.
"""
