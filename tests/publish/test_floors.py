"""A site that would lose much is not published, unless one means it."""

import json
from pathlib import Path

import pytest
from imaginary_guide import REPOSITORY, lay_out

from generator.publish.floors import losses, read_headcount
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome

INVALID = REPOSITORY / "tests/records/invalides"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def build(guide: Path, *, losses_accepted: bool = False) -> BuildOutcome:
    return run_mkdocs_build(guide / "mkdocs.yml", losses_accepted=losses_accepted)


def codes(outcome: BuildOutcome) -> set[str]:
    return {one.rule.code for one in outcome.problems if one.rule.severity.value == "erreur"}


def test_a_folder_of_records_that_vanishes_stops_the_build(guide: Path) -> None:
    assert build(guide).published
    before = (guide / "site/effectifs.json").read_bytes()
    for record in (guide / "data/structures").rglob("*.yml"):
        record.unlink()
    refused = build(guide)
    assert not refused.published and "S803" in codes(refused)
    assert (guide / "site/effectifs.json").read_bytes() == before
    assert build(guide, losses_accepted=True).published
    assert (guide / "site/effectifs.json").read_bytes() != before
    assert build(guide).published, "what was accepted is what the next build starts from"


def test_a_first_site_and_a_damaged_count_have_no_floor(guide: Path) -> None:
    assert build(guide).published
    counts = guide / "site/effectifs.json"
    for damaged in (b"", b"[]", b'{"lieux": 3}', b'{"lieux": {"cher": "x"}, "pages": {}}'):
        counts.unlink()
        counts.write_bytes(damaged)
        assert read_headcount(counts) == {}
    assert build(guide).published
    assert json.loads(counts.read_bytes())["lieux"]


@pytest.mark.parametrize("code", ["S803", "S804"])
def test_the_example_of_each_rule_breaks_it(code: str, tmp_path: Path) -> None:
    example = next(INVALID.glob(f"{code}-*"))
    before = read_headcount(example)
    now = {kind: dict.fromkeys(counts, 1) for kind, counts in before.items()}
    (problem,) = losses(before, now, 10)
    assert problem.rule.code == code
    assert "40" in problem.message and "39" in problem.message and "98 %" in problem.message


def test_few_may_leave_and_the_share_is_the_setting() -> None:
    before = {"lieux": {"cher": 20, "indre": 4}, "pages": {}}
    now = {"lieux": {"cher": 16, "indre": 1}, "pages": {}}
    assert [one.facts["ou"] for one in losses(before, now, 10)] == ["cher"]
    assert not list(losses(before, now, 20))
    assert not list(losses({}, now, 0))


def test_a_region_taken_away_is_told_in_a_dozen_lines_the_greatest_loss_first() -> None:
    before = {"lieux": {f"territoire-{n}": 10 + n for n in range(300)}, "pages": {}}
    told = list(losses(before, {"lieux": {}, "pages": {}}, 10))
    assert len(told) == 12
    assert told[0].facts["ou"] == "territoire-299"
