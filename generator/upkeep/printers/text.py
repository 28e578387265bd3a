"""What is due, as text for a terminal: territory by territory, network by network."""

from collections.abc import Iterator

from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.problems.catalog import upkeep as words
from generator.problems.printers.text import counted
from generator.problems.quoting import line_start
from generator.upkeep.due import Due
from generator.upkeep.wording import one_line, said


def print_text(found: Due, months: int) -> str:
    """Give a line for each record, under its territory and its network, and a closing line."""
    return "\n".join((*_lines(found), summary(found, months)))


def summary(found: Due, months: int) -> str:
    """Say how many records are due, in one sentence."""
    if not found.count:
        return words.NOTHING_SOON.format(months=months) if months else words.NOTHING
    never = sum(one.provenance.verified_on is None for one in found.places)
    never += sum(one.provenance.verified_on is None for one in found.resources)
    never += sum(one.reviewed_on is None for one in found.networks)
    told = counted(found.count, words.RECORDS)
    if never == found.count > 1:
        return words.ALL_NEVER.format(told=told)
    return f"{told}, dont {counted(never, words.NEVER)}." if never else f"{told}."


def _lines(found: Due) -> Iterator[str]:
    for one in found.rounds:
        yield f"{line_start(one.territory.name)} ({one.territory.slug})"
        for network, places in one.by_network:
            yield f"  {line_start(network.short_name)}"
            yield from map(_line, places)
        yield ""
    alone: tuple[tuple[str, tuple[Network, ...] | tuple[Resource, ...]], ...] = (
        (words.NETWORKS, found.networks),
        (words.RESOURCES, found.resources),
    )
    for title, records in alone:
        if records:
            yield title
            yield from map(_line, records)
            yield ""


def _line(record: Structure | Network | Resource) -> str:
    return f"    {record.path}  {one_line(record.name)}, {said(record)}"
