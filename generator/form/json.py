"""The JSON of the form: the same bytes at every run, and not a blank too many."""

import json
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def compact(value: Json) -> bytes:
    """Give a value as UTF-8 JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
