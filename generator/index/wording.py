"""What people type, made comparable: the words that carry meaning, and one key for a whole phrase.

`theme/overrides/assets/search-words.js` does the same to a question: the two must agree.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.folding import SAINTS, unaccented
from generator.model.vocabulary import Term, Vocabularies

EMPTY_WORDS = "mots-vides"
EXPRESSIONS = "expressions"
KEY_MARK, WORD_MARK = "0", "1"
"""What ends the key of a phrase or of a word: the search engine neither stems it nor extends it."""
_WORD = re.compile(r"[a-z0-9]+")
_PLURAL = re.compile(r"(?<=[a-z]{3})[sx]$")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the search: those that carry no meaning, and the everyday expressions.

    `expressions` are those that lead to each page, by its address (`services/se-former/`).
    """

    empty: Collection[str] = frozenset()
    expressions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, text: str) -> list[str]:
        """The words of a text, folded, without the empty ones; all of them when all are empty."""
        words = [SAINTS.get(word, word) for word in _WORD.findall(unaccented(text))]
        return [word for word in words if word not in self.empty] or words

    def key(self, text: str) -> str:
        """One word for a whole phrase, whatever the order of its words and their plurals.

        `CIO de Blois` and `blois cio` → `bloicio0`; a phrase without a letter has no key.
        """
        words = {_singular(word) for word in self.words(text)}
        return "".join(sorted(words)) + KEY_MARK if words else ""

    def word_keys(self, texts: Iterable[str]) -> list[str]:
        """A key for each word of these texts, in alphabetical order."""
        words = {_singular(word) for text in texts for word in self.words(text)}
        return sorted(word + WORD_MARK for word in words)


def wording(vocabularies: Vocabularies) -> Wording:
    """The wording that the vocabularies give; without them, every word carries meaning."""
    empty = (word for term in _terms(vocabularies, EMPTY_WORDS) for word in term.synonyms)
    leading = defaultdict[str, list[str]](list)
    for term in _terms(vocabularies, EXPRESSIONS):
        for page in term.pages:
            leading[page.removeprefix("/")] += (term.label, *term.synonyms)
    return Wording(
        frozenset(word for text in empty for word in _WORD.findall(unaccented(text))),
        {page: tuple(dict.fromkeys(phrases)) for page, phrases in leading.items()},
    )


def _singular(word: str) -> str:
    return _PLURAL.sub("", word)


def _terms(vocabularies: Vocabularies, name: str) -> tuple[Term, ...]:
    known = vocabularies.get(name)
    return known.terms if known else ()
