import struct
from dataclasses import replace
from datetime import date
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from imaginary_guide import REPOSITORY

from generator.index.addresses import shared_picture
from generator.render.sharing import Card, card_above, picture_artifacts
from generator.render.templates import Templates
from generator.settings import Edition, Settings

THEME = REPOSITORY / "theme"
SETTINGS = Settings("Guide « imaginaire »", "https://guide.example/", date(2026, 11, 23))
HOME = Card("", "home", "", "Qui peut vous aider ?")
GUIDE = Card("guides/jeunes/", "guide", "", "Guide des jeunes")
PLACE = Card("territoires/indre/", "territory", "Département", "Indre")
CARDS = {card.url: card for card in (HOME, GUIDE, PLACE)}
HOSTILE = '#panic() *gras* $x$ "><script>alert(1)</script> & \\u{41}'
HEAVIEST = 60_000


class Properties(HTMLParser):
    """What the `<meta>` tags of a page say, by property or name; nothing else may stand there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.strays: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        name = values.pop("property", None) or values.pop("name", None)
        if tag != "meta" or name is None:
            self.strays.append(tag)
        else:
            self.said[name] = values.get("content") or ""


def tags(card: Card | None, title: str = "Titre", description: str = "Résumé") -> Properties:
    values = {"settings": SETTINGS, "shared_picture": shared_picture}
    templates = Templates(THEME, values, {"abbreviations": escape})
    address = "https://guide.example/a/"
    return Properties(templates.fragment("sharing", "tags", title, description, address, card))


def pictures(*cards: Card, settings: Settings = SETTINGS) -> dict[str, bytes]:
    made = picture_artifacts({card.url: card for card in cards}, settings, THEME)
    return {artifact.path: artifact.content for artifact in made}


def size(png: bytes) -> tuple[int, ...]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", HOME),
        ("404.html", HOME),
        ("accessibilite/", HOME),
        ("structures/36/cio/", HOME),
        ("guides/jeunes/", GUIDE),
        ("guides/adultes/", HOME),
        ("territoires/", HOME),
        ("territoires/indre/", PLACE),
        ("territoires/indre/jeunes/", PLACE),
        ("territoires/indre-et-loire/", HOME),
    ],
)
def test_a_page_shows_its_own_picture_or_the_nearest_above(url: str, expected: Card) -> None:
    assert card_above(url, CARDS) is expected


def test_without_cards_nothing_is_drawn_and_the_tags_show_no_picture() -> None:
    assert card_above("territoires/indre/", {}) is None
    assert pictures() == {}
    assert not [name for name in tags(None).said if "image" in name]
    assert tags(None).said["twitter:card"] == "summary"


def test_the_tags_say_what_the_page_says() -> None:
    said = tags(PLACE).said
    assert said == {
        "og:type": "website",
        "og:locale": "fr_FR",
        "og:site_name": "Guide « imaginaire »",
        "og:title": "Titre",
        "og:description": "Résumé",
        "og:url": "https://guide.example/a/",
        "og:image": "https://guide.example/partage/territoires/indre.png",
        "og:image:type": "image/png",
        "og:image:width": "800",
        "og:image:height": "420",
        "og:image:alt": "Indre (département)\u00a0: qui peut vous aider à vous orienter\u00a0?",
        "twitter:card": "summary_large_image",
    }


def test_hostile_texts_stay_in_their_attributes() -> None:
    found = tags(replace(PLACE, title=HOSTILE), HOSTILE, HOSTILE)
    assert found.strays == []
    assert found.said["og:title"] == found.said["og:description"] == HOSTILE
    assert found.said["og:image:alt"].startswith(HOSTILE)


def test_each_card_has_a_light_picture_of_the_size_that_the_tags_say() -> None:
    drawn = pictures(HOME, GUIDE, PLACE)
    assert list(drawn) == [
        "partage/accueil.png",
        "partage/guides/jeunes.png",
        "partage/territoires/indre.png",
    ]
    assert len(set(drawn.values())) == 3
    for png in drawn.values():
        assert size(png) == (800, 420)
        assert len(png) <= HEAVIEST


def test_the_same_cards_give_the_same_bytes_and_a_hostile_title_is_drawn() -> None:
    hostile = replace(PLACE, title=HOSTILE)
    assert pictures(hostile, HOME) == pictures(hostile, HOME)
    assert pictures(hostile) != pictures(PLACE)


def test_the_demonstration_says_that_it_is_one() -> None:
    published = replace(SETTINGS, edition=Edition.PUBLICATION)
    assert pictures(PLACE) != pictures(PLACE, settings=published)


def test_every_page_of_a_site_is_shared_with_a_picture_that_is_there(imaginary_site: Path) -> None:
    root = "https://imaginaire.example/guide/"
    shown = set()
    for file in sorted(imaginary_site.rglob("*.html")):
        html = file.read_text("utf-8")
        if file.is_relative_to(imaginary_site / "integrer"):
            continue  # a piece of another site, which is not shared by itself
        if 'http-equiv="refresh"' in html:
            continue  # it only leads to a page that is shared
        said = Properties(html.partition("<head>")[2].partition("</head>")[0]).said
        assert said["og:title"] and said["og:description"] == said["description"], file
        picture = said["og:image"]
        assert picture.startswith(root)
        assert (imaginary_site / picture.removeprefix(root)).is_file(), file
        shown.add(picture)
    drawn = (imaginary_site / "partage").rglob("*.png")
    assert shown == {f"{root}{png.relative_to(imaginary_site).as_posix()}" for png in drawn}
