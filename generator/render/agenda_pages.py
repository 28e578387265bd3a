"""The pages of the agenda: all of it, each territory’s, and one for each forum."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from generator.artifact import Artifact
from generator.index.addresses import AGENDA, agenda_url, event_url, forum_poster_url
from generator.index.agenda import Agenda, Coming
from generator.index.site_map import SiteMap
from generator.model.event import Event
from generator.model.territory import Territory
from generator.render.event_data import linked_event, linked_events
from generator.render.page_maker import PageMaker
from generator.render.paper.documents import FORUM_POSTER
from generator.render.paper.forum import printed_forums

FORUM_LEVELS = frozenset({"departement", "spro", "bassin"})
"""The territories to which a forum leads once it is over."""


def agenda_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Make every page; a guide that never announced anything has none."""
    agenda = site.agenda
    if not agenda.has_pages:
        return
    for territory in (None, *agenda.announced):
        yield _agenda_page(site, maker, agenda, territory)
    for forum in agenda.forums:
        yield _forum_page(site, maker, agenda, forum)


def _agenda_page(
    site: SiteMap, maker: PageMaker, agenda: Agenda, territory: Territory | None
) -> Artifact:
    found = agenda.of(territory)
    slug = territory.slug if territory else ""
    situations = [
        (audience, [one for one in found if one.receives(audience.value)])
        for audience in agenda.audiences(found, site.audiences)
    ]
    values = {
        "territory": territory,
        "slug": slug,
        "found": found,
        "months": [(month, list(group)) for month, group in groupby(found, key=_month)],
        "situations": situations,
        "others": [one for one in agenda.announced if one != territory and agenda.of(one)],
        "linked_data": linked_events(found, maker.settings),
    }
    return maker.page(agenda_url(slug), "agenda", values, section=AGENDA)


def _forum_page(site: SiteMap, maker: PageMaker, agenda: Agenda, forum: Event) -> Artifact:
    coming = agenda.coming_by_id.get(forum.id)
    code = forum.venue.commune.code if forum.venue else ""
    around = site.territories_by_commune.get(code, ())
    days = coming.days if coming else forum.schedule.sessions() or forum.schedule.days
    printable = printed_forums(site, maker.settings)
    values = {
        "forum": forum,
        "coming": coming,
        "last": days[-1],
        "territories": [one for one in around if one.level.value in FORUM_LEVELS],
        "poster": forum_poster_url(forum, FORUM_POSTER.id) if coming in printable else "",
        "linked_data": linked_event(forum, days, maker.settings),
    }
    return maker.page(event_url(forum), "forum", values, section=AGENDA, record=forum.path)


def _month(coming: Coming) -> date:
    return coming.next.replace(day=1)
