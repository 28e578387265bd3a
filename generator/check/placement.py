"""Where a record stands: its identifier is the path of its file, and its folder says what it is."""

import re

from generator.check.examination import Examination
from generator.model.geography import Geography
from generator.problems.catalog import keys
from generator.read.node import Text
from generator.schema.events import EVENT
from generator.schema.people import PEOPLE
from generator.schema.structures import STRUCTURE

_PLACES = {
    STRUCTURE.name: "data/structures/<département>/<nom>.yml",
    EVENT.name: "data/evenements/<année>/<nom>.yml",
    PEOPLE.name: "contacts/structures/<département>/<nom>.yml",
}
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_IDENTIFIER = re.compile(_SLUG)
_EVENT = re.compile(rf"[0-9]{{4}}/{_SLUG}")
_NAMED = re.compile(rf"structures/[0-9AB]{{2,3}}/{_SLUG}|territoires/{_SLUG}")
"""The folder and the identifier of a record that may have named contacts."""
_STRUCTURE = re.compile(rf"(?P<folder>[0-9AB]{{2,3}})/{_SLUG}")


def record_id(path: str, table: str) -> str:
    """The path of a file under its table's folder, without its extension (`41/cio-blois`)."""
    folders = path.split("/")
    start = max((i for i, name in enumerate(folders[:-1]) if name == table), default=-1) + 1
    return "/".join(folders[start:]).removesuffix(".yml")


def folder_of(identifier: str) -> str:
    """The département that a structure's identifier begins with; empty when there is none."""
    match = _STRUCTURE.fullmatch(identifier)
    return match["folder"] if match else ""


def check_placement(exam: Examination) -> None:
    """Note a file that does not stand where records of its kind do."""
    if exam.table == STRUCTURE.name:
        placed = _is_department(folder_of(exam.id), exam.context.geography)
    elif exam.table == EVENT.name:
        placed = _EVENT.fullmatch(exam.id) is not None
    elif exam.table == PEOPLE.name:
        placed = _NAMED.fullmatch(exam.id) is not None
    else:
        placed = _IDENTIFIER.fullmatch(exam.id) is not None
    if not placed:
        place = _PLACES.get(exam.table, f"data/{exam.table}/<nom>.yml")
        exam.note(keys.MISPLACED_FILE, Text("", 1, 1), id=exam.id, place=place)


def _is_department(code: str, geography: Geography) -> bool:
    return code in geography.communes_of_department
