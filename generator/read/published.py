"""The record of publication: `data/adresses-publiees.txt`, one address or code a line.

A line is an address (`/structures/41/cio-blois/`, `/agenda/lyceen.ics`) or the code of a short
link with the address that it was made for (`k4w7t /structures/41/cio-blois/`). A line that begins
with # is a remark.
"""

import re
from pathlib import Path
from typing import NamedTuple

from generator.model.published import PublishedAddresses
from generator.problems.catalog import publication as rules
from generator.problems.problem import Problem, Span

FILE = "adresses-publiees.txt"
_LINE = re.compile(
    r"(?:(?P<code>[a-z0-9]{3,12}) )?/(?P<url>(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\.(?:ics|xml|atom))?)"
)


class PublishedReading(NamedTuple):
    """The addresses that could be read, and the lines that could not."""

    addresses: PublishedAddresses
    problems: tuple[Problem, ...] = ()


def read_published(data: Path, shown_root: str = "data") -> PublishedReading:
    """Read the record of the folder `data`; a guide that was never published has none."""
    file = data / FILE
    if not file.is_file():
        return PublishedReading(PublishedAddresses())
    return parse_published(file.read_bytes(), f"{shown_root}/{FILE}")


def parse_published(raw: bytes, shown: str) -> PublishedReading:
    """Read a record from its bytes; `shown` is its path in messages."""
    lines: dict[str, int] = {}
    codes: dict[str, str] = {}
    problems = []
    for number, line in enumerate(raw.decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not (found := _LINE.fullmatch(line)):
            span = Span(shown, number)
            problems.append(Problem(rules.BAD_ADDRESS_LINE, span, facts={"texte": line}))
        elif found["code"]:
            codes.setdefault(found["code"], found["url"])
        else:
            lines.setdefault(found["url"], number)
    return PublishedReading(PublishedAddresses(lines, codes), tuple(problems))
