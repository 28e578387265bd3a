from pathlib import Path

import pytest

from generator.importer import write
from generator.importer.dila import COLUMNS
from generator.importer.ledger import print_of
from generator.importer.plan import Outcome

from .conftest import Desk, counter, table_of

VENDOME = {"code_insee": "41269", "commune": "Vendôme", "code_postal": "41100",
           "lat": "", "lon": ""}  # fmt: skip
OTHER = counter(id="cio-41269-01", nom="CIO - Vendôme", **VENDOME)


def codes(report) -> list[str]:
    return [problem.rule.code for problem in report.problems]


def test_every_row_ends_somewhere_and_the_totals_add_up(desk: Desk) -> None:
    rows = [
        counter(),
        OTHER,
        counter(id="cio-41018-01", nom="CIO - Encore"),
        counter(id="cio-41018-09", code_insee="00000"),
        counter(id="mdph-41018-01", reseau="mdph", type_dila="maison_handicapees",
                nom="MDPH - Loir-et-Cher", adresse="3 rue Imaginaire"),
        counter(id=""),
    ]  # fmt: skip
    raw = table_of(rows, COLUMNS) + b"trop,peu\n"
    report = desk.import_bytes(raw)
    assert sum(report.totals.values()) == len(rows) + 1
    assert report.totals[Outcome.CREATED] == 3
    assert report.totals[Outcome.REFUSED] == 4
    assert report.rows["cio"] == {Outcome.CREATED: 2, Outcome.REFUSED: 3}
    assert report.rows[""] == {Outcome.REFUSED: 1}
    assert sorted(codes(report)) == ["I104", "I105", "I106", "I107"]
    assert [problem.position for problem in report.problems] == sorted(
        problem.position for problem in report.problems
    )


def test_a_second_run_changes_nothing(desk: Desk) -> None:
    desk.import_rows(counter(), OTHER)
    before = desk.files()
    times = {path: path.stat().st_mtime_ns for path in desk.data.rglob("*.*")}
    report = desk.import_rows(counter(), OTHER)
    assert report.totals[Outcome.UNCHANGED] == 2
    assert desk.files() == before
    assert {path: path.stat().st_mtime_ns for path in desk.data.rglob("*.*")} == times


def test_the_same_rows_give_the_same_bytes_in_any_order(desk: Desk, tmp_path: Path) -> None:
    rows = [counter(id=f"cio-41018-{number:02}", adresse=f"{number} rue Imaginaire")
            for number in range(1, 5)]  # fmt: skip
    desk.import_rows(*rows)
    other = Desk(tmp_path / "autre", desk.geography)
    other.import_rows(*reversed(rows))
    assert desk.files() == other.files()
    names = [desk.record(f"41/cio-blois{end}") for end in ("", "-2", "-3", "-4")]
    assert [path.read_text().count(f"cio-41018-0{number}") for number, path in
            enumerate(names, start=1)] == [1, 1, 1, 1]  # fmt: skip


def test_names_once_given_stay_when_a_smaller_identifier_arrives(desk: Desk) -> None:
    later = counter(id="cio-41018-05", adresse="5 rue Imaginaire")
    desk.import_rows(later)
    desk.import_rows(counter(), later)
    assert "cio-41018-05" in desk.record("41/cio-blois").read_text()
    assert "cio-41018-01" in desk.record("41/cio-blois-2").read_text()


def test_an_untouched_record_follows_its_source(desk: Desk) -> None:
    desk.import_rows(counter())
    report = desk.import_rows(counter(telephone="02 54 11 11 11"))
    assert report.totals[Outcome.UPDATED] == 1
    assert 'telephone: "02 54 11 11 11"' in desk.record("41/cio-blois").read_text()
    assert desk.import_rows(counter(telephone="02 54 11 11 11")).totals[Outcome.UNCHANGED] == 1


def test_an_edited_record_is_never_written(desk: Desk) -> None:
    desk.import_rows(counter())
    record = desk.record("41/cio-blois")
    edited = record.read_text().replace("02 54 00 00 00", "02 54 99 99 99").encode()
    record.write_bytes(edited)
    for row in (counter(), counter(nom="CIO - Bloix", courriel="autre@imaginaire.fr")):
        report = desk.import_rows(row)
        assert report.totals[Outcome.CONFLICT] == 1
        assert record.read_bytes() == edited
    (conflict,) = (problem for problem in report.problems if problem.rule.code == "I301")
    assert conflict.facts["cles"] == "nom, telephone, courriel"
    assert conflict.span.file == "data/structures/41/cio-blois.yml"


def test_more_facts_or_fewer_doubts_are_no_conflict(desk: Desk) -> None:
    row = counter(adresse="1 rue du 8-Mai-01945")
    desk.import_rows(row)
    record = desk.record("41/cio-blois")
    lines = record.read_text().replace("a_verifier: [adresse]\n", "")
    edited = lines + "verifie_le: 2026-11-01  # par téléphone\ndescription: Au fond de la cour.\n"
    record.write_text(edited)
    report = desk.import_rows(row)
    assert report.totals[Outcome.UNCHANGED] == 1
    assert record.read_text() == edited
    changed = desk.import_rows({**row, "telephone": "02 54 11 11 11"})
    assert changed.totals[Outcome.CONFLICT] == 1
    assert record.read_text() == edited


def test_windows_line_ends_are_no_edit(desk: Desk) -> None:
    desk.import_rows(counter())
    record = desk.record("41/cio-blois")
    record.write_bytes(record.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.import_rows(counter()).totals[Outcome.UNCHANGED] == 1
    assert desk.import_rows(counter(telephone="3949")).totals[Outcome.UPDATED] == 1


def test_an_unreadable_record_is_left_alone(desk: Desk) -> None:
    desk.import_rows(counter())
    record = desk.record("41/cio-blois")
    record.write_text('nom: "CIO\n')
    report = desk.import_rows(counter())
    assert report.totals[Outcome.CONFLICT] == 1
    assert codes(report) == ["I303"]
    assert record.read_text() == 'nom: "CIO\n'


def test_a_renamed_record_is_found_by_its_identifier(desk: Desk) -> None:
    desk.import_rows(counter())
    moved = desk.record("41/cio-de-blois")
    desk.record("41/cio-blois").rename(moved)
    report = desk.import_rows(counter(telephone="02 54 11 11 11"))
    assert report.totals[Outcome.UPDATED] == 1
    assert "02 54 11 11 11" in moved.read_text()
    assert not desk.record("41/cio-blois").exists()


def test_a_deleted_record_is_not_made_again_nor_its_name_given(desk: Desk) -> None:
    desk.import_rows(counter())
    desk.record("41/cio-blois").unlink()
    second = counter(id="cio-41018-02", adresse="2 rue Imaginaire")
    for _ in range(2):
        report = desk.import_rows(counter(), second)
        assert report.totals[Outcome.DELETED] == 1
        assert "I302" in codes(report)
        assert not desk.record("41/cio-blois").exists()
    assert desk.record("41/cio-blois-2").is_file()


def test_a_record_made_by_hand_is_respected(desk: Desk) -> None:
    record = desk.record("41/cio-blois")
    record.parent.mkdir(parents=True)
    record.write_text("nom: CIO fait à la main\n")
    desk.import_rows(counter())
    assert record.read_text() == "nom: CIO fait à la main\n"
    assert "cio-41018-01" in desk.record("41/cio-blois-2").read_text()


def test_without_its_ledger_a_record_is_taken_for_edited(desk: Desk) -> None:
    desk.import_rows(counter())
    (desk.data / "imports" / "dila.csv").write_text("identifiant,fiche,empreinte\nbroken\n")
    report = desk.import_rows(counter(telephone="3949"))
    assert report.totals[Outcome.CONFLICT] == 1
    assert "02 54 00 00 00" in desk.record("41/cio-blois").read_text()
    assert sorted(codes(report)) == ["I301", "I304", "I501"]


def test_a_table_of_one_region_leaves_the_records_of_others(desk: Desk) -> None:
    desk.import_rows(counter())
    before = desk.record("41/cio-blois").read_bytes()
    desk.import_rows(OTHER)
    assert desk.record("41/cio-blois").read_bytes() == before
    ledger = (desk.data / "imports" / "dila.csv").read_text()
    assert ledger == (
        "identifiant,fiche,empreinte\n"
        f"cio-41018-01,41/cio-blois,{print_of(before)}\n"
        f"cio-41269-01,41/cio-vendome,{print_of(desk.record('41/cio-vendome').read_bytes())}\n"
    )


def test_a_rehearsal_writes_nothing(desk: Desk) -> None:
    report = desk.import_rows(counter(), rehearsal=True)
    assert report.totals[Outcome.CREATED] == 1
    assert not desk.data.exists()


def test_stopped_half_way_the_import_completes_itself(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [counter(id=f"cio-41018-{number:02}", adresse=f"{number} rue Imaginaire")
            for number in range(1, 5)]  # fmt: skip
    desk.import_rows(*rows[:1])
    changed = [{**row, "telephone": "02 54 11 11 11"} for row in rows]
    written: list[Path] = []
    whole = write.write_whole

    def stop_at_the_third(path: Path, content: bytes) -> None:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append(path)
        whole(path, content)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(write, "write_whole", stop_at_the_third)
        desk.import_rows(*changed)
    assert not [name for name in desk.files() if name.endswith(".draft")]
    report = desk.import_rows(*changed)
    assert report.totals[Outcome.UNCHANGED] == 2
    assert report.totals[Outcome.CREATED] == 2
    assert desk.import_rows(*changed).totals[Outcome.UNCHANGED] == 4


def test_twins_are_both_kept_and_flagged(desk: Desk) -> None:
    report = desk.import_rows(
        counter(), counter(id="cio-41018-02", adresse="15, Avenue de l’imaginaire")
    )
    assert codes(report) == ["I202", "I202"]
    for name in ("41/cio-blois", "41/cio-blois-2"):
        assert "a_verifier: [doublon]" in desk.record(name).read_text()


def test_two_networks_under_one_roof_are_no_twins(desk: Desk) -> None:
    report = desk.import_rows(counter(), counter(id="mdph-41018-01", reseau="mdph",
                                                 nom="MDPH - Loir-et-Cher"))  # fmt: skip
    assert codes(report) == []


def test_a_counter_that_the_newest_extract_dropped_may_be_closed(desk: Desk) -> None:
    silent = counter(id="cio-41269-02", presence="2016-02", courriel="", **VENDOME)
    dropped = counter(id="cio-41269-03", presence="2016-02", adresse="2 rue Imaginaire", **VENDOME)
    report = desk.import_rows(counter(), silent, dropped)
    (told,) = (problem for problem in report.problems if problem.rule.code == "I212")
    assert told.facts == {"id": "cio-41269-03", "extrait": "2019-09"}
    assert "a_verifier: [fermeture]" in desk.record("41/cio-vendome-2").read_text()
    assert "fermeture" not in desk.record("41/cio-vendome").read_text()


def test_a_table_of_another_shape_is_not_imported(desk: Desk) -> None:
    report = desk.import_bytes(b"id,nom\n1,CIO\n")
    assert report.unusable
    assert codes(report) == ["I102"]
    assert not desk.data.exists()
