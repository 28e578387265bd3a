"""Postal addresses: the street apart from what completes it, and two addresses compared."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.importer.typography import DASH, capitalised, segments, typographic
from generator.model.folding import fold

WAYS = frozenset({
    "allee", "avenue", "boulevard", "chemin", "cours", "esplanade", "faubourg", "impasse",
    "montee", "passage", "place", "promenade", "quai", "route", "rue", "ruelle", "sentier",
    "square", "venelle", "voie",
})  # fmt: skip
ABBREVIATIONS = {"av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard",
                 "pl": "place", "rte": "route", "ch": "chemin", "st": "saint"}  # fmt: skip

_BOX = re.compile(r"(?P<kind>BP|CS|CP|TSA) ?(?P<digits>\d[\d ]*)")
_NUMBER = r"\d+(?:\s?[-/]\s?\d+|\s(?:et|à)\s\d+)*(?:\s?(?:bis|ter|quater)\b|\s[A-Z]\b|[a-d]\b)?"
_NUMBERED = re.compile(rf"(?P<number>{_NUMBER}),?\s+(?P<way>\D.*)")
_GREAT_STREET = re.compile(r"grande?[ -]?rue\b", re.IGNORECASE)
_PADDED_YEAR = re.compile(r"(?<=-)0(?=1\d{3}\b)")
_PADDED_BOX = re.compile(r"0(?=1\d{3})")
_EMPTY_WORDS = frozenset({"d", "de", "des", "du", "et", "l", "la", "le", "les", "a", "au", "aux"})
_VAGUE_WORDS = frozenset(
    {"bourg", "village", "lieu", "chef", "hameau", "mairie", "bureau", "poste"}
)
_ALIKE = 0.85


class Repair(NamedTuple):
    """A part of an address as the source writes it, and as it must be read."""

    written: str
    read: str


class Address(NamedTuple):
    """The two lines of an address; either may be empty.

    `repairs` are the parts whose numbers a conversion had spoilt; `odd_box` is a mail box whose
    number cannot be right, though nothing says how to read it.
    """

    street: str
    details: str
    repairs: tuple[Repair, ...] = ()
    odd_box: str = ""


def split_address(source: str) -> Address:
    """Set the street apart from the building, floor and mail box, when that is safe.

    Safe: one segment alone begins with a number or with the name of a way. Otherwise everything
    but the mail boxes stays together.
    """
    written = segments(typographic(source))
    read = [_repaired(part) for part in written]
    repairs = tuple(Repair(*pair) for pair in zip(written, read, strict=True) if len(set(pair)) > 1)
    parts = [_evened(part) for part in read]
    boxes = [part for part in parts if _BOX.fullmatch(part)]
    places = [part for part in parts if part not in boxes]
    street = _street(places)
    details = [capitalised(part) for part in parts if part != street]
    if not street:
        street, details = DASH.join(places), boxes
    odd = next((box for box in boxes if _is_odd(box)), "")
    return Address(capitalised(street), ", ".join(details), repairs, odd)


def same_street(one: str, other: str) -> bool:
    """Say whether two addresses of one commune name the same door, or one its street only.

    The numbers must be equal or one of them unknown, the ways (rue, place…) too, and the words of
    the name alike (`Narvick`, `Narvik`) or those of one among those of the other (`Roger
    Salengro`, `Salengro`). A place without a name of its own (`Le bourg`) is the same as none.
    """
    number, way, words = _compared(one)
    other_number, other_way, other_words = _compared(other)
    if number and other_number and number != other_number:
        return False
    if way and other_way and way != other_way:
        return False
    if not words - _VAGUE_WORDS or not other_words - _VAGUE_WORDS:
        return bool(number and number == other_number and way and words == other_words)
    if words <= other_words or other_words <= words:
        return True
    joined, other_joined = (" ".join(sorted(each)) for each in (words, other_words))
    return SequenceMatcher(None, joined, other_joined).ratio() >= _ALIKE


def names_a_street(address: str) -> bool:
    """Say whether an address has a name of its own, which can be compared."""
    return bool(_compared(address)[2] - _VAGUE_WORDS)


def _street(places: list[str]) -> str:
    """Give the only segment that can be the street; empty when there is not exactly one."""
    numbered = [place for place in places if _NUMBERED.fullmatch(place)]
    ways = numbered or [place for place in places if _names_a_way(place)]
    candidates = ways or places
    return candidates[0] if len(candidates) == 1 else ""


def _names_a_way(text: str) -> bool:
    words = fold(text).split()
    return bool(words) and (words[0] in WAYS or _GREAT_STREET.match(text) is not None)


def _repaired(part: str) -> str:
    """Take out the zero that a conversion put before every number from 1000 to 1999.

    It did so inside other numbers too: the box 14233 became `CS 014233`, 41028 `BP 401028`.
    """
    if not _BOX.fullmatch(part):
        return _PADDED_YEAR.sub("", part)
    repaired = _PADDED_BOX.sub("", part, count=1)
    return repaired if _is_odd(part) and not _is_odd(repaired) else part


def _evened(part: str) -> str:
    """Write `10, allée` and `BP115` as `10 allée` and `BP 115`."""
    if match := _NUMBERED.fullmatch(part):
        return f"{match['number']} {match['way']}"
    if match := _BOX.fullmatch(part):
        return f"{match['kind']} {match['digits']}"
    return part


def _is_odd(box: str) -> bool:
    match = _BOX.fullmatch(box)
    digits = match["digits"].replace(" ", "") if match else ""
    return digits.startswith("0") or len(digits) > 5


def _compared(address: str) -> tuple[str, str, frozenset[str]]:
    """Give the number, the way and the words of the name, ready for comparison."""
    street = split_address(address).street
    match = _NUMBERED.fullmatch(street)
    number = fold(match["number"]).replace(" et ", " ").replace(" ", "") if match else ""
    named = fold(match["way"] if match else street).split()
    words = [ABBREVIATIONS.get(word, word).removeprefix("0") for word in named]
    way = next((word for word in words[:2] if word in WAYS), "")
    kept = frozenset(word for word in words if word != way and word not in _EMPTY_WORDS)
    return number, way, kept
