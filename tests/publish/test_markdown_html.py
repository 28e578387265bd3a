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
