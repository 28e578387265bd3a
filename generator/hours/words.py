"""Cuts typed hours into words that mean something: days, times, conditions, seasons.

Words are French, accents and capitals aside; the English days of OpenStreetMap are known too.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.model.hours import LAST, MIDNIGHT

DAYS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(
            (
                "lundi lundis lun lu mo",
                "mardi mardis mar ma tu",
                "mercredi mercredis mer me we",
                "jeudi jeudis jeu je th",
                "vendredi vendredis ven ve fr",
                "samedi samedis sam sa",
                "dimanche dimanches dim di su",
            )
        )
        for word in words.split()
    }
)
MONTHS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(
            (
                "janvier janv jan",
                "fevrier fevr fev",
                "mars",
                "avril avr",
                "mai",
                "juin",
                "juillet juil",
                "aout",
                "septembre sept",
                "octobre oct",
                "novembre nov",
                "decembre dec",
            ),
            start=1,
        )
        for word in words.split()
    }
)
RANKS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("premier", "premiers"), 1),
        **dict.fromkeys(("deuxieme", "deuxiemes", "second", "seconds"), 2),
        **dict.fromkeys(("troisieme", "troisiemes"), 3),
        **dict.fromkeys(("quatrieme", "quatriemes"), 4),
        **dict.fromkeys(("cinquieme", "cinquiemes"), 5),
        **dict.fromkeys(("dernier", "derniers"), LAST),
    }
)
PARTS = frozenset({"matin", "matins", "matinee", "apres-midi", "soir", "journee"})
FILLERS = frozenset(
    (
        *("le", "les", "l", "de", "du", "des", "d", "en", "chaque", "tous", "pour", "ouvert"),
        *("ouverte", "ouverture", "ouvertures", "accueil", "horaires", "horaire", "jour", "jours"),
        *("mois", "continu", "continue", "public", "seulement", "uniquement", "durant", "pendant"),
    )
)

_APPOINTMENT = r"(?:rendez[- ]vous|rdv|r\.? ?-?v\.?)"
_ONLY = r"(?:uniquement|seulement|exclusivement|obligatoire)"
PIECE = re.compile(
    r'(?P<quote>"[^"]*"|«[^»]*»)'
    r"|(?P<paren>\([^()]*\))"
    r"|(?P<unsaid>(?:horaires? )?non (?:communiques?|connus?|renseignes?))"
    r"|(?P<unbroken>\bsans interruption\b|\bnon[- ]stop\b)"
    r"|(?P<every>\btous les jours\b|\b7 ?j(?:ours)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?\b)"
    r"|(?P<closed_part>"
    r"\bferme[es]* (?:le |l ?['’] ?)?(?P<part>matin|apres[- ]midi|soir|midi)\b)"
    r"|(?P<term>"
    r"\b(?:sauf|hors|excepte|en dehors des?)(?: pendant| durant)?(?: les| des)?(?: periodes? de)?"
    r" (?:vacances|conges)(?: scolaires)?\b"
    r"|\b(?:en |pendant la |pendant les )?(?:periodes?|temps|semaines?) scolaires?\b)"
    r"|(?P<holidays>"
    r"\b(?:pendant |durant |en )?(?:les )?(?:periodes? de )?vacances(?: scolaires)?\b)"
    r"|(?P<no_public>\b(?:sauf|hors|excepte)(?: les)?(?: jours)? feries\b)"
    r"|(?P<public>\b(?:jours? )?feries?\b)"
    r"|(?P<parity>\b(?:les )?sem(?:aines?|\.)? (?P<odd>im)?paires?\b)"
    r"|(?P<weekdays>\b(?:en|la) semaine\b)"
    r"|(?P<weekend>\b(?:le |les )?week[- ]?ends?\b)"
    rf"|(?P<free>\bsans {_APPOINTMENT}|\b(?:en )?acces libre\b|\baccueil libre\b)"
    rf"|(?P<condition>\b(?:{_ONLY} )?(?:sur|avec|apres) (?:prise de )?{_APPOINTMENT}"
    rf"(?: {_ONLY}\b|(?P<or> ou (?!sans)[^:;|/,0-9()«]+?)(?= ?[:«]|\s*$))?)"
    r"|(?P<off>\b(?:fermes?|fermee?s?|fermeture|closed|off)\b)"
    r"|(?P<except>\b(?:sauf|hors|excepte[es]*|a l['’]exception d[eu]s?)\b)"
    r"|(?P<time>(?<![0-9:])(?P<hour>[0-9]{1,2})(?: ?h(?:eures?)?(?![a-z])"
    r"(?: ?(?P<minute>[0-9]{2})(?! ?[h:]|[0-9]))?|(?: ?:(?P<minutes>[0-9]{2})|:)(?![0-9:]))"
    r"|\b(?P<named>midi|minuit)\b)"
    r"|(?P<rank>\b[1-5](?:er|ers|e|eme|emes|ieme|nd|d|de)s?\b)"
    r"|(?P<number>(?<![0-9:])[0-9]{1,2}(?![0-9:]))"
    r"|(?P<range>[-\u2010-\u2015]|\bau\b(?! mois)|\ba\b|\bjusqu ?['’] ?a[u]?\b)"
    r"|(?P<and>[,/&+]+|\bet\b|\bpuis\b)"
    r"|(?P<colon>:)"
    r"|(?P<word>apres-midi|[a-z]+)"
    r"|(?P<skip>[\s.'’]+|[()]|\bau mois\b)"
    r"|(?P<unknown>.)",
    re.DOTALL,
)
_PASSED = frozenset({"skip", "unbroken"})


class Word(NamedTuple):
    """One piece of the text: what it is, what it is worth, and where it stands.

    Of a `time` the value is in minutes after midnight; of a `day`, a `rank`, a `month` or a
    `number` it is its number. A `no_time` is an hour that no clock shows.
    """

    kind: str
    text: str
    start: int
    value: int = 0


def folded(text: str) -> str:
    """Give the text without accents nor capitals, sign for sign."""
    if text.isascii():
        return text.lower()
    return (
        "".join(unicodedata.normalize("NFD", sign)[0].lower() for sign in text)
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("\u2009", " ")
    )


def words(text: str, start: int = 0) -> Iterator[Word]:
    """Cut a clause; `start` is where it begins in the whole text."""
    simple = folded(text)
    for match in PIECE.finditer(simple):
        kind = match.lastgroup or "unknown"
        word = Word(kind, text[match.start() : match.end()], start + match.start())
        if kind in _PASSED:
            continue
        if kind == "paren":
            yield from _inside(word)
        elif kind == "time":
            yield _time(word, match)
        elif kind in ("rank", "number"):
            yield word._replace(value=int(re.sub(r"\D", "", match[0])))
        elif kind == "parity":
            yield word._replace(value=1 if match["odd"] else 0)
        elif kind == "word":
            yield _named(word, match[0])
        else:
            yield word


def _inside(word: Word) -> Iterator[Word]:
    """What stands between parentheses is read if it can be, else it is a note."""
    inside = tuple(words(word.text[1:-1], word.start + 1))
    understood = inside and all(one.kind not in ("word", "unknown", "quote") for one in inside)
    yield from inside if understood else (word._replace(kind="quote"),)


def _named(word: Word, name: str) -> Word:
    for kind, lexicon in (("day", DAYS), ("month", MONTHS), ("rank", RANKS)):
        if name in lexicon:
            return word._replace(kind=kind, value=lexicon[name])
    if name in PARTS:
        return word._replace(kind="part")
    return word._replace(kind="filler") if name in FILLERS else word


def _time(word: Word, match: re.Match[str]) -> Word:
    if match["named"]:
        return word._replace(value=MIDNIGHT // 2 if match["named"] == "midi" else MIDNIGHT)
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    value = hour * 60 + minute
    is_possible = minute < 60 and value <= MIDNIGHT
    return word._replace(value=value) if is_possible else word._replace(kind="no_time")
