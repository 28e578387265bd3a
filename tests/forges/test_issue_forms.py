"""What people fill on a forge, and the record that their answers become."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from example_records import DATA, VALID
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.main import main
from generator.forges.answers import UnreadableAnswersError, read_answers
from generator.forges.issue_forms import GITHUB, GITLAB, issue_forms
from generator.forges.questions import FORMS, questions
from generator.importer.shelf import facts_in

NETWORKS = {"cio": "Centre d’information et d’orientation"}
REPOSITORY = Path(__file__).parents[2]
NEW = """\
### Nom

CIO de l’essai

### Réseau

cio-imaginaire – Centre imaginaire

### Adresse

1 rue de l’Essai

### Commune

Blois

### Code Insee

41018

### Téléphone

{phone}

### Site web

_No response_

### Comment le savez-vous ?

J’y travaille.
### Nom
Un titre dans une réponse.
"""
CHANGE = """\
<!-- Tout est public. -->
### Référence de la fiche

<!-- Dans l’adresse. -->
https://guide.example/structures/41/cio-imaginaire/

### Téléphone

<!-- 02 54 00 00 00 -->
02 54 11 11 11

### Courriel
"""
CLOSING = """\
### Référence de la fiche

41/cio-imaginaire

### Fermée le

2026-01-31

### Remplacée par

_No response_
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    for source in (VALID, DATA / "vocabulaires"):
        for file in source.rglob("*.yml"):
            target = folder / file.relative_to(source if source == VALID else DATA)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    (folder / "geographie").symlink_to(DATA / "geographie")
    return folder


def run(data: Path, text: str, *options: str) -> Result:
    arguments = ["depuis-formulaire", "--vers", str(data), *options]
    return CliRunner().invoke(main, arguments, input=text)


def test_github_reads_every_form() -> None:
    for path, text in issue_forms(NETWORKS).items():
        if path.startswith(GITHUB) and not path.endswith("config.yml"):
            form = yaml.safe_load(text)
            assert {"name", "description", "body"} <= form.keys()
            asked = [one for one in form["body"] if one["type"] != "markdown"]
            assert len({one["id"] for one in asked}) == len(asked)
            for one in asked:
                assert isinstance(one["validations"]["required"], bool)
                assert one["attributes"]["label"]


def test_both_forges_ask_the_same() -> None:
    files = issue_forms(NETWORKS)
    for form in FORMS:
        labels = [one.label for one in questions(form, NETWORKS)]
        body = yaml.safe_load(files[f"{GITHUB}/{form}.yml"])["body"]
        assert [one["attributes"]["label"] for one in body[1:]] == labels
        markdown = files[f"{GITLAB}/{form}.md"]
        assert [line[4:] for line in markdown.splitlines() if line.startswith("### ")] == labels


def test_the_files_of_the_repository_are_in_step() -> None:
    names = {
        path.stem: str(yaml.safe_load(path.read_text(encoding="utf-8"))["nom"])
        for path in sorted((DATA / "reseaux").glob("*.yml"))
    }
    stale = [
        path
        for path, text in issue_forms(names).items()
        if (REPOSITORY / path).read_text(encoding="utf-8") != text
    ]
    assert not stale, "quifaitquoi documentation"


def test_a_new_place(data: Path) -> None:
    result = run(data, NEW.format(phone="02 54 00 00 00"))
    assert result.exit_code == 0, result.output
    file = data / "structures/41/cio-imaginaire-blois.yml"
    assert file.read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../docs/schemas/structure.json\n"
        "nom: CIO de l’essai\n"
        "reseau: cio-imaginaire\n"
        'adresse: "1 rue de l’Essai"\n'
        "commune: Blois\n"
        'code_insee: "41018"\n'
        'telephone: "02 54 00 00 00"\n'
    )
    assert "data/structures/41/cio-imaginaire-blois.yml" in result.stdout
    again = run(data, NEW.format(phone="02 54 00 00 01"))
    assert "cio-imaginaire-blois-2.yml" in again.stdout


def test_an_error_writes_nothing_and_hides_the_number(data: Path) -> None:
    result = run(data, NEW.format(phone="06 12 34 56 78"))
    assert result.exit_code == 1
    assert "[P102]" in result.stderr and "34 56" not in result.stderr
    assert not list(data.glob("structures/41/cio-imaginaire-blois*"))


def test_a_change_keeps_the_rest_and_the_comments(data: Path) -> None:
    file = data / "structures/41/cio-imaginaire.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text("# Un lieu inventé.\n" + before, encoding="utf-8")
    rehearsal = run(data, CHANGE, "--essai")
    assert rehearsal.exit_code == 0 and '+telephone: "02 54 11 11 11"' in rehearsal.stdout
    assert "11 11" not in file.read_text(encoding="utf-8")
    assert run(data, CHANGE).exit_code == 0
    after = facts_in(file.read_bytes())
    assert after == {**(facts_in(before.encode()) or {}), "telephone": "02 54 11 11 11"}
    assert "# Un lieu inventé.\n" in file.read_text(encoding="utf-8")


def test_a_closing(data: Path) -> None:
    assert run(data, CLOSING).exit_code == 0
    text = (data / "structures/41/cio-imaginaire.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["fermee"] == {"le": "2026-01-31"}


@pytest.mark.parametrize(
    "text",
    ["", "Bonjour", "### Autre\n\nx", CHANGE.replace("structures/41", "41/.."),
     CHANGE.replace("cio-imaginaire/", "nulle-part/"), "x" * 70_000],
)  # fmt: skip
def test_what_no_form_gave_is_refused(data: Path, text: str) -> None:
    result = run(data, text)
    assert result.exit_code == 2
    assert "###" in result.stderr or "n’existe pas" in result.stderr


@given(st.text(max_size=300))
def test_reading_answers_never_fails_otherwise(text: str) -> None:
    for body in (text, f"### Nom\n\n{text}", f"### Référence de la fiche\n\n41/a\n### Nom\n{text}"):
        try:
            read_answers(body)
        except UnreadableAnswersError:
            continue
