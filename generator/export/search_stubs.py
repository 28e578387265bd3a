"""What the search engine reads instead of whole pages: a few words and filters for each page."""

from collections.abc import Iterable, Iterator, Sequence

from generator.export.page_stubs import (
    computed_page_stubs,
    glossary_stubs,
    professional_stubs,
    question_stubs,
)
from generator.export.stub import PageKind, Stub
from generator.index.addresses import (
    comparison_url,
    event_url,
    network_url,
    resource_url,
    structure_url,
    territory_url,
    theme_url,
)
from generator.index.agenda import Coming
from generator.index.information import information_kinds, resource_kinds
from generator.index.site_map import SiteMap
from generator.model.comparison import Comparison
from generator.model.fit import EVERYONE
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term, Vocabularies

FILTERED_LEVELS = (Level.REGION, Level.DEPARTMENT, Level.SPRO)


def search_stubs(
    site: SiteMap, editorial: Iterable[Stub], *, has_news: bool = False
) -> Iterator[Stub]:
    """The stubs of every page worth finding; there may be a page of news."""
    yield from editorial
    yield from (_structure(one, site) for one in site.structures)
    yield from (_network(one, site) for one in site.networks)
    yield from (_theme(one) for one in site.themes)
    yield from (_comparison(one) for one in site.comparisons)
    yield from (_resource(one, site) for one in site.resources)
    yield from (_event(one, site) for one in site.agenda.coming)
    yield from glossary_stubs(site)
    yield from computed_page_stubs(site, has_news=has_news)
    yield from professional_stubs(site)
    yield from question_stubs(site)
    # Last: who is where takes long to know, and one may have found what one looks for.
    yield from (_territory(one, site) for one in site.territories)


def _structure(structure: Structure, site: SiteMap) -> Stub:
    network, address = structure.network, structure.address
    commune = address.commune.name
    territories = site.territories_by_commune.get(address.commune.code, ())
    said = _said(network, site)
    place = " ".join(part for part in (address.postal_code, commune) if part)
    return Stub(
        url=structure_url(structure.id),
        title=structure.name,
        kind=PageKind.PLACE,
        description=", ".join(part for part in (network.name, address.street, place) if part),
        names=(network.name, network.acronym, commune),
        phrases=(*structure.former_names, *(f"{name} {commune}" for name in said)),
        text=(
            network.summary,
            ". ".join(service.name for service in structure.services),
            *said,
        ),
        filters=(
            ("reseau", network.name),
            *_service_filters(structure.services, site.directory.vocabularies),
            *(("territoire", one.name) for one in territories if one.level in FILTERED_LEVELS),
        ),
    )


def _said(network: Network, site: SiteMap) -> tuple[str, ...]:
    """The names under which people know a network."""
    expressions = site.wording.expressions.get(network_url(network.id), ())
    names = (network.name, network.acronym, *network.former_names, *expressions)
    return tuple(dict.fromkeys(name for name in names if name))


def _network(network: Network, site: SiteMap) -> Stub:
    return Stub(
        url=network_url(network.id),
        title=network.name,
        kind=PageKind.NETWORK,
        description=network.summary,
        phrases=(network.acronym, *network.former_names),
        text=(network.summary, network.mission, ". ".join(one.name for one in network.services)),
        filters=(
            ("reseau", network.name),
            *_service_filters(network.services, site.directory.vocabularies),
        ),
    )


def _theme(theme: Term) -> Stub:
    return Stub(
        url=theme_url(theme.value),
        title=theme.label,
        kind=PageKind.NEED,
        description=theme.description,
        phrases=theme.synonyms,
        text=(theme.description,),
        filters=(("theme", theme.label),),
    )


def _comparison(comparison: Comparison) -> Stub:
    names = (name for one in comparison.networks for name in (one.name, one.acronym))
    return Stub(
        url=comparison_url(comparison.id),
        title=comparison.question,
        kind=PageKind.COMPARISON,
        description=comparison.answer,
        phrases=(" ".join(one.short_name for one in comparison.networks),),
        text=(comparison.answer, ". ".join(case.condition for case in comparison.cases), *names),
    )


def _resource(resource: Resource, site: SiteMap) -> Stub:
    return Stub(
        url=resource_url(resource.id),
        title=resource.name,
        kind=PageKind.TOOL,
        description=resource.purpose,
        phrases=(*resource.former_names, *resource.synonyms),
        text=(resource.purpose, resource.publisher, resource.kind.label),
        filters=(
            *(("public", one.label) for one in resource.audiences if one.value != EVERYONE),
            *(("theme", one.label) for one in resource.themes),
            *(
                ("information", one.label)
                for one in site.directory.vocabularies["types-information"].terms
                if one.value in resource_kinds(resource)
            ),
        ),
    )


def _event(coming: Coming, site: SiteMap) -> Stub:
    event = coming.event
    territories = site.territories_by_commune
    names = {
        one.name: None
        for code in sorted(event.communes)
        for one in territories.get(code, ())
        if one.level in FILTERED_LEVELS
    }
    town = event.venue.commune.name if event.venue else ""
    return Stub(
        url=event_url(event),
        title=event.name,
        kind=PageKind.EVENT,
        description=event.purpose,
        names=(town, event.kind.label, *event.kind.synonyms),
        text=(event.purpose, event.organizer, *(one.name for one in event.networks)),
        filters=(
            *(("public", one.label) for one in event.audiences if one.value != EVERYONE),
            *(("theme", one.label) for one in event.themes),
            *(("territoire", name) for name in names),
        ),
    )


def _territory(territory: Territory, site: SiteMap) -> Stub:
    places = site.presences[territory.slug].here
    level = site.directory.vocabularies["niveaux-territoire"].by_value[territory.level.value].label
    names = ", ".join(dict.fromkeys(one.commune.name for one in places))
    filters = [("territoire", territory.name)] if territory.level in FILTERED_LEVELS else []
    return Stub(
        url=territory_url(territory.slug),
        title=territory.name,
        kind=PageKind.TERRITORY,
        description="\u00a0: ".join(part for part in (level, names) if part),
        text=(level, names),
        filters=tuple(filters),
    )


def _service_filters(
    services: Sequence[Service], vocabularies: Vocabularies
) -> tuple[tuple[str, str], ...]:
    audiences = {term.value: term for one in services for term in one.audiences}
    themes = {term.value: term for one in services for term in one.themes}
    kinds = {kind for one in services for kind in information_kinds(one)}
    return (
        *(("public", one.label) for one in _ordered(audiences) if one.value != EVERYONE),
        *(("theme", one.label) for one in _ordered(themes)),
        *(
            ("information", one.label)
            for one in vocabularies["types-information"].terms
            if one.value in kinds
        ),
    )


def _ordered(terms: dict[str, Term]) -> list[Term]:
    return sorted(terms.values(), key=lambda term: term.rank)
