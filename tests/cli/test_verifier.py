"""`quifaitquoi verifier` and `expliquer`, as an editor runs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_records import DATA, VALID

from generator.cli.main import COMMANDS, main

WRONG = "nom: CIO imaginaire\nreseau: cio-imaginaire\ncourriels: x\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with the valid examples, the real vocabularies and the real geography."""
    data = tmp_path / "data"
    data.mkdir()
    for name in ("structures", "reseaux", "territoires"):
        _copy(VALID / name, data / name)
    _copy(DATA / "vocabulaires", data / "vocabulaires")
    (data / "geographie").symlink_to(DATA / "geographie")
    return data


def _copy(source: Path, target: Path) -> None:
    for file in source.rglob("*.yml"):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(
        main, ["verifier", "--aujourdhui", "2026-11-23", *map(str, arguments)]
    )


def told(result: Result) -> list[tuple[str, str, int, int]]:
    return [
        (each["code"], each["fichier"], each["ligne"], each["colonne"])
        for each in json.loads(result.stdout)
        if each["severite"] == "erreur"
    ]


def test_a_sound_folder(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0
    assert result.stdout.startswith("Tout va bien")


def test_an_error_is_told_in_text_and_in_json(folder: Path) -> None:
    (folder / "structures/41/faux.yml").write_text(WRONG, encoding="utf-8")
    text = run(folder)
    assert text.exit_code == 1
    assert "data/structures/41/faux.yml:3:1 erreur [K101]" in text.stdout
    assert "    → Vouliez-vous écrire «\u00a0courriel\u00a0»\u00a0?" in text.stdout
    result = run(folder, "--format", "json")
    assert result.exit_code == 1
    assert ("K101", "data/structures/41/faux.yml", 3, 1) in told(result)
    assert list(json.loads(result.stdout)[0]) == [
        "code", "severite", "fichier", "ligne", "colonne", "cle", "message", "conseil"
    ]  # fmt: skip


def test_all_problems_of_all_files_come_out_in_one_run(folder: Path) -> None:
    (folder / "structures/41/a.yml").write_text(WRONG, encoding="utf-8")
    (folder / "structures/41/b.yml").write_text("nom: [\n", encoding="utf-8")
    (folder / "reseaux/c.yml").write_bytes(b"nom: \xe9\n")
    files = [file for _, file, _, _ in told(run(folder, "--format", "json"))]
    assert set(files) == {
        "data/structures/41/a.yml", "data/structures/41/b.yml", "data/reseaux/c.yml"
    }  # fmt: skip
    assert files == sorted(files)


def test_one_file_is_checked_against_the_others_but_tells_only_its_own(folder: Path) -> None:
    (folder / "structures/41/faux.yml").write_text(WRONG, encoding="utf-8")
    (folder / "structures/41/autre.yml").write_text(WRONG, encoding="utf-8")
    result = run(folder / "structures/41/faux.yml", "--format", "json")
    assert {file for _, file, _, _ in told(result)} == {"data/structures/41/faux.yml"}
    sound = run(folder / "structures/41/cio-imaginaire.yml")
    assert (sound.exit_code, "1 fiche," in sound.stdout) == (0, True)
    whole = run(folder / "structures/41", "--format", "json")
    assert len({file for _, file, _, _ in told(whole)}) == 2


def test_the_folder_is_found_from_anywhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = folder.parent / "content" / "guides"
    elsewhere.mkdir(parents=True)
    for place in (folder.parent, folder, folder / "structures/41", elsewhere):
        monkeypatch.chdir(place)
        assert run().exit_code == 0
    monkeypatch.chdir(folder / "structures")
    assert "1 fiche," in run("41/cio-imaginaire.yml").stdout
    monkeypatch.chdir("/")
    assert run(folder.parent).exit_code == 0


def test_strict_fails_on_a_warning_but_not_on_advice(folder: Path) -> None:
    file = folder / "structures/41/cio-imaginaire.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("cour du lycée.", "cour du lycée. Demandez Mme Imaginaire."))
    assert (run(folder).exit_code, run(folder, "--strict").exit_code) == (0, 1)
    file.write_text(text.replace("verifie_le: 2026-11-01", "verifie_le: 2025-01-01"))
    assert (run(folder, "--strict").exit_code, "Q302" in run(folder).stdout) == (0, False)
    assert "Q302" in run(folder, "--conseils").stdout
    assert "Q302" in run(folder, "--format", "json").stdout


def test_a_badly_typed_command_is_told_in_french(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    for arguments, words in (
        ([folder / "absent.yml"], "n’existe pas"),
        ([tmp_path / "vide"], "dossier de fiches"),
        ([folder, "--aujourdhui", "23/11/2026"], "n’est pas une date"),
    ):
        result = run(*arguments)
        assert (result.exit_code, words in result.stderr) == (2, True), result.stderr


def test_paths_of_two_folders_are_refused(folder: Path) -> None:
    assert run(folder, DATA).exit_code == 2


def test_a_folder_without_geography_is_told(folder: Path) -> None:
    (folder / "geographie").unlink()
    result = run(folder)
    assert (result.exit_code, "geographie" in result.stderr) == (2, True)


def test_explanations() -> None:
    runner = CliRunner()
    page = runner.invoke(main, ["expliquer", "k101"])
    assert (page.exit_code, page.stdout.startswith("K101")) == (0, True)
    assert "P101" in runner.invoke(main, ["expliquer"]).stdout
    unknown = runner.invoke(main, ["expliquer", "K1O1"])
    assert (unknown.exit_code, "K101" in unknown.stderr) == (1, True)


def test_every_command_exists_and_has_its_name() -> None:
    for name in COMMANDS:
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0, (name, result.output)
        assert f"main {name}" in result.output


def test_checking_imports_nothing_of_the_site(folder: Path) -> None:
    heavy = "{'folium', 'mkdocs', 'jinja2', 'geopy', 'typst', 'pagefind'}"
    script = (
        "import sys\nfrom generator.cli.main import main\n"
        f"try: main(['verifier', {str(folder)!r}])\nexcept SystemExit as end: code = end.code\n"
        f"print(sorted({heavy} & set(sys.modules)), code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[] 0"


def test_pages_are_checked_beside_records(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = folder.parent / "content"
    (content / "guides").mkdir(parents=True)
    (content / "bonjour.md").write_text("# Bonjour\n\nVenez, c'est ouvert.\n", encoding="utf-8")
    (content / "guides/faux.md").write_text("<!-- guide: rien -->\n", encoding="utf-8")
    (content / "Bonsoir.md").write_text("# Bonsoir\n", encoding="utf-8")
    whole = run(folder.parent, "--format", "json")
    assert whole.exit_code == 1
    assert [(code, file) for code, file, _, _ in told(whole)] == [
        ("E405", "content/Bonsoir.md"),
        ("E103", "content/guides/faux.md"),
    ]
    page = run(content / "bonjour.md", "--conseils")
    assert page.exit_code == 0
    assert "content/bonjour.md:3:9 conseil [E521]" in page.stdout
    assert "Tout va bien\u00a0: 1 page," in page.stdout
    assert "E521" not in run(folder, "--conseils").stdout
    assert "E521" not in run(content, "--format", "texte").stdout
    advice = json.loads(run(content / "bonjour.md", "--format", "json").stdout)
    assert [each["code"] for each in advice] == ["E206", "E521"]
    monkeypatch.chdir(content / "guides")
    assert "et 3 pages" in run().stdout
    assert [file for _, file, _, _ in told(run("faux.md", "--format", "json"))] == [
        "content/guides/faux.md"
    ]


def test_advice_on_words_is_told_in_records_too(folder: Path) -> None:
    file = folder / "structures/41/cio-imaginaire.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("cour du lycée.", "cour du lycée, afin d’aider."))
    told_text = run(file, "--conseils").stdout
    line = next(n for n, one in enumerate(text.split("\n"), 1) if "cour du lycée." in one)
    assert f"data/structures/41/cio-imaginaire.yml:{line}:" in told_text
    assert "[E512]" in told_text
    assert "afin d’" in told_text


@pytest.mark.parametrize("form", ["texte", "json", "github", "gitlab", "markdown"])
def test_every_form_tells_the_error_and_hides_what_is_personal(folder: Path, form: str) -> None:
    wrong = WRONG + "telephone: 06 12 34 56 78\nnom: prenom.nom@gmail.com: 06 12 34 56 78\n"
    (folder / "structures/41/faux.yml").write_text(wrong, encoding="utf-8")
    result = run("--format", form, folder / "structures/41/faux.yml")
    assert result.exit_code == 1
    assert "data/structures/41/faux.yml" in result.stdout
    assert "12 34" not in result.stdout and "prenom.nom" not in result.stdout


def test_a_page_is_told_what_a_build_would_tell(folder: Path) -> None:
    guides = folder.parent / "content" / "guides"
    (guides / "jeunes").mkdir(parents=True)
    (guides / "jeunes.md").write_text(
        "---\nguide: jeunes\ndescription: D\n---\n# Jeunes\n\n- [Un](jeunes/un.md)\n\n"
        "<!-- guide: services publics=licorne -->\n\n[Mal](http://exemple.fr/)\n",
        encoding="utf-8",
    )
    for name in ("un", "deux"):
        (guides / "jeunes" / f"{name}.md").write_text("Texte sans titre.\n", encoding="utf-8")
    found = [
        (each["code"], each["fichier"], each["ligne"])
        for each in json.loads(run("--format", "json", folder.parent / "content").stdout)
        if each["code"][:2] in ("E1", "E2", "E3")
    ]
    assert found == [
        ("E110", "content/guides/jeunes.md", 9),
        ("E301", "content/guides/jeunes.md", 11),
        ("E205", "content/guides/jeunes/deux.md", 1),
        ("E206", "content/guides/jeunes/deux.md", 1),
        ("E207", "content/guides/jeunes/deux.md", 1),
        ("E205", "content/guides/jeunes/un.md", 1),
        ("E206", "content/guides/jeunes/un.md", 1),
    ]
