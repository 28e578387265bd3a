"""Where a structure stands: its commune, its postal code, its position and its folder agree."""

import math
import re

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.check.placement import folder_of
from generator.model.folding import fold
from generator.model.geography import Commune
from generator.problems.catalog import coherence as coherence_rules
from generator.problems.catalog import geography as rules
from generator.problems.suggestion import closest
from generator.read.node import Text

FAR_KM, ELSEWHERE_KM, SWAPPED_KM = 20.0, 200.0, 50.0
LEAST_DECIMALS = 3
MISSPELT = 85.0
"""The likeness, out of 100, above which a name is the commune’s own, misspelt."""
KM_PER_DEGREE = 111.2

_CITY_DETAIL = re.compile(r" (?:cedex|\d{1,2}(?:e|er|eme)?)(?: .*)?$")


def check_location(exam: Examination, structure: Filled) -> None:
    """Compare everything that says where the structure stands."""
    _check_position_keys(exam, structure)
    commune = exam.context.geography.communes.get(str(structure.values.get("commune_code")))
    if commune is None:
        return
    _check_folder(exam, structure, commune)
    _check_name(exam, structure, commune)
    _check_postal_code(exam, structure, commune)
    _check_position(exam, structure, commune)


def kilometres(latitude: float, longitude: float, commune: Commune) -> float | None:
    """The coarse distance to the centre of a commune, as if the ground were flat around it.

    Off by less than one per cent below 200 km: enough to tell a slip from a place, not to rank
    places. None when the commune has no known centre.
    """
    if commune.latitude is None or commune.longitude is None:
        return None
    north = latitude - commune.latitude
    east = (longitude - commune.longitude) * math.cos(math.radians(commune.latitude))
    return KM_PER_DEGREE * math.hypot(north, east)


def _check_folder(exam: Examination, structure: Filled, commune: Commune) -> None:
    folder = folder_of(exam.id)
    if folder and folder != commune.department:
        facts = {"folder": folder, "name": commune.name, "department": commune.department}
        place = structure.at("commune_code")
        exam.note(rules.OTHER_FOLDER, place, structure.key("commune_code"), **facts)


def _check_name(exam: Examination, structure: Filled, commune: Commune) -> None:
    name, key = structure.values.get("commune_name"), structure.key("commune_name")
    if not isinstance(name, str) or _straight(name) == _straight(commune.name):
        return
    place = structure.at("commune_name")
    if fold(name) == fold(commune.name):
        exam.note(rules.COMMUNE_SPELLING, place, key, value=name, name=commune.name)
        return
    facts = {"value": name, "name": commune.name, "code": commune.code}
    geography = exam.context.geography
    meant = [other for other in geography.communes_named(name) if other.code != commune.code]
    close = [other for other in meant if other.department == commune.department] or meant
    bare = _CITY_DETAIL.sub("", fold(name))
    if closest(bare, [fold(commune.name)], cutoff=MISSPELT):
        exam.note(rules.OTHER_COMMUNE_NAME_MEANT, place, key, **facts)
    elif len(close) == 1:
        other = {"meant": close[0].name, "suggestion": close[0].code}
        exam.note(rules.OTHER_COMMUNE_CODE_MEANT, place, key, **facts, **other)
    else:
        exam.note(rules.OTHER_COMMUNE, place, key, **facts)


def _check_postal_code(exam: Examination, structure: Filled, commune: Commune) -> None:
    code, key = structure.values.get("postal_code"), structure.key("postal_code")
    if not isinstance(code, str) or code in commune.postal_codes:
        return
    facts = {"value": code, "name": commune.name, "department": commune.department}
    facts["suggestion"] = commune.postal_codes[0] if commune.postal_codes else "00000"
    other_department = not code.startswith(_postal_prefix(commune.department))
    rule = rules.OTHER_DEPARTMENT_POSTAL_CODE if other_department else rules.OTHER_POSTAL_CODE
    exam.note(rule, structure.at("postal_code"), key, **facts)


def _check_position_keys(exam: Examination, structure: Filled) -> None:
    for present, absent in (("latitude", "longitude"), ("longitude", "latitude")):
        if present in structure.entries and absent not in structure.entries:
            facts = {"present": structure.key(present), "absent": structure.key(absent)}
            place = structure.key_at(present)
            exam.note(coherence_rules.HALF_POSITION, place, facts["present"], **facts)
    none = "latitude" not in structure.entries and "longitude" not in structure.entries
    precision = structure.at("position_precision")
    if none and isinstance(precision, Text) and precision.value != "inconnue":
        key = structure.key("position_precision")
        place = structure.key_at("position_precision")
        exam.note(coherence_rules.PRECISION_WITHOUT_POSITION, place, key)


def _check_position(exam: Examination, structure: Filled, commune: Commune) -> None:
    latitude, longitude = structure.values.get("latitude"), structure.values.get("longitude")
    if not isinstance(latitude, float) or not isinstance(longitude, float):
        return
    place, key = structure.at("latitude"), structure.key("latitude")
    distance = kilometres(latitude, longitude, commune)
    swapped = kilometres(longitude, latitude, commune)
    if distance is None or swapped is None:
        return
    if distance > ELSEWHERE_KM and swapped < SWAPPED_KM:
        facts = {"latitude": _typed(structure, "latitude")}
        facts["longitude"] = _typed(structure, "longitude")
        exam.note(rules.SWAPPED_POSITION, place, key, **facts)
    elif distance > FAR_KM:
        rule = rules.ELSEWHERE_POSITION if distance > ELSEWHERE_KM else rules.FAR_POSITION
        exam.note(rule, place, key, distance=str(round(distance)), name=commune.name)
    else:
        _check_decimals(exam, structure)


def _check_decimals(exam: Examination, structure: Filled) -> None:
    for attribute in ("latitude", "longitude"):
        typed = _typed(structure, attribute)
        if len(typed.partition(".")[2]) < LEAST_DECIMALS:
            key = structure.key(attribute)
            exam.note(rules.COARSE_POSITION, structure.at(attribute), key, value=typed)


def _typed(structure: Filled, attribute: str) -> str:
    node = structure.at(attribute)
    return node.value if isinstance(node, Text) else ""


def _postal_prefix(department: str) -> str:
    return "20" if department in ("2A", "2B") else department


def _straight(name: str) -> str:
    return name.replace("’", "'")
