import functools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems.catalog import encoding, lines_and_brackets, record_files, yaml_features
from generator.read.folder import (
    FileReading,
    read_bytes,
    read_file,
    read_folder,
    read_folders,
    take_up_folders,
)
from generator.read.text import LARGEST_FILE

RECORD = """\
# yaml-language-server: $schema=../../../schemas/structure.json
nom: CIO de Blois
reseau: cio
adresse: 12 rue d’Orléans
code_postal: 41000
accessibilite: "à vérifier : rampe"
identifiants: {dila: cio-41018-01}
publics: [lyceen, etudiant]
services:
  sauf: [atelier]
  ajoute:
    - id: permanence
      nom: 'Permanence au lycée'
      conditions_acces: |
        Sur rendez-vous.
        Par téléphone.
"""


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def test_records_come_sorted_by_path_as_the_editor_sees_it(tmp_path: Path) -> None:
    names = ["b/z.yml", "a.yml", "b/a.yml", "2A/ajaccio-1.yml"]
    write(tmp_path, {f"structures/{name}": "nom: x\n" for name in names})
    reading = read_folder(tmp_path, "structures")
    assert [document.path for document in reading.documents] == [
        f"data/structures/{name}" for name in sorted(names)
    ]
    assert reading.problems == ()
    elsewhere = read_folder(tmp_path, "structures", shown_root="mes-donnees")
    assert elsewhere.documents[0].path.startswith("mes-donnees/structures/")


def test_a_bad_file_hides_neither_its_neighbours_nor_their_problems(tmp_path: Path) -> None:
    write(tmp_path, {"r/a.yml": "nom: [\n", "r/b.yml": "nom: x\n", "r/c.yml": "- x\n"})
    (tmp_path / "r/d.yml").write_bytes(b"nom: \xe9\n")
    reading = read_folder(tmp_path, "r")
    assert [document.path for document in reading.documents] == ["data/r/b.yml"]
    assert [p.rule for p in reading.problems] == [
        lines_and_brackets.UNCLOSED_BRACKET,
        yaml_features.NOT_A_MAPPING,
        encoding.NOT_UTF_8,
    ]


def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside/secret.yml": "nom: x\n", "r/a.yml": "nom: x\n"})
    (tmp_path / "r/link").symlink_to(tmp_path / "outside")
    (tmp_path / "r/b.yml").symlink_to(tmp_path / "outside/secret.yml")
    (tmp_path / "r/gone.yml").symlink_to("nowhere")
    reading = read_folder(tmp_path, "r")
    assert [document.path for document in reading.documents] == ["data/r/a.yml"]
    assert [p.rule for p in reading.problems] == [record_files.SYMBOLIC_LINK] * 3


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    write(tmp_path, {"r/a.yml": "nom: x\n"})
    os.mkfifo(tmp_path / "r/b.yml")
    reading = read_folder(tmp_path, "r")
    assert [(p.rule, p.span.file) for p in reading.problems] == [
        (record_files.CANNOT_OPEN, "data/r/b.yml")
    ]


def test_what_is_not_a_record_is_told_and_hidden_files_are_left_aside(tmp_path: Path) -> None:
    write(tmp_path, {"r/.gitkeep": "", "r/.a.yml.swp": "", "r/a.txt": "", "r/b.yaml": "nom: x\n"})
    reading = read_folder(tmp_path, "r")
    assert reading.documents == ()
    assert [p.rule for p in reading.problems] == [
        record_files.NOT_A_RECORD,
        record_files.WRONG_EXTENSION,
    ]
    assert reading.problems[1].hint.endswith("b.yml")


@pytest.mark.parametrize(
    ("name", "correction"),
    [
        ("CIO.yml", "cio.yml"),
        ("cio blois.yml", "cio-blois.yml"),
        ("cœur-d’été.yml", "coeur-d-ete.yml"),
        ("cio_blois.yml", "cio-blois.yml"),
        ("Loir et Cher/cio.yml", "loir-et-cher"),
        ("☎.yml", "nom.yml"),
    ],
)
def test_a_name_that_is_no_address_is_told_with_a_better_one(
    tmp_path: Path, name: str, correction: str
) -> None:
    write(tmp_path, {f"r/{name}": "nom: x\n"})
    (problem,) = read_folder(tmp_path, "r").problems
    assert problem.rule is record_files.ODD_NAME
    assert problem.hint.endswith(f"\u00a0: {correction}")


def test_a_name_that_is_not_text_can_still_be_told(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/r/\xe9\n.yml")).write_text("nom: x\n")
    (problem,) = read_folder(tmp_path, "r").problems
    assert problem.rule is record_files.ODD_NAME
    assert f"{problem.span.file} {problem.message}".encode().count(b"\n") == 0


def test_files_are_read_one_by_one_as_their_documents_are_taken(tmp_path: Path) -> None:
    write(tmp_path, {"r/a.yml": "nom: x\n", "r/b.yml": "- x\n", "r/c.yml": "nom: y\n"})
    write(tmp_path, {"s/a.yml": "nom: [\n"})
    opened: list[str] = []

    def read(raw: bytes, shown: str) -> FileReading:
        opened.append(shown)
        return read_bytes(raw, shown)

    documents, problems = take_up_folders(tmp_path, ("r", "s"), read=read)
    assert not opened
    assert next(documents["r"]).path == "data/r/a.yml"
    assert (opened, problems) == (["data/r/a.yml"], [])
    taken = {name: tuple(group) for name, group in documents.items()}
    assert [document.path for document in taken["r"]] == ["data/r/c.yml"]
    assert tuple(problems) == read_folders(tmp_path, ("r", "s")).problems
    assert [problem.span.file for problem in problems] == ["data/r/b.yml", "data/s/a.yml"]


def test_a_missing_folder_holds_no_record(tmp_path: Path) -> None:
    assert read_folder(tmp_path, "evenements") == ((), ())


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    document, (problem,) = read_file(tmp_path / "a.yml", "data/a.yml")
    assert document is None
    assert problem.rule is record_files.CANNOT_OPEN


def test_a_memoised_reader_reads_only_what_changed(tmp_path: Path) -> None:
    asked: list[str] = []

    @functools.cache
    def remembered(raw: bytes, shown: str) -> FileReading:
        asked.append(shown)
        return read_bytes(raw, shown)

    write(tmp_path, {"r/a.yml": "nom: x\n", "r/b.yml": "nom: x\n", "r/c.yml": "nom: [\n"})
    first = read_folder(tmp_path, "r", read=remembered)
    assert read_folder(tmp_path, "r", read=remembered) == first
    write(tmp_path, {"r/b.yml": "nom: y\n"})
    second = read_folder(tmp_path, "r", read=remembered)
    assert asked == ["data/r/a.yml", "data/r/b.yml", "data/r/c.yml", "data/r/b.yml"]
    assert second == read_folder(tmp_path, "r")


def assert_sound(raw: bytes) -> None:
    document, problems = read_bytes(raw, "f.yml")
    assert document is not None or problems
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.removeprefix("\ufeff").split("\n")
    for problem in problems:
        assert problem.message
        assert "\n" not in problem.message + problem.hint
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_located_problems(raw: bytes) -> None:
    assert_sound(raw)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text("ab:-#'\"[]{}|>&*!%@`?, \t\n\\\u00a0é–.0=<~", max_size=60))
def test_any_signs_give_a_document_or_located_problems(text: str) -> None:
    assert_sound(text.encode())


@pytest.mark.parametrize(
    "text", ["a: {b: c, d", "a: {b: &c d, e", "e\u0301: [{a", "a: [b #c\n, {d", "a: ['b'"]
)
def test_a_text_that_stops_within_brackets_is_told(text: str) -> None:
    assert_sound(text.encode())


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.data())
def test_a_mutated_record_gives_a_document_or_located_problems(data: st.DataObject) -> None:
    text = RECORD
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 4))
        put = data.draw(st.text("a:-#'\"[]{}|>&*!%@`, \t\n\\\u00a0", max_size=3))
        text = text[:start] + put + text[start + cut :]
    assert_sound(text.encode())


class Growing(type(Path())):
    """A file that was empty when its size was asked."""

    def stat(self, **options: Any) -> os.stat_result:
        return Path(os.devnull).stat()


def test_a_file_that_grows_meanwhile_is_read_up_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"nom: x\n".ljust(LARGEST_FILE, b"\n"))
    assert read_file(Growing(file), "a.yml").problems == ()
    os.truncate(file, 1 << 40)  # a hole: it takes no place, and cannot be read whole
    document, (problem,) = read_file(Growing(file), "a.yml")
    assert document is None and problem.rule is record_files.TOO_LARGE


@pytest.mark.parametrize("size", [LARGEST_FILE, LARGEST_FILE + 1])
def test_the_largest_file_is_read_and_a_larger_one_refused(tmp_path: Path, size: int) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"nom: x\n".ljust(size, b"\n"))
    rules = [problem.rule for problem in read_file(file, "a.yml").problems]
    assert rules == [record_files.TOO_LARGE] * (size - LARGEST_FILE)


@pytest.mark.parametrize("gone", ["a", "b", "c"])
@pytest.mark.parametrize("error", [FileNotFoundError, PermissionError])
def test_a_folder_that_leaves_or_stays_shut_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str, error: type[OSError]
) -> None:
    write(tmp_path, {f"r/{name}/x.yml": "nom: x\n" for name in "abc"})
    scandir = os.scandir

    def shut(folder: Path) -> Iterator[os.DirEntry[str]]:
        if folder == tmp_path / "r" / gone:
            raise error
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", shut)
    reading = read_folder(tmp_path, "r")
    left = [f"data/r/{name}/x.yml" for name in "abc" if name != gone]
    assert [document.path for document in reading.documents] == left
    told = [(problem.rule, problem.span.file) for problem in reading.problems]
    shut_folder = (record_files.CANNOT_OPEN, f"data/r/{gone}")
    assert told == ([] if error is FileNotFoundError else [shut_folder])


def test_several_folders_are_read_as_one_is(tmp_path: Path) -> None:
    write(tmp_path, {"b/x.yml": "nom: x\n", "a/y.yml": "nom: [\n", "a/z.yml": "nom: z\n"})
    asked: list[str] = []

    def noted(raw: bytes, shown: str) -> FileReading:
        asked.append(shown)
        return read_bytes(raw, shown)

    reading = read_folders(tmp_path, ["b", "a", "none"], shown_root="là", read=noted)
    assert asked == ["là/b/x.yml", "là/a/y.yml", "là/a/z.yml"]
    assert {name: [one.path for one in found] for name, found in reading.documents.items()} == {
        "b": ["là/b/x.yml"],
        "a": ["là/a/z.yml"],
        "none": [],
    }
    assert [problem.span.file for problem in reading.problems] == ["là/a/y.yml"]
    assert read_folders(tmp_path, ["b"]).documents["b"][0].path == "data/b/x.yml"
