"""Values as JSON: compact, in the order given, and without what is not known."""

import json
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"
Record: TypeAlias = "dict[str, Json]"


def known(record: Record) -> Record:
    """Leave out what is empty: what is not known is not told. A « false » is known."""
    return {key: value for key, value in record.items() if value not in ("", [], {})}


def json_text(value: Json) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
