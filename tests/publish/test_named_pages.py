"""The list of the pages that name somebody, and what erasing them leaves."""

from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.publish.named_pages import MARK, NamedPages, erase, names_somebody


@pytest.mark.parametrize(
    ("artifact", "names"),
    [
        (Artifact("a/index.html", b"<p>" + MARK + b">"), True),
        (Artifact("a/index.html", b'class="guide-card"'), False),
        (Artifact("a.json", MARK), False),
        (Artifact("html", MARK), False),
    ],
)
def test_a_page_with_a_card_names_somebody(artifact: Artifact, names: bool) -> None:
    assert names_somebody(artifact) is names


def test_the_list_is_sorted_whole_and_gone_when_it_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "named"
    pages = NamedPages(file)
    assert pages.listed() == frozenset()
    pages.write(["b.html", "é/a.html"])
    assert file.read_text("utf-8") == "b.html\né/a.html"
    assert pages.listed() == {"b.html", "é/a.html"}
    pages.write({"c.html"})
    assert pages.listed() == {"c.html"} and [*tmp_path.iterdir()] == [file]
    pages.write(())
    pages.write(())
    assert pages.listed() == frozenset() and not [*tmp_path.iterdir()]


def test_a_list_is_replaced_never_written_over(tmp_path: Path) -> None:
    pages = NamedPages(tmp_path / "named")
    pages.write(["a.html"])
    with (tmp_path / "named").open() as reader:
        pages.write(["b.html"])
        assert reader.read() == "a.html"


def test_pages_are_erased_with_their_compressed_forms_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    names = ("index.html", "index.html.gz", "index.html.br", "index.htm", "other.html")
    for name in names:
        (tmp_path / "a" / name).write_bytes(b"1")
    erase(tmp_path, ["gone/index.html", "a/index.html", "a/gone.html"])
    assert sorted(one.name for one in (tmp_path / "a").iterdir()) == ["index.htm", "other.html"]
