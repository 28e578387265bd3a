"""Records made again from the open data of a guide: its `/donnees/v1/`, saved in a folder.

The keys are those of records; what places have from their network is taken away again. What the
open data leave out (what is presumed, or for editors alone) cannot come back. Nothing is verified
here: `quifaitquoi verifier` does it, as for any record that somebody has written.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.importer.contacts import needs_vouching
from generator.schema.field import Table
from generator.schema.resources import RESOURCE
from generator.schema.services import SERVICE
from generator.schema.structures import STRUCTURE
from generator.write.facts import Fact, Facts
from generator.write.files import write_whole
from generator.write.record_text import record_text

Item = Mapping[str, Any]
FILES = ("structures", "services", "reseaux", "territoires", "ressources")
IDENTIFIER = re.compile(r"(?:\d[\dAB]\d?/)?[a-z0-9]+(?:-[a-z0-9]+)*")
"""A file name, in the folder of a département for a place: no way out of the data folder."""

_SCHEMAS = {
    STRUCTURE.name: "../../../docs/schemas/structure.json",
    RESOURCE.name: "../../docs/schemas/ressource.json",
}


class UnreadableData(Exception):
    """A file of the open data is missing, or is none of ours."""


class Restored(NamedTuple):
    """A record: its table, its identifier, its text."""

    table: str
    id: str
    text: str


def restored(folder: Path) -> Iterator[Restored]:
    """Give the records of a folder of open data; UnreadableData when it is not one."""
    read = {name: _items(folder / f"{name}.json", name) for name in FILES}
    networks = {one["id"]: one for one in read["reseaux"]}
    regions = {one["id"]: one["code"] for one in read["territoires"] if one["niveau"] == "region"}
    services: dict[str, list[Item]] = {}
    for one in read["services"]:
        services.setdefault(one["structure"], []).append(one)
    for one in read["structures"]:
        network = networks[one["reseau"]]
        facts = _place(one, network, services.get(one["id"], []), regions)
        yield _record(STRUCTURE, one["id"], facts)
    for one in read["ressources"]:
        yield _record(RESOURCE, one["id"], _facts(one, RESOURCE))


def write_restored(
    records: Iterable[Restored], data: Path, *, rehearsal: bool = False
) -> tuple[list[str], list[str]]:
    """Write the records that are not there yet; give the files written, and those left alone.

    One that says already what it would say is neither. In a `rehearsal`, the same is given and
    nothing is written.
    """
    written: list[str] = []
    kept: list[str] = []
    for one in records:
        file, content = data / one.table / f"{one.id}.yml", one.text.encode()
        if file.is_file() and file.read_bytes() == content:
            continue
        (kept if file.exists() else written).append(f"{one.table}/{one.id}.yml")
        if not (rehearsal or file.exists()):
            write_whole(file, content)
    return written, kept


def _items(file: Path, name: str) -> list[Item]:
    try:
        found = json.loads(file.read_bytes())[name]
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise UnreadableData(file.name) from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise UnreadableData(file.name)
    if not all(IDENTIFIER.fullmatch(str(one.get("id", "")).partition("#")[0]) for one in found):
        raise UnreadableData(file.name)
    return found


def _record(table: Table, identifier: str, facts: Facts) -> Restored:
    return Restored(table.name, identifier, record_text(facts, table, _SCHEMAS[table.name]))


def _place(one: Item, network: Item, offered: list[Item], regions: Mapping[str, str]) -> Facts:
    """The facts of a place, without what its network gives it."""
    region = next((regions[slug] for slug in one.get("territoires", ()) if slug in regions), "")
    attached = {item["region"]: item["appartenance"] for item in network.get("rattachements", ())}
    inherited = {
        "accueil_tous_publics": network.get("accueil_tous_publics"),
        "appartenance": attached.get(region),
        "suite": network.get("suite"),
        "services": one.get("services"),
    }
    own = {key: value for key, value in one.items() if inherited.get(key) != value}
    facts = _facts(own, STRUCTURE)
    changes = {} if "fermee" in one else _changes(offered, network.get("services", ()))
    # A guide publishes no such contact before somebody has vouched for it.
    contacts = (str(one[key]) for key in ("telephone", "courriel") if key in one)
    vouched = tuple(filter(needs_vouching, contacts))
    added: dict[str, Fact] = {"services": changes, "contacts_de_service": vouched}
    return {**facts, **{key: fact for key, fact in added.items() if fact}}


def _changes(offered: list[Item], common: list[Item]) -> dict[str, Fact]:
    """What a place leaves out, changes or adds to the services of its network."""
    ours = {one["service"]: _facts({**one, "id": one["service"]}, SERVICE) for one in offered}
    theirs = {one["id"]: _facts(one, SERVICE) for one in common}
    without = tuple(name for name in theirs if name not in ours)
    changed: dict[str, Fact] = {
        name: differing
        for name, facts in ours.items()
        if name in theirs
        and (
            differing := {key: fact for key, fact in facts.items() if theirs[name].get(key) != fact}
        )
    }
    added = tuple(facts for name, facts in ours.items() if name not in theirs)
    found: dict[str, Fact] = {"sauf": without, "change": changed, "ajoute": added}
    return {key: fact for key, fact in found.items() if fact}


def _facts(one: Item, table: Table) -> dict[str, Fact]:
    return {key: _fact(value) for key, value in one.items() if key in table.by_key}


def _fact(value: object) -> Fact:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Mapping):
        return {str(key): _fact(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(map(_fact, value))
    return value if isinstance(value, str) else repr(value)
