"""Settings of which no guide can be made are told in a line, by every command that reads them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from imaginary_guide import lay_out

from generator.cli.main import main
from generator.publish.inputs import guide_inputs
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.options import BadSettings

INVALID = Path(__file__).parents[1] / "records" / "invalides"
NOT_A_GUIDE = sorted(INVALID.glob("S90[789]-*.yml"))
TYPED = ["imprimer", "hors-ligne --territoire loir-et-cher", "couverture", "fraicheur"]
PLACES = {"S907": "mkdocs.yml:3:6", "S908": "mkdocs.yml", "S909": "mkdocs.yml"}


@pytest.mark.parametrize("typed", TYPED)
def test_bad_settings_are_told_and_nothing_is_made(typed: str, tmp_path: Path) -> None:
    settings = lay_out(tmp_path)
    text = settings.read_text(encoding="utf-8")
    assert "regions:" in text
    settings.write_text(text.replace("regions:", "logo: img/absent.png\n      regions:"), "utf-8")
    before = sorted(tmp_path.rglob("*"))
    result = CliRunner().invoke(main, [*typed.split(), "--reglages", str(settings)])
    assert result.exit_code == 2
    assert "logo_texte" in result.stderr and "Traceback" not in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("typed", [*TYPED, "nouvelles", "contacts verifier"])
@pytest.mark.parametrize("example", NOT_A_GUIDE, ids=lambda file: file.name[:4])
def test_a_file_that_is_no_guide_is_told_at_its_place(
    typed: str, example: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_bytes(example.read_bytes())
    (tmp_path / "content").mkdir()
    result = CliRunner().invoke(main, [*typed.split(), "--reglages", str(settings)])
    assert result.exit_code == 2
    assert f"{PLACES[example.name[:4]]}\u00a0: " in result.stderr
    assert "Traceback" not in result.stderr
    assert sorted(tmp_path.iterdir()) == [tmp_path / "content", settings]


@pytest.mark.parametrize("example", NOT_A_GUIDE, ids=lambda file: file.name[:4])
def test_a_build_tells_the_same_and_publishes_nothing(example: Path, tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_bytes(example.read_bytes())
    (tmp_path / "content").mkdir()
    outcome = run_mkdocs_build(settings)
    assert not outcome.published and not outcome.failure
    assert [problem.rule.code for problem in outcome.problems] == [example.name[:4]]
    with pytest.raises(BadSettings) as bad:
        guide_inputs(settings, {}, datetime(2026, 11, 24, tzinfo=UTC))
    assert bad.value.problems == outcome.problems
