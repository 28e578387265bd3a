"""The pages of the site that records name; which exist is known once the site is laid out."""

from collections.abc import Iterable, Iterator, Sequence

from generator.problems.catalog import everyday_words as rules
from generator.problems.problem import Problem, Span
from generator.problems.suggestion import closest
from generator.read.node import Document, Node, Text
from generator.read.node import Mapping as MappingNode
from generator.read.node import Sequence as SequenceNode
from generator.schema.vocabularies import TERM

_KEY = next(field.key for field in TERM.fields if field.attribute == "pages")


def unknown_pages(documents: Iterable[Document], addresses: Iterable[str]) -> Iterator[Problem]:
    """Tell the pages that these vocabularies name and that are not among `addresses`.

    Addresses have no leading slash (`services/se-former/`); pages in records have one. No more of
    them are asked for than it takes to find every page that is named.
    """
    named = [(document.path, page) for document in documents for page in _pages(document.root)]
    missing = {page.value for _, page in named}
    known = set[str]()
    remaining = iter(addresses)
    while missing and (address := next(remaining, None)) is not None:
        if "#" not in address:
            known.add(f"/{address}")
            missing.discard(f"/{address}")
    ordered = sorted(known)
    for path, page in named:
        if page.value in missing:
            yield _problem(path, page, ordered)


def _problem(path: str, page: Text, known: Sequence[str]) -> Problem:
    facts = {"value": page.value, "suggestion": closest(page.value, known, cutoff=0) or "/"}
    return Problem(rules.UNKNOWN_PAGE, Span(path, page.line, page.column), _KEY, facts)


def _pages(node: Node) -> Iterator[Text]:
    """Every page named in a document, at any depth."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _pages(item)
    elif isinstance(node, MappingNode):
        for entry in node.entries:
            named = entry.value if entry.key.value == _KEY else None
            if isinstance(named, SequenceNode):
                yield from (item for item in named.items if isinstance(item, Text))
            else:
                yield from _pages(entry.value)
