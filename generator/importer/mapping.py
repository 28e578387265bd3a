"""The file that says what the columns of a table mean: `correspondance.yml`, written by an editor.

Its keys are in French and its mistakes are located, as those of records are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.importer.guide import Guide
from generator.importer.mapping_fields import REQUIRED, target_problem
from generator.importer.typography import typographic
from generator.problems.catalog import import_mapping
from generator.problems.problem import Problem, Rule, Span
from generator.problems.suggestion import closest
from generator.read.folder import read_bytes
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text

SEPARATORS = {";": ";", ",": ",", "|": "|", "tabulation": "\t"}
ENCODINGS = {"utf-8": "utf-8-sig", "windows-1252": "cp1252", "latin-9": "iso8859-15"}
SINGLE = ("source", "millesime", "separateur", "encodage", "identifiant", "listes")
GROUPS = ("colonnes", "constantes", "valeurs")
KEYS = (*SINGLE, *GROUPS)


class Place(NamedTuple):
    """A text of the mapping, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class MappingFile:
    """What a mapping says: the columns of each field (joined by a blank), constants, translations.

    `lists` is what stands between the items of a list in a cell.
    """

    source: str
    identifier: Place
    vintage: str = ""
    separator: str = ","
    encoding: str = "utf-8-sig"
    lists: str = ","
    columns: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class MappingReading(NamedTuple):
    """A mapping, or the problems that keep it from being one."""

    mapping: MappingFile | None
    problems: tuple[Problem, ...]


def read_mapping(raw: bytes, shown: str, guide: Guide) -> MappingReading:
    """Read a mapping; every mistake of it is told in one run."""
    document, problems = read_bytes(raw, shown)
    if document is None:
        return MappingReading(None, problems)
    reader = _Reader(shown, guide)
    mapping = reader.read(document.root)
    found = (*problems, *reader.problems)
    return MappingReading(None if found else mapping, found)


class _Reader:
    """Reads one mapping, and keeps what is wrong in it."""

    def __init__(self, shown: str, guide: Guide) -> None:
        self._shown, self._guide = shown, guide
        self.problems: list[Problem] = []

    def read(self, root: MappingNode) -> MappingFile:
        entries = {entry.key.value: entry.value for entry in root.entries}
        for entry in root.entries:
            self._known(entry.key, KEYS, import_mapping.UNKNOWN_ENTRY)
        plain = {key: self._text(key, entries[key]) for key in SINGLE if key in entries}
        columns = {target: tuple(self._columns(target, found))
                   for target, found in self._group("colonnes", entries)}  # fmt: skip
        constants = {target: self._text(target, found).text
                     for target, found in self._group("constantes", entries)}  # fmt: skip
        values = {target: dict(self._translations(target, found))
                  for target, found in self._group("valeurs", entries)}  # fmt: skip
        self._missing(plain, {*columns, *constants})
        source = plain.get("source", Place("", Span(self._shown)))
        if source.text and not self._guide.has_term("sources", source.text):
            self._bad("source", source, import_mapping.A_SOURCE)
        return MappingFile(
            source=source.text,
            identifier=plain.get("identifiant", Place("", Span(self._shown))),
            vintage=plain["millesime"].text if "millesime" in plain else "",
            separator=self._choice("separateur", plain, SEPARATORS, ","),
            encoding=self._choice("encodage", plain, ENCODINGS, "utf-8"),
            lists=plain["listes"].text if "listes" in plain else ",",
            columns=columns,
            constants=constants,
            values=values,
        )

    def _group(self, key: str, entries: Mapping[str, Node]) -> Iterator[tuple[str, Node]]:
        """The entries of one of the groups whose keys are fields; those that are none are told."""
        found = entries.get(key)
        if found is None:
            return
        if not isinstance(found, MappingNode):
            self._bad(key, self._place(found), import_mapping.A_GROUP)
            return
        for entry in found.entries:
            problem = target_problem(entry.key.value, self._span(entry.key))
            if problem is None:
                yield entry.key.value, entry.value
            else:
                self.problems.append(problem)

    def _columns(self, target: str, found: Node) -> Iterator[Place]:
        for item in found.items if isinstance(found, Sequence) else (found,):
            yield self._text(target, item)

    def _translations(self, target: str, found: Node) -> Iterator[tuple[str, str]]:
        if not isinstance(found, MappingNode):
            self._bad(target, self._place(found), import_mapping.A_GROUP)
            return
        for entry in found.entries:
            yield typographic(entry.key.value), self._text(entry.key.value, entry.value).text

    def _text(self, key: str, found: Node) -> Place:
        if isinstance(found, Text):
            return Place(found.value, self._span(found))
        self._bad(key, self._place(found), import_mapping.A_TEXT)
        return Place("", self._span(found))

    def _choice(
        self, key: str, plain: Mapping[str, Place], choices: Mapping[str, str], usual: str
    ) -> str:
        typed = plain.get(key)
        if typed is not None and typed.text not in choices:
            words = import_mapping.OR.join(f"«\u00a0{choice}\u00a0»" for choice in choices)
            self._bad(key, typed, words)
            return choices[usual]
        return choices[typed.text if typed else usual]

    def _missing(self, plain: Mapping[str, Place], filled: Iterable[str]) -> None:
        have = {*plain, *filled}
        for key, ways in REQUIRED.items():
            if not any(way in have for way in ways):
                facts = {"cle": key, "conseil": import_mapping.WHAT_TO_ADD[key]}
                self.problems.append(
                    Problem(import_mapping.MISSING_ENTRY, Span(self._shown), key, facts)
                )

    def _known(self, key: Text, known: tuple[str, ...], rule: Rule) -> None:
        if key.value not in known:
            facts = {
                "cle": key.value,
                "connues": ", ".join(known),
                "conseil": import_mapping.meant(closest(key.value, known)),
            }
            self.problems.append(Problem(rule, self._span(key), key.value, facts))

    def _bad(self, key: str, found: Place, expected: str) -> None:
        facts = {"cle": key, "valeur": found.text, "attendu": expected}
        self.problems.append(Problem(import_mapping.BAD_ENTRY, found.span, key, facts))

    def _place(self, found: Node) -> Place:
        return Place(found.value if isinstance(found, Text) else "…", self._span(found))

    def _span(self, found: Node) -> Span:
        return Span(self._shown, found.line, found.column)
