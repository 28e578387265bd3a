"""The words of the data: the values that a key may take, with what the public reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a vocabulary; `rank` is its place in the order in which they are shown.

    `phrase` continues « Je suis… » for a public and « Je cherche… » for a theme; `standard`
    holds the values of data·inclusion it stands for; `guides` the guides that a public feeds;
    the ages are those of its people, in years, None where any age is theirs;
    `acronym` is the short form of which `label` gives the words, in the vocabulary of acronyms;
    `pages` are those that answer an everyday expression (`/services/se-former/`).
    """

    value: str
    label: str
    rank: int = 0
    phrase: str = ""
    description: str = ""
    guides: tuple[str, ...] = ()
    standard: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    link: str = ""
    licence: str = ""
    acronym: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    pages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """The terms that one key may take, in the order in which they are shown."""

    id: str
    name: str
    description: str
    terms: tuple[Term, ...]

    @cached_property
    def by_value(self) -> Mapping[str, Term]:
        """The terms by the value that records hold."""
        return {term.value: term for term in self.terms}


Vocabularies: TypeAlias = Mapping[str, Vocabulary]
