"""The published records as the form opens them: what each file says, and its comments."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.artifact import Artifact
from generator.form.json import Json, form_file
from generator.model.record import Record
from generator.read.node import Document
from generator.write.comments import comments_of
from generator.write.facts import Fact, facts_of

ReadText = Callable[[str], str]
"""Gives the text of a record's file, by its path in messages."""


def form_records(
    documents: Mapping[str, Sequence[Document]],
    published: Mapping[str, Iterable[Record]],
    read_text: ReadText,
) -> list[Artifact]:
    """Give the list of the records by name, and one file for each folder of them.

    A record that is withheld is not given: its mistake may be what nobody should publish.
    """
    found = {one.path: one for group in documents.values() for one in group}
    names: dict[str, list[Json]] = {}
    folders: dict[str, dict[str, Json]] = {}
    for table, records in published.items():
        names[table] = []
        for record in records:
            facts = facts_of(found[record.path].root)
            names[table].append([record.id, _name(facts, record.id)])
            folder = f"{table}/{record.id}".rpartition("/")[0]
            folders.setdefault(folder, {})[record.id] = {
                "faits": plain_json(facts),
                **_comments(read_text(record.path), found[record.path]),
            }
    return [
        form_file("fiches", {**names}),
        *(form_file(f"fiches/{name}", {**one}) for name, one in folders.items()),
    ]


def _comments(source: str, document: Document) -> dict[str, Json]:
    """The comments of a file that has more than the line of its schema."""
    if source.count("#") < 2:
        return {}
    said = comments_of(source, document.root)
    return {
        "commentaires": {
            "tete": list(said.head),
            "au_dessus": [[list(path), list(lines)] for path, lines in said.above.items()],
            "a_cote": [[list(path), text] for path, text in said.beside.items()],
            "fin": list(said.tail),
        }
    }


def _name(facts: Mapping[str, Fact], identifier: str) -> str:
    found = facts.get("nom") or facts.get("question")
    return found if isinstance(found, str) else identifier


def plain_json(fact: Fact) -> Json:
    """Give a fact as JSON holds it."""
    if isinstance(fact, tuple):
        return [plain_json(item) for item in fact]
    if isinstance(fact, Mapping):
        return {key: plain_json(value) for key, value in fact.items()}
    return fact
