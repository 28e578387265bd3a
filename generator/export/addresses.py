"""The addresses of the site, as the record of publication wants them."""

from collections.abc import Iterable, Mapping

from generator.artifact import Artifact
from generator.index.addresses import ADDRESSES_FILE, PAGE_FILE
from generator.index.promises import is_feed, is_lasting
from generator.model.published import PublishedAddresses
from generator.settings import Edition

EDITION = "# edition: "


def addresses_file(paths: Iterable[str], codes: Mapping[str, str], edition: Edition) -> Artifact:
    """List the addresses of the pages and feeds among `paths`, and the codes of short links.

    `codes` gives the code of each page by its address.
    """
    urls = (
        path.removesuffix(PAGE_FILE) for path in paths if path.endswith(PAGE_FILE) or is_feed(path)
    )
    pages = {url: 1 for url in urls if is_lasting(url)}
    made = {code: url for url, code in codes.items() if url in pages}
    text = PublishedAddresses(pages, made).text(EDITION + edition.value)
    return Artifact(ADDRESSES_FILE, text.encode())
