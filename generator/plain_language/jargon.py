"""The words that only professionals understand, whatever form they take in a text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

_WORD = re.compile(r"[^\W\d_]+(?:['’]|(?:-[^\W\d_]+)*)")
_ENDINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"de": frozenset({"de", "du", "des", "d’"}), "à": frozenset({"à", "au", "aux"})}
)
"""What the last word of a term stands for."""

Words: TypeAlias = tuple[str, ...]


class Met(NamedTuple):
    """A word of the list met in a text, as it stands there, and what its term advises."""

    start: int
    words: str
    advice: str


@dataclass(frozen=True, slots=True)
class Jargon:
    """The forms of every term with their advice, by the first word that they begin with.

    Words are in lower case and in the singular; of one first word, the longest form comes first.
    """

    forms: Mapping[str, tuple[tuple[Words, str], ...]]

    def find(self, text: str) -> Iterator[Met]:
        """Give the terms met in a text, in any case, in the plural or not, in their order."""
        met = list(_WORD.finditer(text))
        words = [_plainest(word[0]) for word in met]
        free_from = 0
        for index, word in enumerate(words):
            for form, advice in self.forms.get(word, ()) if index >= free_from else ():
                last = index + len(form) - 1
                if _is_form(words[index : last + 1], form) and _is_one_run(text, met[index:last]):
                    free_from = last + 1
                    start, end = met[index].start(), met[last].end()
                    yield Met(start, " ".join(text[start:end].split()), advice)
                    break


def jargon_of(advice: Mapping[str, str]) -> Jargon:
    """Make the list from the advice on each form, written in the singular.

    A form that ends in « de » or in « à » stands for « du », « des », « d’ », « au », « aux » too.
    """
    forms: dict[str, list[tuple[Words, str]]] = {}
    for form in sorted(advice, key=lambda form: (-len(form), form)):
        words = tuple(map(_plainest, _WORD.findall(form)))
        if words:
            forms.setdefault(words[0], []).append((words, advice[form]))
    return Jargon({word: tuple(found) for word, found in forms.items()})


def _plainest(word: str) -> str:
    """Give a word in lower case, with a curved apostrophe, without the mark of its plural."""
    plain = word.lower().replace("'", "’")
    return plain[:-1] if len(plain) > 3 and plain[-1] in "sx" else plain


def _is_form(words: list[str], form: Words) -> bool:
    if len(words) < len(form) or words[:-1] != list(form[:-1]):
        return False
    return words[-1] in _ENDINGS.get(form[-1], form[-1:])


def _is_one_run(text: str, words: list[re.Match[str]]) -> bool:
    """Say whether nothing but blanks stands after each of these words."""
    return all(_WORD.match(text, word.end() + _blanks(text, word.end())) for word in words)


def _blanks(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isspace():
        end += 1
    return end - start
