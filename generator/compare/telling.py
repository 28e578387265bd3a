"""From what was found to what is said: one line a change, then what stood before and stands after.

The sentences are the catalogue's. Whatever comes from a contribution stays apart from them, in
`Value`, for each printer to escape in its own way.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from generator.check.privacy import masked
from generator.compare.coverage import REACH, Coverage
from generator.compare.differences import Difference
from generator.compare.opening import Half, opened
from generator.compare.points import Points
from generator.compare.review import Change, Fate, Review
from generator.compare.texts import TextChange
from generator.model.geography import Commune
from generator.problems.catalog import changes as words
from generator.problems.quoting import visible

LONGEST_VALUE = 160
MOST_NAMES = 6
MOST_PARAGRAPHS = 3
ADDRESS = frozenset({"adresse", "complement_adresse", "code_postal", "commune", "code_insee"})
POSITION = frozenset({"latitude", "longitude", "precision_position"})
CLOSURE = "fermee"
BEHIND_THE_SCENES = frozenset(
    {"source", "millesime", "date_maj", "identifiants", "siret", "verifie_par", "relu_par"}
    | {"anciennes_adresses", "label", "correspondances"}
)


@dataclass(frozen=True, slots=True)
class Value:
    """A text of a contribution: on one line, shortened, with personal contacts masked."""

    text: str


Piece: TypeAlias = "str | Value"


@dataclass(frozen=True, slots=True)
class Detail:
    """What stood before and stands after, under a label made of pieces."""

    label: tuple[Piece, ...]
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changes, in a sentence, and its details."""

    sentence: tuple[Piece, ...]
    details: tuple[Detail, ...] = ()


def told(review: Review) -> Iterator[Line]:
    """Give the lines of a review, in the order to read them."""
    yield from map(_change, review.changes)
    for network in review.coverage:
        yield from _coverage(network)
    yield from _points(review.points)
    yield from map(_text, review.texts)
    yield from _pages(review.changes)


def value(text: str) -> Value:
    """Give a text of a contribution as it may be shown."""
    shown = visible(masked(text), LONGEST_VALUE)
    return Value(shown)


def _change(change: Change) -> Line:
    said: list[Piece] = []
    if change.fate is not Fate.CHANGES:
        said.append(words.FATES[change.fate.value])
    if change.successor:
        said += [f"{words.COMMA}{words.SENT_TO} ", value(change.successor)]
    news = list(_news(change))
    if news:
        said.append((words.COMMA if said else "") + words.COMMA.join(news))
    if change.members:
        count = change.members
        said.append(f" ({count} {words.MEMBERS[count > 1]})")
    sentence = (value(change.name), " ", *said, words.FULL_STOP)
    return Line(sentence, tuple(map(_detail, change.differences)))


def phrases(found: Iterable[Difference]) -> Iterator[tuple[str, str]]:
    """Give what is said of the fields that the public reads, each once: their key, the words."""
    groups: dict[str, list[Difference]] = {}
    for one in found:
        if one.key not in BEHIND_THE_SCENES:
            key = (
                "adresse" if one.key in ADDRESS else "position" if one.key in POSITION else one.key
            )
            groups.setdefault(key, []).append(one)
    for key, group in groups.items():
        yield key, _opening(group[0]) or _phrase(key, group)


def _news(change: Change) -> Iterator[str]:
    closes = change.fate in (Fate.CLOSES, Fate.REOPENS)
    shown = [one for one in change.differences if not (closes and one.key == CLOSURE)]
    told = [phrase for _, phrase in phrases(shown)]
    yield from told or ([words.BEHIND_THE_SCENES] if shown else [])


def _opening(one: Difference) -> str:
    """The days and half-days won and lost, when hours stood before and stand after."""
    if one.key != "horaires_accueil" or not (one.before and one.after):
        return ""
    said = [
        phrase.format(days=words.AND.join(_named(halves)))
        for phrase, halves in zip(
            (words.OPENS, words.OPENS_NO_MORE), opened(one.before, one.after), strict=True
        )
        if halves
    ]
    return words.COMMA.join(said)


def _named(halves: frozenset[Half]) -> Iterator[str]:
    """Half-days by name: « samedi » for both halves of a day, « samedi matin » for one."""
    for day, group in groupby(sorted(halves), key=lambda half: half.day):
        found = list(group)
        is_whole = len(found) == len(words.HALVES)
        yield words.DAYS[day] + ("" if is_whole else words.HALVES[found[0].is_afternoon])


def _phrase(key: str, group: list[Difference]) -> str:
    known = words.FIELDS
    if not any(one.before for one in group):
        known = {**known, **words.NEW_FIELDS}
    elif not any(one.after for one in group):
        known = {**known, **words.GONE_FIELDS}
    return known.get(key) or words.OTHER_FIELD.format(label=group[0].labels[0])


def _detail(one: Difference) -> Detail:
    first, *others = one.labels
    label: list[Piece] = [first]
    for each in others:
        label += [" › ", value(each)]
    return Detail(tuple(label), value(one.before), value(one.after))


def _coverage(one: Coverage) -> Iterator[Line]:
    for phrases, communes in ((words.LOST, one.lost), (words.GAINED, one.gained)):
        if communes:
            count = len(communes)
            said = phrases[count > 1].format(count=count, reach=REACH)
            sentence = (value(one.network.name), f" : {said} : {_names(communes)}.")
            yield Line(sentence)


def _points(points: Points) -> Iterator[Line]:
    """The places that stand elsewhere on the map, a few by name."""
    for phrases, places in ((words.PLACED, points.placed), (words.UNPLACED, points.unplaced)):
        if places:
            count = len(places)
            said: list[Piece] = [phrases[count > 1].format(count=count)]
            for rank, place in enumerate(places[:MOST_NAMES]):
                said += [", " if rank else " : ", value(place.name)]
            if (others := count - MOST_NAMES) > 0:
                said.append(f" {words.OTHERS[others > 1].format(count=others)}")
            yield Line((*said, words.FULL_STOP))


def _names(communes: tuple[Commune, ...]) -> str:
    """The most peopled communes by name, which the official tables give, and how many others."""
    names = ", ".join(one.name for one in communes[:MOST_NAMES])
    others = len(communes) - MOST_NAMES
    return f"{names} {words.OTHERS[others > 1].format(count=others)}" if others > 0 else names


def _text(one: TextChange) -> Line:
    said = words.TEXT_NEW if one.is_new else words.TEXT_GONE if one.is_gone else words.TEXT_CHANGED
    old, new = list(one.removed[:MOST_PARAGRAPHS]), list(one.added[:MOST_PARAGRAPHS])
    pairs = zip(old + [""] * (len(new) - len(old)), new + [""] * (len(old) - len(new)), strict=True)
    details = tuple(Detail((), value(before), value(after)) for before, after in pairs)
    return Line((value(one.path), f" : {said}."), details)


def _pages(changes: tuple[Change, ...]) -> Iterator[Line]:
    for one in changes:
        if one.address == one.former_address:
            continue
        if one.address and one.former_address:
            heading = f"{words.PAGES_MOVE} : "
            end = "." if one.is_followed else f" ({words.NO_WAY_FROM})."
            yield Line((heading, value(one.former_address), words.ARROW, value(one.address), end))
        elif one.address:
            yield Line((f"{words.PAGES_APPEAR} : ", value(one.address), "."))
        else:
            yield Line((f"{words.PAGES_DISAPPEAR} : ", value(one.former_address), "."))
