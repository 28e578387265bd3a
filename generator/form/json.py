"""The JSON files of the form: where they stand, and the same bytes at every run."""

import json
from typing import TypeAlias

from generator.artifact import Artifact
from generator.index.addresses import EDIT

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def compact(value: Json) -> bytes:
    """Give a value as UTF-8 JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def form_file(name: str, value: Json) -> Artifact:
    """Give a file that the form fetches, beside its page: `fiches/structures/41`."""
    return Artifact(f"{EDIT}{name}.json", compact(value))
