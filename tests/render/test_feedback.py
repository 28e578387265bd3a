"""The question at the foot of pages: asked when the publisher wants to know, then everywhere."""

from email.utils import parseaddr
from pathlib import Path
from re import search
from urllib.parse import parse_qs, urlsplit

import pytest
from imaginary_guide import lay_out

from generator.publish.mkdocs_build import run_mkdocs_build

QUESTION = "Cette page vous a-t-elle aidé"


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    config = lay_out(tmp_path_factory.mktemp("avis"))
    text = config.read_text("utf-8").replace(
        "donnees: data", "donnees: data\n      avis: avis@exemple.fr"
    )
    config.write_text(text, "utf-8")
    assert run_mkdocs_build(config).published
    return config.parent / "site"


def test_nobody_is_asked_by_default(imaginary_site: Path) -> None:
    assert not any(QUESTION in one.read_text("utf-8") for one in imaginary_site.rglob("index.html"))


def test_every_page_asks_and_says_which_it_is(asking: Path) -> None:
    for url in (
        "",
        "structures/41/cio-imaginaire-blois/",
        "trouver/",
        "mesure-de-l-usage/",
        "pro/",
    ):
        file = asking / url / "index.html"
        if not file.exists():
            continue
        html = file.read_text("utf-8")
        assert html.count(QUESTION) == 1 + (url == "mesure-de-l-usage/"), url
        found = search(r'guide-feedback">[^<]*<a href="(mailto:[^"]+)"', html)
        assert found
        link = urlsplit(found[1].replace("&amp;", "&"))
        assert parseaddr(link.path)[1] == "avis@exemple.fr"
        body = parse_qs(link.query)["body"][0]
        assert f"https://imaginaire.example/guide/{url}" in body
