"""Comparison records become comparisons of networks."""

from collections.abc import Iterable, Mapping

from generator.assemble.facts import Facts
from generator.assemble.services import assemble_referrals
from generator.model.comparison import Comparison
from generator.model.network import Network
from generator.model.record import Record


def assemble_comparisons(
    records: Iterable[Record], networks: Mapping[str, Network]
) -> Mapping[str, Comparison]:
    """Give every comparison by its identifier; both its networks are published."""
    return {record.id: _comparison(record, networks) for record in records}


def _comparison(record: Record, networks: Mapping[str, Network]) -> Comparison:
    facts = Facts(record.values)
    return Comparison(
        id=record.id,
        path=record.path,
        question=facts.text("question"),
        networks=(networks[facts.text("first")], networks[facts.text("second")]),
        answer=facts.text("answer"),
        cases=assemble_referrals(facts),
    )
