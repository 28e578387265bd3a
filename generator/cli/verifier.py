"""`quifaitquoi verifier`: its arguments, what it prints, and its exit codes."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.check.documents import check_documents
from generator.cli.data_folder import find_data_folder, is_within, shown_scopes
from generator.problems.printers.json import print_json
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Severity
from generator.read.folder import read_folder
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_TABLES
from generator.settings import resolve_today

GEOGRAPHY = "geographie"
FAULTY = 1


@click.command("verifier")
@click.argument("chemins", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN]...")
@click.option("--strict", is_flag=True, help="Échoue aussi sur un avertissement.")
@click.option("--conseils", is_flag=True, help="Montre aussi les conseils.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json"]),
    default="texte",
    show_default=True,
    help="La forme du compte rendu ; « json » contient toujours les conseils.",
)
@click.option(
    "--aujourdhui",
    default="",
    metavar="AAAA-MM-JJ",
    help="Le jour que l’on prend pour aujourd’hui.",
)
def verifier(
    chemins: tuple[Path, ...], strict: bool, conseils: bool, form: str, aujourdhui: str
) -> None:
    """Vérifie les fiches et dit, pour chaque faute, où elle est et quoi écrire.

    CHEMIN est une fiche ou un dossier ; sans chemin, tout est vérifié. Une fiche est toujours
    comparée à toutes les autres, mais seuls ses propres problèmes sont montrés.

    \b
    Exemples :
      quifaitquoi verifier
      quifaitquoi verifier data/structures/41/cio-blois.yml
      quifaitquoi verifier --strict --format json

    Codes de sortie : 0, rien à corriger ; 1, au moins une erreur ; 2, la commande est mal écrite.
    """
    today = _today(aujourdhui)
    data = find_data_folder(chemins)
    scopes = shown_scopes(chemins, data)
    files, problems = _check(data, today)
    records = sum(is_within(file, scopes) for file in files)
    found = [problem for problem in problems if is_within(problem.span.file, scopes)]
    click.echo(print_json(found) if form == "json" else print_text(found, records, advice=conseils))
    sys.exit(FAULTY if _fails(found, strict) else 0)


def _check(data: Path, today: date) -> tuple[set[str], tuple[Problem, ...]]:
    """The records that have a file, readable or not, and every problem of the folder."""
    geography = data / GEOGRAPHY
    if not geography.is_dir():
        raise click.UsageError(f"Il manque le dossier « {geography} » (tables de géographie).")
    readings = {
        table.name: read_folder(data, table.name, shown_root=data.name) for table in RECORD_TABLES
    }
    reading_problems = [problem for each in readings.values() for problem in each.problems]
    checked = check_documents(
        {name: reading.documents for name, reading in readings.items()},
        read_geography(geography),
        today=today,
        reading_problems=reading_problems,
    )
    documents = {one.path for reading in readings.values() for one in reading.documents}
    return documents | {one.span.file for one in reading_problems}, checked.problems


def _today(asked: str) -> date:
    try:
        return resolve_today(asked, os.environ, datetime.now(UTC))
    except ValueError as error:
        raise click.UsageError(f"« {asked} » n’est pas une date de la forme AAAA-MM-JJ.") from error


def _fails(problems: list[Problem], strict: bool) -> bool:
    severities = {problem.rule.severity for problem in problems}
    return Severity.ERROR in severities or (strict and Severity.WARNING in severities)
