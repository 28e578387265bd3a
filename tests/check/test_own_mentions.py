"""What is kept of a document once it is checked: small, and without the document."""

import gc
from datetime import date

from example_records import base, document_at, examples, geography

from generator.check.document import CheckedDocument, check_document
from generator.check.examination import Context
from generator.check.terms import vocabularies_of
from generator.read.node import Document, Entry, Mapping, Sequence, Text
from generator.schema.tables import TABLES


def reached(checked: CheckedDocument, known: set[int]) -> list[object]:
    """Everything that keeps alive as long as `checked` does, but for what is `known`."""
    seen, pending = set(known), [checked.record, checked.problems, checked.mentions]
    pending.append(checked.services)
    found: list[object] = []
    while pending:
        one = pending.pop()
        if id(one) not in seen and not isinstance(one, type):
            seen.add(id(one))
            found.append(one)
            pending += gc.get_referents(one)
    return found


def test_no_node_outlives_the_check_of_its_document() -> None:
    documents = base()
    context = Context(vocabularies_of(documents["vocabulaires"]), geography(), date(2026, 11, 23))
    for file in examples("KVRC"):
        header = next(
            line for line in file.read_text("utf-8").split("\n") if line.startswith("# fiche: ")
        )
        table, identifier = header.removeprefix("# fiche: ").split()
        documents[table].append(document_at(file, f"data/{table}/{identifier}.yml"))
    for table, group in documents.items():
        for document in group:
            checked = check_document(document, TABLES[table], context)
            for one in reached(checked, {id(context)}):
                assert not isinstance(one, Document | Mapping | Sequence | Entry | Text), document
