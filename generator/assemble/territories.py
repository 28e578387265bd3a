"""Official areas and local networks become territories, for the regions of the perimeter."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.vocabularies import term
from generator.model.geography import (
    Commune,
    Department,
    EmploymentZone,
    Epci,
    Geography,
    Region,
)
from generator.model.record import Record
from generator.model.territory import Expert, Level, Link, Territory
from generator.model.vocabulary import Vocabularies

OfficialArea = Region | Department | EmploymentZone | Epci
CommunePart = Callable[[Commune], str | None]


def assemble_territories(
    records: Iterable[Record], vocabularies: Vocabularies, areas: Areas, regions: tuple[str, ...]
) -> Mapping[str, Territory]:
    """Give the territories of these regions by slug, widest level first, then by code.

    An employment zone that a local network is made of has that network's page, not its own.
    """
    geography = areas.geography
    perimeter = frozenset[str]().union(
        *(geography.communes_of_region.get(code, frozenset()) for code in regions)
    )
    local_records = [record for record in records if Facts(record.values).text("region") in regions]
    taken = frozenset(zone for record in local_records for zone in _zones_made_of(record))
    found = (
        *_official(Level.REGION, geography, perimeter),
        *_official(Level.DEPARTMENT, geography, perimeter),
        *(_local_network(record, areas) for record in local_records),
        *_official(Level.BASIN, geography, perimeter, without=taken),
        *_spelt_out(_official(Level.EPCI, geography, perimeter), vocabularies, geography),
    )
    return {territory.slug: territory for territory in _with_zone_neighbours(found, geography)}


def _official(
    level: Level,
    geography: Geography,
    perimeter: frozenset[str],
    without: frozenset[str] = frozenset(),
) -> Iterable[Territory]:
    """The areas of one level of which at least one commune lies in the perimeter."""
    areas, communes_of = _tables(level, geography)
    slugs = {code: _slug(level, area, geography) for code, area in areas.items()}
    kept = {
        code: area
        for code, area in areas.items()
        if code not in without and not communes_of.get(code, frozenset()).isdisjoint(perimeter)
    }
    for code, area in kept.items():
        communes = communes_of[code]
        yield Territory(
            slug=slugs[code],
            level=level,
            code=code,
            name=area.name,
            communes=communes,
            regions=_most_peopled(communes, geography, lambda commune: commune.region),
            departments=_most_peopled(communes, geography, lambda commune: commune.department),
            population=area.population,
            latitude=area.latitude,
            longitude=area.longitude,
            neighbours=tuple(slugs[other] for other in area.neighbours if other in kept),
        )


def _spelt_out(
    territories: Iterable[Territory], vocabularies: Vocabularies, geography: Geography
) -> Iterable[Territory]:
    """Give intercommunalities their name in words: « CC du Perche » is an acronym."""
    for territory in territories:
        kind = geography.epcis[territory.code].kind
        name = territory.name.removeprefix(f"{kind} ")
        if name != territory.name:
            words = term(vocabularies, "types-epci", kind.lower())
            name = f"{words.label} {name}" if words else name
        yield replace(territory, name=name)


def _tables(
    level: Level, geography: Geography
) -> tuple[Mapping[str, OfficialArea], Mapping[str, frozenset[str]]]:
    match level:
        case Level.REGION:
            return geography.regions, geography.communes_of_region
        case Level.DEPARTMENT:
            return geography.departments, geography.communes_of_department
        case Level.BASIN:
            return geography.employment_zones, geography.communes_of_employment_zone
        case Level.EPCI:
            return geography.epcis, geography.communes_of_epci
        case Level.SPRO:
            raise ValueError("a local network is a record, not an official area")


def _slug(level: Level, area: OfficialArea, geography: Geography) -> str:
    """The name of an area in addresses; overseas, a région bears that of its one département."""
    if level is Level.BASIN:
        return f"bassin-{area.slug}"
    namesakes = (one.slug for one in geography.departments.values())
    return f"region-{area.slug}" if level is Level.REGION and area.slug in namesakes else area.slug


def _local_network(record: Record, areas: Areas) -> Territory:
    facts = Facts(record.values)
    communes = _communes(facts.group("members"), areas) - _communes(facts.group("without"), areas)
    geography = areas.geography
    known = [geography.communes[code] for code in sorted(communes)]
    latitude, longitude = _centre(known)
    contact = facts.group("coordination")
    return Territory(
        slug=f"spro-{record.id}",
        level=Level.SPRO,
        code=record.id,
        name=facts.text("name"),
        communes=communes,
        regions=(facts.text("region"),),
        departments=_most_peopled(communes, geography, lambda commune: commune.department),
        population=sum(commune.population or 0 for commune in known),
        latitude=latitude,
        longitude=longitude,
        indicative=facts.flag("indicative"),
        presentation=facts.text("presentation"),
        phone=contact.text("phone"),
        email=contact.text("email"),
        path=record.path,
        former_paths=facts.texts("former_paths"),
        confirmed_on=contact.day("confirmed_on"),
        experts=tuple(
            Expert(one.text("theme"), one.text("structure")) for one in facts.groups("experts")
        ),
        links=tuple(Link(one.text("name"), one.text("address")) for one in facts.groups("links")),
    )


def _communes(members: Facts, areas: Areas) -> frozenset[str]:
    codes = (
        *members.texts("departments"),
        *(f"z{code}" for code in members.texts("employment_zones")),
        *members.texts("epcis"),
        *members.texts("communes"),
    )
    return frozenset[str]().union(*map(areas.communes, codes))


def _zones_made_of(record: Record) -> tuple[str, ...]:
    return Facts(record.values).group("members").texts("employment_zones")


def _centre(communes: list[Commune]) -> tuple[float, float]:
    """The centre of the communes weighted by population, as the official tables have it."""
    placed = [
        (commune.latitude, commune.longitude, commune.population or 1)
        for commune in communes
        if commune.latitude is not None and commune.longitude is not None
    ]
    total = sum(weight for _, _, weight in placed) or 1
    return (
        round(sum(latitude * weight for latitude, _, weight in placed) / total, 4),
        round(sum(longitude * weight for _, longitude, weight in placed) / total, 4),
    )


def _most_peopled(
    communes: frozenset[str], geography: Geography, part: CommunePart
) -> tuple[str, ...]:
    """The codes of the parts that the communes lie in, the most peopled first."""
    people: dict[str, int] = {}
    for code in communes:
        commune = geography.communes[code]
        if found := part(commune):
            people[found] = people.get(found, 0) + (commune.population or 0)
    return tuple(sorted(people, key=lambda code: (-people[code], code)))


def _with_zone_neighbours(
    territories: Iterable[Territory], geography: Geography
) -> Iterable[Territory]:
    """Give local networks and basins the neighbours that their employment zones touch."""
    territories = tuple(territories)
    zones = {
        territory.slug: _main_zones(territory, geography)
        for territory in territories
        if territory.level in (Level.SPRO, Level.BASIN)
    }
    for territory in territories:
        own = zones.get(territory.slug)
        if own is None:
            yield territory
            continue
        near = own.union(*(geography.employment_zones[zone].neighbours for zone in own))
        yield replace(
            territory,
            neighbours=tuple(
                slug
                for slug, others in zones.items()
                if slug != territory.slug and not near.isdisjoint(others)
            ),
        )


def _main_zones(territory: Territory, geography: Geography) -> frozenset[str]:
    """The employment zones where at least a quarter of its people live.

    A few communes over the border do not make neighbours of what lies beyond.
    """
    people: dict[str, int] = {}
    for code in territory.communes:
        commune = geography.communes[code]
        if commune.employment_zone:
            zone = commune.employment_zone
            people[zone] = people.get(zone, 0) + (commune.population or 0)
    return frozenset(zone for zone in people if people[zone] * 4 >= territory.population)
