"""A named contact: somebody who agreed to be shown, where, and until when.

Nothing of it comes from the repository: it is read from a private folder, at each build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

LONGEST_CONSENT = 24
"""Months after which one must be asked again."""


class Channel(Enum):
    """Where somebody agreed to be shown; the values are those that editors type."""

    SITE = "site"
    PRO = "pro"
    PAPER = "papier"


@dataclass(frozen=True, slots=True)
class Person:
    """A named contact of one record; a `phone` or an `email` that is not known is empty.

    `record` is the folder and identifier of the record (`structures/41/cio-blois`); `path` and
    `line` say where the contact stands in the private folder.
    """

    record: str
    name: str
    function: str
    channels: frozenset[Channel]
    agreed_on: date
    expires_on: date
    phone: str = ""
    email: str = ""
    path: str = ""
    line: int = 1

    def is_in_force(self, today: date) -> bool:
        """Tell whether the consent holds on this day; the day of its end is the last one."""
        return self.agreed_on <= today <= self.expires_on

    @property
    def initials(self) -> str:
        """What a report may say of a name, when anyone may read the report: « J. D. »."""
        words = self.name.replace("-", " ").split()
        return " ".join(f"{word[0].upper()}." for word in words)

    @property
    def on_paper(self) -> bool:
        """Whether a page that shows the contact may be printed with it."""
        return Channel.PAPER in self.channels


People: TypeAlias = Mapping[str, tuple[Person, ...]]
"""The contacts of each record that has some, by folder and identifier."""


def shown(people: tuple[Person, ...], channel: Channel, today: date) -> People:
    """Keep those who agreed to a channel and whose consent holds on this day, by record."""
    kept: dict[str, tuple[Person, ...]] = {}
    for one in people:
        if channel in one.channels and one.is_in_force(today):
            kept[one.record] = (*kept.get(one.record, ()), one)
    return kept
