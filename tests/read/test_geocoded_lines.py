"""The file of answers, line by line: what cannot be read is told at its line, the rest is kept."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.geocoding import Answer, PostalAddress
from generator.read.geocoding import COLUMNS, FILE, parse_geocoding, read_geocoding

FOUND = "1 rue de l’Essai;41000;41018;47.5;1.25;0.875;housenumber;2026-11-24;1 Rue;41018"
LOST = "2 rue Perdue;41000;41018;;;;;2026-11-23;;"
ADDRESS = PostalAddress("1 rue de l’Essai", "41000", "41018")
ANSWER = Answer(date(2026, 11, 24), 47.5, 1.25, 0.875, "housenumber", "1 Rue", "41018")


def read(*lines: str) -> dict[PostalAddress, Answer]:
    answers, problems = parse_geocoding("\n".join(lines).encode(), "f.csv")
    assert not problems
    return answers


def refused(*lines: str) -> list[tuple[str, str, int]]:
    problems = parse_geocoding("\n".join(lines).encode(), "f.csv").problems
    return [(one.rule.code, one.span.file, one.span.line) for one in problems]


def test_each_cell_has_its_place() -> None:
    assert read(";".join(COLUMNS), FOUND, LOST) == {
        ADDRESS: ANSWER,
        PostalAddress("2 rue Perdue", "41000", "41018"): Answer(date(2026, 11, 23)),
    }


def test_a_folder_without_the_file_holds_no_answer(tmp_path: Path) -> None:
    assert read_geocoding(tmp_path) == ({}, ())
    (tmp_path / FILE).mkdir()
    assert read_geocoding(tmp_path) == ({}, ())


def test_the_file_is_named_as_the_editor_sees_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f"{FOUND}\n?\n", "utf-8")
    answers, (problem,) = read_geocoding(tmp_path)
    assert answers == {ADDRESS: ANSWER}
    assert (problem.span.file, problem.span.line) == ("data/geocodage.csv", 2)
    (elsewhere,) = read_geocoding(tmp_path, "mes-donnees").problems
    assert elsewhere.span.file == "mes-donnees/geocodage.csv"


def test_the_mark_of_a_spreadsheet_and_blank_lines_are_left_aside() -> None:
    raw = f"\ufeff{';'.join(COLUMNS)}\r\n\r\n   \r\n{FOUND}\r\n".encode()
    assert parse_geocoding(raw, "f.csv") == ({ADDRESS: ANSWER}, ())


def test_bytes_that_are_no_text_spoil_their_line_alone() -> None:
    raw = b"\xff;a;b\n" + FOUND.encode()
    answers, (problem,) = parse_geocoding(raw, "f.csv")
    assert (list(answers), problem.span.line) == ([ADDRESS], 1)


def test_the_guard_of_spreadsheets_is_no_part_of_a_text() -> None:
    (address, answer) = next(iter(read(f"'=1+1;'41000;41018{FOUND[FOUND.index(';47') :]}").items()))
    assert address == PostalAddress("=1+1", "41000", "41018")
    assert answer == ANSWER


def test_an_address_answers_once_and_the_first_time() -> None:
    again = FOUND.replace("0.875", "0.5")
    assert refused("", FOUND, again, LOST, again) == [("G706", "f.csv", 3), ("G706", "f.csv", 5)]
    answers = parse_geocoding("\n".join([FOUND, again]).encode(), "f.csv").answers
    assert answers == {ADDRESS: ANSWER}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (";41018;47", ";47"),  # a cell is missing
        (";1 Rue", ";1 Rue;2"),  # a cell too many
        ("1 rue de l’Essai;", ";"),  # no street
        (";41018;47.5", ";;47.5"),  # no commune
        ("47.5", "nord"),
        ("47.5", ""),
        ("1.25", ""),
        ("1.25", "est"),
        ("0.875", ""),
        ("2026-11-24", "24/11/2026"),
        ("2026-11-24", ""),
        ("47.5", "90.001"),
        ("47.5", "-90.001"),
        ("47.5", "nan"),
        ("1.25", "180.001"),
        ("1.25", "-180.001"),
        ("1.25", "inf"),
        ("0.875", "1.001"),
        ("0.875", "-0.001"),
    ],
)
def test_a_line_badly_written_is_told(old: str, new: str) -> None:
    assert refused(LOST, FOUND.replace(old, new, 1)) == [("G706", "f.csv", 2)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("47.5", "90"),
        ("47.5", "-90"),
        ("1.25", "180"),
        ("1.25", "-180"),
        ("0.875", "1"),
        ("0.875", "0"),
        (";41000;", ";;"),
    ],
)
def test_a_pole_and_a_street_without_a_code_are_answers(old: str, new: str) -> None:
    (answer,) = read(FOUND.replace(old, new, 1)).values()
    expected = [float(new) if old == one else float(one) for one in ("47.5", "1.25", "0.875")]
    assert [answer.latitude, answer.longitude, answer.score] == expected


def test_a_line_that_found_nothing_needs_its_day() -> None:
    assert refused(LOST.replace("2026-11-23", "hier")) == [("G706", "f.csv", 1)]
