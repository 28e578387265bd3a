"""What forges read of us: right by their own schemas, and looked at for weaknesses."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
FORMS = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("[0-9]-*.yml"))


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAMS / program, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.gitlab-ci", [REPOSITORY / ".gitlab-ci.yml"]),
    ],
)
def test_what_a_forge_reads_is_as_it_wants(schema: str, files: list[Path]) -> None:
    assert files
    checked = run("check-jsonschema", "--builtin-schema", schema, *files)
    assert checked.returncode == 0, checked.stdout


def test_no_workflow_has_a_known_weakness() -> None:
    assert len(WORKFLOWS) == 4
    looked_at = run("zizmor", "--offline", "--no-progress", *WORKFLOWS)
    assert looked_at.returncode == 0, looked_at.stdout + looked_at.stderr


def test_a_weakness_would_be_seen(tmp_path: Path) -> None:
    careless = tmp_path / "careless.yml"
    careless.write_text(
        "on: pull_request_target\njobs:\n  essai:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    assert run("zizmor", "--offline", "--no-progress", careless).returncode != 0
