from hypothesis import given, settings
from hypothesis import strategies as st
from small_directory import COMMUNES, directory, network, place

from generator.index.first_doors import Findings, FirstDoors
from generator.index.site_map import SiteMap
from generator.model.fit import Fit

NETWORKS = {
    "premier": network("un"),
    "autre": network("deux", next_one="premier"),
    "lointain": network("trois", area="region", next_one="premier"),
    "jamais-vu": network("quatre", next_one="premier"),
}
RECORDS = {
    "41/premier-vertbourg": place("A", "premier", "41902"),
    "41/premier-roseville": place("B", "premier", "41901", "telephone: 02 00 00 00 01"),
    "41/autre-petitmont": place("C", "autre", "41903"),
    "36/lointain-bleuval": place("D", "lointain", "36901"),
}
QUESTION = ("lyceen", "choisir-un-metier")


def doors(records: dict[str, str] = RECORDS) -> FirstDoors:
    return FirstDoors(SiteMap(directory(records, NETWORKS)))


def within(slug: str, found: FirstDoors, audience: str = "lyceen") -> Findings:
    site = SiteMap(directory(RECORDS, NETWORKS))
    return found.within(audience, "choisir-un-metier", site.directory.territories[slug])


def test_a_network_is_one_door_with_its_services_and_its_places_the_nearest_first() -> None:
    first = within("vert", doors()).near[0]
    assert first.network.id == "premier"
    assert [answer.service.id for answer in first.answers] == ["entretien", "accueil"]
    assert [one.id for one in first.places] == ["41/premier-roseville", "41/premier-vertbourg"]
    assert first.fit is Fit.MADE_FOR_THEM


def test_places_of_elsewhere_come_after_and_unknown_ones_are_said_with_whom_to_ask() -> None:
    found = within("vert", doors())
    assert [door.network.id for door in found.near] == ["premier", "autre"]
    assert [door.network.id for door in found.farther] == ["lointain"]
    (unplaced,) = found.unplaced
    assert unplaced.door.network.id == "jamais-vu" and unplaced.door.places == ()
    assert unplaced.meanwhile is not None
    assert unplaced.meanwhile.id == "41/premier-roseville"


def test_without_a_known_place_only_help_from_afar_is_left() -> None:
    (unplaced,) = within("vert", doors()).unplaced
    assert [answer.service.id for answer in unplaced.door.answers] == ["entretien"]
    assert unplaced.door.kinds == ("personne", "service-a-distance")


def test_when_the_best_door_has_no_known_place_the_findings_say_so() -> None:
    everyone = network("cinq").replace("publics: [lyceen, etudiant]", "publics: [tous-publics]")
    networks = {"tous": everyone.replace("reseau: autre", "reseau: premier"), **NETWORKS}
    site = SiteMap(directory({"41/tous-roseville": place("E", "tous", "41901")}, networks))
    vert = site.directory.territories["vert"]
    found = FirstDoors(site).within(*QUESTION, vert)
    assert [door.network.id for door in found.near] == ["tous"]
    assert len(found.missed) == len(NETWORKS) and not found.unplaced
    assert not within("vert", doors()).missed


def test_services_for_another_age_are_not_told() -> None:
    older = network("six").replace("niveau: conseil", "niveau: conseil\n        age_minimum: 26")
    networks = {"ages": older.replace("reseau: autre", "reseau: premier"), **NETWORKS}
    site = SiteMap(directory({"41/ages-roseville": place("F", "ages", "41901")}, networks))
    found = FirstDoors(site).within(*QUESTION, site.directory.territories["vert"])
    (door,) = (one for one in found.near if one.network.id == "ages")
    assert [answer.service.id for answer in door.answers] == ["accueil"]
    assert door.fit is Fit.LIKE_EVERYONE


def test_first_welcomes_are_free_open_to_all_and_of_members() -> None:
    member = network("sept") + "rattachements: [{region: '24', appartenance: membre}]"
    networks = {"membre": member.replace("reseau: autre", "reseau: premier"), **NETWORKS}
    records = {
        "41/membre-vertbourg": place("G", "membre", "41902", "accueil_tous_publics: oui"),
        "41/premier-roseville": place("H", "premier", "41901", "accueil_tous_publics: oui"),
    }
    site = SiteMap(directory(records, networks))
    welcomes = FirstDoors(site).welcomes("lyceen", site.directory.territories["vert"])
    assert [one.id for one in welcomes] == ["41/membre-vertbourg"]


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["premier", "autre", "lointain"]),
            st.sampled_from([one.code for one in COMMUNES if one.code != "03901"]),
        ),
        max_size=6,
    )
)
def test_whoever_helps_anywhere_is_told_in_every_departement(
    standing: list[tuple[str, str]],
) -> None:
    records = {
        f"{code[:2]}/lieu-{rank}": place(str(rank), name, code)
        for rank, (name, code) in enumerate(standing)
    }
    site = SiteMap(directory(records, NETWORKS))
    found = FirstDoors(site)
    anywhere = {door.network.id for door in found.anywhere(*QUESTION)}
    for slug in ("vert", "bleu"):
        here = found.within(*QUESTION, site.directory.territories[slug])
        told = [door.network.id for door in (*here.near, *here.farther)]
        told += [one.door.network.id for one in (*here.missed, *here.unplaced)]
        assert sorted(told) == sorted(anywhere)
        placed = {door.network.id for door in (*here.near, *here.farther)}
        assert all(door.places for door in (*here.near, *here.farther))
        assert placed <= {name for name, _ in standing}
