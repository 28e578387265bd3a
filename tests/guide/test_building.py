import re
from pathlib import Path

import pytest
from imaginary_guide import files_of, lay_out

from generator.problems.problem import Severity
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome

BLOIS = """\
nom: Second CIO imaginaire de Blois
reseau: cio-imaginaire
adresse: 9 rue de l’Exemple
code_postal: "41000"
commune: Blois
code_insee: "41018"
telephone: 02 61 91 00 08
verifie_le: 2026-11-01
verifie_par: coordination du territoire
"""
LYON = (
    BLOIS.replace("Blois", "Lyon")
    .replace('code_postal: "41000"', 'code_postal: "69001"')
    .replace("41018", "69123")
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def add_structure(config: Path, identifier: str, text: str) -> None:
    file = config.parent / "data/structures" / f"{identifier}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")


def pages_of(config: Path) -> set[str]:
    return {path for path in files_of(config.parent / "site") if path.endswith(".html")}


def errors_of(outcome: BuildOutcome) -> list[tuple[str, str]]:
    return [
        (problem.span.file, problem.rule.code)
        for problem in outcome.problems
        if problem.rule.severity is Severity.ERROR
    ]


def test_a_good_record_gets_its_page_and_its_place_in_the_lists(config: Path) -> None:
    add_structure(config, "41/second-cio-blois", BLOIS)
    outcome = run_mkdocs_build(config)
    assert outcome.published and outcome.counts["structures"] == 6
    site = files_of(config.parent / "site")
    assert b"Second CIO imaginaire de Blois" in site["structures/41/second-cio-blois/index.html"]
    for page in ("reseaux/cio-imaginaire", "territoires/loir-et-cher", "carte"):
        assert b"structures/41/second-cio-blois/" in site[f"{page}/index.html"], page
    assert b'"41/second-cio-blois"' in site["carte/lieux.json"]
    assert b"structures/41/second-cio-blois/" in site["sitemap.xml"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BLOIS.replace("41018", "99999"), "V"),
        (BLOIS.replace("reseau: cio-imaginaire", "reseau: cio-reel"), "R"),
        (BLOIS.replace("nom: Second", "nom: <b>Second</b>"), "V"),
        (BLOIS.replace("nom: Second", 'nom: "Second'), "Y"),
        (BLOIS + "clef: inconnue\n", "K"),
    ],
    ids=["value", "reference", "html", "yaml", "key"],
)
def test_a_bad_record_is_withheld_and_all_the_others_are_published(
    config: Path, imaginary_site: Path, text: str, code: str
) -> None:
    add_structure(config, "41/mauvaise", text)
    outcome = run_mkdocs_build(config)
    assert outcome.published and outcome.counts["structures"] == 5
    errors = errors_of(outcome)
    assert errors and {file for file, _ in errors} == {"data/structures/41/mauvaise.yml"}
    assert any(found.startswith(code) or found.startswith("G") for _, found in errors), errors
    assert files_of(config.parent / "site") == files_of(imaginary_site)


def test_what_leans_on_a_bad_record_is_withheld_with_it(config: Path) -> None:
    network = config.parent / "data/reseaux/jeunes-imaginaires.yml"
    network.write_text(
        network.read_text("utf-8").replace("famille: jeunesse", "famille: x"), "utf-8"
    )
    outcome = run_mkdocs_build(config)
    assert outcome.published and outcome.counts == {
        "structures": 4,
        "reseaux": 2,
        "territoires": 11,
    }
    site = files_of(config.parent / "site")
    assert not [path for path in site if "jeunes-imaginaires" in path]
    shown = {path: content for path, content in site.items() if not path.startswith("editer/")}
    assert not [path for path, content in shown.items() if b"/jeunes-imaginaires" in content]


def test_strict_publishes_nothing_and_leaves_the_old_site(config: Path) -> None:
    assert run_mkdocs_build(config, strict=True).published
    before = files_of(config.parent / "site")
    add_structure(config, "41/mauvaise", BLOIS.replace("41018", "99999"))
    outcome = run_mkdocs_build(config, strict=True)
    assert not outcome.published and errors_of(outcome)
    assert files_of(config.parent / "site") == before


def test_a_record_outside_the_perimeter_is_checked_and_has_no_page(
    config: Path, imaginary_site: Path
) -> None:
    add_structure(config, "69/cio-imaginaire-lyon", LYON)
    outcome = run_mkdocs_build(config)
    assert outcome.published and not errors_of(outcome)
    assert files_of(config.parent / "site") == files_of(imaginary_site)

    add_structure(config, "69/cio-imaginaire-lyon", LYON.replace("69123", "99999"))
    outcome = run_mkdocs_build(config)
    assert {file for file, _ in errors_of(outcome)} == {
        "data/structures/69/cio-imaginaire-lyon.yml"
    }


def test_another_perimeter_is_another_setting(config: Path) -> None:
    add_structure(config, "69/cio-imaginaire-lyon", LYON)
    settings = config.read_text("utf-8")
    config.write_text(settings.replace("regions: ['24']", "regions: ['84']"), "utf-8")
    outcome = run_mkdocs_build(config)
    assert outcome.published and outcome.counts["structures"] == 1
    pages = pages_of(config)
    assert "structures/69/cio-imaginaire-lyon/index.html" in pages
    assert "territoires/rhone/index.html" in pages
    assert not [page for page in pages if page.startswith("structures/41/")]


def test_without_maps_and_search_the_pages_are_still_whole(config: Path) -> None:
    settings = config.read_text("utf-8")
    config.write_text(
        settings.replace("regions:", "cartes: false\n      recherche: false\n      regions:"),
        "utf-8",
    )
    assert run_mkdocs_build(config).published
    site = files_of(config.parent / "site")
    assert not [path for path in site if path.startswith(("pagefind/", "assets/leaflet"))]
    assert not [path for path in site if path.startswith("carte/") and path.endswith(".json")]
    listed = site["carte/index.html"].decode()
    places = set(re.findall(r'href="\.\./structures/([^"#]+)"', listed))
    assert len(places) == 4 and "folium" not in listed
    assert not [
        path
        for path, content in site.items()
        if path.endswith(".html") and re.search(rb'action="[./]*recherche/', content)
    ]
