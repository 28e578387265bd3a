"""What a folder of records says, positions that were found included."""

from datetime import date
from pathlib import Path

import pytest
from imaginary_guide import lay_out

from generator.pipeline.corpus import Corpus, read_corpus
from generator.read.geography import read_geography
from generator.settings import Settings

HEADER = "adresse;code_postal;code_insee;latitude;longitude;score;type;date;trouvee;commune_trouvee"
LINE = "4 impasse du Songe;36100;36088;46.950000;1.990000;{score};street;2026-11-24;Songe;36088"
PLACE = "36/cio-imaginaire-issoudun"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return lay_out(tmp_path).parent / "data"


def corpus(data: Path, *lines: str) -> Corpus:
    (data / "geocodage.csv").write_text("\n".join((HEADER, *lines, "")), encoding="utf-8")
    settings = Settings("Guide", "https://guide.example/", date(2026, 11, 24), regions=("24",))
    return read_corpus(data, read_geography(data / "geographie"), settings)


def test_a_found_address_is_where_the_place_stands(data: Path) -> None:
    found = corpus(data, LINE.format(score="0.910"))
    address = found.directory.structures[PLACE].address
    assert (address.latitude, address.longitude) == (46.95, 1.99)
    assert address.precision and address.precision.value == "rue"


def test_an_unsure_answer_is_a_problem_and_no_position(data: Path) -> None:
    found = corpus(data, LINE.format(score="0.310"), "trop;court")
    assert found.directory.structures[PLACE].address.latitude is None
    told = {one.rule.code: one.span for one in found.problems if one.rule.code.startswith("G7")}
    assert told["G702"].file == f"data/structures/{PLACE}.yml"
    assert (told["G706"].file, told["G706"].line) == ("data/geocodage.csv", 3)
