"""The canonical writer: the facts of a record as YAML that any tool reads as the same strings.

Keys come in the order of the field table. A text stands plain only when every YAML 1.1 or 1.2
reader takes it for a string; otherwise between double quotes. Numbers stand plain, dates do not:
the JSON Schema wants strings, and generic readers would make dates of them.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.importer.draft import Fact, Facts
from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Kind
from generator.schema.tables import TABLES

NUMBERS = frozenset({Form.LATITUDE, Form.LONGITUDE, Form.AGE})

_PLAIN = re.compile(r"[^\W\d_](?:[^\n]*[^\s:])?")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_FLOW_SIGNS = frozenset(",[]{}:")
_WORDS_WITH_MEANING = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "oui", "non"}
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def record_text(facts: Facts, table: Table, schema: str) -> str:
    """Write a record; `schema` is the relative address of its JSON Schema.

    Raises KeyError when a fact has no field in the table: that is our mistake.
    """
    return f"# yaml-language-server: $schema={schema}\n" + "".join(_entries(facts, table, ""))


def scalar(text: str, *, in_list: bool = False) -> str:
    """Write one text, plain where that is safe; `in_list` is for flow style."""
    return text if _is_plain(text, in_list) else _quoted(text)


def _entries(facts: Facts, table: Table, indent: str) -> Iterable[str]:
    known = table.by_key
    unknown = sorted(key for key in facts if key not in known)
    if unknown:
        raise KeyError(*unknown)
    for field in table.fields:
        if field.key in facts:
            yield _entry(field, facts[field.key], indent)


def _entry(field: Field, fact: Fact, indent: str) -> str:
    start = f"{indent}{field.key}:"
    if isinstance(fact, str):
        return f"{start} {_value(fact, field.kind)}\n"
    if isinstance(fact, Mapping):
        return f"{start}\n" + "".join(_group(fact, field.kind, indent + "  "))
    return f"{start} [{', '.join(scalar(item, in_list=True) for item in fact)}]\n"


def _group(facts: Mapping[str, str], kind: Kind, indent: str) -> Iterable[str]:
    if isinstance(kind, Group):
        return _entries(facts, TABLES[kind.table], indent)
    return (f"{indent}{scalar(key)}: {scalar(text)}\n" for key, text in facts.items())


def _value(text: str, kind: Kind) -> str:
    return text if kind in NUMBERS and _NUMBER.fullmatch(text) else scalar(text)


def _is_plain(text: str, in_list: bool) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and text.casefold() not in _WORDS_WITH_MEANING
        and ": " not in text
        and " #" not in text
        and all(map(_is_visible, text))
        and not (in_list and not _FLOW_SIGNS.isdisjoint(text))
    )


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_visible(character):
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_visible(character: str) -> bool:
    return character in " \u00a0" or unicodedata.category(character)[0] not in "CZ"
