import string
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.artifact import Artifact
from generator.publish.gather import Gathered
from generator.publish.live_folder import LiveFolder
from generator.publish.site_writer import SiteError

Files = Mapping[str, bytes]


def site(*parts: Files, made: list[int] | None = None) -> Gathered:
    """A site of these parts, closed by the list of its paths; `made` tells which were called."""

    def part(number: int) -> Iterator[Artifact]:
        if made is not None:
            made.append(number)
        yield from (Artifact(path, content) for path, content in parts[number].items())

    return Gathered(
        [partial(part, number) for number in range(len(parts))],
        lambda paths: [Artifact("plan.txt", "\n".join(sorted(paths)).encode())],
    )


def test_the_first_site_is_made_whole_and_only_what_changed_is_written(tmp_path: Path) -> None:
    live = LiveFolder(tmp_path)
    live.show(site({"a/x.html": b"1", "b.html": b"1"}, {"c.html": b"1"}))
    assert (tmp_path / "plan.txt").read_text() == "a/x.html\nb.html\nc.html"
    kept = (tmp_path / "b.html").stat()
    live.show(site({"a/x.html": b"2", "b.html": b"1"}, {"c.html": b"1"}))
    live.refresh("a/x.html")
    assert (tmp_path / "a/x.html").read_bytes() == b"2"
    assert (tmp_path / "b.html").stat() == kept


def test_what_nobody_asks_for_is_not_made(tmp_path: Path) -> None:
    live, made = LiveFolder(tmp_path), list[int]()
    parts = [{f"{letter}.html": b"1"} for letter in string.ascii_lowercase]
    live.show(site(*parts))
    live.show(site(*parts[1:], {"zz.html": b"2"}, made=made))
    live.refresh("m.html")
    assert made == [12, 11], "the part that made it moved by one"
    live.refresh("m.html")
    live.refresh("zz.html")
    assert made == [12, 11, 25], "a new page is looked for beside its neighbours"


def test_what_is_no_longer_made_is_taken_away_when_it_is_asked_for(tmp_path: Path) -> None:
    live = LiveFolder(tmp_path)
    live.show(site({"a.html": b"1"}, {"b.html": b"1"}))
    live.show(site({"a.html": b"1"}))
    live.refresh("b.html")
    assert not (tmp_path / "b.html").exists()
    assert (tmp_path / "plan.txt").read_text() == "a.html"


def test_a_part_that_fails_is_tried_again(tmp_path: Path) -> None:
    live, broken = LiveFolder(tmp_path), [True]

    def part() -> Iterator[Artifact]:
        yield Artifact("a.html", b"2")
        if broken:
            raise RuntimeError("a bug in a template")
        yield Artifact("b.html", b"2")

    live.show(site({"a.html": b"1", "b.html": b"1"}))
    live.show(Gathered([part], lambda paths: ()))
    with pytest.raises(RuntimeError):
        live.refresh("b.html")
    assert (tmp_path / "b.html").read_bytes() == b"1"
    broken.clear()
    live.refresh("b.html")
    assert (tmp_path / "b.html").read_bytes() == b"2"


def test_two_parts_may_not_want_one_file(tmp_path: Path) -> None:
    live = LiveFolder(tmp_path)
    live.show(site({"a.html": b"1"}, {"b.html": b"1"}))
    live.show(site({"a.html": b"1"}, {"a.html": b"2"}))
    live.refresh("a.html")
    with pytest.raises(SiteError, match=r"a\.html"):
        live.refresh("b.html")


PATHS = [f"{folder}{name}.html" for folder in ("", "x/", "x/y/") for name in "abc"]
PARTS = st.dictionaries(st.sampled_from(PATHS), st.binary(max_size=3), max_size=9).flatmap(
    lambda files: st.lists(st.integers(0, 3), min_size=len(files), max_size=len(files)).map(
        lambda places: [
            {path: files[path] for path, place in zip(files, places, strict=True) if place == one}
            for one in range(4)
        ]
    )
)
SITES = st.lists(
    st.tuples(PARTS, st.lists(st.sampled_from([*PATHS, "plan.txt"]), max_size=4)), max_size=6
)


@given(SITES)
def test_whatever_is_edited_and_asked_the_answer_is_that_of_the_last_site(
    edits: Sequence[tuple[Sequence[Files], Sequence[str]]],
) -> None:
    with TemporaryDirectory() as folder:
        live = LiveFolder(Path(folder))
        for parts, asked in edits:
            live.show(site(*parts))
            whole = {path: content for part in parts for path, content in part.items()}
            whole["plan.txt"] = "\n".join(sorted(whole)).encode()
            for path in asked:
                live.refresh(path)
                file = Path(folder, path)
                assert (file.read_bytes() if file.exists() else None) == whole.get(path)
