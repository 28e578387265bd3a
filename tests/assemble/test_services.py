from small_directory import directory, place


def services_of(more: str) -> dict[str, object]:
    found = directory({"41/lieu-roseville": place("A", "premier", "41901", more)})
    return {service.id: service for service in found.structures["41/lieu-roseville"].services}


def test_a_structure_offers_what_its_network_offers() -> None:
    found = directory({"41/lieu-roseville": place("A", "premier", "41901")})
    structure = found.structures["41/lieu-roseville"]
    assert structure.services is structure.network.services
    assert [service.own for service in structure.services] == [False, False]


def test_sauf_takes_a_service_away() -> None:
    assert list(services_of("services: {sauf: [entretien]}")) == ["accueil"]


def test_change_replaces_whole_keys_and_keeps_the_others() -> None:
    changed = services_of(
        """
        services:
          change:
            entretien: {publics: [collegien]}
        """
    )["entretien"]
    assert [term.value for term in changed.audiences] == ["collegien"]
    assert changed.name == "Entretien imaginaire"
    assert [term.value for term in changed.reception_modes] == ["en-presentiel", "a-distance"]
    assert changed.own


def test_ajoute_comes_after_what_is_inherited() -> None:
    services = services_of(
        """
        services:
          ajoute:
            - id: atelier
              nom: Atelier imaginaire
              description: On y fabrique des exemples.
              niveau: accueil-information
              themes: [se-former]
              publics: [salarie]
        """
    )
    assert list(services) == ["accueil", "entretien", "atelier"]
    assert services["atelier"].own and not services["accueil"].own
