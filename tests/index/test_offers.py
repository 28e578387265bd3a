from small_directory import directory, place

from generator.index.information import information_kinds
from generator.index.matrix import MOST_PLACES, matrix
from generator.index.offers import Question
from generator.index.site_map import SiteMap

RECORDS = {
    "41/premier-roseville": place("A", "premier", "41901"),
    "41/premier-vertbourg": place("B", "premier", "41902"),
    "41/autre-roseville": place(
        "C", "autre", "41901", "services: {change: {accueil: {publics: [salarie]}}}"
    ),
}


def site() -> SiteMap:
    return SiteMap(directory(RECORDS))


def told(question: Question, slug: str | None) -> list[tuple[str, str, list[str]]]:
    guide = site()
    territory = guide.directory.territories[slug] if slug else None
    return [
        (answer.network.id, answer.service.id, [one.id for one in answer.places])
        for answer in guide.answers(question, territory)
    ]


def test_one_kind_of_help_is_told_once_with_its_places() -> None:
    assert told(Question(networks=("premier",)), "vert") == [
        ("premier", "accueil", ["41/premier-roseville", "41/premier-vertbourg"]),
        ("premier", "entretien", ["41/premier-roseville", "41/premier-vertbourg"]),
    ]


def test_a_service_offered_differently_is_told_apart() -> None:
    changed = told(Question(audiences=("salarie",)), "vert")
    assert ("autre", "accueil", ["41/autre-roseville"]) in changed


def test_help_made_for_the_person_comes_before_help_for_everyone() -> None:
    found = told(Question(audiences=("lyceen",), themes=("choisir-un-metier",)), "vert")
    assert [service for _, service, _ in found] == ["entretien", "entretien", "accueil"]


def test_without_a_public_the_first_welcome_comes_first() -> None:
    found = told(Question(themes=("choisir-un-metier",)), "vert")
    assert [service for _, service, _ in found] == ["accueil", "accueil", "entretien", "entretien"]


def test_anywhere_a_network_without_a_place_comes_last() -> None:
    only = {"41/autre-roseville": RECORDS["41/autre-roseville"]}
    answers = SiteMap(directory(only)).answers(Question(themes=("se-former",)), None)
    assert [(one.network.id, len(one.places)) for one in answers] == [("autre", 1), ("premier", 0)]


def test_the_matrix_has_places_while_they_are_few_and_networks_after() -> None:
    guide = site()
    few = matrix(guide.open_structures, guide.themes)
    assert len(few.places) == 3 and few.networks == ()
    assert {theme.value for theme, _ in few.rows} == {"choisir-un-metier", "se-former"}
    many = matrix(guide.open_structures * MOST_PLACES, guide.themes)
    assert many.places == () and [one.id for one in many.networks] == ["autre", "premier"]


def test_the_kind_of_information_is_derived() -> None:
    services = {one.id: one for one in site().directory.networks["premier"].services}
    assert information_kinds(services["accueil"]) == ("lieu",)
    assert information_kinds(services["entretien"]) == ("lieu", "personne", "service-a-distance")
