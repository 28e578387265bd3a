import csv
import io
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from generator.importer import dila, france_services, transitions_pro
from generator.importer.order import Order, Report
from generator.importer.place_names import PlaceNames, place_names
from generator.importer.run import run_import
from generator.importer.source import Row, read_table
from generator.model.geography import Geography
from generator.read.geography import read_geography

REPOSITORY = Path(__file__).parents[2]
SOURCES = Path(__file__).parent / "sources"
"""Files made by hand in the shapes of real sources; every place in them is imaginary."""
TODAY = date(2026, 11, 24)
BLOIS = {
    "id": "cio-41018-01",
    "reseau": "cio",
    "type_dila": "cio",
    "nom": "Centre d'information et d'orientation (CIO) - Blois",
    "adresse": "BP 12 - 15 avenue de l'Imaginaire",
    "code_postal": "41000",
    "commune": "Blois",
    "code_insee": "41018",
    "lat": "47.596269",
    "lon": "1.328143",
    "precision_geo": "adresse",
    "telephone": "02 54 00 00 00",
    "courriel": "cio@imaginaire.fr",
    "site_web": "https://www.imaginaire.fr/cio",
    "accessibilite": "ACC",
    "millesime": "2019-09",
    "date_maj": "",
    "presence": "2016-02|2019-09",
}
"""A counter that does not exist, in a commune that does."""

MakeRow = Callable[..., dict[str, str]]


@pytest.fixture(scope="session")
def geography() -> Geography:
    return read_geography(REPOSITORY / "data" / "geographie")


@pytest.fixture(scope="session")
def places(geography: Geography) -> PlaceNames:
    return place_names(geography, geography.departments)


def counter(**changes: str) -> dict[str, str]:
    """The cells of an imaginary counter, some of them changed."""
    return {**BLOIS, **changes}


def table_of(rows: list[dict[str, str]], columns: tuple[str, ...] = ()) -> bytes:
    """A CSV table of these rows."""
    names = columns or tuple(rows[0])
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def row_of(cells: Mapping[str, str]) -> Row:
    """One row as the reader of tables gives it."""
    return read_table(table_of([dict(cells)]), "essai.csv", ()).rows[0]


@dataclass
class Desk:
    """A data folder, a table beside it, and the command that joins them."""

    root: Path
    geography: Geography

    @property
    def data(self) -> Path:
        return self.root / "data"

    def import_rows(
        self,
        *rows: dict[str, str],
        labelled: list[dict[str, str]] | None = None,
        offices: list[dict[str, str]] | None = None,
        rehearsal: bool = False,
    ) -> Report:
        return self.import_bytes(table_of(list(rows), dila.COLUMNS), labelled, offices, rehearsal)

    def import_bytes(
        self,
        raw: bytes,
        labelled: list[dict[str, str]] | None = None,
        offices: list[dict[str, str]] | None = None,
        rehearsal: bool = False,
    ) -> Report:
        self._put("essai.csv", raw)
        places = self.root / france_services.FILE
        if labelled is not None:
            self._put(places.name, table_of(labelled, france_services.COLUMNS))
        bureaux = self.root / transitions_pro.FILE
        if offices is not None:
            self._put(bureaux.name, table_of(offices, transitions_pro.COLUMNS))
        order = Order(self.root / "essai.csv", self.data, places, bureaux, rehearsal)
        return run_import(order, self.geography)

    def import_file(self, file: Path, **options: object) -> Report:
        """Import a file of any shape; `options` are those of the order."""
        places, bureaux = self.root / france_services.FILE, self.root / transitions_pro.FILE
        order = Order(file, self.data, places, bureaux, today=TODAY)
        return run_import(replace(order, **options), self.geography)  # type: ignore[arg-type]

    def import_text(self, name: str, content: str | bytes, **options: object) -> Report:
        """Import a file of these words."""
        self._put(name, content.encode() if isinstance(content, str) else content)
        return self.import_file(self.root / name, **options)

    def record(self, name: str) -> Path:
        return self.data / "structures" / f"{name}.yml"

    def files(self) -> dict[str, bytes]:
        """Every file of the data folder, hidden ones included."""
        found = sorted(path for path in self.data.rglob("*") if path.is_file())
        return {path.relative_to(self.data).as_posix(): path.read_bytes() for path in found}

    def _put(self, name: str, content: bytes) -> None:
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_bytes(content)


@pytest.fixture
def guide_desk(tmp_path: Path, geography: Geography) -> Desk:
    """A desk whose data folder holds the networks and the vocabularies of this repository."""
    desk = Desk(tmp_path, geography)
    for name in ("reseaux", "vocabulaires"):
        shutil.copytree(REPOSITORY / "data" / name, desk.data / name)
    return desk


@pytest.fixture
def desk(tmp_path: Path, geography: Geography) -> Desk:
    return Desk(tmp_path, geography)
