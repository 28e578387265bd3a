"""Documents that were checked before: the same answers, and no more work than it takes."""

from datetime import date

import pytest
from example_records import TODAY, VALID, Documents, base, document, geography

from generator.check import known
from generator.check.document import CheckedDocument, check_document
from generator.check.documents import Checked, check_documents
from generator.check.examination import Context
from generator.check.known import KnownDocuments
from generator.read.node import Document
from generator.schema.field import Table

PLACE = "data/structures/41/cio-imaginaire.yml"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are really checked."""
    paths: list[str] = []

    def check(one: Document, table: Table, context: Context) -> CheckedDocument:
        paths.append(one.path)
        return check_document(one, table, context)

    monkeypatch.setattr(known, "check_document", check)
    return paths


def check(documents: Documents, memory: KnownDocuments, today: date = TODAY) -> Checked:
    found = check_documents(documents, geography(), today=today, known=memory)
    assert found == check_documents(documents, geography(), today=today)
    return found


def test_only_what_was_read_again_is_checked_again(looked_at: list[str]) -> None:
    memory, documents = KnownDocuments(), base()
    check(documents, memory)
    looked_at.clear()
    check(documents, memory)
    assert not looked_at
    text = (VALID / "structures/41/cio-imaginaire.yml").read_text("utf-8")
    edited = document(text + "cle_inconnue: oui\n", "structures", "41/cio-imaginaire")
    places = [edited if one.path == PLACE else one for one in documents["structures"]]
    found = check({**documents, "structures": places}, memory)
    assert looked_at == [PLACE]
    assert any(one.rule.code == "K101" and one.span.file == PLACE for one in found.problems)


def test_another_day_or_another_word_has_all_checked_again(looked_at: list[str]) -> None:
    memory, documents = KnownDocuments(), base()
    check(documents, memory)
    for day, kept in ((date(2025, 1, 1), len(documents["vocabulaires"])), (TODAY, 3)):
        looked_at.clear()
        fewer = {**documents, "vocabulaires": documents["vocabulaires"][:kept]}
        check(fewer, memory, day)
        assert len(looked_at) == sum(map(len, fewer.values()))
