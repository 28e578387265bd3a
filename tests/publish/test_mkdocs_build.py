"""What a command asks of a build reaches the flow, and what MkDocs refuses is told at its place."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from small_guide import two_records, write_small_guide

from generator.artifact import Artifact
from generator.problems.problem import Problem, Rule, Severity, Span
from generator.publish.mkdocs_build import guide_config, run_mkdocs_build
from generator.publish.mkdocs_plugin import GuidePlugin
from generator.publish.options import BadSettings
from generator.publish.outcome import BuildOutcome
from generator.request import GuideRequest, GuideResult

WARNING = Rule("Z001", Severity.WARNING, "", "Un avertissement.", "", "")
ADVICE = Rule("Z002", Severity.ADVICE, "", "Un conseil.", "", "")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    guide = tmp_path / "guide"
    guide.mkdir()
    return write_small_guide(guide)


def edit(config: Path, old: str, new: str) -> None:
    text = config.read_text("utf-8")
    assert old in text
    config.write_text(text.replace(old, new), "utf-8")


class Flow:
    """A flow that notes what it was asked, and counts `places` in its site."""

    def __init__(self, places: int = 0, *problems: Problem) -> None:
        self.places, self.problems = places, problems
        self.request: GuideRequest | None = None

    def __call__(self, request: GuideRequest) -> GuideResult:
        self.request = request
        made = two_records(request)
        counted = json.dumps({"lieux": {"cher": self.places}, "pages": {}})
        return GuideResult(
            [*made.parts, lambda: [Artifact("nombres.json", counted.encode())]],
            problems=self.problems,
            counts={"pages": 5, "lieux": self.places},
            headcount="nombres.json",
        )

    @property
    def asked(self) -> GuideRequest:
        assert self.request
        return self.request


def test_what_nobody_asks_is_as_the_settings_say(config: Path) -> None:
    edit(config, "regions: ['24']", "regions: ['24'], imprimer: true")
    flow = Flow()
    assert run_mkdocs_build(config, build_guide=flow).published
    asked, folder = flow.asked, config.parent
    assert (asked.data, asked.theme, asked.kept) == (
        folder / "data",
        folder / "theme",
        folder / ".cache",
    )
    assert (asked.preview, asked.search_index, asked.contacts) == (False, True, None)
    assert (asked.settings.printed, asked.settings.professional) == (True, False)
    assert asked.settings.name == "Qui fait quoi ?" and asked.settings.regions == ("24",)
    assert asked.settings.today.isoformat() == "2026-11-23"
    assert not run_mkdocs_build(config, printed=False, build_guide=flow).failure
    assert not flow.asked.settings.printed


def test_without_search_nothing_is_indexed(config: Path) -> None:
    edit(config, "regions: ['24']", "regions: ['24'], recherche: false")
    flow = Flow()
    assert run_mkdocs_build(config, build_guide=flow).published
    assert not flow.asked.search_index
    assert not (config.parent / "site/pagefind").exists()


def test_a_guide_for_professionals_goes_beside_the_public_one(config: Path, tmp_path: Path) -> None:
    contacts = tmp_path / "contacts"
    contacts.mkdir()
    flow = Flow()
    assert run_mkdocs_build(
        config, professional=True, contacts=contacts, build_guide=flow
    ).published
    assert flow.asked.settings.professional and flow.asked.contacts == contacts
    assert (config.parent / "site-pro/index.html").is_file()
    assert not (config.parent / "site").exists()
    target = tmp_path / "là"
    assert run_mkdocs_build(config, professional=True, target=target, build_guide=flow).published
    assert (target / "index.html").is_file() and not (tmp_path / "là-pro").exists()


@pytest.mark.parametrize(("place", "code"), [("guide/contacts", "P301"), ("absent", "P302")])
def test_a_folder_of_contacts_in_a_bad_place_is_refused(
    config: Path, tmp_path: Path, place: str, code: str
) -> None:
    (tmp_path / "guide/contacts").mkdir()
    outcome = run_mkdocs_build(config, contacts=tmp_path / place, build_guide=Flow())
    assert not outcome.published and outcome.failure
    (problem,) = outcome.problems
    assert (problem.rule.code, problem.span.file) == (code, "contacts")


def test_losses_stop_a_build_unless_they_are_accepted(config: Path) -> None:
    assert run_mkdocs_build(config, build_guide=Flow(40)).published
    refused = run_mkdocs_build(config, build_guide=Flow(30, Problem(ADVICE, Span("data/a"))))
    assert not refused.published and refused.written is None
    assert {"Z002", "S803"} <= {one.rule.code for one in refused.problems}
    assert "cher" in refused.failure
    assert run_mkdocs_build(config, losses_accepted=True, build_guide=Flow(30)).published
    assert run_mkdocs_build(config, build_guide=Flow(27)).published, "a tenth may leave"


def standing(folder: Path) -> dict[Path, tuple[int, ...]]:
    """All that tells whether a folder was written to; to read it changes when it was read."""
    return {
        path: (state.st_mode, state.st_ino, state.st_nlink, state.st_size, state.st_mtime_ns)
        for path in (folder, *folder.rglob("*"))
        for state in (path.stat(),)
    }


def test_a_rehearsal_says_what_a_build_would_do_and_touches_nothing(config: Path) -> None:
    assert run_mkdocs_build(config, build_guide=Flow(40)).published
    site = config.parent / "site"
    before = standing(site)
    assert run_mkdocs_build(config, rehearsal=True, build_guide=Flow(41)).published
    refused = run_mkdocs_build(config, rehearsal=True, build_guide=Flow(20))
    assert "S803" in {one.rule.code for one in refused.problems}, "it knows the served site"
    assert standing(site) == before


def test_problems_come_in_the_order_of_files_and_strictness_is_about_what_is_serious(
    config: Path,
) -> None:
    later, first = Problem(WARNING, Span("data/b.txt", 2)), Problem(ADVICE, Span("data/a.txt"))
    outcome = run_mkdocs_build(config, build_guide=Flow(0, later, first))
    assert outcome.published
    data = [one for one in outcome.problems if one.span.file.startswith("data")]
    assert data == [first, later]
    assert outcome.counts == {"pages": 5, "lieux": 0}
    assert outcome.written and outcome.written.made > 5
    strict = run_mkdocs_build(config, strict=True, build_guide=Flow(0, later))
    assert not strict.published and strict.written is None
    assert run_mkdocs_build(config, strict=True, build_guide=Flow(0, first)).published


def test_the_log_counts_what_was_made_and_says_what_is_serious(
    config: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    problems = (Problem(WARNING, Span("data/b.txt", 2)), Problem(ADVICE, Span("data/a.txt")))
    outcome = run_mkdocs_build(config, build_guide=Flow(3, *problems))
    advice = sum(one.rule.severity is Severity.ADVICE for one in outcome.problems)
    told = [record.getMessage() for record in caplog.records]
    summary = f"Made 5 pages, 3 lieux; 1 problems and {advice} pieces of advice found."
    assert any(line.endswith(summary) for line in told)
    assert any("Today is 2026-11-23." in line for line in told)
    assert any("Un avertissement." in line for line in told)
    assert not any("Un conseil." in line for line in told)


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("site_name: Qui", "site_name: a: b", "S907", (1, 13)),
        ("plugins: [quifaitquoi", "plugins: [search] #", "S909", (1, 1)),
        ("quifaitquoi: {", "quifaitquoi: {edition: autre, ", "S908", (1, 1)),
        ("quifaitquoi: {", "absent: {", "S908", (1, 1)),
    ],
)
def test_settings_that_mkdocs_refuses_are_told_at_their_place(
    config: Path, old: str, new: str, code: str, place: tuple[int, int]
) -> None:
    edit(config, old, new)
    outcome = run_mkdocs_build(config, build_guide=Flow())
    (problem,) = outcome.problems
    assert (problem.rule.code, problem.span.file) == (code, "mkdocs.yml")
    assert (problem.span.line, problem.span.column) == place
    assert outcome == BuildOutcome(published=False, problems=(problem,))
    if code == "S908":
        assert str(problem.facts["cause"]) in problem.message
    with pytest.raises(BadSettings) as bad:
        guide_config(config)
    assert bad.value.problems == (problem,)


def test_the_options_can_be_read_without_a_build(config: Path) -> None:
    edit(config, "regions: ['24']", "regions: ['24'], perte_admise: 7")
    mkdocs, options = guide_config(config)
    assert mkdocs.site_name == "Qui fait quoi ?"
    assert (options.perte_admise, options.regions, options.donnees) == (7, ["24"], "data")


@pytest.mark.parametrize(
    ("command", "dirty", "told"),
    [
        ("build", True, "The guide cannot be built with --dirty: run without it."),
        (
            "gh-deploy",
            False,
            "gh-deploy is not supported: run `mkdocs build` and publish its folder.",
        ),
    ],
)
def test_what_the_guide_cannot_do_is_refused_in_a_line(
    command: str, dirty: bool, told: str
) -> None:
    plugin = GuidePlugin()
    with pytest.raises(Abort, match=f"^{told}$"):
        plugin.on_startup(command=command, dirty=dirty)
    assert plugin.outcome == BuildOutcome(published=False)


def test_a_failure_of_the_flow_leaves_the_place_free_for_the_next(config: Path) -> None:
    def fail(request: GuideRequest) -> GuideResult:
        def part() -> Iterator[Artifact]:
            yield Artifact("a.html", b"<script>1</script>")

        return GuideResult([part])

    with pytest.raises(Exception, match="its policy blocks"):
        run_mkdocs_build(config, build_guide=fail)
    assert not (config.parent / "site").exists()
    assert run_mkdocs_build(config, build_guide=Flow()).published
