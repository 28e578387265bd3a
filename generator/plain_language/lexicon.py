"""The words that the advice knows: acronyms that are explained somewhere, and jargon."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.plain_language.jargon import Jargon, jargon_of
from generator.read.node import Document, Node, Sequence, Text
from generator.read.node import Mapping as MappingNode
from generator.schema.networks import NETWORK
from generator.schema.vocabularies import TERM, VOCABULARY

GLOSSARY = "sigles"
JARGON = "jargon"
_KEYS = {
    (table.name, field.attribute): field.key
    for table in (NETWORK, VOCABULARY, TERM)
    for field in table.fields
}
_ACRONYM = re.compile(r"[A-ZÀ-Ý]{2,}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`acronyms` are those of the glossary and of the networks; `jargon` the words to avoid."""

    acronyms: frozenset[str]
    jargon: Jargon


def read_lexicon(documents: Mapping[str, Iterable[Document]]) -> Lexicon:
    """Gather the words from the documents of the folders `vocabulaires` and `reseaux`."""
    acronyms: set[str] = set()
    advice: dict[str, str] = {}
    for network in documents.get(NETWORK.name, ()):
        acronyms |= _acronyms_in(_value(network.root, NETWORK.name, "acronym"))
    for vocabulary in documents.get(VOCABULARY.name, ()):
        name = vocabulary_name(vocabulary)
        for term in _terms(vocabulary.root) if name in (GLOSSARY, JARGON) else ():
            if name == GLOSSARY:
                written = (*_all(term, "acronym"), *_all(term, "synonyms"))
                acronyms = acronyms.union(*map(_acronyms_in, written))
            else:
                words = (*_all(term, "label"), *_all(term, "synonyms"))
                advice.update(dict.fromkeys(words, "".join(_all(term, "description"))))
    return Lexicon(frozenset(acronyms), jargon_of(advice))


def vocabulary_name(document: Document) -> str:
    """Give the name of the vocabulary that a document holds: that of its file."""
    return document.path.rsplit("/", 1)[-1].removesuffix(".yml")


def _acronyms_in(text: str) -> set[str]:
    return set(_ACRONYM.findall(text))


def _terms(root: MappingNode) -> Iterator[MappingNode]:
    for entry in root.entries:
        if entry.key.value == _KEYS[VOCABULARY.name, "terms"] and isinstance(entry.value, Sequence):
            yield from (item for item in entry.value.items if isinstance(item, MappingNode))


def _all(term: MappingNode, attribute: str) -> tuple[str, ...]:
    return tuple(_texts(term, TERM.name, attribute))


def _value(root: MappingNode, table: str, attribute: str) -> str:
    return "".join(_texts(root, table, attribute))


def _texts(root: MappingNode, table: str, attribute: str) -> Iterator[str]:
    for entry in root.entries:
        if entry.key.value == _KEYS[table, attribute]:
            yield from _words_of(entry.value)


def _words_of(node: Node) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.value
    elif isinstance(node, Sequence):
        yield from (item.value for item in node.items if isinstance(item, Text))
