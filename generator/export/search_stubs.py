"""What the search engine reads instead of whole pages: a few words and filters for each page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.artifact import Artifact
from generator.index.first_doors import FirstDoors
from generator.index.information import information_kinds
from generator.index.site_map import (
    GLOSSARY,
    SiteMap,
    comparison_url,
    find_url,
    network_url,
    page_path,
    structure_url,
    territory_url,
    theme_url,
)
from generator.model.comparison import Comparison
from generator.model.fit import EVERYONE
from generator.model.network import Network
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term, Vocabularies

TITLE_WEIGHT = 8
NAMES_WEIGHT = 4
FILTERED_LEVELS = (Level.REGION, Level.DEPARTMENT, Level.SPRO)


@dataclass(frozen=True, slots=True)
class Stub:
    """One page as the search engine sees it; everything is plain text.

    `names` weigh more than `text`, less than the title; `filters` are (filter, value).
    """

    url: str
    title: str
    names: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    def artifact(self) -> Artifact:
        """The stub as the HTML that Pagefind indexes."""
        filters = "".join(
            f'<i data-pagefind-filter="{name}[data-v]" data-v="{escape(value)}"></i>'
            for name, value in self.filters
        )
        names = "".join(
            f'<p data-pagefind-weight="{NAMES_WEIGHT}">{escape(_found_by(name))}</p>'
            for name in self.names
            if name
        )
        text = "".join(f"<p>{escape(_found_by(part))}</p>" for part in self.text if part)
        html = (
            '<!doctype html><html lang="fr"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)}</title></head><body><main data-pagefind-body>"
            f'<h1 data-pagefind-weight="{TITLE_WEIGHT}">{escape(_found_by(self.title))}</h1>'
            f'<span data-pagefind-meta="title[data-v]" data-v="{escape(self.title)}"></span>'
            f"{filters}{text}{names}</main></body></html>"
        )
        return Artifact(page_path(self.url), html.encode())


def search_stubs(site: SiteMap, editorial: Iterable[Stub]) -> Iterator[Artifact]:
    """The stubs of every page worth finding."""
    yield from (stub.artifact() for stub in editorial)
    yield from (_structure(one, site).artifact() for one in site.structures)
    yield from (_network(one, site).artifact() for one in site.networks)
    yield from (_theme(one).artifact() for one in site.themes)
    yield from (_territory(one, site).artifact() for one in site.territories)
    yield from (_comparison(one).artifact() for one in site.comparisons)
    yield from (one.artifact() for one in _glossary(site))
    yield from (one.artifact() for one in _questions(site))


def _structure(structure: Structure, site: SiteMap) -> Stub:
    network, commune = structure.network, structure.commune
    territories = site.territories_by_commune.get(commune.code, ())
    return Stub(
        url=structure_url(structure.id),
        title=structure.name,
        names=(network.name, network.acronym, commune.name, *structure.former_names),
        text=(
            " · ".join(part for part in (network.name, commune.name) if part),
            network.summary,
            ". ".join(service.name for service in structure.services),
            *network.former_names,
        ),
        filters=(
            ("reseau", network.name),
            *_service_filters(structure.services, site.directory.vocabularies),
            *(("territoire", one.name) for one in territories if one.level in FILTERED_LEVELS),
        ),
    )


def _network(network: Network, site: SiteMap) -> Stub:
    return Stub(
        url=network_url(network.id),
        title=network.name,
        names=(network.acronym, *network.former_names),
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
        names=theme.synonyms,
        text=(theme.description,),
        filters=(("theme", theme.label),),
    )


def _questions(site: SiteMap) -> Iterator[Stub]:
    """One stub for each public and need of « Trouver », whatever the département."""
    doors = FirstDoors(site)
    for audience in site.audiences:
        for theme in doors.themes_of(audience.value):
            yield Stub(
                url=find_url(audience.value, theme.value),
                title=f"{theme.label} : {audience.label}",
                names=(audience.phrase, theme.phrase, *audience.synonyms, *theme.synonyms),
                text=(theme.description,),
                filters=(("public", audience.label), ("theme", theme.label)),
            )


def _comparison(comparison: Comparison) -> Stub:
    return Stub(
        url=comparison_url(comparison.id),
        title=comparison.question,
        names=tuple(name for one in comparison.networks for name in (one.name, one.acronym)),
        text=(comparison.answer, ". ".join(case.condition for case in comparison.cases)),
    )


def _glossary(site: SiteMap) -> Iterator[Stub]:
    """One stub for the whole glossary; a site without acronyms has none."""
    if not site.acronyms:
        return
    vocabulary = site.directory.vocabularies["sigles"]
    explained = (f"{one.acronym} : {one.label}. {one.description}" for one in site.acronyms)
    yield Stub(
        url=GLOSSARY,
        title=vocabulary.name,
        names=tuple(one.acronym for one in site.acronyms),
        text=(vocabulary.description, *explained),
    )


def _territory(territory: Territory, site: SiteMap) -> Stub:
    places = site.presences[territory.slug].here
    levels = site.directory.vocabularies["niveaux-territoire"].by_value
    names = dict.fromkeys(one.commune.name for one in places)
    filters = [("territoire", territory.name)] if territory.level in FILTERED_LEVELS else []
    return Stub(
        url=territory_url(territory.slug),
        title=territory.name,
        text=(levels[territory.level.value].label, ", ".join(names)),
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


def _found_by(text: str) -> str:
    """The text in the spellings that the search engine finds.

    It does not fold « œuvre » and « oeuvre », and only parts the words of « d'orientation » at a
    straight apostrophe; the search page writes the curly one again.
    """
    parted = text.replace("’", "'")
    plain = parted.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    return parted if plain == parted else f"{parted} {plain}"
