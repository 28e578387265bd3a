"""The agenda as calendars that people subscribe to: iCalendar (RFC 5545), by icalendar alone.

One for all, one for each territory of which something is announced, and one for each public of
both. A calendar is whole at every build: what has passed leaves it, what is cancelled says so.
One that was published stays, be it empty: whoever subscribed to it will be told of what comes.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vText
from icalendar import Event as CalendarEvent

from generator.artifact import Artifact
from generator.index.addresses import calendar_file, event_url
from generator.index.agenda import Coming
from generator.index.site_map import SiteMap
from generator.model.event import Event
from generator.model.schedule import Recurrence, Rhythm, Schedule, rank_in_month
from generator.model.territory import Territory
from generator.settings import PARIS, Settings

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
REFRESHED_EVERY = timedelta(days=1)
UNSAID_LENGTH = timedelta(hours=1)
"""How long a calendar shows what has a beginning and no known end."""


def calendar_feeds(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """Make every calendar; a guide that never announced anything has none."""
    agenda = site.agenda
    if not agenda.has_pages:
        return
    territories: tuple[Territory | None, ...] = (None, *agenda.announced)
    for territory in territories:
        found = agenda.of(territory)
        slug = territory.slug if territory else ""
        place = f"{settings.name} – {territory.name}" if territory else settings.name
        yield _file(calendar_file(slug), place, found, settings)
        named = agenda.audiences(found, site.audiences)
        for audience in site.audiences:
            if audience not in named and calendar_file(slug, audience.value) not in site.promised:
                continue
            mine = [one for one in found if one.receives(audience.value)]
            name = f"{place} – {audience.label}"
            yield _file(calendar_file(slug, audience.value), name, mine, settings)


def _file(path: str, name: str, found: Iterable[Coming], settings: Settings) -> Artifact:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", vText(f"-//{settings.name}//FR"))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("refresh-interval", REFRESHED_EVERY, {"VALUE": "DURATION"})
    calendar.add_component(_paris())
    for coming in found:
        for entry in _events(coming.event, settings):
            calendar.add_component(entry)
    return Artifact(path, calendar.to_ical())


def _paris() -> Timezone:
    """The clock of Paris, by the rule that has held since 1996."""
    zone = Timezone()
    zone.add("tzid", PARIS.key)
    for part, name, month, before, after in (
        (TimezoneDaylight(), "CEST", 3, 1, 2),
        (TimezoneStandard(), "CET", 10, 2, 1),
    ):
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, before + 1))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        zone.add_component(part)
    return zone


def _events(event: Event, settings: Settings) -> Iterator[CalendarEvent]:
    """One entry for an event, or one for each day of what lasts several days.

    Many calendars do not read a list of days in one entry.
    """
    host = urlsplit(settings.site_url).hostname
    if len(event.schedule.days) == 1:
        yield _entry(event, f"{event.id}@{host}", event.schedule.first, settings)
        return
    for day in sorted(event.schedule.days):
        yield _entry(event, f"{event.id}/{day}@{host}", day, settings)


def _entry(event: Event, uid: str, day: date, settings: Settings) -> CalendarEvent:
    made = CalendarEvent()
    made.add("uid", uid)
    made.add("dtstamp", _stamp(event, settings))
    made.add("summary", event.name)
    made.add("description", "\n\n".join(part for part in (event.purpose, event.access) if part))
    made.add("url", f"{settings.site_url}{event_url(event)}")
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("categories", [event.kind.label])
    if place := _place(event):
        made.add("location", place)
    if event.venue and event.venue.latitude is not None and event.venue.longitude is not None:
        made.add("geo", (event.venue.latitude, event.venue.longitude))
    start, schedule = _moment(event.schedule, day), event.schedule
    made.add("dtstart", start)
    if isinstance(start, datetime):
        end = datetime.combine(day, schedule.end, PARIS) if schedule.end else None
        made.add("dtend", end or start + UNSAID_LENGTH)
    else:
        made.add("dtend", start + timedelta(days=1))
    if schedule.recurrence:
        _add_recurrence(made, schedule, schedule.recurrence)
    return made


def _stamp(event: Event, settings: Settings) -> datetime:
    """When the record was last changed, or the day of the build: never the clock."""
    return datetime.combine(event.provenance.updated_on or settings.today, time(), UTC)


def _place(event: Event) -> str:
    venue = event.venue
    if venue is None:
        return ""
    town = f"{venue.postal_code} {venue.commune.name}".strip()
    return ", ".join(part for part in (venue.name, venue.street, town) if part)


def _add_recurrence(made: CalendarEvent, schedule: Schedule, recurrence: Recurrence) -> None:
    day = schedule.first
    rule: dict[str, object] = {"freq": "weekly"}
    if recurrence.rhythm is Rhythm.FORTNIGHTLY:
        rule["interval"] = 2
    elif recurrence.rhythm is Rhythm.MONTHLY:
        rank = rank_in_month(day)
        rule = {"freq": "monthly", "byday": f"{rank}{_weekday(day)}"}
    repeated = tuple(schedule.repeated())
    last = _moment(schedule, repeated[-1])
    rule["until"] = last.astimezone(UTC) if isinstance(last, datetime) else last
    made.add("rrule", rule)
    without = [_moment(schedule, one) for one in repeated if one in recurrence.without]
    if without:
        made.add("exdate", without)


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _moment(schedule: Schedule, day: date) -> date | datetime:
    """When it begins on a day: a day without hours is a whole one."""
    return datetime.combine(day, schedule.start, PARIS) if schedule.start else day
