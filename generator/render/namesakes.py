"""What tells places of one name and one commune apart, in the titles of their pages."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from generator.model.structure import Structure

FACTS: tuple[Callable[[Structure], str], ...] = (
    lambda structure: structure.address.street,
    lambda structure: structure.address.details,
    lambda structure: structure.contact.phone,
)
"""What may be told of a place after its name, the most useful first."""


def distinctions(structures: Iterable[Structure]) -> Mapping[str, str]:
    """The fact to add to the name of a place, by identifier.

    A place whose name is its own in its commune has none, nor one that nothing sets apart.
    """
    groups: dict[tuple[str, str], list[Structure]] = {}
    for structure in structures:
        groups.setdefault((structure.name, structure.commune.name), []).append(structure)
    found: dict[str, str] = {}
    for namesakes in groups.values():
        if len(namesakes) > 1:
            found |= {one.id: _own_fact(one, namesakes) for one in namesakes}
    return found


def _own_fact(structure: Structure, namesakes: list[Structure]) -> str:
    """The first fact that none of the namesakes shares, empty if there is none."""
    for fact in FACTS:
        counts = Counter(map(fact, namesakes))
        if fact(structure) and counts[fact(structure)] == 1:
            return fact(structure)
    return ""
