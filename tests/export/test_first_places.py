import json

from small_directory import TODAY, directory, network, place

from generator.export.first_places import first_places_files
from generator.index.addresses import find_places_file
from generator.index.opening import OpeningDays
from generator.index.site_map import SiteMap

NEAR, ELSEWHERE = "41/premier-petitmont", "36/premier-bleuval"


def rows_of(
    slug: str, more: str = "", visits: dict[str, str] | None = None
) -> dict[str, list[list[object]]]:
    networks = {"premier": network("un", next_one="premier")}
    records = {
        NEAR: place("A", "premier", "41903", "telephone: 02 00 00 00 01"),
        ELSEWHERE: place("B", "premier", "36901", f"latitude: 47.5\nlongitude: 1.2\n{more}"),
    }
    site = SiteMap(directory(records, networks))
    made = first_places_files(site, OpeningDays(TODAY), visits or {})
    files = {one.path: json.loads(one.content) for one in made}
    found: dict[str, list[list[object]]] = files[find_places_file(slug)]
    return found


def test_a_place_is_told_with_its_phone_its_page_and_where_it_stands() -> None:
    first = rows_of("vert")["premier"][0]
    assert first == [
        *("Lieu imaginaire A", "Petitmont", "02 00 00 00 01", f"structures/{NEAR}/", 47.82, 1.1, 0)
    ]


def test_a_presumed_area_hides_no_nearer_place() -> None:
    near = rows_of("vert")["premier"]
    assert [(row[3], row[6]) for row in near] == [
        (f"structures/{NEAR}/", 0),
        (f"structures/{ELSEWHERE}/", 1),
    ]


def test_an_area_that_a_record_tells_is_believed() -> None:
    assert len(rows_of("vert", 'zone_eligibilite: ["36"]')["premier"]) == 1


def test_what_one_may_choose_a_place_by_ends_its_row() -> None:
    accessible = rows_of("vert", "accessibilite: accessible")["premier"][1]
    assert accessible[7:] == ["accessible"]
    open_on_saturdays = rows_of("vert", "horaires_accueil: samedi 9h-12h")["premier"][1]
    facets, days = open_on_saturdays[7:]
    assert facets == "samedi"
    assert str(days).startswith("2026-11-23|-----a-") and str(days).endswith("|540-720")


def test_when_a_permanence_receives_is_said_after_all_the_rest() -> None:
    one = rows_of("vert", visits={ELSEWHERE: "Permanence, le 5 décembre."})["premier"][1]
    assert one[7:] == ["", "", "", "Permanence, le 5 décembre."]
