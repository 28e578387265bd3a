"""Network records become networks."""

from collections.abc import Iterable, Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.services import assemble_referrals, assemble_service
from generator.assemble.vocabularies import term
from generator.model.network import Attachment, Network
from generator.model.record import Record
from generator.model.vocabulary import Vocabularies


def assemble_networks(
    records: Iterable[Record], vocabularies: Vocabularies, areas: Areas
) -> Mapping[str, Network]:
    """Give every network by its identifier."""
    return {record.id: _network(record, vocabularies, areas) for record in records}


def _network(record: Record, vocabularies: Vocabularies, areas: Areas) -> Network:
    facts = Facts(record.values)
    family = term(vocabularies, "familles-reseau", facts.text("family"))
    assert family is not None, "the checker withholds a network without a family"
    return Network(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        acronym=facts.text("acronym"),
        family=family,
        summary=facts.text("summary"),
        mission=facts.text("mission"),
        does_not=facts.texts("does_not"),
        for_whom=facts.text("for_whom"),
        cost=facts.text("cost"),
        how_to_come=facts.text("how_to_come"),
        default_area=facts.text("default_area"),
        services=tuple(
            assemble_service(group.values, vocabularies, areas)
            for group in facts.groups("services")
        ),
        referrals=assemble_referrals(facts),
        attachments=dict(_attachment(group, vocabularies) for group in facts.groups("attachments")),
        former_names=facts.texts("former_names"),
        former_paths=facts.texts("former_paths"),
        open_to_all=facts.flag("open_to_all"),
        equivalents=facts.labels("equivalents"),
        reviewed_on=facts.day("reviewed_on"),
        reviewed_by=facts.text("reviewed_by"),
    )


def _attachment(facts: Facts, vocabularies: Vocabularies) -> tuple[str, Attachment]:
    membership = term(vocabularies, "appartenances", facts.text("membership"))
    assert membership is not None, "the checker withholds an attachment without a membership"
    circle = term(vocabularies, "cercles", facts.text("circle"))
    return facts.text("region"), Attachment(membership, circle)
