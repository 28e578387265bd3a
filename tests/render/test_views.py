from small_directory import directory, network

from generator.render.views import ways_of_asking

ASKED = (
    "\n        mobilisable_par: [usagers, professionnels]\n        modes_mobilisation: [telephoner]"
)


def test_services_asked_for_in_one_way_are_told_together() -> None:
    text = network("un", next_one="premier")
    for level in ("accueil-information", "conseil"):
        text = text.replace(f"niveau: {level}", f"niveau: {level}{ASKED}")
    services = directory({}, {"premier": text}).networks["premier"].services
    (way,) = ways_of_asking(services)
    assert [one.id for one in way.services] == ["accueil", "entretien"]
    assert way.by_people and way.by_professionals
    assert [mode.value for mode in way.modes] == ["telephoner"]


def test_services_that_do_not_say_who_may_ask_are_left_out() -> None:
    services = directory({}).networks["premier"].services
    assert ways_of_asking(services) == []
