"""Everything that a contribution changes, found once, in the order in which it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.compare.coverage import Coverage, coverage
from generator.compare.differences import Difference, Name, differences
from generator.compare.edition import Edition
from generator.compare.points import Points, points
from generator.compare.texts import TextChange, text_changes
from generator.schema.kinds import Kind, Reference, Term
from generator.schema.networks import NETWORK
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_TABLES, TABLES
from generator.write.facts import Facts


class Fate(Enum):
    """What becomes of a record; the values are the words of the JSON report."""

    APPEARS = "apparait"
    DISAPPEARS = "disparait"
    MOVES = "demenage"
    CLOSES = "ferme"
    REOPENS = "rouvre"
    WITHHELD = "retenue"
    RESTORED = "de-nouveau-publiee"
    CHANGES = "change"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one record, and of its page where it has one.

    `path` is its file, `former_path` the one it had when it moves; `address` and `former_address`
    are those of its page, empty where there is none. `members` counts the places that a network
    speaks for. `successor` names the place where a closed one sends people. `is_followed` tells
    whether a record that moves says which address it had.
    """

    fate: Fate
    table: str
    name: str
    path: str
    address: str = ""
    former_path: str = ""
    former_address: str = ""
    differences: tuple[Difference, ...] = ()
    members: int = 0
    successor: str = ""
    is_followed: bool = True


@dataclass(frozen=True, slots=True)
class Review:
    """All that changes; nothing in it when only the writing of files does."""

    changes: tuple[Change, ...]
    coverage: tuple[Coverage, ...]
    texts: tuple[TextChange, ...]
    points: Points

    def __bool__(self) -> bool:
        """Whether anything changes for anybody."""
        return bool(self.changes or self.coverage or self.texts or self.points)


def review(before: Edition, after: Edition) -> Review:
    """Compare two editions."""
    return Review(
        tuple(_Reviewer(before, after).changes()),
        coverage(before.site, after.site),
        tuple(text_changes(before.texts, after.texts)),
        points(before, after),
    )


@dataclass(frozen=True, slots=True)
class _Reviewer:
    before: Edition
    after: Edition

    def changes(self) -> Iterator[Change]:
        """Give the changes in the order of the tables a reader looks at first, then of paths."""
        moved = dict(self._moved())
        former = set(moved.values())
        tables = [STRUCTURE.name, *(table.name for table in RECORD_TABLES[::-1])]
        paths = {*self.before.records, *self.after.records} - former
        for path in sorted(paths, key=lambda path: (tables.index(_folder(path)), path)):
            change = self._change(path, moved.get(path, path))
            if change:
                yield change

    def _moved(self) -> Iterator[tuple[str, str]]:
        """The new files that say to be an old one: by a former address, an identifier, a name."""
        ours, theirs = self.before.records, self.after.records
        gone = {path: ours[path] for path in ours if path not in theirs}
        for path in (one for one in theirs if one not in ours):
            for old, facts in list(gone.items()):
                same_table = _folder(path) == _folder(old)
                if same_table and _is_same(facts, theirs[path], self.before.address(old)):
                    del gone[old]
                    yield path, old
                    break

    def _change(self, path: str, old: str) -> Change | None:
        ours, theirs = self.before.records.get(old), self.after.records.get(path)
        shown = self.after if theirs is not None else self.before
        fate = self._fate(path, old)
        found = self._differences(ours, theirs, _folder(path))
        if fate is Fate.CHANGES and not found:
            return None
        network = path.rpartition("/")[2].removesuffix(".yml")
        members = shown.site.members.get(network, ()) if _folder(path) == NETWORK.name else ()
        return Change(
            fate,
            _folder(path),
            shown.names.get(path if theirs is not None else old) or path,
            path,
            self.after.address(path),
            old if old != path else "",
            self.before.address(old),
            found,
            len(members),
            self._successor(theirs) if fate is Fate.CLOSES else "",
            _says_it_was_at(self.before.address(old), theirs),
        )

    def _fate(self, path: str, old: str) -> Fate:
        ours, theirs = self.before.records.get(old), self.after.records.get(path)
        was, is_now = old in self.before.published, path in self.after.published
        if ours is None or theirs is None:
            return Fate.APPEARS if ours is None else Fate.DISAPPEARS
        if was != is_now:
            return Fate.WITHHELD if was else Fate.RESTORED
        if ("fermee" in ours) != ("fermee" in theirs):
            return Fate.CLOSES if "fermee" in theirs else Fate.REOPENS
        return Fate.MOVES if old != path else Fate.CHANGES

    def _differences(
        self, ours: Facts | None, theirs: Facts | None, folder: str
    ) -> tuple[Difference, ...]:
        if ours is None or theirs is None:
            return ()
        return differences(ours, theirs, TABLES[folder], self._name)

    @property
    def _name(self) -> Name:
        def name(kind: Kind, text: str) -> str:
            for edition in (self.after, self.before):
                if isinstance(kind, Term):
                    words = edition.site.directory.vocabularies.get(kind.vocabulary)
                    if words and text in words.by_value:
                        return words.by_value[text].label
                if isinstance(kind, Reference):
                    known = edition.names.get(f"data/{kind.folder}/{text}.yml")
                    if known:
                        return known
            return text

        return name

    def _successor(self, facts: Facts | None) -> str:
        closure = (facts or {}).get("fermee")
        towards = closure.get("vers") if isinstance(closure, dict) else None
        return self._name(Reference(STRUCTURE.name), towards) if isinstance(towards, str) else ""


def _folder(path: str) -> str:
    return path.split("/")[1]


def _is_same(old: Facts, new: Facts, address: str) -> bool:
    if address and _says_it_was_at(address, new):
        return True
    known = ((old.get(key), new.get(key)) for key in ("identifiants", "siret"))
    return any(ours and ours == theirs for ours, theirs in known)


def _says_it_was_at(address: str, facts: Facts | None) -> bool:
    former = (facts or {}).get("anciennes_adresses")
    return isinstance(former, tuple) and f"/{address}" in former
