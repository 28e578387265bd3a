"""The poster of a forum: what one reads from the street, and the code of its page."""

from datetime import date, time

from generator.index.addresses import event_url
from generator.index.agenda import Coming
from generator.index.site_map import SiteMap
from generator.model.event import Venue
from generator.model.printed_name import shortened
from generator.model.typography import NO_BREAK_SPACE
from generator.render.paper.places import printed_networks
from generator.render.paper.source import PaperSource, Sheet, may_print
from generator.settings import Settings

LONGEST_NAME = 120


def printed_forums(site: SiteMap, settings: Settings) -> tuple[Coming, ...]:
    """The forums that have a poster: to come, not cancelled, and verified unless it is said."""
    return tuple(
        one
        for one in site.agenda.coming
        if one.event.is_forum
        and not one.event.cancelled
        and may_print(one.event.provenance, settings)
    )


def forum_sheet(source: PaperSource, coming: Coming) -> Sheet:
    """When, where, whom one meets there; what is not known is empty or None."""
    forum = coming.event
    schedule = forum.schedule
    return {
        **source.masthead(),
        "name": shortened(forum.name, LONGEST_NAME),
        "days": [_day(day) for day in coming.days],
        "start": _minutes(schedule.start),
        "end": _minutes(schedule.end),
        "place": _place(forum.venue) if forum.venue else None,
        "remote": forum.remote,
        "organizer": forum.organizer,
        "networks": list(printed_networks(forum.networks).values()),
        "link": source.link(event_url(forum)),
    }


def _day(day: date) -> Sheet:
    return {"weekday": day.weekday(), "year": day.year, "month": day.month, "day": day.day}


def _minutes(moment: time | None) -> int | None:
    return None if moment is None else moment.hour * 60 + moment.minute


def _place(venue: Venue) -> Sheet:
    town = NO_BREAK_SPACE.join(filter(None, (venue.postal_code, venue.commune.name)))
    return {"name": venue.name, "address": ", ".join(filter(None, (venue.street, town)))}
