"""Event records become the events of the agenda."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import cast

from generator.assemble.areas import FRANCE, Areas
from generator.assemble.facts import Facts
from generator.assemble.provenance import assemble_provenance
from generator.assemble.vocabularies import term, terms
from generator.model.event import Event, Venue
from generator.model.network import Network
from generator.model.record import Record
from generator.model.schedule import Recurrence, Rhythm, Schedule
from generator.model.structure import Structure
from generator.model.vocabulary import Vocabularies


def assemble_events(
    records: Iterable[Record],
    networks: Mapping[str, Network],
    structures: Mapping[str, Structure],
    vocabularies: Vocabularies,
    areas: Areas,
    regions: frozenset[str],
) -> Mapping[str, Event]:
    """Give by identifier the events that people of these regions may go to.

    `structures` are those of the perimeter: an event whose structure is elsewhere stays there.
    """
    perimeter = frozenset[str]().union(
        *(areas.geography.communes_of_region.get(code, frozenset()) for code in sorted(regions))
    )
    found = {}
    for record in records:
        facts = Facts(record.values)
        receiving, host = facts.text("receiving"), facts.text("host")
        if any(one and one not in structures for one in (receiving, host)):
            continue
        event = _event(record, facts, networks, structures, vocabularies, areas)
        if not event.communes.isdisjoint(perimeter):
            found[record.id] = event
    return found


def _event(
    record: Record,
    facts: Facts,
    networks: Mapping[str, Network],
    structures: Mapping[str, Structure],
    vocabularies: Vocabularies,
    areas: Areas,
) -> Event:
    kind = term(vocabularies, "genres-evenement", facts.text("kind"))
    assert kind is not None, "the checker withholds an event without a kind"
    host = structures.get(facts.text("host"))
    receiving = structures.get(facts.text("receiving"))
    venue = _venue(facts, host, areas)
    zones = facts.texts("zones")
    if zones:
        communes = areas.written(zones).communes
    elif venue:
        communes = frozenset({venue.commune.code})
    else:
        served = receiving.served_area if receiving else areas.written((FRANCE,))
        communes = served.communes
    return Event(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        kind=kind,
        purpose=facts.text("purpose"),
        audiences=terms(vocabularies, "publics", facts.texts("audiences")),
        schedule=_schedule(facts),
        communes=communes,
        provenance=assemble_provenance(facts, vocabularies),
        themes=terms(vocabularies, "themes", facts.texts("themes")),
        venue=venue,
        remote=facts.flag("remote"),
        zones=zones,
        receiving=receiving,
        host=host,
        organizer=facts.text("organizer"),
        networks=tuple(networks[name] for name in facts.texts("networks")),
        access=facts.text("access"),
        phone=facts.text("phone"),
        email=facts.text("email"),
        website=facts.text("website"),
        cancelled=facts.flag("cancelled"),
    )


def _venue(facts: Facts, host: Structure | None, areas: Areas) -> Venue | None:
    """Where it takes place: at the host’s, unless the record says more."""
    code = facts.text("commune_code")
    commune = areas.geography.communes[code] if code else host.commune if host else None
    if commune is None:
        return None
    door = host.address if host and host.commune == commune else None
    return Venue(
        name=facts.text("venue") or (host.name if host else ""),
        street=facts.text("street") or (door.street if door else ""),
        postal_code=facts.text("postal_code") or (door.postal_code if door else ""),
        commune=commune,
        latitude=facts.decimal("latitude") or (door.latitude if door else None),
        longitude=facts.decimal("longitude") or (door.longitude if door else None),
    )


def _schedule(facts: Facts) -> Schedule:
    group = facts.group("recurrence")
    until = group.day("until")
    recurrence = (
        Recurrence(Rhythm(group.text("every")), until, _days(group, "without")) if until else None
    )
    return Schedule(_days(facts, "days"), _time(facts, "start"), _time(facts, "end"), recurrence)


def _days(facts: Facts, attribute: str) -> tuple[date, ...]:
    return cast("tuple[date, ...]", facts.values.get(attribute, ()))


def _time(facts: Facts, attribute: str) -> time | None:
    typed = facts.text(attribute)
    return time.fromisoformat(typed) if typed else None
