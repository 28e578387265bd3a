import pytest
import yaml
from imaginary_guide import REPOSITORY

from generator.publish.markdown_html import EXTENSIONS, markdown_html, page_address


class Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml`, which may hold tags of MkDocs."""


def test_the_extensions_are_those_of_a_build() -> None:
    settings = yaml.load((REPOSITORY / "mkdocs.yml").read_text("utf-8"), Loader)
    listed = settings["markdown_extensions"]
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    assert sorted(names) == sorted(EXTENSIONS)


def test_the_address_of_a_page_is_that_of_its_file() -> None:
    assert page_address("index.md") == ""
    assert page_address("guides/jeunes.md") == "guides/jeunes/"
    assert page_address("guides/index.md") == "guides/"


def test_a_link_to_a_file_leads_to_its_page() -> None:
    html = markdown_html(
        "[a](../jeunes.md#fin) [b](x.md) [c](https://e.fr/x.md) [d](/r/)", "g/j/a.md"
    )
    assert '<a href="/g/jeunes/#fin">a</a> <a href="/g/j/x/">b</a>' in html
    assert '<a href="https://e.fr/x.md">c</a> <a href="/r/">d</a>' in html


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("guides/index.md", "/guides/jeunes/"),
        ("index.md", "/jeunes/"),
        ("a/b/c.md", "/a/b/jeunes/"),
    ],
)
def test_a_link_starts_from_the_folder_of_its_page(name: str, address: str) -> None:
    assert f'<a href="{address}">' in markdown_html("[a](jeunes.md)", name)
    assert f'<a href="{address}#">' in markdown_html("[a](jeunes.md#)", name)


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("index.md", "/g/"),
        ("../index.md#a", "/#a"),
        ("../../../x.md", "/x/"),
        ("image.png", "image.png"),
        ("x.md.png", "x.md.png"),
        ("#fin", "#fin"),
        ("mailto:x.md", "mailto:x.md"),
    ],
)
def test_links_to_what_is_no_page_stay(link: str, href: str) -> None:
    assert f'<a href="{href}">' in markdown_html(f"[a]({link})", "g/a.md")


def test_a_name_without_an_address_stays() -> None:
    assert "<a" in markdown_html('<a id="x">y</a>\n\n[z](#a)', "a.md")


def test_each_extension_is_read() -> None:
    html = markdown_html(
        "# Titre\n\n!!! note\n    Attention\n\n| a |\n|---|\n| b |\n\nLe CIO[^1]\n\n"
        "mot\n:   sens\n\n*[CIO]: Centre\n[^1]: Note",
        "a.md",
    )
    for mark in ('<h1 id="titre">', "admonition", "<td>b</td>", "<abbr", "footnote", "<dd>"):
        assert mark in html
