"""The published records as the form opens them: what each file says, and its comments."""

from collections.abc import Callable, Iterable, Mapping

from generator.artifact import Artifact
from generator.form.json import Json, form_file
from generator.read.node import Document
from generator.write.comments import comments_of
from generator.write.facts import Fact, facts_of

ReadAgain = Callable[[str], tuple[str, Document]]
"""Gives the text of a record's file, and what it says, by its name (`structures/41/cio-blois`)."""


def form_records(published: Mapping[str, Iterable[str]], read_again: ReadAgain) -> list[Artifact]:
    """Give the list of the records by name, and one file for each folder of them.

    `published` are the identifiers of the records by table. A record that is withheld is not given:
    its mistake may be what nobody should publish.
    """
    names: dict[str, list[Json]] = {}
    folders: dict[str, dict[str, Json]] = {}
    for table, records in published.items():
        names[table] = []
        for identifier in records:
            text, document = read_again(f"{table}/{identifier}")
            facts = facts_of(document.root)
            names[table].append([identifier, _name(facts, identifier)])
            folder = f"{table}/{identifier}".rpartition("/")[0]
            folders.setdefault(folder, {})[identifier] = {
                "faits": plain_json(facts),
                **_comments(text, document),
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
