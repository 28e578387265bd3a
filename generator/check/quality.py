"""What could serve the reader better; nothing here withholds a record."""

import re
from typing import cast

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.model.folding import fold, unaccented
from generator.model.printed_name import (
    LONGEST_PRINTED_NAME,
    LONGEST_PRINTED_WORD,
    long_word,
    shortened,
)
from generator.problems.catalog import quality as rules
from generator.read.node import Sequence, Text

SHORT_DESCRIPTION = 40
_FIRST_LETTER = re.compile(r"[^\W_]")
FEWEST_SERVICES, MOST_SERVICES = 2, 6


def check_name(exam: Examination, group: Filled) -> None:
    """A name that ends like a sentence, a description that only repeats it."""
    name = group.values.get("name")
    if not isinstance(name, str):
        return
    if name.endswith(".") and not name.endswith(("..", "etc.")) and " " in name:
        exam.note(rules.FINAL_POINT, group.at("name"), group.key("name"), value=name)
    description = group.values.get("description")
    if isinstance(description, str) and _is_echo(description, name):
        exam.note(rules.ECHOED_NAME, group.at("description"), group.key("description"))


def _is_echo(description: str, name: str) -> bool:
    """Whether two texts say the same; their first letters tell most of them apart, at less cost."""
    first, other = _FIRST_LETTER.search(description), _FIRST_LETTER.search(name)
    if first and other and unaccented(first[0])[:1] != unaccented(other[0])[:1]:
        return False
    return fold(description) == fold(name)


def check_printed_name(exam: Examination, structure: Filled) -> None:
    """A name that a leaflet has no room for."""
    name = structure.values.get("name")
    if not isinstance(name, str):
        return
    place, key = structure.at("name"), structure.key("name")
    short = shortened(name, LONGEST_PRINTED_NAME)
    if short != name:
        size, most = str(len(name)), str(LONGEST_PRINTED_NAME)
        exam.note(rules.SHORTENED_ON_PAPER, place, key, length=size, most=most, short=short)
    if word := long_word(short):
        size, most = str(len(word)), str(LONGEST_PRINTED_WORD)
        exam.note(rules.PARTED_ON_PAPER, place, key, value=word, length=size, most=most)


def check_service_description(exam: Examination, service: Filled) -> None:
    """A service that is hardly described."""
    description = service.values.get("description")
    if isinstance(description, str) and len(description) < SHORT_DESCRIPTION:
        place, key = service.at("description"), service.key("description")
        exam.note(rules.SHORT_DESCRIPTION, place, key, length=str(len(description)))


def check_reachable(exam: Examination, structure: Filled) -> None:
    """A place that cannot be called, written to or found."""
    if "closure" in structure.entries:
        return
    if not {"phone", "email", "website"} & structure.entries.keys():
        exam.note(rules.NO_CONTACT, structure.node, structure.key("phone"))
    if "street" not in structure.entries:
        exam.note(rules.NO_STREET, structure.node, structure.key("street"))


def check_doubts(exam: Examination, structure: Filled) -> None:
    """Doubts that the import left."""
    node = structure.at("doubts")
    known = cast("tuple[str, ...]", structure.values.get("doubts", ()))
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Text) and item.value in known:
            exam.note(rules.DOUBT, item, structure.key("doubts"), value=item.value)


def check_service_count(exam: Examination, network: Filled) -> None:
    """A network that says too little or too much of what it offers."""
    node = network.at("services")
    if isinstance(node, Sequence) and not FEWEST_SERVICES <= len(node.items) <= MOST_SERVICES:
        place, key = network.key_at("services"), network.key("services")
        exam.note(rules.SERVICES_COUNT, place, key, count=str(len(node.items)))


def check_former(exam: Examination, group: Filled) -> None:
    """A former name or address that is the present one."""
    present = {
        "former_names": fold(str(group.values.get("name", ""))),
        "former_paths": f"/{exam.table}/{exam.id}/",
    }
    found = {
        "former_names": rules.FORMER_NAME_IS_NAME,
        "former_paths": rules.FORMER_PATH_IS_PATH,
    }
    for attribute, rule in found.items():
        node = group.at(attribute) if attribute in group.entries else None
        for item in node.items if isinstance(node, Sequence) else ():
            if not isinstance(item, Text):
                continue
            value = fold(item.value) if attribute == "former_names" else item.value
            if value == present[attribute]:
                exam.note(rule, item, group.key(attribute), value=item.value)
