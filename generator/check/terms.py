"""Vocabularies as the checker needs them: which words are allowed, which are meant instead."""

from collections.abc import Iterable, Iterator, Mapping

from generator.check.examination import Examination, Terms
from generator.check.placement import record_id
from generator.model.folding import fold
from generator.problems.catalog import values
from generator.problems.suggestion import closest
from generator.read.node import Document, Node, Sequence, Text
from generator.read.node import Mapping as MappingNode
from generator.schema.kinds import Term
from generator.schema.vocabularies import TERM, VOCABULARY

MOST_CHOICES = 5
_KEY_OF = {field.attribute: field.key for field in (*VOCABULARY.fields, *TERM.fields)}


def read_term(exam: Examination, text: Text, kind: Term, key: str) -> str | None:
    """Give a value of the vocabulary; any word if the vocabulary itself is not there."""
    if kind.vocabulary not in exam.vocabularies_met:
        exam.vocabularies_met.add(kind.vocabulary)
        exam.mention("vocabulaires", text._replace(value=kind.vocabulary), key, vital=True)
    terms = exam.context.vocabularies.get(kind.vocabulary)
    if terms is None or text.value in terms.values:
        return text.value
    meant = terms.meant.get(fold(text.value))
    if meant is None:
        nearest = closest(fold(text.value), terms.meant)
        meant = terms.meant[nearest] if nearest else None
    if meant is not None:
        exam.note(values.UNKNOWN_TERM_MEANT, text, key, value=text.value, suggestion=meant)
    elif len(terms.values) <= MOST_CHOICES:
        choices = ", ".join(terms.values)
        exam.note(values.UNKNOWN_TERM_CHOICES, text, key, value=text.value, choices=choices)
    else:
        facts = {"value": text.value, "vocabulary": kind.vocabulary}
        exam.note(values.UNKNOWN_TERM, text, key, **facts)
    return None


def vocabularies_of(documents: Iterable[Document]) -> Mapping[str, Terms]:
    """Give the terms of every vocabulary by its name, whatever else is wrong in its file."""
    return {
        record_id(document.path, VOCABULARY.name): _terms(document.root) for document in documents
    }


def _terms(root: MappingNode) -> Terms:
    allowed: list[str] = []
    meant: dict[str, str] = {}
    for group in _groups(root):
        words = {entry.key.value: entry.value for entry in group.entries}
        value = words.get(_KEY_OF["value"])
        if not isinstance(value, Text) or not value.value:
            continue
        allowed.append(value.value)
        for attribute in ("value", "label", "synonyms"):
            for word in _texts(words.get(_KEY_OF[attribute])):
                meant.setdefault(fold(word), value.value)
    return Terms(tuple(allowed), meant)


def _groups(root: MappingNode) -> Iterator[MappingNode]:
    for entry in root.entries:
        if entry.key.value == _KEY_OF["terms"] and isinstance(entry.value, Sequence):
            yield from (item for item in entry.value.items if isinstance(item, MappingNode))


def _texts(node: Node | None) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.value
    elif isinstance(node, Sequence):
        yield from (item.value for item in node.items if isinstance(item, Text))
