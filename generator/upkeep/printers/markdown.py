"""What is due, as Markdown for a ticket or a comment: text of records stands in code spans."""

from collections.abc import Iterator

from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.problems.catalog import upkeep as words
from generator.problems.printers.markdown import code_span, plain_markdown
from generator.problems.printers.text import counted
from generator.upkeep.due import Due
from generator.upkeep.printers.text import summary
from generator.upkeep.wording import one_line, said


def print_markdown(found: Due, months: int) -> str:
    """Give a title, and under each territory the records to tick."""
    return "\n".join((f"## {words.TITLE}", "", summary(found, months), *_lines(found)))


def _lines(found: Due) -> Iterator[str]:
    for one in found.rounds:
        count = counted(len(one.places), words.PLACES)
        yield from ("", f"### {plain_markdown(one_line(one.territory.name))} – {count}", "")
        for _, places in one.by_network:
            yield from map(_item, places)
    alone: tuple[tuple[str, tuple[Network, ...] | tuple[Resource, ...]], ...] = (
        (words.NETWORKS, found.networks),
        (words.RESOURCES, found.resources),
    )
    for title, records in alone:
        if records:
            yield from ("", f"### {title}", "", *map(_item, records))


def _item(record: Structure | Network | Resource) -> str:
    name = code_span(one_line(record.name))
    return f"- [ ] {name}, {said(record)} ({code_span(record.path)})"
