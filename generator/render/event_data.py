"""Events as linked data (schema.org) for search engines: values, which a template escapes."""

from collections.abc import Mapping
from datetime import date, datetime

from generator.index.addresses import event_url
from generator.index.agenda import Coming
from generator.model.event import Event
from generator.model.schedule import Recurrence, Rhythm, Schedule, rank_in_month
from generator.settings import PARIS, Settings

Data = dict[str, object]
CONTEXT = "https://schema.org"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PERIODS: Mapping[Rhythm, str] = {
    Rhythm.WEEKLY: "P1W",
    Rhythm.FORTNIGHTLY: "P2W",
    Rhythm.MONTHLY: "P1M",
}


def linked_events(found: tuple[Coming, ...], settings: Settings) -> list[Data]:
    """Describe what is to come, in its order; empty when nothing is."""
    return [linked_event(one.event, one.days, settings) for one in found]


def linked_event(event: Event, days: tuple[date, ...], settings: Settings) -> Data:
    """Describe one event; `days` are those that matter, and what is not known is left out."""
    schedule = event.schedule
    first, last = days[0], days[0] if schedule.recurrence else days[-1]
    modes = ("Mixed" if event.remote else "Offline") if event.venue else "Online"
    described: Data = {
        "@context": CONTEXT,
        "@type": "Event",
        "@id": f"{settings.site_url}{event_url(event)}",
        "url": f"{settings.site_url}{event_url(event)}",
        "name": event.name,
        "description": event.purpose,
        "inLanguage": "fr",
        "startDate": _moment(first, schedule, ends=False),
        "endDate": _moment(last, schedule, ends=True),
        "eventStatus": f"{CONTEXT}/Event{'Cancelled' if event.cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"{CONTEXT}/{modes}EventAttendanceMode",
        "location": _location(event, settings),
        "organizer": _organizer(event),
        "eventSchedule": _schedule(schedule),
    }
    return {key: value for key, value in described.items() if value}


def _moment(day: date, schedule: Schedule, *, ends: bool) -> str:
    clock = schedule.end if ends else schedule.start
    return datetime.combine(day, clock, PARIS).isoformat() if clock else day.isoformat()


def _location(event: Event, settings: Settings) -> Data | None:
    venue = event.venue
    if venue is None:
        link = event.website or f"{settings.site_url}{event_url(event)}"
        return {"@type": "VirtualLocation", "url": link}
    address = {
        "@type": "PostalAddress",
        "streetAddress": venue.street,
        "postalCode": venue.postal_code,
        "addressLocality": venue.commune.name,
        "addressCountry": "FR",
    }
    place: Data = {
        "@type": "Place",
        "name": venue.name or venue.commune.name,
        "address": {key: value for key, value in address.items() if value},
    }
    if venue.latitude is not None and venue.longitude is not None:
        position = {"latitude": venue.latitude, "longitude": venue.longitude}
        place["geo"] = {"@type": "GeoCoordinates", **position}
    return place


def _organizer(event: Event) -> Data | None:
    name = event.organizer or (event.receiving.name if event.receiving else "")
    return {"@type": "Organization", "name": name} if name else None


def _schedule(schedule: Schedule) -> Data | None:
    recurrence = schedule.recurrence
    if recurrence is None:
        return None
    described: Data = {
        "@type": "Schedule",
        "startDate": schedule.first.isoformat(),
        "endDate": recurrence.until.isoformat(),
        "repeatFrequency": _PERIODS[recurrence.rhythm],
        "byDay": _day(schedule, recurrence),
        "startTime": schedule.start.isoformat() if schedule.start else None,
        "endTime": schedule.end.isoformat() if schedule.end else None,
        "scheduleTimezone": PARIS.key,
        "exceptDate": [one.isoformat() for one in sorted(recurrence.without)],
    }
    return {key: value for key, value in described.items() if value}


def _day(schedule: Schedule, recurrence: Recurrence) -> str:
    """The day of the week; of a month, its rank and the two letters that calendars use."""
    name = _DAYS[schedule.first.weekday()]
    if recurrence.rhythm is not Rhythm.MONTHLY:
        return f"{CONTEXT}/{name}"
    return f"{rank_in_month(schedule.first)}{name[:2].upper()}"
