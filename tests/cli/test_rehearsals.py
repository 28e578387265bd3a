"""Every command that writes: `--essai` writes nothing, and an interruption leaves whole files.

The table below has each of them, as an editor would type it in a folder with the imaginary guide.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result
from imaginary_guide import REPOSITORY, lay_out
from loopback import Reply, loopback, without_proxies
from square_country import lay_out_sources

from generator.artifact import Artifact
from generator.cli.main import COMMANDS, main
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite

WRITES_NOTHING = {
    *("verifier", "comparer", "nouvelles", "couverture", "contacts", "expliquer", "liens"),
}
"""They only tell; `liens` has an `--essai` all the same, that visits nothing."""

CIO = "data/structures/41/cio-imaginaire-blois.yml"
ANSWERS = """\
CIO de l’essai
cio-imaginaire

1 rue de l’Essai

41000
Blois
41018
02 61 91 00 88






"""
CHANGE = """\
### Référence de la fiche

41/cio-imaginaire-blois

### Téléphone

02 61 91 00 88
"""
TABLE = "Code;Nom;Ville;CP;Voie\n1;Guichet de l’essai;Blois;41000;1 rue de l’Essai\n"
MAPPING = """\
source: dila
separateur: ";"
identifiant: Code
colonnes: {nom: Nom, commune: Ville, code_postal: CP, adresse: Voie}
constantes: {reseau: cio-imaginaire}
"""
FOUND = {
    "features": [
        {
            "geometry": {"coordinates": [1.99, 46.95]},
            "properties": {"label": "x", "score": 0.9, "type": "street", "citycode": "36088"},
        }
    ]
}


class Written(NamedTuple):
    """A command that writes: its arguments, what is typed, and what stands there beforehand.

    `by_file` says that it puts its files in place one by one.
    """

    arguments: str
    typed: str = ""
    before: Callable[[Path], object] = Path.exists
    by_file: bool = True


def untidy(folder: Path) -> None:
    for name in ("41/cio-imaginaire-blois", "41/jeunes-imaginaires-vendome"):
        file = folder / f"data/structures/{name}.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("reseau: ", "reseau:   "), encoding="utf-8")


def two_sites(folder: Path) -> None:
    for text in (b"1", b"2"):
        staged = StagedSite(folder / "site")
        staged.prepare(Gathered([lambda text=text: [Artifact("index.html", text)]]))  # type: ignore[misc]
        assert staged.close()


def to_publish(folder: Path) -> None:
    (folder / "site").mkdir()
    text = "# edition: publication\n/structures/41/cio-imaginaire-blois/\n"
    (folder / "site/adresses.txt").write_text(text, encoding="utf-8")


def answered(folder: Path) -> None:
    (folder / "ticket.md").write_text(CHANGE, encoding="utf-8")


def to_import(folder: Path) -> None:
    (folder / "lieux.csv").write_text(TABLE, encoding="utf-8")
    (folder / "correspondance.yml").write_text(MAPPING, encoding="utf-8")


def lost_records(folder: Path) -> None:
    shutil.copytree(REPOSITORY / "tests/golden/site/donnees/v1", folder / "v1")
    for name in ("structures", "ressources"):
        for file in (folder / "data" / name).rglob("*.yml"):
            file.unlink()


def sources(folder: Path) -> None:
    lay_out_sources(folder / "sources")


def like_the_repository(folder: Path) -> None:
    """What `documentation` reads and writes, with two of its pages out of date."""
    for name in ("data", "docs/reference", "docs/schemas", "docs/editeurs", "docs/accessibilite"):
        shutil.copytree(REPOSITORY / name, folder / "depot" / name, dirs_exist_ok=True)
    shutil.copytree(REPOSITORY / "tests/records", folder / "depot/tests/records", symlinks=True)
    for name in ("structures", "quiz"):
        (folder / f"depot/docs/reference/{name}.md").write_text("# Ancienne page\n")


WRITERS: Mapping[str, Written] = {
    "construire": Written("--sans-papier", by_file=False),
    "revenir": Written("", before=two_sites, by_file=False),
    "ranger": Written("", before=untidy),
    "nouvelle-fiche": Written("", typed=f"{ANSWERS}oui\n"),
    "depuis-formulaire": Written("ticket.md", before=answered),
    "proprietaires": Written("--defaut @region/guide"),
    "geocoder": Written("--tout"),
    "verifie": Written("41/cio-imaginaire-blois 36/cio-imaginaire-issoudun --par coordination"),
    "fraicheur": Written("--campagne rentree --aujourdhui 2026-11-24"),
    "imprimer": Written("--territoire loir-et-cher --document depliant --document repere"),
    "hors-ligne": Written("--territoire loir-et-cher"),
    "adresses": Written("enregistrer", before=to_publish),
    "importer": Written("lieux.csv --correspondance correspondance.yml", before=to_import),
    "restaurer": Written("v1", before=lost_records),
    "nouvelle-region": Written("53 --vers bretagne", by_file=False),
    "geographie": Written("sources --vers tables", before=sources),
    "documentation": Written("--depot depot", before=like_the_repository),
}
ONE_FILE = {
    *("nouvelle-fiche", "depuis-formulaire", "proprietaires", "geocoder", "adresses"),
}
BY_FILE = tuple(name for name, one in WRITERS.items() if one.by_file)


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The imaginary guide, in the current folder."""
    folder = lay_out(tmp_path / "guide").parent
    monkeypatch.chdir(folder)
    without_proxies(monkeypatch)
    return folder


def run(name: str, *more: str) -> Result:
    """Type a command of the table; the base of addresses that it may ask is on this machine."""
    one = WRITERS[name]
    with loopback() as base:
        base.replies["/search"] = [Reply(body=json.dumps(FOUND).encode())] * 3
        service = ("--service", base.address) if name == "geocoder" else ()
        arguments = [name, *one.arguments.split(), *service, *more]
        return CliRunner().invoke(main, arguments, input=one.typed)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the folder but the cache of builds, which may go at any time."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_every_command_is_in_the_table() -> None:
    assert WRITERS.keys() <= COMMANDS.keys() <= WRITERS.keys() | WRITES_NOTHING
    assert not WRITERS.keys() & WRITES_NOTHING


@pytest.mark.parametrize("name", WRITERS)
def test_a_rehearsal_writes_nothing_and_says_so(name: str, guide: Path) -> None:
    WRITERS[name].before(guide)
    before = files(guide)
    result = run(name, "--essai")
    assert result.exit_code == 0, result.output
    assert files(guide) == before
    told = result.output.replace("\u00a0", " ")
    assert "Essai : rien n’a été écrit" in told
    assert len(told.splitlines()) > 1, "what would be done is shown"


@pytest.mark.parametrize("name", BY_FILE)
def test_an_interruption_leaves_whole_files(
    name: str, guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped while it puts its second file in place, or its only one; then it is run again."""
    WRITERS[name].before(guide)
    before = files(guide)
    with monkeypatch.context() as patched:
        moved: list[Path] = []
        replace = Path.replace

        def interrupted(draft: Path, target: Path) -> Path:
            if moved or name in ONE_FILE:
                raise KeyboardInterrupt
            moved.append(target)
            return replace(draft, target)

        patched.setattr(Path, "replace", interrupted)
        stopped = run(name)
    assert stopped.exit_code == 1, stopped.output
    assert "Aucun fichier n’est à moitié écrit." in stopped.stderr
    then = files(guide)
    assert not [path for path in then if path.endswith(".draft")]
    assert run(name).exit_code == 0
    after = files(guide)
    assert after != before
    torn = [path for path, raw in then.items() if raw not in (before.get(path), after.get(path))]
    assert not torn and before.keys() <= then.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_word_that_a_command_does_not_know_is_told_in_french(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--inconnue"])
    assert result.exit_code == 2
    told = result.stderr.replace("\u00a0", " ")
    assert "« --inconnue » n’existe pas." in told
    assert f"quifaitquoi {name} --help" in told or f"main {name} --help" in told
