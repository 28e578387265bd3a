"""YAML that is no record: mappings in the order given, a key a line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.write.scalars import scalar

Plain: TypeAlias = "str | bool | Sequence[Plain] | Mapping[str, Plain]"


def plain_yaml(value: Mapping[str, Plain]) -> str:
    """Write a mapping; texts as records have them."""
    return "\n".join(_mapping(value, "")) + "\n"


def _mapping(value: Mapping[str, Plain], indent: str) -> Iterator[str]:
    for key, item in value.items():
        first, *rest = _lines(item, indent + "  ")
        yield f"{indent}{scalar(key)}:{first}"
        yield from rest


def _lines(item: Plain, indent: str) -> Iterator[str]:
    """What follows a colon, then the lines under it."""
    if isinstance(item, bool):
        yield f" {str(item).lower()}"
    elif isinstance(item, str):
        yield f" {scalar(item)}"
    elif isinstance(item, Mapping):
        yield ""
        yield from _mapping(item, indent)
    else:
        yield ""
        for one in item:
            yield from _item(one, indent)


def _item(one: Plain, indent: str) -> Iterator[str]:
    if isinstance(one, Mapping):
        first, *rest = _mapping(one, indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    else:
        first, *rest = _lines(one, indent + "  ")
        yield f"{indent}-{first}"
        yield from rest
