import re
from html.parser import HTMLParser

from small_directory import directory, place

from generator.export.search_stubs import search_stubs
from generator.export.stub import PageKind, Stub, spellings
from generator.index.site_map import SiteMap
from generator.index.wording import Wording

HOSTILE = "</h1><script>alert(1)</script>\" data-v='x"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value or "" for name, value in attrs if name == "data-v"]


def html_of(stub: Stub, wording: Wording = Wording()) -> str:  # noqa: B008
    return stub.artifact(wording).content.decode()


def test_hostile_text_stays_text_in_every_slot() -> None:
    everywhere = (HOSTILE,)
    stub = Stub(
        "x/#y", HOSTILE, PageKind.PAGE, HOSTILE, everywhere, everywhere, everywhere,
        (("reseau", HOSTILE),),
    )  # fmt: skip
    reader = Tags()
    reader.feed(html_of(stub))
    assert "script" not in reader.tags
    assert reader.values == [HOSTILE, HOSTILE, "page", "x/#y", HOSTILE]


def test_the_spelling_that_the_engine_does_not_fold_is_added() -> None:
    html = html_of(Stub("x/", "Hors d’œuvre", PageKind.PAGE))
    assert "œuvre" in html and "oeuvre" in html


def test_a_page_is_known_by_its_title_and_by_the_expressions_that_lead_to_it() -> None:
    wording = Wording({"de", "la"}, {"x/": ("Faire de la route",)})
    html = html_of(Stub("x/", "Le permis", PageKind.PAGE), wording)
    assert {"lepermi0", "faireroute0", "permi1", "route1"} <= set(re.findall(r"\w+[01]\b", html))


def test_a_long_description_is_cut_at_a_word() -> None:
    html = html_of(Stub("x/", "Long", PageKind.PAGE, "mot " * 100))
    (told,) = re.findall(r'data-pagefind-meta="description\[data-v\]" data-v="([^"]*)"', html)
    assert len(told) <= 200 and told.endswith("mot…")


def test_the_words_to_correct_with_come_by_their_use() -> None:
    stubs = [
        Stub("a/", "Métier", PageKind.PAGE, text=("Un métier rare, en 2026",)),
        Stub("b/", "Métier", PageKind.PAGE),
    ]
    (file,) = spellings(stubs, Wording())
    assert file.content == b"metier\nrare"
    assert not list(spellings((), Wording()))


def test_a_place_is_found_by_its_network_and_filtered_by_what_it_offers() -> None:
    site = SiteMap(directory({"41/lieu-roseville": place("A", "premier", "41901")}))
    stubs = {one.url: html_of(one) for one in search_stubs(site, ())}
    page = stubs["structures/41/lieu-roseville/"]
    assert "Réseau imaginaire un" in page
    for name, value in (
        ("reseau", "Réseau imaginaire un"),
        ("public", "Lycéennes et lycéens"),
        ("information", "Une aide à distance"),
        ("territoire", "Vert"),
    ):
        assert f'data-pagefind-filter="{name}[data-v]" data-v="{value}"' in page
