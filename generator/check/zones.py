"""Codes of official areas, of one level or of several."""

import re
from collections.abc import Iterator, Mapping

from generator.check.examination import Examination
from generator.model.folding import fold
from generator.model.geography import Geography, Named
from generator.problems.catalog import geography as rules
from generator.read.node import Text
from generator.schema.kinds import Zone

FRANCE = "france"
EXAMPLES = {
    "france": "france",
    "region": '"84"',
    "departement": '"41"',
    "epci": '"200072346"',
    "zone-emploi": '"2407"',
    "commune": '"41018"',
}
_PREFIXES = {"region": "r", "zone-emploi": "z"}


def read_zone(exam: Examination, text: Text, kind: Zone, key: str) -> str | None:
    """Give the code of an area of one of the levels; bare when there is a single level."""
    typed = text.value
    geography = exam.context.geography
    single = len(kind.levels) == 1
    for level in kind.levels:
        if zone_name(geography, level, _bare(typed, level, single)) is not None:
            return typed
    meant = next(_meant(geography, typed, kind.levels, single), None)
    if meant:
        code, name = meant
        exam.note(rules.UNKNOWN_ZONE_MEANT, text, key, value=typed, levels=levels_told(kind),
                  suggestion=code, name=name)  # fmt: skip
    else:
        example = EXAMPLES[kind.levels[0] if single else "departement"]
        exam.note(
            rules.UNKNOWN_ZONE, text, key, value=typed, levels=levels_told(kind), example=example
        )
    return None


def levels_told(kind: Zone) -> str:
    """Say in words which levels a code may be of."""
    if len(kind.levels) > 2:
        return rules.SEVERAL_LEVELS
    return rules.OR.join(rules.LEVEL_NAMES[level] for level in kind.levels)


def zone_name(geography: Geography, level: str, code: str) -> str | None:
    """The name of the area that has this bare code at this level; None when there is none."""
    if level == FRANCE:
        return rules.THE_COUNTRY if code == FRANCE else None
    area = _areas(geography, level).get(code)
    return area.name if area else None


def level_of(code: str) -> str:
    """The level of a checked code among several levels."""
    if code == FRANCE:
        return FRANCE
    if code[0] in "rz":
        return "region" if code[0] == "r" else "zone-emploi"
    return {9: "epci", 5: "commune"}.get(len(code), "departement")


def zone_communes(geography: Geography, code: str) -> frozenset[str]:
    """The communes of a checked code among several levels."""
    level = level_of(code)
    if level == FRANCE:
        return frozenset(geography.communes)
    if level == "commune":
        return frozenset({code})
    return level_communes(geography, level, _bare(code, level, False))


def level_communes(geography: Geography, level: str, code: str) -> frozenset[str]:
    """The communes of the area that has this bare code at this level."""
    if level == "commune":
        return frozenset({code})
    table = {
        "region": geography.communes_of_region,
        "departement": geography.communes_of_department,
        "epci": geography.communes_of_epci,
        "zone-emploi": geography.communes_of_employment_zone,
    }[level]
    return table.get(code, frozenset())


def _areas(geography: Geography, level: str) -> Mapping[str, Named]:
    tables: dict[str, Mapping[str, Named]] = {
        "region": geography.regions,
        "departement": geography.departments,
        "epci": geography.epcis,
        "zone-emploi": geography.employment_zones,
        "commune": geography.communes,
    }
    return tables[level]


def _bare(code: str, level: str, single: bool) -> str:
    """The code without the letter of its level; empty when the letter is missing."""
    prefix = "" if single else _PREFIXES.get(level, "")
    return code[len(prefix) :] if code.startswith(prefix) else ""


def _meant(
    geography: Geography, typed: str, levels: tuple[str, ...], single: bool
) -> Iterator[tuple[str, str]]:
    """Codes that may be meant, likeliest first: a slip, a former commune, a name."""
    compact = re.sub(r"\s", "", typed)
    slips = (compact, compact.upper(), compact.lower(), f"0{compact}", compact[1:])
    for level in levels:
        prefix = "" if single else _PREFIXES.get(level, "")
        for slip in slips:
            code = _bare(slip, level, single)
            name = zone_name(geography, level, code) if code else None
            if name:
                yield prefix + code, name
    present = geography.present_commune(compact)
    if present and "commune" in levels:
        yield present.code, present.name
    folded = fold(typed)
    for level in levels:
        if folded and level != FRANCE:
            prefix = "" if single else _PREFIXES.get(level, "")
            for code in geography.areas_by_folded_name[level].get(folded, ()):
                yield prefix + code, _areas(geography, level)[code].name
