"""What news may be about: the records that the guide publishes now, by the path of their file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.index.addresses import (
    GUIDED_LEVELS,
    comparison_url,
    event_url,
    network_url,
    resource_url,
    structure_url,
    territory_url,
)
from generator.index.pro_addresses import CALLS, INITIATIVES, quiz_url
from generator.index.professional import calls, initiatives
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.schema.calls import CALL
from generator.schema.comparisons import COMPARISON
from generator.schema.events import EVENT
from generator.schema.field import Table
from generator.schema.initiatives import INITIATIVE
from generator.schema.networks import NETWORK
from generator.schema.quizzes import QUIZ
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE
from generator.schema.territories import TERRITORY


class Subject(NamedTuple):
    """A record as readers know it.

    `network` and `territories` are those whose news it is, by identifier and slug. `former` are
    the paths that its file had; `successor` is the name of the place that took over.
    """

    name: str
    url: str
    network: str = ""
    territories: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    successor: str = ""


def subjects(site: SiteMap) -> Mapping[str, Subject]:
    """Give the records whose news may be told; what is over is no news any more."""
    return {f"{table.name}/{identifier}.yml": one for table, identifier, one in _subjects(site)}


def _subjects(site: SiteMap) -> Iterator[tuple[Table, str, Subject]]:
    known = site.directory
    for place in site.structures:
        yield STRUCTURE, place.id, _structure(place, site)
    for network in site.networks:
        yield NETWORK, network.id, Subject(network.name, network_url(network.id), network.id)
    for territory in site.territories:
        if territory.level is Level.SPRO:
            url, slugs = territory_url(territory.slug), _within(territory, site)
            yield TERRITORY, territory.code, Subject(territory.name, url, territories=slugs)
    for pair in site.comparisons:
        yield COMPARISON, pair.id, Subject(pair.question, comparison_url(pair.id))
    for tool in site.resources:
        yield RESOURCE, tool.id, Subject(tool.name, resource_url(tool.id))
    for quiz in known.quizzes.values():
        yield QUIZ, quiz.id, Subject(quiz.name, quiz_url(quiz.id))
    for event in (coming.event for coming in site.agenda.coming):
        slugs = _around(event.communes, site)
        yield EVENT, event.id, Subject(event.name, event_url(event), territories=slugs)
    for call in calls(site).open:
        slugs = _around(call.communes, site)
        yield CALL, call.id, Subject(call.name, f"{CALLS}#{call.id}", territories=slugs)
    for tried in initiatives(site):
        slugs = _around(tried.communes, site)
        yield (
            INITIATIVE,
            tried.id,
            Subject(tried.name, f"{INITIATIVES}#{tried.id}", territories=slugs),
        )


def places_of(commune: str, site: SiteMap) -> tuple[str, ...]:
    """The slugs of the territories with news that a commune lies in."""
    found = site.territories_by_commune.get(commune, ())
    return tuple(one.slug for one in found if one.level in GUIDED_LEVELS)


def _structure(one: Structure, site: SiteMap) -> Subject:
    towards = site.directory.structures.get(one.closure.towards) if one.closure else None
    return Subject(
        one.name,
        structure_url(one.id),
        one.network.id,
        places_of(one.commune.code, site),
        tuple(f"{path.strip('/')}.yml" for path in one.former_paths),
        towards.name if towards else "",
    )


def _within(territory: Territory, site: SiteMap) -> tuple[str, ...]:
    wider = site.surroundings[territory.slug].within
    return tuple(one.slug for one in (territory, *wider) if one.level in GUIDED_LEVELS)


def _around(communes: Iterable[str], site: SiteMap) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slug for code in sorted(communes) for slug in places_of(code, site)))
