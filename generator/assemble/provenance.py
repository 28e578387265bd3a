"""The source and the dates of a record."""

from generator.assemble.facts import Facts
from generator.assemble.vocabularies import term
from generator.model.provenance import Provenance
from generator.model.vocabulary import Vocabularies


def assemble_provenance(facts: Facts, vocabularies: Vocabularies) -> Provenance:
    """Give what a record says of where its facts come from."""
    return Provenance(
        source=term(vocabularies, "sources", facts.text("source")),
        vintage=facts.text("vintage"),
        updated_on=facts.day("updated_on"),
        verified_on=facts.day("verified_on"),
        verified_by=facts.text("verified_by"),
    )
