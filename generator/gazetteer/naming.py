"""One address per area: slugs, told apart where two areas bear one name."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.model.geography import department_of
from generator.model.slug import slug

Names = Mapping[str, str]
"""Text by code."""


def area_slugs(names: Names, departments: Names) -> dict[str, str]:
    """A slug for each area of one kind, given its name and its main département, by code.

    Areas whose slugs would be the same take their département as a suffix, all of them, so that
    none depends on the order; those that still collide take their code as well.
    """
    plain = {code: slug(name) for code, name in names.items()}
    placed = _told_apart(plain, departments)
    return _told_apart(placed, {code: code for code in names})


def commune_slugs(names: Names) -> dict[str, str]:
    """A slug for each commune, unique in its département; namesakes there take their code."""
    by_department = defaultdict[str, dict[str, str]](dict)
    for code, name in names.items():
        by_department[department_of(code)][code] = slug(name)
    return {
        code: made
        for slugs in by_department.values()
        for code, made in _told_apart(slugs, {code: code for code in slugs}).items()
    }


def _told_apart(slugs: Names, suffixes: Names) -> dict[str, str]:
    uses = Counter(slugs.values())
    return {
        code: f"{made}-{suffixes[code].lower()}" if uses[made] > 1 else made
        for code, made in slugs.items()
    }
