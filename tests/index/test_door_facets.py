"""What one may choose doors by: only what tells some of their places from the others."""

from small_directory import directory, network, place

from generator.index.door_facets import DoorFacets
from generator.index.first_doors import Door, FirstDoors
from generator.index.site_map import SiteMap

NETWORKS = {"premier": network("un", next_one="premier"), "autre": network("deux")}
ROSEVILLE, PETITMONT = "41/premier-roseville", "41/premier-petitmont"


def doors(records: dict[str, str], networks: dict[str, str] = NETWORKS) -> tuple[Door, ...]:
    site = SiteMap(directory(records, networks))
    vert = site.directory.territories["vert"]
    return FirstDoors(site).within("lyceen", "choisir-un-metier", vert).near


def choices(*more: str) -> tuple[str, ...]:
    records = {
        f"41/premier-{rank}": place(str(rank), "premier", "41901", line)
        for rank, line in enumerate(more)
    }
    return DoorFacets().choices(doors(records))


def test_what_all_have_or_nobody_has_is_no_choice() -> None:
    accessible = "accessibilite: accessible"
    assert choices("", "") == ()
    assert choices(accessible, accessible) == ()
    assert choices(accessible, "") == ("accessible",)


def test_who_tells_hours_may_be_open_now() -> None:
    assert choices("horaires_accueil: lundi 9h-12h", "") == ("ouvert",)
    assert choices("horaires_accueil: samedi 9h-19h", "") == ("ouvert", "samedi", "apres-18h")


def test_services_tell_the_rest_and_only_those_that_answer() -> None:
    on_arrival = network("deux").replace(
        "frais: gratuit", "frais: gratuit\n        rendez_vous: sans"
    )
    records = {ROSEVILLE: place("A", "premier", "41901"), "41/autre": place("B", "autre", "41902")}
    found = doors(records, {"premier": NETWORKS["premier"], "autre": on_arrival})
    facets = DoorFacets()
    assert {door.network.id: facets.of_services(door) for door in found} == {
        "premier": ("gratuit",),
        "autre": ("gratuit", "sans-rendez-vous"),
    }
    assert facets.choices(found) == ("sans-rendez-vous",)


def test_nobody_gives_no_choice() -> None:
    assert DoorFacets().choices(()) == ()
