"""Texts in the signs that the printed typeface has: what it lacks would be left blank, unseen."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

PRINTABLE = (
    "\n"
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123"
    "\u0126-\u0127\u012a-\u012b\u012e-\u012f\u0131\u0136-\u0137\u013b-\u013e\u0141-\u0148"
    "\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a-\u016b\u016e-\u0173\u0178-\u017e\u0192"
    "\u0218-\u021b\u02c6-\u02c7\u02d8-\u02dd\u0394\u03a9\u03bc\u03c0\u2013-\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039-\u203a\u2044\u2074\u20ac\u2113\u2122\u212e"
    "\u2202\u220f\u2211-\u2212\u2215\u2219-\u221a\u221e\u222b\u2248\u2260\u2264-\u2265"
)
"""The signs of the typeface that a text may hold, as a class of a regular expression."""

REPLACED = str.maketrans(
    {"\u202f": "\u00a0", "\u2009": " ", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\t": " "}
)
_OTHERS = re.compile(f"[^{PRINTABLE}]")


def printable(text: str) -> str:
    """The text with nothing that the typeface lacks: the letter without its accent, or nothing."""
    text = unicodedata.normalize("NFC", text).translate(REPLACED)
    return _OTHERS.sub(_nearest, text) if _OTHERS.search(text) else text


def printable_sheet(sheet: Mapping[str, object]) -> dict[str, object]:
    """The same data with printable texts; names of keys are ours, and stay."""
    return {name: _printable(value) for name, value in sheet.items()}


def _printable(data: object) -> object:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {key: _printable(value) for key, value in data.items()}
    if isinstance(data, Sequence):
        return [_printable(value) for value in data]
    return data


def _nearest(found: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFKD", found[0])
    return "".join(one for one in letters if not _OTHERS.match(one))
