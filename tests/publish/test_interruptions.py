"""Whatever befalls a build, what is served is the old site or the new one, whole."""

from pathlib import Path

import pytest
from interruptions import SHORTAGES, killed, read_during, short_of


def test_builds_killed_at_random_instants_leave_whole_sites(tmp_path: Path) -> None:
    assert killed(tmp_path / "site", 12, seed=7) > 1


def test_a_reader_sees_no_mixed_page_and_misses_none(tmp_path: Path) -> None:
    assert read_during(tmp_path / "site", 6) > 100


@pytest.mark.parametrize("name", SHORTAGES)
def test_a_build_short_of_something_leaves_the_old_site(name: str, tmp_path: Path) -> None:
    short_of(tmp_path / "site", SHORTAGES[name])
