"""The toolbox of the imaginary guide: its page, the theme's page, the directive."""

from pathlib import Path


def html_of(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_a_card_says_what_is_known_and_nothing_else(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "outils/index.html")
    book = html.split('id="carnet-imaginaire"')[1].split('<li class="guide-card"')[0]
    for words in (
        "Imprimerie imaginaire", "Gratuit", "Compte à créer",
        "Vérifié le 20 novembre 2026 par coordination imaginaire",
        "Ancien nom : Cahier imaginaire",
        'href="https://carnet.example/"', "Pour la région Centre-Val de Loire",
    ):  # fmt: skip
        assert words in book, words
    line = html.split('id="ecoute-imaginaire"')[1].split("</section>")[0]
    assert 'href="tel:3699"' in line and "Vérifié" not in line and "Compte" not in line


def test_a_tool_of_another_region_is_nowhere(imaginary_site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in imaginary_site.rglob("*.html")]
    assert not [html for html in pages if "Test d’ailleurs" in html]


def test_a_theme_and_a_guide_offer_its_tools(imaginary_site: Path) -> None:
    for path in (
        "services/choisir-un-metier/index.html",
        "guides/jeunes/je-cherche-un-metier/index.html",
        "territoires/indre/jeunes/en-entier/index.html",
    ):
        html = html_of(imaginary_site, path)
        assert "Carnet imaginaire" in html and "L’écoute imaginaire" in html, path
    assert "outils/?theme=choisir-un-metier" in html_of(
        imaginary_site, "services/choisir-un-metier/index.html"
    )
