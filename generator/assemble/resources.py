"""Resource records become the tools of the toolbox."""

from collections.abc import Iterable, Mapping

from generator.assemble.facts import Facts
from generator.assemble.provenance import assemble_provenance
from generator.assemble.vocabularies import term, terms
from generator.model.record import Record
from generator.model.resource import Resource
from generator.model.vocabulary import Vocabularies


def assemble_resources(
    records: Iterable[Record], vocabularies: Vocabularies
) -> Mapping[str, Resource]:
    """Give every resource by its identifier."""
    return {record.id: _resource(record, vocabularies) for record in records}


def _resource(record: Record, vocabularies: Vocabularies) -> Resource:
    facts = Facts(record.values)
    kind = term(vocabularies, "genres-ressource", facts.text("kind"))
    assert kind is not None, "the checker withholds a resource without a kind"
    themes = vocabularies["themes"].by_value
    return Resource(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        publisher=facts.text("publisher"),
        kind=kind,
        purpose=facts.text("purpose"),
        audiences=terms(vocabularies, "publics", facts.texts("audiences")),
        themes=tuple(themes[value] for value in facts.texts("themes")),
        zones=facts.texts("zones"),
        provenance=assemble_provenance(facts, vocabularies),
        former_names=facts.texts("former_names"),
        synonyms=facts.texts("synonyms"),
        fees=term(vocabularies, "frais", facts.text("fees")),
        account=facts.flag("account") if facts.holds("account") else None,
        website=facts.text("website"),
        transcript=facts.text("transcript"),
        phone=facts.text("phone"),
    )
