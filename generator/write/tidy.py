"""A record put in canonical form: nothing that it says changes, its comments included."""

from generator.read.node import Document
from generator.read.yaml_events import read_yaml
from generator.schema.tables import SCHEMA_NAMES, TABLES
from generator.write.comments import comments_of
from generator.write.facts import Facts, facts_of
from generator.write.record_text import record_text


def schema_address(path: str) -> str:
    """Give the address of the JSON Schema from a record (`data/structures/41/cio-blois.yml`)."""
    folders = path.split("/")[:-1]
    return f"{'../' * len(folders)}docs/schemas/{SCHEMA_NAMES[table_name(path)]}.json"


def table_name(path: str) -> str:
    """Give the name of the table of a record, the folder of `data/` that it stands in."""
    return path.split("/")[1]


def written(facts: Facts, path: str) -> str:
    """Write the facts of a record that nobody has commented, as it stands at `path`."""
    return record_text(facts, TABLES[table_name(path)], schema_address(path))


def tidied(source: str, document: Document) -> str:
    """Give the canonical form of a file that was read without a problem.

    Raises ValueError if the new text does not say the same: that is our mistake, and nobody's file
    must suffer from it.
    """
    facts = facts_of(document.root)
    text = rewritten(source, document, facts)
    again, problems = read_yaml(text, document.path)
    if problems or again is None or facts_of(again.root) != facts:
        raise ValueError(document.path)
    return text


def rewritten(source: str, document: Document, facts: Facts) -> str:
    """Give a file that was read, with other facts and the comments that it has."""
    return record_text(
        facts,
        TABLES[table_name(document.path)],
        schema_address(document.path),
        comments_of(source, document.root),
    )
