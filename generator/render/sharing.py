"""What goes along with a shared link: the pictures, and which page shows which."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from generator.artifact import Artifact
from generator.index.addresses import HOME, shared_picture, territory_url
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.render.editorial import EditorialPage
from generator.settings import Edition, Settings

TEMPLATE = "print/partage.typ"
AT_ONCE = 2
"""Pictures drawn in one go: more of them take Typst no less time, and far more memory."""


@dataclass(frozen=True, slots=True)
class Card:
    """A picture to be shared with the page at `url`: its texts, and what `kind` of page it is.

    `kind` (`home`, `guide`, `territory`) chooses the words that the theme adds.
    """

    url: str
    kind: str
    kicker: str
    title: str


def shared_cards(
    site: SiteMap, settings: Settings, pages: Sequence[EditorialPage]
) -> dict[str, Card]:
    """Every picture of the site by the address that it goes with: home, guides, territories."""
    guides = site.directory.vocabularies["guides"].by_value
    home = next((page.title for page in pages if page.url == HOME), settings.name)
    cards = (
        Card(HOME, "home", "", home),
        *(
            Card(page.url, "guide", "", guides[page.guide].label)
            for page in pages
            if page.guide in guides
        ),
        *(_territory_card(territory, site) for territory in site.territories),
    )
    return {card.url: card for card in cards}


def _territory_card(territory: Territory, site: SiteMap) -> Card:
    levels = site.directory.vocabularies["niveaux-territoire"].by_value
    level = levels[territory.level.value].label
    return Card(territory_url(territory.slug), "territory", level, territory.name)


def card_above(url: str, cards: Mapping[str, Card]) -> Card | None:
    """The card of the page at `url`, or else of the nearest page above it; None without cards."""
    steps = url.split("/")
    for kept in range(len(steps) - 1, -1, -1):
        above = "".join(f"{step}/" for step in steps[:kept])
        if above in cards:
            return cards[above]
    return None


def picture_artifacts(
    cards: Mapping[str, Card], settings: Settings, theme: Path
) -> Iterator[Artifact]:
    """Draw the picture of each card; `theme` is the folder that holds `print/`."""
    if not cards:
        return
    # Typst takes a tenth of a second to import: only the builds that draw pay for it.
    from generator.render.typeset import typeset_pictures

    # It also keeps some 40 MB for good: in a process of its own, they go with it.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as aside:
        wanted = iter(cards.values())
        while some := tuple(islice(wanted, AT_ONCE)):
            data = {
                "site": settings.name,
                "demonstration": settings.edition is Edition.DEMONSTRATION,
                "pictures": [asdict(card) for card in some],
            }
            drawn = aside.submit(typeset_pictures, theme / TEMPLATE, data).result()
            for card, picture in zip(some, drawn, strict=True):
                yield Artifact(shared_picture(card.url), picture)
