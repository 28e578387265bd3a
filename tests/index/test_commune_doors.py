"""The doors of a commune are the nearest of those that may receive its people, and say so."""

import pytest
from small_directory import GEOGRAPHY, directory, network, place

from generator.index.commune_doors import Door, Group, Room
from generator.index.communes import CommuneGuides
from generator.index.distance import geodesic_kilometres
from generator.index.nearest import Start
from generator.index.presence import position_of
from generator.index.site_map import SiteMap

MEMBER = """
    rattachements:
      - region: "24"
        appartenance: membre
    """
BASIN = network("un", area="zone-emploi") + MEMBER


def guides(*places: tuple[str, str, str], more: str = "") -> CommuneGuides:
    """The guides of communes of an imaginary directory; places are (id, network, commune code)."""
    records = {f"{code[:2]}/{name}": place(name, of, code, more) for name, of, code in places}
    networks = {"premier": BASIN, "autre": network("deux", next_one="premier")}
    return CommuneGuides(SiteMap(directory(records, networks)))


def young(found: CommuneGuides, code: str) -> list[tuple[str, bool]]:
    guide = found.guide(GEOGRAPHY.communes[code])
    return [
        (door.structure.name.split()[-1], door.uncertain)
        for welcome in guide.welcomes
        if welcome.group is Group.YOUNG
        for door in (*welcome.nearest, *welcome.further)
    ]


def test_a_presumed_area_hides_no_nearer_place() -> None:
    found = guides(("loin", "premier", "41902"), ("pres", "premier", "41901"))
    assert young(found, "41901") == [("pres", False)]
    # Petitmont is in the zone of Vertbourg: both are told when the other zone's place is nearer.
    assert young(found, "41903") == [("loin", False)]
    crossed = guides(("pres", "premier", "41902"), ("loin", "premier", "36901"))
    assert young(crossed, "36901") == [("loin", False)]
    assert young(crossed, "41901") == [("pres", True)]


def test_a_place_whose_area_is_written_serves_no_other_commune() -> None:
    found = guides(("ecrit", "premier", "41901"), more='\nzone_eligibilite: ["41901"]')
    assert young(found, "41901") == [("ecrit", False)]
    assert young(found, "41902") == []


def test_who_is_no_member_is_a_partner() -> None:
    found = guides(("membre", "premier", "41901"), ("partenaire", "autre", "41901"))
    guide = found.guide(GEOGRAPHY.communes["41903"])
    assert young(found, "41903") == [("membre", True)]
    assert not {door.structure.network.id for door in guide.partners} & {"premier"}


def test_a_commune_without_any_door_has_a_guide_too() -> None:
    guide = guides().guide(GEOGRAPHY.communes["41901"])
    assert guide.welcomes == () and guide.partners == () and guide.youth_door is None
    assert [one.code for one in guide.neighbours] == ["41903", "41902", "36901"]


@pytest.fixture(scope="module")
def real(site_map: SiteMap) -> CommuneGuides:
    return CommuneGuides(site_map)


def test_every_commune_has_doors_for_both_groups(site_map: SiteMap, real: CommuneGuides) -> None:
    for commune in site_map.communes[::29]:
        guide = real.guide(commune)
        assert [one.group for one in guide.welcomes] == [Group.YOUNG, Group.GROWN]
        assert all(3 <= len(one.nearest) <= 6 for one in guide.welcomes)
        assert guide.youth_door is not None and len(guide.neighbours) == 6
        for welcome in guide.welcomes:
            far = [door.kilometres for door in welcome.nearest]
            assert far == sorted(far)


def test_no_first_door_that_fits_is_nearer(site_map: SiteMap, real: CommuneGuides) -> None:
    """Every need leads to the nearest place that fits, measured by the geodesic one by one."""
    for commune in site_map.communes[::211]:
        if commune.latitude is None or commune.longitude is None:
            continue
        start = (commune.latitude, commune.longitude)
        doors = real.first_doors.doors(Start.at(start), commune)
        for room in (Room.YOUNG, Room.GROWN):
            firsts = {
                theme.value: min(door.kilometres for door in doors[room] if theme in door.first_for)
                for door in doors[room]
                for theme in door.first_for
            }
            for structure in site_map.open_structures:
                welcome = real.first_doors.welcomes(structure).get(room)
                position = position_of(structure)
                if welcome is None or position is None or not welcome.fits:
                    continue
                holds = commune.code in structure.served_area.communes
                if not holds and not structure.served_area.presumed:
                    continue
                kilometres = geodesic_kilometres(start, position)
                for theme in welcome.themes:
                    assert firsts[theme.value] <= kilometres + 0.001


def test_a_commune_whose_centre_is_unknown_is_measured_from_its_community(
    site_map: SiteMap, real: CommuneGuides
) -> None:
    lost = [one for one in site_map.communes if one.latitude is None]
    assert lost
    for commune in lost:
        guide = real.guide(commune)
        assert guide.measured_from is not None and guide.welcomes and guide.neighbours


def test_only_the_first_welcome_of_a_member_is_a_first_door(
    site_map: SiteMap, real: CommuneGuides
) -> None:
    for commune in site_map.communes[::211]:
        start = Start.at((commune.latitude or 46.0, commune.longitude or 2.0))
        doors = real.first_doors.doors(start, commune)
        members: list[Door] = [*doors[Room.YOUNG], *doors[Room.GROWN]]
        assert all(
            one.structure.membership.value == "membre"
            for one in members
            if one.structure.membership
        )
        assert all(one.structure.membership for one in members)
        assert all(
            any(service.is_first_welcome for service in one.structure.services) for one in members
        )


def grown(found: CommuneGuides, code: str) -> set[str]:
    """The networks of the first doors of adults."""
    guide = found.guide(GEOGRAPHY.communes[code])
    return {
        door.structure.network.id
        for welcome in guide.welcomes
        if welcome.group is Group.GROWN
        for door in (*welcome.nearest, *welcome.further)
    }


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ("[salarie, demandeur-emploi]", {"premier", "cadres"}),
        ("[salarie, cadre]", {"premier"}),
    ],
    ids=["nobody else names them", "another first welcome names them"],
)
def test_whom_one_network_alone_receives_has_a_first_door(others: str, expected: set[str]) -> None:
    networks = {
        "premier": BASIN.replace("[tous-publics]", others),
        "cadres": (network("trois", area="zone-emploi") + MEMBER)
        .replace("[tous-publics]", "[cadre]")
        .replace("reseau: autre", "reseau: premier"),
        "autre": network("deux", next_one="premier"),
    }
    records = {f"41/{name}": place(name, name, "41901") for name in ("premier", "cadres")}
    found = CommuneGuides(SiteMap(directory(records, networks)))
    assert grown(found, "41901") == expected
