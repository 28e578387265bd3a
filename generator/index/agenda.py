"""The agenda: what is still to come on the day of the build, where, and for whom."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.index.addresses import AGENDA, agenda_url
from generator.index.surroundings import by_commune
from generator.model.event import Event
from generator.model.fit import EVERYONE
from generator.model.folding import fold
from generator.model.schedule import rank_in_month
from generator.model.territory import Territory
from generator.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Coming:
    """An event that has not passed, and the days on which it takes place from today on."""

    event: Event
    days: tuple[date, ...]

    @property
    def next(self) -> date:
        """The first day to come."""
        return self.days[0]

    @property
    def rank(self) -> int:
        """The rank of its day in the month, for what comes back monthly: 1 to 4, -1 for last."""
        return rank_in_month(self.event.schedule.first)

    def receives(self, audience: str) -> bool:
        """Tell whether people of this public may come (a value of `publics`)."""
        return any(term.value in (audience, EVERYONE) for term in self.event.audiences)

    def answers(self, audiences: Collection[str], themes: Collection[str]) -> bool:
        """Tell whether one of these publics may come, for one of these needs; none asks nothing."""
        is_for_them = not audiences or any(map(self.receives, audiences))
        known = self.event.themes
        return is_for_them and (not (themes and known) or any(map(self.event.answers, themes)))


@dataclass(frozen=True)
class Agenda:
    """The events of the perimeter on one day; what has passed leaves by itself.

    `events` are all of them, past ones included, and `territories` those of the perimeter.
    `promised` are the addresses that were published.
    """

    events: Mapping[str, Event]
    territories: tuple[Territory, ...]
    today: date
    promised: frozenset[str] = frozenset()

    @property
    def has_pages(self) -> bool:
        """Whether there is an agenda: something was announced once."""
        return bool(self.events) or AGENDA in self.promised

    @cached_property
    def coming(self) -> tuple[Coming, ...]:
        """What is to come, the nearest day first."""
        found = (Coming(one, one.days_from(self.today)) for one in self.events.values())
        return tuple(sorted((one for one in found if one.days), key=_in_agenda))

    @cached_property
    def coming_by_id(self) -> Mapping[str, Coming]:
        """What is to come, by the identifier of the event."""
        return {one.event.id: one for one in self.coming}

    @cached_property
    def announced(self) -> tuple[Territory, ...]:
        """The territories of which something was once announced, widest first.

        A record tells it, be it past, or their page was published: people come back to it.
        """
        known = by_commune(self.territories) if self.events else {}
        slugs = {
            territory.slug
            for event in self.events.values()
            for code in sorted(event.communes)
            for territory in known.get(code, ())
        }
        return tuple(
            one
            for one in self.territories
            if one.slug in slugs or agenda_url(one.slug) in self.promised
        )

    @cached_property
    def by_territory(self) -> Mapping[str, tuple[Coming, ...]]:
        """What is to come for the people of each territory of `announced`, by slug."""
        return {
            one.slug: tuple(c for c in self.coming if not c.event.communes.isdisjoint(one.communes))
            for one in self.announced
        }

    def of(self, territory: Territory | None) -> tuple[Coming, ...]:
        """What is to come for the people of a territory, or anywhere."""
        return self.by_territory.get(territory.slug, ()) if territory else self.coming

    def permanences(self, structure: str) -> tuple[Coming, ...]:
        """Where a structure, by its identifier, receives besides its own place."""
        return tuple(
            one
            for one in self.coming
            if one.event.is_permanence
            and one.event.receiving is not None
            and one.event.receiving.id == structure
        )

    def audiences(self, coming: Iterable[Coming], known: Iterable[Term]) -> tuple[Term, ...]:
        """The publics, among those `known`, for whom something is made in particular."""
        named = {term.value for one in coming for term in one.event.audiences} - {EVERYONE}
        return tuple(term for term in known if term.value in named)

    @cached_property
    def forums(self) -> tuple[Event, ...]:
        """Every forum, past ones included: their pages stay, and say so."""
        return tuple(one for one in self.events.values() if one.is_forum)


def _in_agenda(coming: Coming) -> tuple[date, str, str]:
    return coming.next, fold(coming.event.name), coming.event.id
