"""A repository for another région: the program as it is, and the data that hold everywhere."""
