from dataclasses import replace

from small_directory import GEOGRAPHY, directory, place

from generator.assemble.areas import Areas
from generator.assemble.territories import assemble_territories
from generator.model.territory import Level

VERTBOURG = """
    nom: Vertbourg
    region: "24"
    composition: {zones_emploi: ["2402"]}
    sauf: {communes: ["41903"]}
    perimetre_indicatif: oui
    """
RECORDS = {"41/lieu-roseville": place("A", "premier", "41901")}


def test_every_level_has_its_territories_widest_first() -> None:
    found = directory(RECORDS, territories={"vertbourg": VERTBOURG}).territories
    assert list(found) == [
        "centre",
        "bleu",
        "vert",
        "spro-vertbourg",
        "bassin-roseville",
        "bassin-bleuval",
        "cc-du-vert",
    ]


def test_a_zone_that_a_local_network_is_made_of_has_no_page_of_its_own() -> None:
    assert "bassin-vertbourg" in directory(RECORDS).territories
    assert (
        "bassin-vertbourg"
        not in directory(RECORDS, territories={"vertbourg": VERTBOURG}).territories
    )


def test_sauf_takes_communes_out_of_a_local_network() -> None:
    local = directory(RECORDS, territories={"vertbourg": VERTBOURG}).territories["spro-vertbourg"]
    assert local.communes == {"41902"}
    assert local.level is Level.SPRO
    assert local.indicative
    assert (local.latitude, local.longitude) == (47.8, 1.05)


def test_neighbours_touch_through_the_zones_where_people_live() -> None:
    found = directory(RECORDS, territories={"vertbourg": VERTBOURG}).territories
    assert found["spro-vertbourg"].neighbours == ("bassin-roseville", "bassin-bleuval")
    assert found["vert"].neighbours == ("bleu",)
    assert found["centre"].neighbours == ()


def test_the_kind_of_an_intercommunality_is_spelt_out() -> None:
    assert directory(RECORDS).territories["cc-du-vert"].name == "Communauté de communes du Vert"


def test_a_region_that_bears_the_name_of_its_departement_has_an_address_of_its_own() -> None:
    region = replace(GEOGRAPHY.regions["24"], name="Vert", slug="vert")
    overseas = replace(GEOGRAPHY, regions={"24": region})
    found = assemble_territories((), directory(RECORDS).vocabularies, Areas(overseas), ("24",))
    assert {slug: one.level for slug, one in found.items() if one.name == "Vert"} == {
        "region-vert": Level.REGION,
        "vert": Level.DEPARTMENT,
    }
