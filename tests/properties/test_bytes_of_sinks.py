"""What each escaper writes, byte for byte, at the edges of what it lets through."""

import csv
import io
from datetime import date, time

import pytest

from generator.export.atom import Entry, atom_feed
from generator.export.open_data.tables import FORMULAS, cell, defused
from generator.export.open_data.vcard import escaped, folded
from generator.export.sitemap import robots, sitemaps
from generator.export.stub import PageKind, Stub, spellings
from generator.index.wording import Wording
from generator.plain_language.inline_markdown import read_inline
from generator.render import filters
from generator.settings import Edition, Settings
from generator.write.scalars import block, is_block, number, scalar

SETTINGS = Settings("Guide <&>", "https://guide.exemple.fr/", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("CIO", "CIO"), ("a", "a"), ("", '""'), ("é b", "é b"), ("a b:", '"a b:"'),
        ("a: b", '"a: b"'), ("a:b", "a:b"), ("a #b", '"a #b"'), ("a#b", "a#b"), ("1a", '"1a"'),
        ("_a", '"_a"'), ("a ", '"a "'), (" a", '" a"'), ("yes", '"yes"'), ("Non", "Non"),
        ("NO", '"NO"'), ("n", '"n"'), ("on", '"on"'), ("null", '"null"'), ("True", '"True"'),
        ('a"b', 'a"b'), ('"a', '"\\"a"'), ("\\", '"\\\\"'), ("a\tb", '"a\\tb"'),
        ("-a\nb", '"-a\\nb"'), ("a\x07", '"a\\x07"'), ("a\x85", '"a\\x85"'),
        ("a\u00a0b", "a\u00a0b"), ("a\u0100b", "aĀb"), ("a\u2028", '"a\\u2028"'),
        ("\U0001f600", '"\U0001f600"'), ("a\U000e0001", '"a\\U000e0001"'), ("a,b", "a,b"),
    ],
)  # fmt: skip
def test_a_text_is_quoted_only_where_a_reader_could_be_mistaken(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("sign", ",[]{}:?")
def test_a_sign_of_lists_is_quoted_inside_them(sign: str) -> None:
    assert scalar(f"a{sign}b", in_list=True) == f'"a{sign}b"'
    assert scalar(f"a{sign}b") == f"a{sign}b"


def test_numbers_stand_plain_and_what_only_looks_like_one_does_not() -> None:
    for plain in ("0", "-1", "12.50", "0.5", "47"):
        assert number(plain) == plain
    for quoted in ("01", "1e3", "1.", ".5", "--1", "٣", "1_0"):
        assert number(quoted) == f'"{quoted}"'


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("a\nb", True), ("a", False), ("a\n\nb", True), ("a\n", False), ("\na", False),
     (" a\nb", False), ("a\n b", False), ("a\n b\nc", True), ("a \nb", False), ("a\x07\nb", False)],
)  # fmt: skip
def test_a_block_gives_its_lines_back(text: str, is_one: bool) -> None:
    assert is_block(text) == is_one
    assert list(block(text, "  ")) == [f"  {line}" if line else "" for line in text.split("\n")]


def test_the_list_of_addresses_is_written_to_the_letter() -> None:
    paths = ("b/index.html", "404.html", "index.html", "a&b/index.html", "x.css")
    dates = {"b/": "2026-11", "": "2026-11-01", "a&b/": "2026-11-011"}
    (made,) = sitemaps(paths, SETTINGS, dates)
    assert made.content.decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "  <url><loc>https://guide.exemple.fr/</loc><lastmod>2026-11-01</lastmod></url>\n"
        "  <url><loc>https://guide.exemple.fr/a&amp;b/</loc></url>\n"
        "  <url><loc>https://guide.exemple.fr/b/</loc><lastmod>2026-11</lastmod></url>\n"
        "</urlset>\n"
    )
    assert [one.path for one in sitemaps((), SETTINGS, {})] == ["sitemap.xml"]


def test_what_engines_may_visit_is_written_to_the_letter() -> None:
    listed = Settings("Guide", SETTINGS.site_url, SETTINGS.today, edition=Edition.PUBLICATION)
    assert robots(SETTINGS).content == b"User-agent: *\nAllow: /\n"
    assert robots(SETTINGS).path == "robots.txt"
    assert robots(listed).content == (
        b"User-agent: *\nAllow: /\n\nSitemap: https://guide.exemple.fr/sitemap.xml\n"
    )


def test_a_feed_is_written_to_the_letter() -> None:
    entries = [
        Entry("Un <titre> & « deux »", "https://g.fr/a/", date(2026, 11, 1), ("Un.", "Deux.")),
        Entry("Autre", "https://g.fr/b/", date(2026, 11, 9), link='https://g.fr/c/?d="e"&f'),
    ]
    made = atom_feed("n.atom", "Nouvelles", "n/", "https://g.fr/", entries, date(2026, 12, 1))
    assert made.path == "n.atom"
    assert made.content.decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>https://g.fr/n.atom</id>'
        "<title>Nouvelles</title><updated>2026-11-09T00:00:00Z</updated>"
        '<link rel="self" href="https://g.fr/n.atom" />'
        '<link rel="alternate" href="https://g.fr/n/" />'
        "<author><name>Nouvelles</name></author>"
        "<entry><id>https://g.fr/a/</id><title>Un &lt;titre&gt; &amp; « deux »</title>"
        '<updated>2026-11-01T00:00:00Z</updated><link href="https://g.fr/a/" />'
        "<content>Un.\n\nDeux.</content></entry>"
        "<entry><id>https://g.fr/b/</id><title>Autre</title>"
        "<updated>2026-11-09T00:00:00Z</updated>"
        '<link href="https://g.fr/c/?d=&quot;e&quot;&amp;f" /><content>Autre</content></entry>'
        "</feed>\n"
    )
    empty = atom_feed("n.atom", "N", "n/", "https://g.fr/", [], date(2026, 12, 1))
    assert b"<updated>2026-12-01T00:00:00Z</updated>" in empty.content


def test_a_card_escapes_what_parts_its_values() -> None:
    assert escaped("a;b,c\\d\r\ne") == "a\\;b\\,c\\\\d\\ne"
    assert folded("a" * 75) == "a" * 75
    assert folded("a" * 76) == "a" * 75 + "\r\n a"
    assert folded("a" * 150) == "a" * 75 + "\r\n " + "a" * 74 + "\r\n a"
    assert folded("a" * 74 + "é") == "a" * 74 + "\r\n é"
    assert folded("") == ""


@pytest.mark.parametrize("sign", sorted(FORMULAS))
def test_a_cell_that_a_spreadsheet_would_run_is_text(sign: str) -> None:
    for blanks in ("", " ", "\u00a0 ", "\u202f"):
        assert defused(f"{blanks}{sign}1") == f"'{blanks}{sign}1"
    assert defused(f"a{sign}") == f"a{sign}" and defused("") == "" and defused(" ") == " "


def test_values_of_cells_are_words() -> None:
    values = [True, False, 12, 1.5, "a;b", ["a", "b"], ["=a"], [1, 2], []]
    assert [cell(value) for value in values] == [
        "oui", "non", "12", "1.5", "a;b", "a|b", "'=a", "1|2", "",
    ]  # fmt: skip
    written = io.StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerow(map(cell, values[4:6]))
    assert written.getvalue() == '"a;b";"a|b"\r\n'


def test_small_values_of_pages() -> None:
    assert filters.phone_link("0254000000") == "tel:+33254000000"
    assert filters.phone_link("254000000") == "tel:254000000"
    assert filters.phone_link("1254000000") == "tel:1254000000"
    assert filters.email_link("a@b.fr", body="x") == "mailto:a@b.fr?body=x"
    assert filters.web_link("http://a.fr") == "http://a.fr" and not filters.web_link("ftp://a.fr")
    assert filters.web_name("https://a.www.fr") == "a.www.fr" and filters.web_name("mailto:a") == ""
    assert [filters.clock(time(9)), filters.clock(time(17, 5))] == ["9\u00a0h", "17\u00a0h\u00a005"]
    sizes = (0, 1499, 1500, 580_000, 999_499, 1_000_000, 5_449_000)
    assert [filters.weight(size).replace("\u00a0", " ") for size in sizes] == [
        "1 ko", "1 ko", "2 ko", "580 ko", "999 ko", "1,0 Mo", "5,4 Mo",
    ]  # fmt: skip
    assert [filters.kilometres(far) for far in (0.0, 1.5, 2.4)] == ["1", "2", "2"]
    assert filters.paragraphs("\n\n a \n\n\n b\nc ") == ("a", "b\nc")


INLINE = [
    (r"a \* b \q", r"a * b \q", ((2, 3), (0, 0))),
    ("**gras** et *mince*", "gras et mince", ((0, 2), (4, 8))),
    ("`code` fin", " fin", ((0, 6),)),
    ("``a`b`` fin", " fin", ((0, 7),)),
    ("&amp; &eacute; &#233; &#xE9;", "& é é é", ((0, 0), (2, 6))),
    ("[un lien](https://a.fr 'T') fin", "un lien fin", ((0, 1), (7, 27))),
    ("[un][deux] ![i](x)", "un i", ((0, 1), (3, 13))),
    ("a<br>b <!-- c --> d", "ab  d", ((1, 5), (4, 18))),
    ("<https://a.fr> www.a.fr/b. fin", " . fin", ((0, 14), (1, 25))),
    ("a_b _c_ d", "a_b c d", ((4, 5),)),
    ("note[^1] fin", "note fin", ((4, 8),)),
]


@pytest.mark.parametrize(("typed", "text", "places"), INLINE)
def test_markdown_is_read_as_text_and_every_sign_keeps_its_place(
    typed: str, text: str, places: tuple[tuple[int, int], ...]
) -> None:
    found = read_inline(typed)
    assert found.text == text
    assert tuple((offset, found.source(offset)) for offset, _ in places) == places


def test_links_of_markdown_are_found_where_their_words_are() -> None:
    found = read_inline("Voir [un [petit](a) lien](b) et [deux](c).")
    assert [found.text[start:end] for start, end in found.links] == [
        "petit",
        "un petit lien",
        "deux",
    ]


STUB = Stub(
    "outils/#pix", "Pix & moi", PageKind.TOOL, "Un <test>.", ("Pix",), ("Tester l’œil",),
    ("Du texte", ""), (("reseau", 'a"b'),),
)  # fmt: skip


def test_what_the_search_engine_reads_is_written_to_the_letter() -> None:
    made = STUB.artifact(Wording())
    assert made.path == "outils/pix/index.html"
    assert made.content.decode() == (
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Pix &amp; moi</title>'
        "</head><body><main data-pagefind-body>"
        '<i data-pagefind-meta="title[data-v]" data-v="Pix &amp; moi"></i>'
        '<i data-pagefind-meta="description[data-v]" data-v="Un &lt;test&gt;."></i>'
        '<i data-pagefind-meta="kind[data-v]" data-v="tool"></i>'
        '<i data-pagefind-meta="address[data-v]" data-v="outils/#pix"></i>'
        '<i data-pagefind-filter="reseau[data-v]" data-v="a&quot;b"></i>'
        '<p data-pagefind-weight="8">Pix &amp; moi</p>'
        '<p data-pagefind-weight="1">Du texte</p>'
        '<p data-pagefind-weight="4">Pix</p>'
        '<p data-pagefind-weight="4">Tester l&#x27;œil Tester l&#x27;oeil</p>'
        '<p data-pagefind-weight="4">moi1 pix1 loeiltester0 moipix0</p>'
        '<p data-pagefind-weight="4">l1 oeil1 pix1 tester1</p>'
        "</main></body></html>"
    )
    words = b"\n".join(one.content for one in spellings([STUB, STUB], Wording()))
    assert words.decode().split("\n") == ["oeil", "tester", "texte"]
    assert not list(spellings([], Wording()))
