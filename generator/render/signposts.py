"""Pages that only lead to another: short links, and addresses that a page once had.

They work without JavaScript and on any host: a page that sends on at once, and a link for whom
it does not.
"""

from collections.abc import Collection, Iterator

from generator.artifact import Artifact
from generator.index.addresses import page_path, short_url
from generator.index.lasting import LastingAddresses
from generator.index.moves import moved_to
from generator.index.promises import is_feed, lasting_path
from generator.model.published import PublishedAddresses
from generator.problems.catalog import publication as rules
from generator.problems.problem import Problem, Span
from generator.render.policy import policy
from generator.render.templates import Templates

PAGE = "index.html"
RECORD = "data/adresses-publiees.txt"


def signposts(
    lasting: LastingAddresses, templates: Templates, paths: Collection[str], site_url: str
) -> Iterator[Artifact]:
    """One page for each short link, and for each former address that leads to a page.

    `paths` are the files of the pages of the site.
    """
    pages = {path.removesuffix(PAGE) for path in paths if path.endswith(PAGE)}
    ways = {short_url(code): url for url, code in lasting.codes.items() if url in pages}
    published = (url for url in lasting.published.lines if not is_feed(url))
    former = {url: url for url in (*lasting.moves, *published)}
    former |= {short_url(code): url for code, url in lasting.published.codes.items()}
    for address, made_for in former.items():
        target = moved_to(made_for, lasting.moves, pages)
        if address not in pages and target is not None:
            ways.setdefault(address, target)
    for address, target in sorted(ways.items()):
        root = "../" * address.count("/")
        html = templates.fragment(
            *("signpost", "page", root, target, site_url + target),
            *(lasting.names.get(target, ""), policy()),
        )
        yield Artifact(page_path(address), html.encode())


def promises(published: PublishedAddresses) -> dict[str, Problem]:
    """The files that the site must hold for what was published, and what to tell if one is lost."""
    codes = dict.fromkeys(map(short_url, published.codes), 1)
    lines = {**published.lines, **codes}
    return {
        lasting_path(url): Problem(rules.LOST_ADDRESS, Span(RECORD, line), facts={"adresse": url})
        for url, line in lines.items()
    }
