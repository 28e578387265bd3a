"""Call records become the calls for projects."""

from collections.abc import Iterable, Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.provenance import assemble_provenance
from generator.model.call import Call
from generator.model.record import Record
from generator.model.vocabulary import Vocabularies


def assemble_calls(
    records: Iterable[Record], vocabularies: Vocabularies, areas: Areas
) -> Mapping[str, Call]:
    """Give every call by its identifier."""
    return {record.id: _call(record, vocabularies, areas) for record in records}


def _call(record: Record, vocabularies: Vocabularies, areas: Areas) -> Call:
    facts = Facts(record.values)
    deadline = facts.day("deadline")
    assert deadline is not None, "the checker withholds a call without a deadline"
    zones = facts.texts("zones")
    return Call(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        purpose=facts.text("purpose"),
        publisher=facts.text("publisher"),
        for_whom=facts.text("for_whom"),
        deadline=deadline,
        zones=zones,
        communes=areas.written(zones).communes,
        provenance=assemble_provenance(facts, vocabularies),
        phone=facts.text("phone"),
        email=facts.text("email"),
        website=facts.text("website"),
    )
