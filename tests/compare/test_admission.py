"""What a contribution may bring, and what is named and refused of it."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from example_records import INVALID

from generator.compare.admission import FOLDERS, Entry, admitted, refusals
from generator.compare.revisions import changed_entries, paths_of

WHO = ("-c", "user.name=essai", "-c", "user.email=essai@exemple.fr")
EXAMPLES = sorted(INVALID.glob("F*.txt"))
RECORD = "data/structures/41/cio-imaginaire.yml"


def codes(*entries: Entry) -> list[str]:
    return [one.rule.code for one in refusals(entries, [entry.path for entry in entries])]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_example_of_each_rule_breaks_it_and_only_it(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    entries = [Entry(*line.split(" ", 1)) for line in lines]
    assert set(codes(*entries)) == {file.name[:4]}
    assert not admitted(entries, refusals(entries, [one.path for one in entries]))


@pytest.mark.parametrize(
    ("mode", "path", "code"),
    [
        ("160000", "data/autre", "F102"),
        ("100644", "mkdocs.yml", "F101"),
        ("000000", ".github/workflows/publier.yml", "F101"),
        ("100644", "data", "F101"),
        ("100644", "donnees/x.yml", "F101"),
        ("100644", "data/../mkdocs.yml", "F104"),
        ("100644", "data/structures/41/-rf.yml", "F104"),
        ("100644", "content/é.md", "F104"),
        ("100644", "content/a\u202eb.md", "F104"),
        ("100644", f"content/{'a' * 101}.md", "F104"),
    ],
)
def test_what_is_no_plain_file_is_refused(mode: str, path: str, code: str) -> None:
    assert codes(Entry(mode, path)) == [code]


def test_plain_files_and_removals_are_taken() -> None:
    entries = (Entry("100644", RECORD), Entry("000000", "content/guides/vieux.md"))
    assert not codes(*entries)
    assert admitted(entries, ()) == (RECORD,)


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Path]:
    def git(*arguments: str) -> None:
        subprocess.run(("git", *WHO, "-C", str(tmp_path), *arguments), check=True)

    git("init", "-q", "-b", "main")
    (tmp_path / RECORD).parent.mkdir(parents=True)
    (tmp_path / RECORD).write_text("nom: un\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: un\n", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "un")
    (tmp_path / RECORD).write_text("nom: deux\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").unlink()
    (tmp_path / "data/lien.yml").symlink_to("/etc/passwd")
    (tmp_path / "data/outil.yml").write_text("a", encoding="utf-8")
    (tmp_path / "data/outil.yml").chmod(0o755)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/data/\xff.yml")).write_text("a", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "deux")
    yield tmp_path


def test_a_real_repository_is_read_from_its_store(repository: Path) -> None:
    entries = [Entry(*one) for one in changed_entries(repository, "HEAD~1", "HEAD")]
    refused = tuple(refusals(entries, paths_of(repository, "HEAD", FOLDERS)))
    assert sorted((one.span.file, one.rule.code) for one in refused) == [
        ("data/lien.yml", "F102"),
        ("data/outil.yml", "F103"),
        ("data/\ufffd.yml", "F104"),
        ("mkdocs.yml", "F101"),
    ]
    assert admitted(entries, refused) == (RECORD,)
