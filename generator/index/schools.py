"""Places that stand in a school: a door that not everyone dares, or may, push."""

from collections.abc import Sequence

from generator.model.folding import fold
from generator.model.structure import Structure

SCHOOLS = frozenset({"college", "lycee", "universite", "faculte", "campus"})
"""What a place that stands in a school says of where it is, folded."""

KEPT_OUTSIDE = frozenset({"collegien", "parent"})
"""The publics for whom the door of somebody else’s school may be closed (values of `publics`)."""


def stands_in_a_school(structure: Structure) -> bool:
    """Tell whether the name of a place, or what its address says after the street, names a school.

    The street itself does not count: the « rue du Lycée » is outside.
    """
    words = fold(f"{structure.name} {structure.address.details}").split()
    return not SCHOOLS.isdisjoint(words)


def is_of_schools(places: Sequence[Structure]) -> bool:
    """Tell whether most of the places of a network stand in schools: the others may as well."""
    return 2 * sum(map(stands_in_a_school, places)) > len(places)
