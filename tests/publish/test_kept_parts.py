"""What need not be made again: only what is the very file that was written, of the same things."""

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.model.reads import EVERYTHING, UNKNOWN, Reads
from generator.publish.gather import Gathered
from generator.publish.kept_parts import NOTHING, KeptParts, PartMade, PartsMade
from generator.publish.site_writer import SiteFolder, Written, state_of
from generator.publish.staging import StagedSite
from generator.request import Fingerprint

RECORDS = {"cio": "1", "ml": "1"}
BEFORE = Fingerprint("common", RECORDS)
PARTS = PartsMade(
    {
        0: PartMade({"index.html": None}, []),
        1: PartMade({"a/cio.html": None, "a/cio.json": None}, ["cio"]),
        2: PartMade({"ml.html": None}, ["ml"]),
        3: PartMade({"lists.html": None}, [EVERYTHING]),
        4: PartMade({"logo.svg": None}, [UNKNOWN]),
        5: PartMade({}, []),
    },
    ["network"],
)
"""Parts as a build that made every file has them: none is known to be the served one."""


@pytest.fixture
def kept(tmp_path: Path) -> KeptParts:
    for part in PARTS.parts.values():
        for path in part.files:
            (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "site" / path).write_text(path)
    parts = KeptParts(tmp_path / "memory/parts.json", tmp_path / "site")
    parts.keep(BEFORE, PARTS)
    return parts


def numbers(parts: KeptParts, fingerprint: Fingerprint, count: int = 6) -> list[int]:
    return sorted(parts.of(fingerprint, count).parts)


def test_of_the_same_things_all_is_kept_but_what_nobody_notes(
    kept: KeptParts, tmp_path: Path
) -> None:
    found = kept.of(Fingerprint("common", dict(RECORDS)), 6)
    same = {
        number: PartMade(
            {path: state_of(f"{tmp_path}/site/{path}") for path in part.files}, part.reads
        )
        for number, part in PARTS.parts.items()
        if number != 4
    }
    assert found == PartsMade(same, ["network"])


@pytest.mark.parametrize(
    ("records", "left"),
    [
        ({"cio": "2", "ml": "1"}, [0, 2, 5]),
        ({"cio": "1", "ml": "2"}, [0, 1, 5]),
        ({"cio": "1"}, [0, 1, 5]),
        ({"cio": "1", "ml": "1", "new": "1"}, [0, 1, 2, 5]),
        ({"cio": "1", "ml": "1", "network": "1"}, []),
    ],
)
def test_what_reads_a_record_that_changed_came_or_went_is_made_again(
    kept: KeptParts, records: dict[str, str], left: list[int]
) -> None:
    assert numbers(kept, Fingerprint("common", records)) == left


def test_of_other_things_or_another_number_of_parts_nothing_is_kept(kept: KeptParts) -> None:
    assert kept.of(Fingerprint("other", RECORDS), 6) == NOTHING
    assert kept.of(BEFORE, 5) == kept.of(BEFORE, 7) == NOTHING


def rewritten(file: Path) -> None:
    state = file.stat()
    text = file.read_bytes()
    file.with_name("new").write_bytes(text)
    os.utime(file.with_name("new"), ns=(state.st_atime_ns, state.st_mtime_ns))
    file.with_name("new").replace(file)


def longer(file: Path) -> None:
    state = file.stat()
    file.write_bytes(file.read_bytes() + b"x")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def linked(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


@pytest.mark.parametrize(
    "harm", [Path.unlink, lambda file: os.utime(file, ns=(0, 0)), rewritten, longer, linked]
)
def test_a_part_with_a_file_that_is_not_the_one_written_is_made_again(
    kept: KeptParts, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    harm(tmp_path / "site/a/cio.json")
    assert numbers(kept, BEFORE) == ([0, 2, 3, 5] if harm is not Path.unlink else [])


def test_a_list_that_is_lost_or_damaged_keeps_nothing(kept: KeptParts, tmp_path: Path) -> None:
    file = tmp_path / "memory/parts.json"
    whole = file.read_bytes()
    rest = whole.partition(b"\n")[2]
    for other in (b"", whole[:-1], whole.replace(b"cio", b"ciq"), b"\xff\n{}", rest):
        file.write_bytes(other)
        assert kept.of(BEFORE, 6) == NOTHING
    for known in ("null", "[]", "{", '{"common": "common"}', '{"common": "common", "parts": 1}'):
        file.write_bytes(sha256(known.encode()).hexdigest().encode() + b"\n" + known.encode())
        assert kept.of(BEFORE, 6) == NOTHING
    file.unlink()
    assert kept.of(BEFORE, 6) == NOTHING


def test_the_list_is_one_readable_by_us_alone_and_replaced_whole(
    kept: KeptParts, tmp_path: Path
) -> None:
    file = tmp_path / "memory/parts.json"
    assert file.stat().st_mode & 0o777 == 0o600
    file.with_name(f"parts.json.{os.getpid()}").write_text("left by a build that was killed")
    with file.open("rb") as reader:
        before = file.read_bytes()
        kept.keep(Fingerprint("other", {}), NOTHING)
        assert reader.read() == before
    assert [*file.parent.iterdir()] == [file]
    digest, _, rest = file.read_bytes().partition(b"\n")
    assert digest.decode() == sha256(rest).hexdigest()
    assert json.loads(rest) == {"common": "other", "records": {}, "read_by_all": [], "parts": []}


def test_a_carried_file_is_the_served_one_and_counts_as_kept(tmp_path: Path) -> None:
    served, site = tmp_path / "served", SiteFolder(tmp_path / "next")
    paths = ["x/y/a", "b", "c", "d"]
    (served / "x/y").mkdir(parents=True)
    for path in paths:
        (served / path).write_text(path)
    (tmp_path / "next/b").write_text("old")
    (tmp_path / "next/c").symlink_to("nowhere")
    (tmp_path / "next/d").hardlink_to(served / "d")
    for path in paths:
        site.carry(path, served, state_of(f"{served}/{path}"))
    assert site.share.kept == paths and not site.share.made
    for path in paths:
        assert state_of(f"{tmp_path}/next/{path}") == state_of(f"{served}/{path}")


def test_where_files_have_one_name_only_a_carried_one_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    served, site = tmp_path / "served", SiteFolder(tmp_path / "next")
    (served / "b").mkdir(parents=True)
    (served / "b/a").write_text("1")
    site.carry("b/a", served, state_of(f"{served}/b/a"))
    assert (tmp_path / "next/b/a").read_text() == "1"
    assert (site.share.kept, site.share.made) == ([], ["b/a"])


class Guide:
    """A guide of three parts, that notes which of them it has made."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.made: list[str] = []
        self.is_remembered = True

    def publish(self, records: dict[str, str], *, again: bool = False) -> Written:
        reads = Reads()

        def part(name: str, *read: str) -> list[Artifact]:
            self.made.append(name)
            reads.note_all(read)
            return [Artifact(name, "".join(records[one] for one in read).encode())]

        parts = [
            lambda: part("index.html"),
            lambda: part("cio.html", "cio"),
            lambda: part("ml.html", "ml"),
        ]
        fingerprint, self.made = Fingerprint("common", records), []
        staged = StagedSite(self.site)
        gathered = Gathered(
            parts, fingerprint=fingerprint, reads=reads, remember=lambda: self.is_remembered
        )
        written = staged.prepare(gathered, again=again)
        assert staged.close()
        return written


def test_a_build_makes_only_the_parts_that_read_what_has_changed(tmp_path: Path) -> None:
    guide = Guide(tmp_path / "site")
    guide.publish({"cio": "1", "ml": "1"})
    assert guide.made == ["index.html", "cio.html", "ml.html"]
    assert guide.publish({"cio": "2", "ml": "1"}) == Written(kept=2, made=1, removed=0)
    assert guide.made == ["cio.html"]
    assert [(tmp_path / "site" / name).read_text() for name in ("cio.html", "ml.html")] == [
        "2",
        "1",
    ]
    guide.publish({"cio": "2", "ml": "1"}, again=True)
    assert guide.made == ["index.html", "cio.html", "ml.html"]
    guide.publish({"cio": "2", "ml": "1"})
    assert guide.made == []


def test_what_does_not_hold_any_more_is_forgotten(tmp_path: Path) -> None:
    guide = Guide(tmp_path / "site")
    guide.publish({"cio": "1", "ml": "1"})
    assert (tmp_path / ".site.build/memory/parts.json").is_file()
    guide.is_remembered = False
    guide.publish({"cio": "1", "ml": "1"})
    assert not (tmp_path / ".site.build/memory").exists()
    guide.publish({"cio": "1", "ml": "1"})
    assert len(guide.made) == 3
