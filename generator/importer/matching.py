"""Which record of another origin a draft is the place of; pure.

In this order: what an editor has decided, the DILA identifier, the SIRET, then the name and the
address. A SIRET may be that of the body which bears several places: it proves something within one
network and one commune only. Two records that share a door and a network are one place; a likeness
that is less than that is for somebody to decide.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.importer import dila
from generator.importer.addresses import names_a_street, same_street
from generator.importer.decisions import Decision, Verdict
from generator.importer.draft import SOURCE_OF, Draft
from generator.importer.plan import Places, held_by
from generator.importer.shelf import Held
from generator.model.folding import fold
from generator.problems.suggestion import likeness

SAME_DOOR, SILENT_DOOR, OTHER_DOOR = 60.0, 85.0, 95.0
"""How alike two names of one network must be, out of 100: at one door, at doors of which one is
unknown, at two doors. The first is enough to join; the others ask."""

_SMALL_WORDS = frozenset({"d", "de", "des", "du", "l", "la", "le", "les", "et", "a", "en"})


class Unsure(NamedTuple):
    """A record that is perhaps the same place, and how alike the names are, out of 100."""

    record: str
    likeness: int


@dataclass(frozen=True, slots=True)
class Matching:
    """What was found of the drafts that have no record from their own source, by identifier.

    Those that are nowhere in it are new.
    """

    joined: Mapping[str, str]
    unsure: Mapping[str, Unsure]
    ignored: frozenset[str]


def match(drafts: Sequence[Draft], places: Places, decisions: Mapping[str, Decision]) -> Matching:
    """Look for each draft among the records of the folder that its source does not own."""
    own = held_by(places)
    free = _Records(
        held
        for held in places.shelf.records.values()
        if held.facts is not None and not held.identifier(places.source)
    )
    joined: dict[str, str] = {}
    unsure: dict[str, Unsure] = {}
    ignored: set[str] = set()
    strangers = sorted(
        (draft for draft in drafts if draft.id not in own and draft.id not in places.ledger),
        key=lambda draft: draft.id,
    )
    for draft in strangers:
        decision = decisions.get(draft.id)
        if decision is not None and decision.verdict is Verdict.IGNORE:
            ignored.add(draft.id)
        elif decision is not None and decision.verdict is Verdict.NEW:
            continue
        elif decision is not None and decision.record in places.shelf.records:
            joined[draft.id] = decision.record
        elif record := free.surely(draft, joined.values()):
            joined[draft.id] = record
        elif found := free.perhaps(draft):
            unsure[draft.id] = found
    return Matching(joined, unsure, frozenset(ignored))


class _Records:
    """The records that may be joined, ready to be looked up."""

    def __init__(self, held: Iterable[Held]) -> None:
        records = list(held)
        self._by_dila = {one.identifier(dila.SOURCE): one.record for one in records}
        self._near: dict[str, list[Held]] = defaultdict(list)
        for one in records:
            self._near[one.text("code_insee")].append(one)

    def surely(self, draft: Draft, taken: Collection[str]) -> str:
        """Give the record that is this place beyond doubt; nothing when there is none, or two."""
        identifiers = draft.facts.get(SOURCE_OF)
        known = identifiers.get(dila.SOURCE) if isinstance(identifiers, Mapping) else None
        found = [self._by_dila[known]] if isinstance(known, str) and known in self._by_dila else []
        near = [
            one for one in self._near.get(draft.text("code_insee"), ()) if _same_network(draft, one)
        ]
        if not found and draft.text("siret"):
            found = [one.record for one in near if one.text("siret") == draft.text("siret")]
        if len(found) != 1:
            alike = (one for one in near if _same_door(draft, one))
            found = [one.record for one in alike if _alike(draft, one) >= SAME_DOOR]
        return found[0] if len(found) == 1 and found[0] not in taken else ""

    def perhaps(self, draft: Draft) -> Unsure | None:
        """Give the record most like this place, if one is like it at all."""
        scored = [
            (score, one.record)
            for one in self._near.get(draft.text("code_insee"), ())
            if (score := _likely(draft, one))
        ]
        if not scored:
            return None
        score, record = min(scored, key=lambda pair: (-pair[0], pair[1]))
        return Unsure(record, round(score))


def _likely(draft: Draft, held: Held) -> float:
    """Give how alike a draft and a record of its commune are; 0 when it is not worth asking."""
    alike = _alike(draft, held)
    if _same_door(draft, held):
        least = SAME_DOOR if _same_network(draft, held) else SILENT_DOOR
    elif not _same_network(draft, held):
        return 0
    else:
        known = names_a_street(draft.text("adresse")) and names_a_street(held.text("adresse"))
        least = OTHER_DOOR if known else SILENT_DOOR
    return alike if alike >= least else 0


def _same_network(draft: Draft, held: Held) -> bool:
    return draft.text("reseau") == held.text("reseau")


def _same_door(draft: Draft, held: Held) -> bool:
    streets = draft.text("adresse"), held.text("adresse")
    return all(map(names_a_street, streets)) and same_street(*streets)


def _alike(draft: Draft, held: Held) -> float:
    return likeness(_words(draft.text("nom")), _words(held.text("nom")))


def _words(name: str) -> str:
    return " ".join(word for word in fold(name).split() if word not in _SMALL_WORDS)
