"""Which pages a build takes from the site before, and which it makes: the same file on the disk."""

from dataclasses import replace
from pathlib import Path

import pytest
from edited_guide import built, gathered, laid_out, request_of
from record_history import RecordHistory

from generator.publish.staging import StagedSite
from generator.request import GuideRequest

PLACE = "structures/41/relais-2"
"""A made-up place of Blois, and its page."""
NUMBERS = ("02 61 91 01 00", "02 61 91 05 05")


class Guide:
    """A guide that stands, built once."""

    def __init__(self, folder: Path) -> None:
        self.history: RecordHistory = laid_out(folder)
        self.site = folder / "site"
        self.memory = folder / ".site.build" / "memory"
        self.request: GuideRequest = request_of(folder)
        built(self.request, self.site)
        self.before = self.files()

    def files(self) -> dict[str, int]:
        """The number on the disk of each page, but for those that only lead elsewhere."""
        return {
            path.relative_to(self.site).as_posix(): path.stat().st_ino
            for path in self.site.rglob("*.html")
            if b'http-equiv="refresh"' not in path.read_bytes()
        }

    def made(self, again: GuideRequest | None = None) -> set[str]:
        """The pages that a build makes, over what stands."""
        built(again or self.request, self.site)
        now = self.files()
        return {path for path, number in now.items() if self.before.get(path) != number}


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """The imaginary guide with three places more, built."""
    return Guide(tmp_path)


def test_a_telephone_number_changes_wherever_it_is_told_and_nowhere_else(guide: Guide) -> None:
    before, after = NUMBERS
    assert guide.made() == set()
    guide.history.change(f"{PLACE}.yml", before, after)
    made = guide.made()
    told = {path for path in guide.files() if after in (guide.site / path).read_text("utf-8")}
    assert f"{PLACE}/index.html" in told <= made
    assert made.isdisjoint({"communes/index.html", "reseaux/cio-imaginaire/index.html"})
    assert len(made) < len(guide.before) / 2


def test_a_commit_makes_the_pages_that_tell_the_news_again(guide: Guide) -> None:
    guide.history.change(f"{PLACE}.yml", *NUMBERS)
    built(guide.request, guide.site)
    guide.before = guide.files()
    guide.history.git("add", "data")
    guide.history.git("commit", "-q", "-m", "essai", day="2026-11-20")
    made = guide.made()
    assert {"quoi-de-neuf/index.html", "territoires/loir-et-cher/index.html"} <= made
    assert f"{PLACE}/index.html" not in made


def test_a_guide_that_names_people_leaves_nothing_for_the_next_nor_does_one_edited_meanwhile(
    guide: Guide, tmp_path: Path
) -> None:
    assert guide.memory.is_dir()
    (tmp_path / "prive").mkdir()
    built(replace(guide.request, contacts=tmp_path / "prive"), guide.site)
    assert not guide.memory.exists()
    staged = StagedSite(guide.site)
    try:
        site = gathered(guide.request, staged.memory)
        guide.history.change(f"{PLACE}.yml", *NUMBERS)
        staged.prepare(site, alone=True)
    finally:
        staged.close()
    assert not guide.memory.exists()


def test_nobody_else_may_have_written_what_is_remembered(guide: Guide) -> None:
    kept = guide.memory / "guide"
    assert kept.stat().st_mode & 0o777 == 0o600
    guide.history.change(f"{PLACE}.yml", *NUMBERS)
    kept.chmod(0o622)
    assert f"{PLACE}/index.html" in guide.made()
    assert kept.stat().st_mode & 0o777 == 0o600
