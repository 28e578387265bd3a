"""Words that not everybody knows, words that shout, and links that do not say where they lead."""

import re
from collections.abc import Iterator

from generator.plain_language.lexicon import Lexicon
from generator.plain_language.passage import Passage, Writing
from generator.problems.catalog import plain_language as rules
from generator.problems.problem import Problem

LONGEST_ACRONYM = 6
FEWEST_SHOUTED_WORDS = 3

_CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-Ý]{2,}(?![\w-])(?:\s[A-ZÀ-Ý]{2,}(?![\w-]))*")
_CAPITAL_WORD = re.compile(r"[A-ZÀ-Ý]{2,}")
_ROMAN_NUMBER = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NAME_THEN_ACRONYM = re.compile(r"[’\s][^\W\d_A-ZÀ-Ý]\w*\s\(([A-ZÀ-Ý]{2,6})\)")
_ACRONYM_THEN_NAME = re.compile(
    r"(?<!\w)([A-ZÀ-Ý]{2,6})(?:\s\((?=[^()\s]+\s)[^()]*\)|,?\sc’est-à-dire)"
)
_QUOTED = re.compile(r"«[^«»]*»")
_CLICK = re.compile(
    r"(?<!\w)cliqu(?:e|ez|er)\s(?:ici|là|sur\s(?:ce|le)\slien)(?!\w)", re.IGNORECASE
)
_SAYS_NOTHING = re.compile(
    r"(?:cliquez\s)?(?:ici|là|(?:ce|le)\s(?:lien|site)|cette\spage|lien|page|site|plus)"
    r"|en\ssavoir\splus|(?:lire|voir)\s(?:la\ssuite|plus)|plus\sd’infos?(?:rmations?)?",
    re.IGNORECASE,
)


def word_problems(writing: Writing, lexicon: Lexicon) -> Iterator[Problem]:
    """Note jargon and capitals wherever they stand, and an unknown acronym the first time."""
    known = {*lexicon.acronyms, *writing.defined}
    for passage in writing.passages:
        for pattern in (_NAME_THEN_ACRONYM, _ACRONYM_THEN_NAME):
            known.update(pattern.findall(passage.text))
    for passage in writing.passages:
        yield from _capitals(passage, known)
        yield from _jargon(passage, lexicon)
        yield from _vague_links(passage)


def _capitals(passage: Passage, known: set[str]) -> Iterator[Problem]:
    """Note what is in capitals; an acronym that has been told is added to `known`."""
    for run in _CAPITALS.finditer(passage.text):
        words = list(_CAPITAL_WORD.finditer(passage.text, run.start(), run.end()))
        strange = [word for word in words if word[0] not in known]
        shouts = len(words) >= FEWEST_SHOUTED_WORDS and len(strange) > 1
        if shouts or any(len(word[0]) > LONGEST_ACRONYM for word in strange):
            yield passage.problem(rules.CAPITALS, run.start(), found=run[0])
            continue
        for word in strange:
            if not _ROMAN_NUMBER.fullmatch(word[0]):
                known.add(word[0])
                yield passage.problem(rules.UNKNOWN_ACRONYM, word.start(), found=word[0])


def _jargon(passage: Passage, lexicon: Lexicon) -> Iterator[Problem]:
    quoted = [quote.span() for quote in _QUOTED.finditer(passage.text)]
    for met in lexicon.jargon.find(passage.text):
        if not any(start < met.start < end for start, end in quoted):
            facts = {"found": met.words, "advice": met.advice}
            yield passage.problem(rules.JARGON, met.start, **facts)


def _vague_links(passage: Passage) -> Iterator[Problem]:
    told = [(one.start(), one[0]) for one in _CLICK.finditer(passage.text)]
    for start, end in passage.links:
        text = passage.text[start:end].strip(" .…\u00a0»«")
        if _SAYS_NOTHING.fullmatch(text) and not any(start <= at < end for at, _ in told):
            told.append((start, text))
    for start, text in sorted(told):
        yield passage.problem(rules.VAGUE_LINK, start, found=text)
