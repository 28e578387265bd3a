"""Settings of which no guide can be made are told in a line, by every command that reads them."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from imaginary_guide import lay_out

from generator.cli.main import main


@pytest.mark.parametrize(
    "typed", ["imprimer", "hors-ligne --territoire loir-et-cher", "couverture", "fraicheur"]
)
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
