"""What a file says before its records: licence, sources, dates of the data, where it is explained.

No date of making is among them, so that the same data are the same bytes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.export.open_data.json_text import Json, Record, known
from generator.index.addresses import OPEN_DATA
from generator.index.data_addresses import data_schema_file
from generator.index.site_map import SiteMap
from generator.model.provenance import Provenance
from generator.model.structure import Structure
from generator.model.vocabulary import Term
from generator.schema.open_data import (
    Dataset,
)
from generator.schema.open_data_words import (
    LICENCE_ADDRESS,
    LICENCE_CODE,
    LICENCE_NAME,
)
from generator.settings import Settings

WRITTEN_HERE = "redaction"
"""The term of `sources` for texts of the guide itself."""

OFFICIAL_GEOGRAPHY = "geographie-officielle"
"""The term of `sources` for communes and the areas they belong to; its label says of when."""

LICENCE: Mapping[str, Json] = {
    "nom": LICENCE_NAME,
    "adresse": LICENCE_ADDRESS,
    "spdx": LICENCE_CODE,
}


@dataclass(frozen=True, slots=True)
class Origins:
    """Where facts come from, as pairs of a source and a vintage, and the dates that are known.

    Dates are written `2016`, `2016-02` or `2016-02-29`: they sort as texts.
    """

    sources: tuple[tuple[Term, str], ...] = ()
    dates: tuple[str, ...] = ()


def origins_of_places(places: Iterable[Structure]) -> Origins:
    """The origins of places, those of their hours included."""
    found = list(places)
    hours = [
        (one.opening.source, one.opening.vintage)
        for one in found
        if one.opening and one.opening.source
    ]
    facts = origins(one.provenance for one in found)
    vintages = (vintage for _, vintage in hours if vintage)
    return Origins((*facts.sources, *hours), (*facts.dates, *vintages))


def origins(facts: Iterable[Provenance]) -> Origins:
    """The origins of records."""
    found = list(facts)
    days = (day.isoformat() for one in found for day in (one.updated_on, one.verified_on) if day)
    return Origins(
        tuple((one.source, one.vintage) for one in found if one.source),
        (*(one.vintage for one in found if one.vintage), *days),
    )


def origins_of_texts(site: SiteMap) -> Origins:
    """The origins of networks: texts of the guide, dated when a network has read them again."""
    days = [one.reviewed_on.isoformat() for one in site.networks if one.reviewed_on]
    return Origins(_named(site, WRITTEN_HERE), tuple(days))


def origins_of_territories(site: SiteMap) -> Origins:
    """The origins of territories: official geography, and records of the guide."""
    return Origins((*_named(site, WRITTEN_HERE), *_named(site, OFFICIAL_GEOGRAPHY)))


def _named(site: SiteMap, source: str) -> tuple[tuple[Term, str], ...]:
    """A source that no record names; nothing where the vocabulary does not know it."""
    term = site.directory.vocabularies["sources"].by_value.get(source)
    return ((term, ""),) if term else ()


def envelope(dataset: Dataset, settings: Settings, found: Origins) -> Record:
    """What the list of a dataset says of itself."""
    return _told(dataset, settings, found, dataset.name, settings.site_url + OPEN_DATA)


def record_envelope(dataset: Dataset, settings: Settings, found: Origins, page: str) -> Record:
    """What the file of one record says of itself; `page` is the address of its page."""
    return _told(dataset, settings, found, dataset.record, page)


def _told(dataset: Dataset, settings: Settings, found: Origins, schema: str, page: str) -> Record:
    dates = sorted(found.dates)
    return known(
        {
            "titre": dataset.title,
            "editeur": settings.publisher,
            "edition": settings.edition.value,
            "licence": dict(LICENCE),
            "page": page,
            "schema": settings.site_url + data_schema_file(schema),
        }
    ) | {
        "sources": _sources(found.sources),
        **known(
            {
                "date_la_plus_ancienne": dates[0] if dates else "",
                "date_la_plus_recente": dates[-1] if dates else "",
            }
        ),
    }


def _sources(found: Iterable[tuple[Term, str]]) -> list[Json]:
    """The sources in the order of their vocabulary, each with its vintages."""
    vintages: dict[str, set[str]] = {}
    terms: dict[str, Term] = {}
    for term, vintage in found:
        terms[term.value] = term
        vintages.setdefault(term.value, set()).add(vintage)
    return [
        known(
            {
                "id": term.value,
                "nom": term.label,
                "adresse": term.link,
                "licence": term.licence,
                "millesimes": [*sorted(filter(None, vintages[term.value]))],
            }
        )
        for term in sorted(terms.values(), key=lambda one: one.rank)
    ]
