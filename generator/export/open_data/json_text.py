"""Values as JSON: compact, in the order given, and without what is not known."""

import io
import json
from collections.abc import Iterable
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"
Record: TypeAlias = "dict[str, Json]"


def known(record: Record) -> Record:
    """Leave out what is empty: what is not known is not told. A « false » is known."""
    return {key: value for key, value in record.items() if value not in ("", [], {})}


def json_text(value: Json) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def one_a_line(before: str, lines: Iterable[str], after: str) -> bytes:
    """Write the items of a list, one a line, between two texts; each is forgotten once written."""
    out = io.BytesIO()
    out.write(f"{before}[\n".encode())
    separator = ""
    for line in lines:
        out.write(f"{separator}{line}".encode())
        separator = ",\n"
    out.write(f"\n]{after}\n".encode())
    return out.getvalue()
