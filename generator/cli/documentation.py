"""`quifaitquoi documentation`: writes what `docs/` and the forges hold of the field tables.

A maintainer's command: it reads the examples of `tests/`, so it runs in the repository.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from generator.check.placement import record_id
from generator.check.terms import vocabularies_of
from generator.cli.command import command
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.conformity.criteria import read_conformity
from generator.conformity.pages import declaration, evidence
from generator.forges.issue_forms import issue_forms
from generator.model.person import Channel
from generator.problems.printers.text import counted
from generator.problems.rules_page import codes_page, rules_page
from generator.read.folder import read_folder
from generator.schema.calls import CALL
from generator.schema.comparisons import COMPARISON
from generator.schema.events import EVENT
from generator.schema.field import Table
from generator.schema.initiatives import INITIATIVE
from generator.schema.json_schema import json_schema
from generator.schema.networks import NETWORK
from generator.schema.people import CHANNELS, PEOPLE
from generator.schema.quizzes import QUIZ
from generator.schema.reference import GENERATED, index_page, reference_page
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_TABLES, SCHEMA_NAMES
from generator.schema.territories import TERRITORY
from generator.schema.vocabularies import VOCABULARY
from generator.write.facts import facts_of
from generator.write.files import write_whole

EXAMPLES = {
    STRUCTURE.name: "structures/41/cio-imaginaire.yml",
    NETWORK.name: "reseaux/cio-imaginaire.yml",
    COMPARISON.name: "comparaisons/cio-ou-jeunes-imaginaires.yml",
    RESOURCE.name: "ressources/carnet-imaginaire.yml",
    EVENT.name: "evenements/2027/forum-imaginaire.yml",
    CALL.name: "appels/appel-imaginaire.yml",
    INITIATIVE.name: "initiatives/initiative-imaginaire.yml",
    QUIZ.name: "quiz/quiz-imaginaire.yml",
    TERRITORY.name: "territoires/imaginaire.yml",
    VOCABULARY.name: "vocabulaires/imaginaire.yml",
    PEOPLE.name: "contacts/structures/41/cio-imaginaire.yml",
}

DOCUMENTED = (*RECORD_TABLES, PEOPLE)
"""The kinds of file that editors write: records, and the contacts of the private folder."""


@command("documentation")
@click.option(
    "--depot",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="Le dossier du dépôt (par défaut, le dossier courant).",
    metavar="DOSSIER",
)
@rehearsal_option
def documentation(depot: Path, essai: bool) -> None:
    """Refait la référence, les schémas et les formulaires, des tables de champs et des règles."""
    if not (depot / "tests" / "records").is_dir():
        raise click.UsageError("Lancez cette commande dans le dossier du dépôt, ou donnez --depot.")
    files = documentation_files(depot)
    changed = [path for path, content in files.items() if _differs(depot / path, content)]
    for path in changed:
        if not essai:
            write_whole(depot / path, files[path].encode())
        click.echo(path)
    click.echo(f"{counted(len(changed), ('fichier changé', 'fichiers changés'))} sur {len(files)}.")
    if essai:
        say_nothing_written()


def _differs(file: Path, content: str) -> bool:
    return not file.is_file() or file.read_bytes() != content.encode()


def documentation_files(root: Path) -> dict[str, str]:
    """Give the generated files and their contents, by path from the repository."""
    vocabularies = _vocabularies(root)
    files = {
        f"docs/reference/{table.name}.md": reference_page(table, _example(root, table))
        for table in DOCUMENTED
    }
    files["docs/reference/README.md"] = index_page(vocabularies)
    files["docs/reference/regles.md"] = rules_page(_broken_examples(root), GENERATED)
    files["docs/editeurs/codes.md"] = codes_page(GENERATED, "../reference/regles.md")
    networks = {NETWORK.name: _identifiers(root, NETWORK)}
    channels = {CHANNELS: tuple(channel.value for channel in Channel)}
    for table in DOCUMENTED:
        schema = json_schema(table, {**vocabularies, **channels}, networks)
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        files[f"docs/schemas/{SCHEMA_NAMES[table.name]}.json"] = text
    return {**files, **issue_forms(_network_names(root)), **_accessibility(root / "docs")}


def _accessibility(docs: Path) -> dict[str, str]:
    """What is said of accessibility, made of the criteria one by one."""
    folder = docs / "accessibilite"
    conformity = read_conformity(folder)
    said = (folder / "declaration.txt").read_text(encoding="utf-8")
    shown = (folder / "tableau.txt").read_text(encoding="utf-8")
    return {
        "content/accessibilite.md": declaration(said, conformity),
        "docs/accessibilite/README.md": evidence(shown, conformity),
    }


def _network_names(root: Path) -> dict[str, str]:
    """The names of the networks by their identifier, in alphabetical order."""
    documents = read_folder(root / "data", NETWORK.name).documents
    facts = {record_id(one.path, NETWORK.name): facts_of(one.root) for one in documents}
    return {identifier: str(found.get("nom", "")) for identifier, found in facts.items()}


def _vocabularies(root: Path) -> Mapping[str, tuple[str, ...]]:
    documents = read_folder(root / "data", VOCABULARY.name).documents
    return {name: terms.values for name, terms in sorted(vocabularies_of(documents).items())}


def _identifiers(root: Path, table: Table) -> tuple[str, ...]:
    documents = read_folder(root / "data", table.name).documents
    return tuple(record_id(document.path, table.name) for document in documents)


def _example(root: Path, table: Table) -> str:
    return (root / "tests/records/valides" / EXAMPLES[table.name]).read_text(encoding="utf-8")


def _broken_examples(root: Path) -> dict[str, str]:
    """The first file that breaks each rule, by code, where it is a record in plain text."""
    found: dict[str, str] = {}
    for file in sorted((root / "tests/records/invalides").iterdir()):
        code = file.name.partition("-")[0]
        written = file.suffix in (".yml", ".md") and file.is_file() and not file.is_symlink()
        if code in found or not written:
            continue
        try:
            found[code] = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found
