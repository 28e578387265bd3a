"""What happened to records over a period: from texts in git to a few words about each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from generator.compare.differences import differences
from generator.compare.telling import CLOSURE, phrases
from generator.news.history import FileChange, read_texts
from generator.news.subjects import Subject
from generator.problems.catalog import news as words
from generator.read.folder import read_bytes
from generator.schema.kinds import Kind
from generator.schema.structures import STRUCTURE
from generator.schema.tables import TABLES
from generator.write.facts import Facts, facts_of

MOST_READ = 4000
"""Records whose texts are compared in one go, the latest first; older changes are not told."""


class Fate(Enum):
    """What may happen to a record."""

    APPEARS = "nouveau"
    GONE = "retire"
    CLOSES = "ferme"
    REOPENS = "rouvre"
    CHANGES = "change"


class Happening(NamedTuple):
    """What happened to the record at a path, until a day.

    `said` is what changed in it. `commune` and `network` are those of a place that is gone.
    """

    day: date
    fate: Fate
    path: str
    said: tuple[str, ...] = ()
    commune: str = ""
    network: str = ""

    @property
    def table(self) -> str:
        """The folder of the record."""
        return self.path.split("/")[0]


class Finder:
    """Finds what happened to the records of a data folder, in periods of any length.

    What git holds of a record is read and compared once. `changes` are the oldest first.
    """

    def __init__(
        self, data: Path, changes: Iterable[FileChange], subjects: Mapping[str, Subject]
    ) -> None:
        """Take what is known; read nothing yet."""
        self._data, self._changes, self._subjects = data, tuple(changes), subjects
        self._present = {old: path for path, one in subjects.items() for old in one.former}
        self._facts: dict[str, Facts] = {}
        self._compared: dict[tuple[str, str], tuple[Fate, tuple[str, ...]]] = {}

    def happenings(self, period: Callable[[date], date]) -> Iterator[Happening]:
        """Give what happened in each period, which the day that it gives names; latest first."""
        nets = list(self._nets(period))
        self._fetch(islice((one for one in nets if self._is_read(one)), MOST_READ))
        for one in nets:
            if not one.before:
                if one.path in self._subjects:
                    yield Happening(one.day, Fate.APPEARS, one.path)
            elif not one.after:
                if one.path.split("/")[0] in words.GONE:
                    yield self._gone(one)
            elif one.before in self._facts and one.after in self._facts:
                fate, said = self._comparison(one)
                if said or fate is not Fate.CHANGES:
                    yield Happening(one.day, fate, one.path, said)

    def _nets(self, period: Callable[[date], date]) -> Iterator[FileChange]:
        """What became of each record over each period, whatever it went through."""
        found: dict[tuple[date, str], FileChange] = {}
        for one in self._changes:
            key = period(one.day), one.path
            first = found.get(key, one)
            # What comes is told of the day when it came, what changes of the last.
            day = one.day if first.before else first.day
            found[key] = one._replace(day=day, before=first.before)
        for key in list(found):
            present = key[0], self._present.get(key[1], key[1])
            if present != key and present in found:  # a file that moves goes, and comes elsewhere
                old, new = found.pop(key), found[present]
                found[present] = new._replace(
                    before=new.before or old.before, after=new.after or old.after
                )
        latest = sorted(found.values(), key=lambda one: (-one.day.toordinal(), one.path))
        return (one for one in latest if one.before != one.after)

    def _is_read(self, net: FileChange) -> bool:
        table = net.path.split("/")[0]
        if not net.after:
            return table == STRUCTURE.name
        return bool(net.before) and net.path in self._subjects and table in words.WORTHY

    def _fetch(self, nets: Iterable[FileChange]) -> None:
        """Read what git holds of these, if it was not; a text that is no record says nothing."""
        names = {name: one.path for one in nets for name in (one.before, one.after) if name}
        unread = names.keys() - self._facts.keys()
        for name, raw in read_texts(self._data, unread).items():
            document = read_bytes(raw, names[name]).document
            if document:
                self._facts[name] = facts_of(document.root)

    def _gone(self, net: FileChange) -> Happening:
        facts = self._facts.get(net.before, {})
        commune, network = (facts.get(key) for key in ("code_insee", "reseau"))
        return Happening(
            net.day,
            Fate.GONE,
            net.path,
            commune=commune if isinstance(commune, str) else "",
            network=network if isinstance(network, str) else "",
        )

    def _comparison(self, net: FileChange) -> tuple[Fate, tuple[str, ...]]:
        key = net.before, net.after
        if key not in self._compared:
            table = net.path.split("/")[0]
            self._compared[key] = _compared(self._facts[key[0]], self._facts[key[1]], table)
        return self._compared[key]


def _compared(before: Facts, after: Facts, table: str) -> tuple[Fate, tuple[str, ...]]:
    """What happened between two texts of a record, and what readers are told of its fields."""
    was, is_now = CLOSURE in before, CLOSURE in after
    if was or is_now:
        return (Fate.CLOSES if is_now else Fate.REOPENS) if was != is_now else Fate.CHANGES, ()
    found = differences(before, after, TABLES[table], _as_written)
    told = {key: phrase for key, phrase in phrases(found) if key in words.WORTHY[table]}
    otherwise = words.TOLD_OTHERWISE.get(table, {})
    return Fate.CHANGES, tuple(otherwise.get(key, phrase) for key, phrase in told.items())


def _as_written(kind: Kind, text: str) -> str:
    """Values are compared, and never shown: they need no name."""
    return text
