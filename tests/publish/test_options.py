from datetime import UTC, date, datetime
from typing import Any

import pytest

from generator.publish.options import BadSettings, read_settings
from generator.settings import Edition, Settings, logo_problems, resolve_today

TYPED: dict[str, Any] = {
    "aujourdhui": "2026-11-23",
    "edition": "demonstration",
    "regions": ["24", "84"],
    "editeur": "",
    "coordonnees_editeur": "",
    "directeur_publication": "",
    "hebergeur": "",
    "courriel_contact": "",
    "telephone_regional": "",
    "schema_accessibilite": "",
    "avis": "",
    "contact_securite": "",
    "logo": "",
    "logo_texte": "",
    "depot": "https://forge.example/guide/",
    "chemin_modification": "edit/main/",
    "recherche": True,
    "cartes": False,
    "fond_de_plan": "osm",
    "imprimer": False,
    "professionnels": False,
}
NIGHT = datetime(2026, 7, 31, 22, 30, tzinfo=UTC)


def read(site_url: str = "https://guide.example", **typed: Any) -> Settings:
    return read_settings(
        TYPED | typed,
        name="Guide",
        site_url=site_url,
        file="mkdocs.yml",
        environment={},
        now=NIGHT,
    )


def codes(site_url: str = "https://guide.example", **typed: Any) -> list[tuple[str, str]]:
    with pytest.raises(BadSettings) as bad:
        read(site_url, **typed)
    return [(problem.rule.code, problem.key) for problem in bad.value.problems]


def test_what_is_typed_becomes_settings() -> None:
    settings = read()
    assert settings.today == date(2026, 11, 23)
    assert settings.edition is Edition.DEMONSTRATION
    assert settings.regions == ("24", "84")
    assert settings.site_url == "https://guide.example/"
    assert not settings.maps
    assert settings.base_map == "osm"


def test_each_option_becomes_the_setting_of_its_meaning() -> None:
    texts = [key for key, typed in TYPED.items() if typed == "" and key != "avis"]
    settings = read(**{key: f"<{key}>" for key in texts}, avis="avis@e.fr", professionnels=True)
    assert settings == Settings(
        name="Guide",
        site_url="https://guide.example/",
        today=date(2026, 11, 23),
        edition=Edition.DEMONSTRATION,
        regions=("24", "84"),
        publisher="<editeur>",
        publisher_details="<coordonnees_editeur>",
        director="<directeur_publication>",
        host="<hebergeur>",
        contact_email="<courriel_contact>",
        security_contact="<contact_securite>",
        regional_phone="<telephone_regional>",
        accessibility_plan="<schema_accessibilite>",
        feedback="avis@e.fr",
        logo="<logo>",
        logo_text="<logo_texte>",
        repository="https://forge.example/guide/",
        edit_path="edit/main/",
        search=True,
        maps=False,
        base_map="osm",
        printed=False,
        professional=True,
    )
    other = read(recherche=False, cartes=True, imprimer=True, aujourdhui="")
    assert (other.search, other.maps, other.printed) == (False, True, True)
    assert other.today == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("typed", "address"),
    [("", "/"), ("/", "/"), ("https://g.fr", "https://g.fr/"), ("https://g.fr//", "https://g.fr/")],
)
def test_the_address_of_the_site_ends_with_one_slash(typed: str, address: str) -> None:
    assert read(typed).site_url == address


def test_a_bad_day_is_told_with_what_was_typed() -> None:
    with pytest.raises(BadSettings) as bad:
        read(aujourdhui="demain")
    (problem,) = bad.value.problems
    assert (problem.span.file, problem.facts) == ("mkdocs.yml", {"valeur": "demain"})


def test_a_date_that_yaml_has_read_is_one() -> None:
    assert read(aujourdhui=date(2026, 1, 2)).today == date(2026, 1, 2)


def test_today_is_asked_for_or_given_by_the_environment_or_that_of_paris() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "0"}
    assert resolve_today("2026-01-02", epoch, NIGHT) == date(2026, 1, 2)
    assert resolve_today("", epoch, NIGHT) == date(1970, 1, 1)
    assert resolve_today("", {}, NIGHT) == date(2026, 8, 1)


def test_a_page_is_edited_on_its_forge_if_there_is_one() -> None:
    assert (
        read().edit_url("content/a b.md")
        == "https://forge.example/guide/edit/main/content/a%20b.md"
    )
    assert read(depot="").edit_url("content/a.md") is None


def test_mistakes_are_told() -> None:
    assert codes(aujourdhui="demain") == [("S901", "aujourdhui")]
    assert codes(regions=["24", "3"]) == [("S903", "regions")]


IDENTITY = {
    "edition": "publication",
    "editeur": "Une région",
    "coordonnees_editeur": "1 place du Pays, 00 00 00 00 00",
    "directeur_publication": "La présidence de la région",
    "hebergeur": "Un hébergeur, 2 rue du Nuage, 00 00 00 00 01",
    "courriel_contact": "service_orientation@region.test",
}
SITE = "https://guide.region.test/"


def test_an_edition_for_the_public_says_who_publishes_it_and_where() -> None:
    wanted = ("site_url", *(key for key in IDENTITY if key != "edition"))
    assert codes(edition="publication") == [("S902", key) for key in wanted]
    assert codes("", edition="publication") == [("S902", key) for key in wanted]
    assert read(SITE, **IDENTITY).edition is Edition.PUBLICATION


@pytest.mark.parametrize("key", [key for key in IDENTITY if key != "edition"])
@pytest.mark.parametrize("typed", [" ", "à compléter", "À COMPLETER", "xxx", "?? rue", "Exemple"])
def test_a_placeholder_is_no_identity(key: str, typed: str) -> None:
    assert codes(SITE, **{**IDENTITY, key: typed}) == [("S902", key)]
    assert read(**{key: typed}).edition is Edition.DEMONSTRATION


def test_a_logo_has_a_text_and_a_file() -> None:
    assert codes(logo="assets/logo.svg") == [("S905", "logo_texte")]
    settings = read(logo="assets/logo.svg", logo_texte="Une région")
    (problem,) = logo_problems(settings, "mkdocs.yml", {"assets/favicon.svg"})
    assert (problem.rule.code, problem.key) == ("S904", "logo")
    assert not list(logo_problems(settings, "mkdocs.yml", {"assets/logo.svg"}))
    assert not list(logo_problems(read(), "mkdocs.yml", set()))


@pytest.mark.parametrize("typed", [
    "notre formulaire", "http://exemple.fr/avis", "javascript:alert(1)", "https://", "a@b",
    "//exemple.fr", "https://exemple.fr/un avis", "https://[exemple", "avis@exemple.fr?cc=x@y.fr",
])  # fmt: skip
def test_an_answer_must_be_able_to_arrive(typed: str) -> None:
    assert codes(avis=typed) == [("S906", "avis")]


@pytest.mark.parametrize("typed", ["", "avis@exemple.fr", "https://exemple.fr/avis?de=guide"])
def test_answers_go_to_a_mailbox_or_a_form(typed: str) -> None:
    assert read(avis=typed).feedback == typed
