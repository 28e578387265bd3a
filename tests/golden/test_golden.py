from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from expected_site import EXPECTED, first_difference, kept_files
from imaginary_guide import build_imaginary_site, files_of

from generator.publish import staging
from generator.publish.work_sharing import share_work


def test_the_imaginary_guide_is_built_byte_for_byte(imaginary_site: Path) -> None:
    difference = first_difference(kept_files(EXPECTED), kept_files(imaginary_site))
    assert not difference, (
        f"{difference}\n\nIf this is what you meant: .venv/bin/python -m tests.golden.accept"
    )


def test_two_processes_make_the_same_bytes_as_one(
    imaginary_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared: list[staging.Made] = []

    def share(
        tasks: Sequence[staging.Task], work: Callable[[Iterator[staging.Task]], staging.Made]
    ) -> tuple[staging.Made, ...]:
        shared.extend(share_work(tasks, work))
        return tuple(shared)

    monkeypatch.setattr(staging, "FEW_PARTS", 0)
    monkeypatch.setattr(staging, "can_share", lambda: True)
    monkeypatch.setattr(staging, "share_work", share)
    site = build_imaginary_site(tmp_path)
    assert len(shared) == 2 and all(one.share.made for one in shared)
    assert files_of(site) == files_of(imaginary_site)


def test_a_difference_is_told_by_its_file_and_lines() -> None:
    page = {"a/index.html": b"<h1>Un</h1>\n<p>Deux</p>\n"}
    other = {"a/index.html": b"<h1>Un</h1>\n<p>Trois</p>\n"}
    assert first_difference(page, page) == ""
    told = first_difference(page, other)
    assert told.startswith("a/index.html differs:")
    assert "-<p>Deux</p>" in told and "+<p>Trois</p>" in told
    assert first_difference(page, {}) == "a/index.html is expected and was not built"
    assert first_difference({}, page) == "a/index.html was built and is not expected"
    ends = {"a/index.html": b"<h1>Un</h1>\r\n<p>Deux</p>\r\n"}
    assert "only the ends of lines differ" in first_difference(page, ends)
