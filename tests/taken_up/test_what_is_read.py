"""What a part has read is noted, whoever has made the same thing before it."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest
from edited_guide import built, laid_out, request_of, undrawn

from generator.assemble.particulars import OF_RECORDS
from generator.model.news import NEWS
from generator.model.structure import PARTICULARS, Structure
from generator.pipeline.inputs import read_inputs
from generator.pipeline.memory import Memory
from generator.pipeline.remembering import remembered
from generator.publish.gather import Gathered, gather_site
from generator.request import GuideRequest
from generator.schema.structures import STRUCTURE

CHANGED = {
    "telephone": ("02 61 91 07 07", "02 61 91 01 99"),
    "courriel": ("avant@exemple.fr", "apres@exemple.fr"),
    "site_web": ("https://avant.exemple.fr", "https://apres.exemple.fr"),
    "description": ("Un lieu jadis imaginaire.", "Un lieu imaginaire."),
    "horaires_accueil": ('"lundi : 8h03-11h"', '"mardi : 9h-12h"'),
    "millesime_horaires": ("2019-04", "2020-05"),
    "source_horaires": ("dila", "dila"),
    "accessibilite": ("accessible", "accessible"),
    "accessibilite_lieu": (
        "https://acceslibre.exemple.fr/un",
        "https://acceslibre.exemple.fr/deux",
    ),
    "siret": ('"13000548100010"', '"13002087800240"'),
    "source": ("dila", "dila"),
    "millesime": ("2018-02", "2019-03"),
    "date_maj": ("2026-07-01", "2026-08-02"),
    "verifie_le": ("2026-07-03", "2026-08-04"),
    "verifie_par": ("coordination d’avant", "coordination d’après"),
    "label": ("{debut: 2023-05-06, fin: 2026-12-07}", "{debut: 2024-06-07, fin: 2027-11-08}"),
}
"""Every particular of a record, as it was and as it is."""
PLACE = "structures/41/relais-2.yml"


@pytest.fixture
def request_made(tmp_path: Path) -> GuideRequest:
    """The guide with a place of which everything is told."""
    laid_out(tmp_path)
    write(tmp_path, 0)
    return request_of(tmp_path)


def write(folder: Path, moment: int) -> None:
    """Have the place tell what it told before (0), or tells now (1)."""
    file = folder / "data" / PLACE
    lines = file.read_text("utf-8").splitlines()[:6]
    told = (f"{key}: {both[moment]}" for key, both in CHANGED.items())
    file.write_text("\n".join((*lines, *told, "")), "utf-8")


def noted(site: Gathered, order: Callable[[Sequence[int]], Sequence[int]]) -> dict[int, set[str]]:
    """What each part has read, when all are made in an order."""
    found = {}
    for number in order(range(len(site.parts))):
        with site.reads.of_one_piece() as reads:
            tuple(site.parts[number]())
        found[number] = reads
    return found


def test_what_a_part_reads_does_not_depend_on_the_parts_made_before(
    request_made: GuideRequest, tmp_path: Path
) -> None:
    request = replace(request_made, memory=tmp_path / "memory")
    site, same = (gather_site(request, undrawn, tuple) for _ in range(2))
    assert noted(site, list) == noted(same, lambda numbers: numbers[::-1])


def test_what_is_read_for_no_part_may_not_change_alone(
    request_made: GuideRequest, tmp_path: Path
) -> None:
    site = gather_site(replace(request_made, memory=tmp_path / "memory"), undrawn, tuple)
    noted(site, list)
    assert site.fingerprint
    assert site.reads.by_all & site.fingerprint.records.keys() == {f"{NEWS}any"}
    assert {one for one in site.fingerprint.records if NEWS not in one} == {
        *("36/cio-imaginaire-issoudun", "41/relais-1", "41/relais-2", "41/relais-3")
    }


def test_what_is_known_holds_no_particular_that_was_put_right(
    request_made: GuideRequest, tmp_path: Path
) -> None:
    built(request_made, tmp_path / "site")
    write(tmp_path, 1)
    request = replace(request_made, memory=tmp_path / ".site.build" / "memory")
    found = remembered(request, read_inputs(request))
    assert found, "everything was learnt again"
    knowledge, known = found
    Memory(tmp_path / "again").keep(known, knowledge)
    kept = (tmp_path / "again" / "guide").read_bytes()
    before, after = CHANGED["description"]
    assert after.encode() in kept and before.encode() not in kept
    for key in ("telephone", "courriel", "site_web", "horaires_accueil", "verifie_par", "siret"):
        before, after = (one.strip('"') for one in CHANGED[key])
        assert before.encode() not in kept, key
    directory = knowledge.site.directory
    assert directory.structures["41/relais-2"].contact.phone.endswith("01 99")


def test_every_particular_of_a_record_is_one_of_its_place() -> None:
    attributes = {one.attribute for one in STRUCTURE.fields}
    assert attributes >= OF_RECORDS
    keys = {one.key for one in STRUCTURE.fields if one.attribute in OF_RECORDS}
    assert keys == CHANGED.keys()
    assert {one.name for one in fields(Structure)} >= set(PARTICULARS)
