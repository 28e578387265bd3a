"""Contacts of persons written so that no machine sees them: « 0 6 3 9… », « nom (at) gmail.com ».

A number may be spaced in any way, as long as it is the same everywhere: dates and hours are not.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_GAP = r"[\s._\-–—/·•*|]"
_FIGURE = r"[\dOo]"
MOBILE = re.compile(
    r"(?<![\w+])(?:"
    rf"[0OoＯ０](?={_FIGURE}*(?P<gap>{_GAP}{{0,3}}))(?P=gap)?[67６７](?:(?P=gap)?{_FIGURE}){{8}}"
    rf"|\(\s?[0Oo][67]\s?\)(?:{_GAP}{{0,3}}{_FIGURE}){{8}}"
    r"|33[67]\d{8}"
    rf"|(?:\+|00|\(\+){_GAP}?33\)?{_GAP}{{0,3}}(?:\(0\)|0)?{_GAP}{{0,3}}[67](?:{_GAP}{{0,3}}{_FIGURE}){{8}}"
    r")(?![\w:])"
)
"""A mobile number, its groups and its signs as odd as can be; the letter O may stand for zero."""

_NUMBER_WORDS = (
    r"z[ée]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|soixante"
)
SPELT_MOBILE = re.compile(
    r"\b(?P<start>z[ée]ro[\s,.\-]{1,3}(?:six|sept))[\s,.\-]{1,3}"
    rf"(?:\d|(?:{_NUMBER_WORDS})(?:[\s,.\-]{{1,3}}(?:et[\s\-])?(?:{_NUMBER_WORDS}|\d+))*)",
    re.IGNORECASE,
)
"""A mobile number in words: « zéro six trente-neuf… »."""

_AT = (
    r"(?:\s?[(\[{]\s?(?:at|arobase|arrobase|chez|à|a|@)\s?[)\]}]\s?|\s?[＠﹫]\s?"
    r"|\s(?:at|arobase|arrobase)\s|\s@\s?|@\s?)"
)
_DOT = r"(?:\s?[(\[{]\s?(?:dot|point|\.)\s?[)\]}]\s?|\s(?:dot|point)\s|\s?\.\s?)"
DOT = re.compile(_DOT, re.IGNORECASE)
MAILBOX = re.compile(
    rf"(?P<name>[\w.+'-]{{1,64}}){_AT}(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,3}})",
    re.IGNORECASE,
)
"""A mailbox whose sign or dots are spaced, bracketed, or words; a plain one too."""

_MAYBE_MOBILE = re.compile("[67６７]")
_MAYBE_SPELT = re.compile(r"\bz[ée]ro", re.IGNORECASE)
_MAYBE_MAILBOX = re.compile(
    r"[@＠﹫]|arr?obase|[(\[{]\s?(?:at|chez|à|a)\s?[)\]}]|\sat\s", re.IGNORECASE
)


class Disguised(NamedTuple):
    """A contact in disguise: where it stands in the text, and its canonical form.

    A number in words has no canonical form: nobody can vouch for it.
    """

    start: int
    found: str
    canonical: str


def mobiles(text: str) -> Iterator[Disguised]:
    """Give the mobile numbers of a text, however they are written."""
    for match in MOBILE.finditer(text) if _MAYBE_MOBILE.search(text) else ():
        figures = unicodedata.normalize("NFKC", match[0])
        digits = re.sub(r"\D", "", re.sub(r"[Oo]", "0", figures))
        yield Disguised(match.start(), match[0], f"0{digits[-9:]}")
    for match in SPELT_MOBILE.finditer(text) if _MAYBE_SPELT.search(text) else ():
        yield Disguised(match.start(), match[0], "")


def mailboxes(text: str) -> Iterator[Disguised]:
    """Give the mailboxes of a text, however their signs are written; one for each likely domain."""
    if not _MAYBE_MAILBOX.search(text):
        return
    for match in MAILBOX.finditer(text):
        labels = DOT.split(match["domain"].lower())
        for length in range(2, len(labels) + 1):
            domain = ".".join(labels[:length])
            yield Disguised(match.start(), match[0], f"{match['name'].lower()}@{domain}")
