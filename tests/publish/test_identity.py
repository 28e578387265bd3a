"""The publisher's identity in the frame: its logo, the footer, the mention that the law wants."""

from pathlib import Path

import pytest
from small_guide import REPOSITORY, two_records, write_small_guide

from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome

PUBLISHER = (
    "editeur: 'Région <imaginaire>', telephone_regional: 02 00 00 00 00, "
    "courriel_contact: guide@region.test"
)
LOGO = "logo: img/logo.png, logo_texte: 'Région \"imaginaire\"'"


def build(folder: Path, options: str) -> BuildOutcome:
    config = write_small_guide(folder)
    text = config.read_text("utf-8").replace("aujourdhui:", f"{options}, aujourdhui:")
    footer = "{libelle: 'Accessibilité : non conforme', adresse: accessibilite/}"
    config.write_text(text.replace("  pied: [", f"  pied: [{footer}, "), "utf-8")
    return run_mkdocs_build(config, build_guide=two_records)


def pages(folder: Path) -> list[str]:
    return [file.read_text("utf-8") for file in sorted((folder / "site").rglob("*.html"))]


def test_the_logo_stands_in_every_header_and_footer(tmp_path: Path) -> None:
    assert build(tmp_path, LOGO).published
    logo = 'img/logo.png" alt="Région &#34;imaginaire&#34;" width="144" height="44">'
    for page in pages(tmp_path):
        header, _, rest = page.partition("</header>")
        assert logo in header and logo in rest.partition("<footer")[2]
    assert (tmp_path / "site/img/logo.png").is_file()


def test_without_a_logo_nothing_is_shown(tmp_path: Path) -> None:
    assert build(tmp_path, PUBLISHER).published
    assert not [page for page in pages(tmp_path) if "guide-logo" in page]


def test_every_footer_says_who_publishes_and_how_accessible_it_is(tmp_path: Path) -> None:
    assert build(tmp_path, PUBLISHER).published
    for page in pages(tmp_path):
        footer = page.partition("<footer")[2]
        assert "Publié par Région &lt;imaginaire&gt;" in footer
        assert 'href="tel:0200000000"' in footer
        assert 'href="mailto:guide@region.test"' in footer
        assert 'accessibilite/">Accessibilité : non conforme</a>' in footer
        assert "Licence Ouverte" in footer


def test_the_guide_of_this_repository_says_how_accessible_it_is() -> None:
    said = "{libelle: 'Accessibilité\u00a0: non conforme', adresse: accessibilite/}"
    assert said in (REPOSITORY / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("logo: img/absent.png, logo_texte: a", "S904"),
        ("logo: ../mkdocs.yml, logo_texte: a", "S904"),
        ("logo: img/logo.png", "S905"),
    ],
)
def test_a_faulty_logo_publishes_nothing(tmp_path: Path, options: str, code: str) -> None:
    outcome = build(tmp_path, options)
    assert not outcome.published
    assert [problem.rule.code for problem in outcome.problems] == [code]
    assert not (tmp_path / "site").exists()


def test_a_printed_page_shows_its_address(tmp_path: Path) -> None:
    assert build(tmp_path, PUBLISHER).published
    page = (tmp_path / "site/jeunes/index.html").read_text("utf-8")
    address = "https://qui-fait-quoi.example/guide/jeunes/"
    assert f'<p class="guide-print-address">{address}</p>' in page
    assert f'<link rel="canonical" href="{address}">' in page
    without_address = (tmp_path / "site/404.html").read_text("utf-8")
    assert "guide-print-address" not in without_address
