"""The state of the guide, on one page: how fresh, how complete, whom it misses, what is twice."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import network_url
from generator.index.crossings import Gap
from generator.index.national_score import CRITERIA, NationalScores, Score
from generator.index.pro_addresses import STATE, pro_territory_url
from generator.index.reach import FAR, LIMITS
from generator.index.site_map import SiteMap
from generator.index.state import Tally, suspects, tally
from generator.model.structure import Structure
from generator.model.territory import Level
from generator.model.vocabulary import Term
from generator.render.page_maker import PageMaker

COUNTED_LEVELS = (Level.REGION, Level.DEPARTMENT, Level.SPRO)


class Row(NamedTuple):
    """Places told together: what they are called, a page, what is known of them, their score."""

    name: str
    url: str
    tally: Tally
    score: Score


class Missing(NamedTuple):
    """A level of help, and what is missing there: each public with its gaps, theme by theme."""

    term: Term
    rows: list[tuple[Term, list[Gap]]]


def state_page(site: SiteMap, maker: PageMaker, found: Iterable[Gap]) -> Iterator[Artifact]:
    """Make the page, with whom the guide does not reach; without a place, there is only that."""
    today = maker.settings.today
    scores = NationalScores(today)

    def row(name: str, url: str, places: Sequence[Structure]) -> Row:
        return Row(name, url, tally(places, today), scores.score(places))

    territories = {
        level: [
            row(one.name, pro_territory_url(one.slug), site.presences[one.slug].here)
            for one in site.territories
            if one.level is level
        ]
        for level in COUNTED_LEVELS
    }
    networks = [
        row(one.name, network_url(one.id), site.members[one.id])
        for one in site.networks
        if site.members[one.id]
    ]
    values = {
        "whole": row(maker.settings.name, STATE, site.open_structures),
        "criteria": CRITERIA,
        "territories": [(level, rows) for level, rows in territories.items() if rows],
        "networks": networks,
        "suspects": suspects(site.open_structures),
        "people": sum(one.population or 0 for one in site.communes),
        "far_limit": LIMITS[FAR],
        "missing": list(_missing(found)),
    }
    yield maker.page(STATE, "state", values, section=STATE)


def _missing(found: Iterable[Gap]) -> Iterator[Missing]:
    """The gaps by level of help, then by public."""
    levels: dict[str, Missing] = {}
    for gap in found:
        crossing = gap.crossing
        level = levels.setdefault(crossing.level.value, Missing(crossing.level, []))
        if not level.rows or level.rows[-1][0] != crossing.audience:
            level.rows.append((crossing.audience, []))
        level.rows[-1][1].append(gap)
    yield from levels.values()
