"""Checked files of named contacts become persons."""

from collections.abc import Iterable, Iterator, Sequence

from generator.assemble.facts import Facts
from generator.model.person import Channel, Person
from generator.model.record import Record


def assemble_people(records: Iterable[tuple[Record, Sequence[int]]]) -> tuple[Person, ...]:
    """Give everybody whom the files name, file by file; each file with the lines of its contacts.

    Nobody is left out here: who is shown depends on the day and on the channel.
    """
    return tuple(person for record, lines in records for person in _persons(record, lines))


def _persons(record: Record, lines: Sequence[int]) -> Iterator[Person]:
    for facts, line in zip(Facts(record.values).groups("people"), lines, strict=True):
        consent = facts.group("consent")
        agreed_on, expires_on = consent.day("agreed_on"), facts.day("expires_on")
        assert agreed_on and expires_on, "the checker withholds a contact without its dates"
        yield Person(
            record=record.id,
            name=facts.text("name"),
            function=facts.text("function"),
            channels=frozenset(map(Channel, consent.texts("channels"))),
            agreed_on=agreed_on,
            expires_on=expires_on,
            phone=facts.text("phone"),
            email=facts.text("email"),
            path=record.path,
            line=line,
        )
