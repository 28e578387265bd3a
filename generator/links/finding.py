"""The links of records and of pages to other sites, with every place where each stands."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import TypeAlias
from urllib.parse import urldefrag, urlsplit

from generator.problems.problem import Span
from generator.read.node import Document, Node, Sequence, Text

Links: TypeAlias = Mapping[str, tuple[Span, ...]]
"""The places of each link, by its address without its fragment."""

_LINK = re.compile(r"https?://[^\s<>\"'`\\^{}|«»“”\[\]]+", re.IGNORECASE)
_AFTER = ".,;:!?…*_"


def links_of(documents: Iterable[Document], pages: Mapping[str, str]) -> Links:
    """Find the links of records, and of pages given as Markdown by their path in messages."""
    found = defaultdict[str, list[Span]](list)
    for document in documents:
        for text in _texts(document.root):
            for line, part in enumerate(text.value.split("\n")):
                for address, column in _links(part):
                    place = text.column + (column if line == 0 else 0)
                    found[address].append(Span(document.path, text.line + line, place))
    for path, markdown in pages.items():
        for line, part in enumerate(markdown.splitlines(), start=1):
            for address, column in _links(part):
                found[address].append(Span(path, line, column + 1))
    return {address: tuple(sorted(set(spans))) for address, spans in sorted(found.items())}


def in_turn(addresses: Iterable[str]) -> tuple[str, ...]:
    """Put addresses in an order that comes back to each site as late as may be."""
    sites = defaultdict[str, list[str]](list)
    for address in sorted(addresses):
        sites[site_of(address)].append(address)
    rounds = zip_longest(*(sites[name] for name in sorted(sites)))
    return tuple(address for one in rounds for address in one if address)


def site_of(address: str) -> str:
    """Give the site of an address, its port included."""
    return urlsplit(address).netloc.lower()


def _links(text: str) -> Iterator[tuple[str, int]]:
    """Give each link of a line and its column, from 0; what closes a sentence is no part of it."""
    for match in _LINK.finditer(text):
        address = match[0].rstrip(_AFTER)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(_AFTER)
        if _has_site(address):
            yield urldefrag(address).url, match.start()


def _has_site(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _texts(root: Node) -> Iterator[Text]:
    """Every text of a record, in the order of the file."""
    pending: list[Node] = [root]
    while pending:
        found = pending.pop()
        if isinstance(found, Text):
            yield found
        elif isinstance(found, Sequence):
            pending += reversed(found.items)
        else:
            pending += (entry.value for entry in reversed(found.entries))
