"""Every document that a territory, or a forum, can have on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.index.agenda import Coming
from generator.model.territory import Level, Territory
from generator.render.paper.booklet import booklet_sheet
from generator.render.paper.forum import forum_sheet
from generator.render.paper.leaflet import leaflet_sheet
from generator.render.paper.referral import navette_sheet, welcome_sheet
from generator.render.paper.source import PaperSource, Sheet
from generator.render.paper.stand import card_sheet, codes_sheet, signs_sheet

PRINTED_LEVELS = frozenset({Level.DEPARTMENT, Level.SPRO})
"""The levels of territory whose documents are on the site; others are made on request."""


About = TypeVar("About")
"""What a document is about: a territory, a forum."""


@dataclass(frozen=True, slots=True)
class Document(Generic[About]):
    """A document: its template in `theme/print/`, what it says, and the names of its files.

    `format` ends the name of the file (`depliant-vendome-a4.pdf`) and may be empty. `width` is
    that of a page, in millimetres. `pictured` is how many pages have a picture; `excerpt` names the
    list that makes it long, and how many of it the pictures show.
    """

    id: str
    sheet: Callable[[PaperSource, About], Sheet]
    name: str
    format: str = ""
    width: int = 210
    pictured: int = 2
    excerpt: tuple[str, int] = ("", 0)

    @property
    def template(self) -> str:
        """The file of `theme/print/`."""
        return f"{self.id}.typ"

    @property
    def is_long(self) -> bool:
        """Whether it grows with the number of places."""
        return bool(self.excerpt[0])

    def shown(self, sheet: Sheet) -> Sheet:
        """What the pictures show of it."""
        name, most = self.excerpt
        items = sheet.get(name)
        return {**sheet, name: items[:most], "excerpt": True} if isinstance(items, list) else sheet

    def file_name(self, slug: str) -> str:
        """The name of the file for the territory or the forum `slug`."""
        return f"{'-'.join(filter(None, (self.name, slug, self.format)))}.pdf"


DOCUMENTS: tuple[Document[Territory], ...] = (
    Document("depliant", leaflet_sheet, "depliant", "a4", width=297),
    Document("depliant-a5", leaflet_sheet, "depliant", "a5", width=148),
    Document("affiche", leaflet_sheet, "affiche", "a3", width=297),
    Document("kakemono", leaflet_sheet, "kakemono", width=850),
    Document("livret", booklet_sheet, "livret", excerpt=("families", 0)),
    Document("qui-fait-quoi", booklet_sheet, "qui-fait-quoi", width=297),
    Document("repere", welcome_sheet, "fiche-repere"),
    Document("navette", navette_sheet, "fiches-navettes", pictured=1, excerpt=("senders", 1)),
    Document("codes", codes_sheet, "stand-codes", pictured=1, excerpt=("places", 12)),
    Document("chevalets", signs_sheet, "stand-chevalets", pictured=1, excerpt=("signs", 1)),
    Document("cartes", card_sheet, "stand-cartes", pictured=1),
    Document("vitrophanie", card_sheet, "stand-autocollant", pictured=1),
)
"""In the order in which they are offered."""

FORUM_POSTER: Document[Coming] = Document(
    "affiche-forum", forum_sheet, "affiche-forum", "a3", width=297, pictured=1
)
