"""The communes that a place serves, said as shortly as official areas allow."""

from collections.abc import Collection, Mapping

from generator.model.geography import Geography


def areas_of(communes: Collection[str], geography: Geography) -> tuple[str, ...]:
    """Give whole départements, then whole EPCI, then the communes that are left, by their codes.

    Nothing is rounded: an area is named only when each of its communes is served.
    """
    left = set(communes)
    found = [
        *_whole(geography.communes_of_department, geography.departments, left),
        *_whole(geography.communes_of_epci, geography.epcis, left),
    ]
    return (*found, *sorted(left))


def _whole(
    areas: Mapping[str, frozenset[str]], known: Collection[str], left: set[str]
) -> list[str]:
    found = []
    for code in sorted(known):
        members = areas.get(code, frozenset())
        if members and members <= left:
            found.append(code)
            left -= members
    return found
