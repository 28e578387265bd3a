"""The open data of `/donnees/v1/`: what the guide knows as fact, for whoever builds on it.

Presumed areas, approximate positions, unconfirmed perimeters and persons are in none of it. No
file holds the day of the build: the same data are the same bytes.
"""
