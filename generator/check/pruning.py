"""Records without their mentions of records that are not published."""

from collections.abc import Collection, Mapping
from typing import cast

from generator.model.record import Record, Value


def without_dead_mentions(record: Record, mentions: Mapping[str, Collection[str]]) -> Record:
    """The record without its mentions of records that are not published.

    `mentions` holds the published identifiers by folder: what stays can be followed.
    """
    values = cast("Mapping[str, Value]", _pruned(record.values, mentions))
    if values == record.values:
        return record
    return Record(record.id, record.table, record.path, values, record.places)


def _pruned(value: Value, published: Mapping[str, Collection[str]]) -> Value:
    if isinstance(value, Mapping):
        kept = {name: _pruned(inner, published) for name, inner in value.items()}
        if "towards" in kept and kept["towards"] not in published["structures"]:
            del kept["towards"]
        if isinstance(experts := kept.get("experts"), tuple):
            kept["experts"] = tuple(
                group
                for group in experts
                if isinstance(group, Mapping) and group.get("structure") in published["structures"]
            )
        if isinstance(networks := kept.get("networks"), tuple):
            kept["networks"] = tuple(one for one in networks if one in published["reseaux"])
        if isinstance(referrals := kept.get("referrals"), tuple):
            kept["referrals"] = tuple(
                group
                for group in referrals
                if isinstance(group, Mapping) and group.get("network") in published["reseaux"]
            )
        return kept
    if isinstance(value, tuple):
        return tuple(_pruned(item, published) for item in value)
    return value
