"""Records whose every text is hostile, as if the checker had let everything through.

The fields are found in the field tables, so that a new one is hostile from its first day.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from imaginary_guide import build_imaginary_site

from generator.check.documents import Checked
from generator.model.record import Record, Value
from generator.pipeline import corpus
from generator.schema.field import Table
from generator.schema.kinds import ByIdentifier, Form, Group, Kind, Labels, Many, Words
from generator.schema.tables import TABLES

CANARY = "canari"
HOSTILE = (
    "<script>alert(1)</script>{{7*7}}{% raw %}{#\" onmouseover=\"alert(1)' onfocus='alert(1)"
    "</title></main>--><img src=x onerror=alert(1)>${alert(1)}@@body@@ %s {0} \\1 &lt;b&gt;"
)
FREE_FORMS = frozenset(
    {
        Form.EMAIL,
        Form.OPENING_HOURS,
        Form.PHONE,
        Form.POSTAL_CODE,
        Form.SIRET,
        Form.SITE_PATH,
        Form.VINTAGE,
    }
)
"""Scalars that travel as text: only the checker knows what they look like."""


Texts = Callable[[str], str]
"""Gives the text of a field, by the name that starts it."""


def same_text(canary: str) -> str:
    """The same hostile text for every field."""
    return f"{canary} {HOSTILE}"


def build_hostile_site(folder: Path, texts: Texts = same_text) -> tuple[Path, frozenset[str]]:
    """Build the imaginary guide with hostile records; give its site, and its hostile fields."""
    found: list[frozenset[str]] = []
    real_check = corpus.check_documents

    def check(*arguments: Any, **options: Any) -> Checked:
        checked = hostile(real_check(*arguments, **options), texts)
        found.append(canaries(checked.records))
        return checked

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpus, "check_documents", check)
        return build_imaginary_site(folder), found[0]


def hostile(checked: Checked, texts: Texts = same_text) -> Checked:
    """Make every text of every record hostile; each starts with the name of its field."""
    records = {
        table: tuple(replace(one, values=_group(one.values, TABLES[table], texts)) for one in group)
        for table, group in checked.records.items()
    }
    return replace(checked, records=records)


def canaries(records: Mapping[str, tuple[Record, ...]]) -> frozenset[str]:
    """The names of the fields that `hostile` has changed in these records."""
    return frozenset(
        text.partition(" ")[0]
        for group in records.values()
        for one in group
        for text in _texts(tuple(one.values.values()))
        if text.startswith(CANARY)
    )


def _group(values: Mapping[str, Value], table: Table, texts: Texts) -> Mapping[str, Value]:
    kinds = {field.attribute: field.kind for field in table.fields}
    return {
        attribute: _value(value, kinds[attribute], f"{CANARY}-{table.name}-{attribute}", texts)
        for attribute, value in values.items()
    }


def _value(value: Value, kind: Kind, canary: str, texts: Texts) -> Value:
    if isinstance(kind, Many) and isinstance(value, tuple):
        return tuple(_value(item, kind.of, canary, texts) for item in value)
    if isinstance(kind, Group) and isinstance(value, Mapping):
        return _group(value, TABLES[kind.table], texts)
    if isinstance(kind, ByIdentifier) and isinstance(value, Mapping):
        groups = {name: group for name, group in value.items() if isinstance(group, Mapping)}
        return {name: _group(group, TABLES[kind.table], texts) for name, group in groups.items()}
    if isinstance(kind, Labels) and isinstance(value, Mapping):
        return {name: texts(canary) for name in value}
    if kind is Form.WEB_ADDRESS:
        scheme = "javascript:alert(1)//" if canary.endswith("booking_link") else "https://"
        return f"{scheme}exemple.fr/{texts(canary)}"
    if isinstance(kind, Words) or kind in FREE_FORMS:
        return texts(canary)
    return value


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
