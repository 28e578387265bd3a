"""The schemas refuse no record that the checker accepts, and propose the words of the guide."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from example_records import DATA, REPOSITORY, VALID, documents_of
from jsonschema import Draft7Validator

from generator.check.terms import vocabularies_of
from generator.cli.documentation import SCHEMA_NAMES, documentation_files
from generator.schema.field import Table
from generator.schema.json_schema import json_schema
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_TABLES


class TextualLoader(yaml.CSafeLoader):
    """YAML as text editors read it: dates and « oui » are text, numbers are numbers."""


TextualLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def schemas() -> dict[str, dict[str, Any]]:
    files = documentation_files(REPOSITORY)
    return {
        table: json.loads(files[f"docs/schemas/{name}.json"])
        for table, name in SCHEMA_NAMES.items()
    }


def faults(schema: dict[str, Any], file: Path) -> list[str]:
    record = yaml.load(file.read_text(encoding="utf-8"), TextualLoader)
    found = Draft7Validator(schema).iter_errors(record)
    return [f"{file.name} {list(one.absolute_path)}: {one.message[:120]}" for one in found]


@pytest.mark.parametrize("table", [table.name for table in RECORD_TABLES])
def test_schemas_are_schemas(schemas: dict[str, dict[str, Any]], table: str) -> None:
    Draft7Validator.check_schema(schemas[table])


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_every_valid_example_satisfies_its_schema(table: Table) -> None:
    words = vocabularies_of(documents_of(DATA)["vocabulaires"])
    schema = json_schema(table, {name: terms.values for name, terms in words.items()}, {})
    files = sorted((VALID / table.name).rglob("*.yml"))
    assert files
    assert [fault for file in files for fault in faults(schema, file)] == []


@pytest.mark.parametrize("table", [table.name for table in RECORD_TABLES])
def test_every_real_record_satisfies_its_schema(
    schemas: dict[str, dict[str, Any]], table: str
) -> None:
    files = sorted((DATA / table).rglob("*.yml"))
    assert [fault for file in files for fault in faults(schemas[table], file)] == []


def test_words_and_networks_are_proposed() -> None:
    schema = json_schema(STRUCTURE, {"accessibilites": ("oui-mais",)}, {"reseaux": ("cio",)})
    assert schema["properties"]["accessibilite"]["enum"] == ["oui-mais"]
    assert schema["properties"]["reseau"]["enum"] == ["cio"]
    assert schema["additionalProperties"] is False
    assert "required" not in schema["definitions"]["service-en-partie"]
    assert "nom" in schema["definitions"]["service"]["required"]


def test_what_stands_in_docs_is_what_the_tables_say() -> None:
    stale = [
        path
        for path, content in documentation_files(REPOSITORY).items()
        if not (file := REPOSITORY / path).is_file() or file.read_text("utf-8") != content
    ]
    assert stale == [], "run: .venv/bin/quifaitquoi documentation"


def test_no_other_file_stands_in_the_generated_folders() -> None:
    generated = documentation_files(REPOSITORY)
    for folder in ("docs/reference", "docs/schemas"):
        for file in (REPOSITORY / folder).iterdir():
            assert file.relative_to(REPOSITORY).as_posix() in generated


@pytest.mark.parametrize("table", RECORD_TABLES, ids=lambda table: table.name)
def test_the_reference_page_names_every_key(table: Table) -> None:
    page = documentation_files(REPOSITORY)[f"docs/reference/{table.name}.md"]
    assert all(f"### `{field.key}`" in page for field in table.fields)
    anchors = set(re.findall(r"\(#([^)]+)\)", page))
    titles = {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"(?m)^## (.+)$", page)
    }
    assert anchors <= titles
