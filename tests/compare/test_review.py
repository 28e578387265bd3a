"""What a contribution changes for the public, on a repository made for the test."""

import json
import subprocess
from pathlib import Path

import markdown
import pytest
from click.testing import CliRunner, Result
from example_records import DATA, VALID

from generator.cli.main import main

CIO = "data/structures/41/cio-imaginaire.yml"
NEW = """\
nom: {name}
reseau: cio-imaginaire
adresse: 1 rue de l’Essai
code_postal: "41000"
commune: Blois
code_insee: "41018"
telephone: "02 54 00 00 00"
"""
HOSTILE = "x @toute-l-equipe ![i](https://exemple.fr/i.png) <img src=x> ``` 06 12 34 56 78"


class Repository:
    """A repository of a few imaginary records, with the real vocabularies and geography."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for source in (VALID, DATA / "vocabulaires"):
            for file in source.rglob("*.yml"):
                target = folder / "data" / file.relative_to(source if source == VALID else DATA)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read_bytes())
        (folder / "content").mkdir()
        (folder / "content/index.md").write_text("# Accueil\n\nBienvenue.\n", encoding="utf-8")
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments: str) -> None:
        who = ("-c", "user.name=essai", "-c", "user.email=essai@exemple.fr")
        subprocess.run(("git", *who, "-C", self.folder, *arguments), check=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "essai")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, encoding="utf-8")

    def change(self, path: str, *pairs: tuple[str, str]) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        self.write(path, text)

    def review(self, revisions: str = "HEAD", form: str = "json") -> Result:
        return CliRunner().invoke(
            main, ["comparer", revisions, "--depot", str(self.folder), "--format", form]
        )

    def said(self, revisions: str = "HEAD") -> list[str]:
        result = self.review(revisions)
        assert result.exit_code == 0, result.output
        return [line.replace("\u00a0", " ") for line in json.loads(result.stdout)["resume"]]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_nothing_changes_when_only_the_writing_does(repository: Repository) -> None:
    repository.change(CIO, ("nom: CIO", "# Un commentaire.\nnom: CIO"))
    assert repository.review(form="markdown").stdout == "Rien ne change pour le public.\n"


def test_a_phone_a_day_and_what_stood_before(repository: Repository) -> None:
    repository.write(CIO, NEW.format(name="CIO") + 'horaires_accueil: "Mo-Fr 09:00-17:00"\n')
    repository.commit()
    repository.change(CIO, ("02 54 00 00 00", "02 54 11 11 11"), ("Mo-Fr", "Mo-Tu,Th-Sa"))
    assert repository.said() == [
        "CIO change de téléphone ; ouvre désormais le samedi ; n’ouvre plus le mercredi."
    ]
    told = repository.review(form="markdown").stdout.replace("\u00a0", " ")
    assert "  - Téléphone : `02 54 00 00 00` → `02 54 11 11 11`\n" in told
    assert len(told.splitlines()) == 5


def test_a_page_that_appears_and_the_communes_it_comes_near(repository: Repository) -> None:
    repository.write("data/structures/41/neuf.yml", NEW.format(name="CIO neuf").replace(
        "41018", "41194").replace("Blois", "Romorantin-Lanthenay"))  # fmt: skip
    first, near, page = repository.said()
    assert first == "CIO neuf apparaît dans le guide."
    assert "ce réseau à moins de 30 km" in near and "Romorantin-Lanthenay" in near
    assert page == "Page nouvelle : structures/41/neuf/."


def test_a_place_that_goes_leaves_communes_alone(repository: Repository) -> None:
    (repository.folder / CIO).unlink()
    found = json.loads(repository.review().stdout)
    assert found["fiches"][0]["devenir"] == "disparait"
    (network,) = found["couverture"]
    assert network["reseau"] == "cio-imaginaire" and len(network["perdues"]) > 50
    assert {"code": "41018", "nom": "Blois"} in network["perdues"]


def test_a_closed_place_says_where_it_sends(repository: Repository) -> None:
    repository.write("data/structures/41/autre.yml", NEW.format(name="CIO autre"))
    repository.commit()
    repository.write(CIO, NEW.format(name="CIO") + "fermee:\n  vers: 41/autre\n")
    assert "est fermé" in repository.said()[0]
    assert "envoie vers CIO autre" in repository.said()[0]


@pytest.mark.parametrize("says", [True, False])
def test_a_page_that_moves(repository: Repository, says: bool) -> None:
    path = "data/structures/41/autre.yml"
    repository.write(path, NEW.format(name="CIO") + "identifiants:\n  dila: cio-1\n")
    repository.commit()
    former = "anciennes_adresses: [/structures/41/autre/]\n" if says else ""
    text = (repository.folder / path).read_text(encoding="utf-8")
    (repository.folder / path).unlink()
    repository.write("data/structures/41/cio-deux.yml", text + former)
    last = repository.said()[-1]
    assert last.startswith("Page qui change d’adresse : structures/41/autre/ → ")
    assert ("ne mène plus à rien" in last) is not says


def test_an_error_withholds_the_page(repository: Repository) -> None:
    repository.change(CIO, ("nom: ", "nomm: "))
    assert "n’est plus publié" in repository.said()[0]


def test_a_network_says_how_many_places_it_speaks_for(repository: Repository) -> None:
    path = "data/reseaux/cio-imaginaire.yml"
    text = (repository.folder / path).read_text(encoding="utf-8")
    service = text[text.index("services:") :].partition("nom: ")[2].partition("\n")[0]
    repository.change(path, (f"nom: {service}", f"nom: {service} ou pas"))
    (line,) = repository.said()
    assert "change ce qu’il propose" in line and "concerné" in line
    (change,) = json.loads(repository.review().stdout)["fiches"]
    assert change["differences"][0]["rubrique"][-1] == "Nom"
    assert change["differences"][0]["apres"] == f"{service} ou pas"


def test_a_text_of_content(repository: Repository) -> None:
    repository.change("content/index.md", ("Bienvenue.", "Bonjour."))
    assert repository.said() == ["content/index.md : texte modifié."]
    assert "`Bienvenue.` → `Bonjour.`" in repository.review(form="markdown").stdout


def test_three_dots_leave_out_what_the_base_has_done_since(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "correction")
    repository.change("content/index.md", ("Bienvenue.", "Bonjour."))
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("data/structures/41/neuf.yml", NEW.format(name="CIO neuf"))
    repository.commit()
    assert repository.said("main...correction") == ["content/index.md : texte modifié."]
    assert len(repository.said("main..correction")) > 1


def test_git_attributes_hide_nothing(repository: Repository) -> None:
    repository.change("content/index.md", ("Bienvenue.", "Bonjour."))
    repository.write(".gitattributes", "content/** export-ignore\ndata/** export-subst\n")
    repository.commit()
    assert repository.said("HEAD~1..HEAD") == ["content/index.md : texte modifié."]


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_hostile_values_are_inert_and_personal_ones_masked(
    repository: Repository, form: str
) -> None:
    repository.write("data/structures/41/neuf.yml", NEW.format(name=f'"{HOSTILE}"'))
    repository.change("content/index.md", ("Bienvenue.", HOSTILE))
    told = repository.review(form=form).stdout
    assert "12 34" not in told and "toute-l-equipe" in told
    if form == "markdown":
        told = markdown.markdown(told, extensions=["nl2br"])
    if form != "json":
        assert "<img" not in told and "<a " not in told


@pytest.mark.parametrize("revisions", ["absente", "HEAD..absente", "--output=x", "HEAD:data"])
def test_a_revision_that_is_not_there(repository: Repository, revisions: str) -> None:
    result = CliRunner().invoke(
        main, ["comparer", "--depot", str(repository.folder), "--", revisions]
    )
    assert result.exit_code == 2
    assert "n’est pas une version de ce dépôt" in result.stderr


def test_every_form_is_whole(repository: Repository, tmp_path: Path) -> None:
    repository.change("content/index.md", ("Bienvenue.", "Bonjour."))
    page = repository.review(form="html").stdout
    assert page.startswith('<!doctype html>\n<html lang="fr">') and "<td>Bonjour.</td>" in page


def test_points_that_were_found_are_told_together(repository: Repository) -> None:
    columns = "adresse;code_postal;code_insee;latitude;longitude;score;type;date;trouvee"
    found = "1 rue de l’Essai;41000;41018;47.590000;1.330000;{score};street;2026-11-24;Essai"
    table = f"{columns};commune_trouvee\n{found};41018\n"
    repository.write("data/structures/41/essai.yml", NEW.format(name="Lieu de l’essai"))
    repository.commit()
    repository.write("data/geocodage.csv", table.format(score="0.970"))
    report = json.loads(repository.review().stdout)
    assert report["carte"] == {"places": ["data/structures/41/essai.yml"], "retires": []}
    said = "1 lieu a désormais un point trouvé d’après son adresse\u00a0: Lieu de l’essai."
    assert report["resume"][-1] == said
    repository.commit()
    repository.write("data/geocodage.csv", table.format(score="0.300"))
    report = json.loads(repository.review().stdout)
    assert report["carte"] == {"places": [], "retires": ["data/structures/41/essai.yml"]}
    assert "revient au centre de sa commune" in report["resume"][-1]
