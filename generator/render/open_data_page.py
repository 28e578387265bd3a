"""The page of the open data, for humans."""

from collections.abc import Iterator, Sequence

from generator.artifact import Artifact
from generator.index.addresses import OPEN_DATA
from generator.index.data_addresses import data_file
from generator.model.download import Collection
from generator.render.page_maker import PageMaker

EXAMPLES = (("Python", "question.py"), ("JavaScript", "question.mjs"))
"""Programs that answer a question, as files of `theme/examples/`."""

PLACEHOLDER = "https://qui-fait-quoi.example/"
"""The site in the examples, which run as they stand once it is the real one."""


def open_data_page(maker: PageMaker, feed: str, found: Sequence[Collection]) -> Iterator[Artifact]:
    """Make the page; `feed` is the name of the feed, or empty when there is none."""
    site_url = maker.settings.site_url
    yield maker.page(
        OPEN_DATA,
        "open_data",
        {
            "collections": found,
            "feed": data_file(feed) if feed else "",
            "examples": [
                (language, maker.templates.example(file).replace(PLACEHOLDER, site_url).rstrip())
                for language, file in EXAMPLES
            ],
        },
        section=OPEN_DATA,
    )
