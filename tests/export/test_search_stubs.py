from html.parser import HTMLParser

from small_directory import directory, place

from generator.export.search_stubs import Stub, search_stubs
from generator.index.site_map import SiteMap

HOSTILE = "</h1><script>alert(1)</script>\" data-v='x"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value or "" for name, value in attrs if name == "data-v"]


def test_hostile_text_stays_text_in_every_slot() -> None:
    stub = Stub("x/", HOSTILE, (HOSTILE,), (HOSTILE,), (("reseau", HOSTILE),))
    reader = Tags()
    reader.feed(stub.artifact().content.decode())
    assert "script" not in reader.tags
    assert reader.values == [HOSTILE, HOSTILE]


def test_the_spelling_that_the_engine_does_not_fold_is_added() -> None:
    assert "œuvre" in Stub("x/", "Hors d’œuvre").artifact().content.decode()
    assert "oeuvre" in Stub("x/", "Hors d’œuvre").artifact().content.decode()


def test_a_place_is_found_by_its_network_and_filtered_by_what_it_offers() -> None:
    site = SiteMap(directory({"41/lieu-roseville": place("A", "premier", "41901")}))
    stubs = {one.path: one.content.decode() for one in search_stubs(site, ())}
    page = stubs["structures/41/lieu-roseville/index.html"]
    assert "Réseau imaginaire un" in page
    for name, value in (
        ("reseau", "Réseau imaginaire un"),
        ("public", "Lycéennes et lycéens"),
        ("information", "Une aide à distance"),
        ("territoire", "Vert"),
    ):
        assert f'data-pagefind-filter="{name}[data-v]" data-v="{value}"' in page
