"""The open data of a guide as its files, made without a site around them."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.artifact import Artifact
from generator.export.open_data.parts import open_data_parts
from generator.index.site_map import SiteMap
from generator.model.download import Collection
from generator.settings import Edition, Settings

ROOT = "https://imaginaire.example/guide/"
TODAY = date(2026, 11, 23)


def no_page(feed: str, found: Sequence[Collection]) -> Iterable[Artifact]:
    return ()


def open_data(site: SiteMap, today: date = TODAY, root: str = ROOT) -> dict[str, bytes]:
    """Every file under `donnees/v1/`, by its path from there."""
    settings = Settings("Guide imaginaire", root, today, Edition.DEMONSTRATION, ("24",))
    return {
        one.path.removeprefix("donnees/v1/"): one.content
        for part in open_data_parts(site, settings, no_page)
        for one in part()
    }
