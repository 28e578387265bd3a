"""Initiative records become what was tried somewhere."""

from collections.abc import Iterable, Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.model.initiative import Initiative
from generator.model.record import Record


def assemble_initiatives(records: Iterable[Record], areas: Areas) -> Mapping[str, Initiative]:
    """Give every initiative by its identifier."""
    return {record.id: _initiative(record, areas) for record in records}


def _initiative(record: Record, areas: Areas) -> Initiative:
    facts = Facts(record.values)
    zones = facts.texts("zones")
    return Initiative(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        zones=zones,
        communes=areas.written(zones).communes,
        problem=facts.text("problem"),
        action=facts.text("action"),
        result=facts.text("result"),
        vintage=facts.text("vintage"),
        website=facts.text("website"),
    )
