"""Vocabulary records become vocabularies, and values of records become their terms."""

from collections.abc import Iterable

from generator.assemble.facts import Facts
from generator.model.record import Record
from generator.model.vocabulary import Term, Vocabularies, Vocabulary


def assemble_vocabularies(records: Iterable[Record]) -> Vocabularies:
    """Give every vocabulary by the name of its file."""
    return {record.id: _vocabulary(record.id, Facts(record.values)) for record in records}


def term(vocabularies: Vocabularies, vocabulary: str, value: str) -> Term | None:
    """The term of a checked value; None when the record does not hold it."""
    return vocabularies[vocabulary].by_value[value] if value else None


def terms(vocabularies: Vocabularies, vocabulary: str, values: Iterable[str]) -> tuple[Term, ...]:
    """The terms of checked values, in the order of the vocabulary."""
    by_value = vocabularies[vocabulary].by_value
    return tuple(sorted((by_value[value] for value in values), key=lambda found: found.rank))


def _vocabulary(identifier: str, facts: Facts) -> Vocabulary:
    found = tuple(_term(rank, fields) for rank, fields in enumerate(facts.groups("terms")))
    return Vocabulary(identifier, facts.text("name"), facts.text("description"), found)


def _term(rank: int, facts: Facts) -> Term:
    return Term(
        value=facts.text("value"),
        label=facts.text("label"),
        rank=rank,
        phrase=facts.text("phrase"),
        description=facts.text("description"),
        guides=facts.texts("guides"),
        standard=facts.texts("standard"),
        synonyms=facts.texts("synonyms"),
        link=facts.text("link"),
        licence=facts.text("licence"),
        acronym=facts.text("acronym"),
        minimum_age=facts.whole("minimum_age"),
        maximum_age=facts.whole("maximum_age"),
        pages=facts.texts("pages"),
    )
