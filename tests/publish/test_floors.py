"""A site that would lose much is not published, unless one means it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from imaginary_guide import REPOSITORY, lay_out

from generator.artifact import Artifact
from generator.problems.problem import Problem, Rule, Severity, Span
from generator.publish.floors import broken_promises, losses, read_headcount
from generator.publish.gather import Gathered
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome
from generator.publish.staging import StagedSite
from generator.request import nothing_more

PROMISE = Rule("Z001", Severity.ERROR, "", "Une promesse.", "", "")
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


def test_the_share_and_the_number_must_both_be_passed() -> None:
    def told(before: int, now: int, allowed: int) -> list[Mapping[str, str]]:
        counts = ({"pages": {"cher": number}} for number in (before, now))
        return [one.facts for one in losses(*counts, allowed)]

    facts = {"ou": "cher", "perdus": "4", "avant": "40", "part": "10"}
    assert told(40, 36, 10) == [] and told(40, 36, 9) == [facts]
    assert told(4, 0, 99) == [facts | {"avant": "4", "part": "100"}]
    assert told(3, 0, 0) == [] and told(4, 0, 100) == [] and told(4, 5, 0) == []


def test_losses_come_greatest_first_then_by_kind_and_place() -> None:
    before = {"pages": {"b": 20, "a": 20, "c": 30, "new": 0}, "lieux": {"z": 20, "gone": 9}}
    now = {"lieux": {"z": 0}, "pages": {"b": 0, "a": 0, "c": 0, "d": 8}}
    told = [(one.rule.code, one.facts["ou"]) for one in losses(before, now, 10)]
    assert told == [
        ("S804", "c"),
        ("S803", "z"),
        ("S804", "a"),
        ("S804", "b"),
        ("S803", "gone"),
    ]
    (place,) = {one.span for one in losses(before, now, 10)}
    assert (place.file, place.line) == ("data/", 1)


def test_a_kind_that_is_no_longer_counted_loses_nothing() -> None:
    before = {"lieux": {"cher": 50}, "pages": {"cher": 50}}
    assert [one.rule.code for one in losses(before, {"pages": {}}, 10)] == ["S804"]


def site(promises: Mapping[str, Problem], headcount: str) -> Gathered:
    return Gathered((), nothing_more, promises=promises, headcount=headcount)


def test_promises_and_losses_are_told_together(tmp_path: Path) -> None:
    staged = StagedSite(tmp_path / "site")

    def count(number: int) -> Artifact:
        text = json.dumps({"lieux": {"cher": number}, "pages": {"cher": 50}})
        return Artifact("nombres.json", text.encode())

    staged.prepare(Gathered([lambda: [count(50), Artifact("index.html", b"")]]))
    assert staged.close()
    staged = StagedSite(tmp_path / "site")
    staged.prepare(
        Gathered([lambda: [count(10), Artifact("index.html", b""), Artifact("held", b"")]])
    )
    lost, held = (Problem(PROMISE, Span("data/"), key) for key in ("lost", "held"))
    promised = {"held": held, "lost": lost}
    assert broken_promises(site(promised, ""), staged, 10) == [lost]
    told = broken_promises(site(promised, "nombres.json"), staged, 10)
    assert told[0] is lost and [one.rule.code for one in told] == ["Z001", "S803"]
    assert broken_promises(site({"held": held}, "nombres.json"), staged, 80) == []
    assert broken_promises(site({}, "autre.json"), staged, 0) == []
    staged.give_up()
    assert not staged.close()
