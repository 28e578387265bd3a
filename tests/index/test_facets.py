from small_directory import directory, place

from generator.index.facets import facets, telling_facets

RECORDS = {
    "41/plain": place("A", "premier", "41901"),
    "41/accessible": place("B", "premier", "41902", "accessibilite: accessible"),
    "41/on-demand": place("C", "premier", "41902", "accessibilite: sur-demande"),
    "41/paid": place(
        "D", "premier", "41902", "services: {change: {accueil: {frais: payant, rendez_vous: sans}}}"
    ),
    "41/on-arrival": place(
        "E", "premier", "41902", "services: {change: {accueil: {rendez_vous: les-deux}}}"
    ),
    "41/not-for-the-interview": place(
        "F", "premier", "41902", "services: {change: {entretien: {rendez_vous: sans}}}"
    ),
}


def test_what_a_place_offers_at_all_times() -> None:
    places = directory(RECORDS).structures
    assert {name.removeprefix("41/"): facets(one) for name, one in places.items()} == {
        "plain": ("gratuit", "a-distance"),
        "accessible": ("gratuit", "a-distance", "accessible"),
        "on-demand": ("gratuit", "a-distance"),
        "paid": ("sans-rendez-vous", "a-distance"),
        "on-arrival": ("gratuit", "sans-rendez-vous", "a-distance"),
        "not-for-the-interview": ("gratuit", "a-distance"),
    }


def test_a_service_has_its_own() -> None:
    welcome, interview = directory(RECORDS).structures["41/on-arrival"].services
    assert facets(welcome) == ("gratuit", "sans-rendez-vous")
    assert facets(interview) == ("a-distance",)


def test_only_what_tells_some_from_others_is_worth_choosing_by() -> None:
    places = directory(RECORDS).structures.values()
    assert telling_facets(places) == ("gratuit", "sans-rendez-vous", "accessible")
    assert telling_facets([]) == ()
