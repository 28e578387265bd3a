"""Remembers what checking a document gave, as long as what it is checked against is the same."""

from collections.abc import Callable

from generator.check.document import CheckedDocument, check_document
from generator.check.examination import Context
from generator.read.node import Document
from generator.schema.field import Table

CheckDocument = Callable[[Document, Table, Context], CheckedDocument]


class KnownDocuments:
    """What checking gave, by document; another vocabulary, geography or day makes it forget."""

    def __init__(self) -> None:
        self._context: Context | None = None
        self._known: dict[int, tuple[Document, CheckedDocument]] = {}

    def within(self, context: Context) -> CheckDocument:
        """Give a way to check within `context` that looks again only at what it does not know."""
        if context != self._context:
            self._known.clear()
            self._context = context
        return self._check

    def _check(self, document: Document, table: Table, context: Context) -> CheckedDocument:
        # A document that was not read again is the same object; it is kept, so that no other can
        # take its identity.
        found = self._known.get(id(document))
        if found is None:
            found = (document, check_document(document, table, context))
            self._known[id(document)] = found
        return found[1]
