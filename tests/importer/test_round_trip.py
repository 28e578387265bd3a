"""Our own open data, imported into a repository that has no place: the same records come back.

What a format cannot say is listed here, key by key; anything else that is lost or changed fails.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from open_data import open_data
from real_directory import DATA, site_map_of

from generator.check.documents import check_documents
from generator.cli.main import main
from generator.export.open_data.data_inclusion import PRODUCER
from generator.importer.contacts import needs_vouching
from generator.importer.restored import UnreadableData, restored
from generator.index.presence import PRECISE
from generator.index.site_map import SiteMap
from generator.model.record import Record
from generator.read.folder import read_folders
from generator.read.node import Document
from generator.read.yaml_events import read_yaml
from generator.schema.tables import RECORD_FOLDERS

from .conftest import REPOSITORY, Desk

TODAY = date(2026, 11, 23)
DEPARTMENT = "41"

POSITION = frozenset({"latitude", "longitude", "position_precision"})
"""What a record says of an approximate point is in no file; of an exact one, it must come back."""

NOT_IN_JSON = frozenset({"service_contacts"})
"""For editors alone: the contacts verified to be the counter's; those that need it come back."""

NOT_IN_DATA_INCLUSION = frozenset(
    {
        *NOT_IN_JSON,
        *("position_precision", "accessibility", "doubts", "former_names", "open_to_all"),
        *("membership", "certification", "referrals", "closure", "hours_source", "hours_vintage"),
        *("verified_on", "verified_by", "former_paths", "opening_hours"),
    }
)
"""What the national format has no key for, or says otherwise (hours): `complements.json` helps."""

OTHERWISE = frozenset({"identifiers", "source", "vintage", "updated_on"})
"""Where facts come from: an import says that they come from what was imported, and when."""

NOT_IN_TABLES = frozenset(
    {
        *NOT_IN_JSON,
        *("referrals", "services", "closure"),
        *("doubts", "verified_on", "verified_by", "former_paths", "membership", "open_to_all"),
    }
)
"""Lists of groups, which no cell holds, and what a table may not say for a person, or inherited."""


@pytest.fixture(scope="module")
def documents() -> Mapping[str, tuple[Document, ...]]:
    return read_folders(DATA, RECORD_FOLDERS).documents


@pytest.fixture(scope="module")
def files(site_map: SiteMap) -> dict[str, bytes]:
    return open_data(site_map)


@pytest.fixture(scope="module")
def folder(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("donnees")
    for name in ("structures", "services", "reseaux", "territoires", "ressources"):
        (found / f"{name}.json").write_bytes(files[f"{name}.json"])
    return found


def records_of(
    documents: Mapping[str, Iterable[Document]], site: SiteMap, table: str
) -> dict[str, Record]:
    groups = {name: tuple(group) for name, group in documents.items()}
    checked = check_documents(groups, site.directory.geography, today=TODAY)
    return {one.id: one for one in checked.records[table]}


def differing(ours: Record, theirs: Record) -> set[str]:
    """The facts that are not the same; in a list of words, the order says nothing."""
    keys = ours.values.keys() | theirs.values.keys()
    return {
        key
        for key in keys
        if sorted_words(ours.values.get(key)) != sorted_words(theirs.values.get(key))
    }


def sorted_words(value: object) -> object:
    if isinstance(value, tuple):
        items = [sorted_words(one) for one in value]
        return sorted(items, key=str)
    if isinstance(value, Mapping):
        return {key: sorted_words(one) for key, one in value.items()}
    return value


def is_exact(record: Record) -> bool:
    return record.values.get("position_precision") in PRECISE


@pytest.mark.parametrize("table", ["structures", "ressources"])
def test_json_gives_every_record_back(
    table: str,
    folder: Path,
    site_map: SiteMap,
    documents: Mapping[str, tuple[Document, ...]],
) -> None:
    read = []
    for one in restored(folder):
        if one.table == table:
            document, problems = read_yaml(one.text, f"data/{table}/{one.id}.yml")
            assert document is not None and not problems, one.id
            read.append(document)
    ours = records_of(documents, site_map, table)
    theirs = records_of({**documents, table: tuple(read)}, site_map, table)
    published = site_map.directory.structures if table == "structures" else ours
    assert len(theirs) > 50 and set(theirs) == set(published)
    for identifier, record in theirs.items():
        lost = differing(ours[identifier], record) - NOT_IN_JSON
        assert not (lost if is_exact(ours[identifier]) else lost - POSITION), (identifier, lost)


def test_places_that_differ_from_their_network_come_back_too(tmp_path: Path) -> None:
    data = REPOSITORY / "tests" / "guide" / "imaginaire" / "data"
    site = site_map_of(data, ("24",), TODAY)
    made = open_data(site)
    for name in ("structures", "services", "reseaux", "territoires", "ressources"):
        (tmp_path / f"{name}.json").write_bytes(made[f"{name}.json"])
    found = read_folders(data, RECORD_FOLDERS).documents
    read = []
    for one in restored(tmp_path):
        document, _ = read_yaml(one.text, f"data/{one.table}/{one.id}.yml")
        assert document is not None
        read += [document] if one.table == "structures" else []
    ours = records_of(found, site, "structures")
    theirs = records_of({**found, "structures": tuple(read)}, site, "structures")
    blois = "41/cio-imaginaire-blois"
    assert set(theirs) == set(ours)
    for identifier, record in theirs.items():
        lost = differing(ours[identifier], record) - NOT_IN_JSON
        # The record of Blois says « oui » where its network says it for all: once is enough.
        lost -= {"open_to_all"} if identifier == blois else set()
        assert not (lost if is_exact(ours[identifier]) else lost - POSITION), (identifier, lost)
    services = theirs[blois].values["services"]
    assert isinstance(services, Mapping) and set(services) == {"without", "changed", "added"}


def test_the_command_writes_what_is_not_there_and_touches_nothing_else(
    folder: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    edited = data / "structures" / "41" / "cio-blois.yml"
    edited.parent.mkdir(parents=True)
    edited.write_text("nom: Corrigé à la main\n", "utf-8")
    command = ["restaurer", str(folder), "--vers", str(data)]
    first = CliRunner().invoke(main, command)
    assert first.exit_code == 1 and "structures/41/cio-blois.yml" in first.output
    assert edited.read_text("utf-8") == "nom: Corrigé à la main\n"
    assert (data / "ressources" / "parcoursup.yml").is_file()
    assert len(list(data.rglob("*.yml"))) > 1000


@pytest.mark.parametrize("harm", ["../../ailleurs", "41/../x", "/etc/x", "41/A b", ""])
def test_no_identifier_leads_out_of_the_folder(harm: str, folder: Path, tmp_path: Path) -> None:
    for name in ("structures", "services", "reseaux", "territoires", "ressources"):
        found = json.loads((folder / f"{name}.json").read_bytes())
        if name == "ressources":
            found[name][0]["id"] = harm
        (tmp_path / f"{name}.json").write_text(json.dumps(found), "utf-8")
    with pytest.raises(UnreadableData):
        list(restored(tmp_path))
    refused = CliRunner().invoke(main, ["restaurer", str(tmp_path), "--vers", str(tmp_path / "d")])
    assert refused.exit_code == 2 and not (tmp_path / "d").exists()


def not_imported(record: Record) -> frozenset[str]:
    """What an import leaves out of this record: a guess of position, an unvouched mailbox."""
    email = str(record.values.get("email", ""))
    return (frozenset() if is_exact(record) else POSITION) | (
        frozenset({"email"}) if needs_vouching(email) else frozenset()
    )


def imported(desk: Desk, site: SiteMap, documents: Mapping[str, tuple[Document, ...]], key: str):
    """The records that an import has written, by the identifier that they had."""
    found = read_folders(desk.data, RECORD_FOLDERS).documents
    records = records_of({**documents, "structures": found["structures"]}, site, "structures")
    identifiers = {}
    for record in records.values():
        names = record.values["identifiers"]
        assert isinstance(names, Mapping)
        identifiers[str(names[key]).removeprefix(f"{PRODUCER}--")] = record
    return identifiers


def in_department(found: list[dict[str, str]], key: str) -> list[dict[str, str]]:
    return [one for one in found if one[key].removeprefix(f"{PRODUCER}--").startswith(DEPARTMENT)]


def test_data_inclusion_gives_back_what_it_can_say(
    guide_desk: Desk,
    files: dict[str, bytes],
    site_map: SiteMap,
    documents: Mapping[str, tuple[Document, ...]],
    tmp_path: Path,
) -> None:
    for name, key in (("structures", "id"), ("services", "structure_id")):
        found = in_department(json.loads(files[f"data-inclusion/{name}.json"]), key)
        (tmp_path / f"{name}.json").write_text(json.dumps(found), "utf-8")
    services = tmp_path / "services.json"
    guide_desk.import_file(tmp_path / "structures.json", services=services, source="data-inclusion")
    ours = records_of(documents, site_map, "structures")
    theirs = imported(guide_desk, site_map, documents, "data-inclusion")
    here = [one for one in site_map.open_structures if one.commune.department == DEPARTMENT]
    assert set(theirs) == {one.id for one in here}
    for identifier, record in theirs.items():
        lost = differing(ours[identifier], record) - NOT_IN_DATA_INCLUSION - OTHERWISE
        assert not lost - not_imported(ours[identifier]), (identifier, lost)
        assert "services" not in record.values, "those of the network are inherited"


def test_a_table_gives_back_what_its_cells_can_say(
    guide_desk: Desk,
    files: dict[str, bytes],
    site_map: SiteMap,
    documents: Mapping[str, tuple[Document, ...]],
    tmp_path: Path,
) -> None:
    text = files["structures.csv"].decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    kept = [line for line in lines[1:] if line[0].startswith(f"{DEPARTMENT}/")]
    with (tmp_path / "structures.csv").open("w", newline="", encoding="utf-8") as table:
        csv.writer(table, delimiter=";").writerows([lines[0], *kept])
    mapping = REPOSITORY / "docs" / "editeurs" / "correspondance-donnees-ouvertes.yml"
    guide_desk.import_file(tmp_path / "structures.csv", mapping=mapping)
    ours = records_of(documents, site_map, "structures")
    theirs = imported(guide_desk, site_map, documents, "redaction")
    assert set(theirs) == {line[0] for line in kept}
    for identifier, record in theirs.items():
        lost = differing(ours[identifier], record) - NOT_IN_TABLES - OTHERWISE
        assert not lost - not_imported(ours[identifier]), (identifier, lost)
