"""`quifaitquoi verifier`: its arguments, what it prints, and its exit codes."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.check.geocoding import judged
from generator.check.privacy import discreet
from generator.cli.command import command
from generator.cli.contribution import contribution
from generator.cli.data_folder import CONTENT, find_data_folder, is_within, shown_scopes
from generator.cli.pages import pages_against_records, read_pages
from generator.cli.today import today_is
from generator.model.geocoding import NO_ANSWERS, Answers
from generator.plain_language.lexicon import read_lexicon
from generator.plain_language.review import advice_on_pages, advice_on_records
from generator.problems.printers.github import print_github
from generator.problems.printers.gitlab import print_gitlab
from generator.problems.printers.json import print_json
from generator.problems.printers.markdown import print_markdown
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Severity
from generator.read.folder import read_folders
from generator.read.geocoding import read_geocoding
from generator.read.geography import read_geography
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS

GEOGRAPHY = "geographie"
FAULTY = 1


@command("verifier")
@click.argument("chemins", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN]...")
@click.option("--strict", is_flag=True, help="Échoue aussi sur un avertissement.")
@click.option("--conseils", is_flag=True, help="Montre aussi les conseils.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json", "github", "gitlab", "markdown"]),
    default="texte",
    show_default=True,
    help="La forme du compte rendu : pour un terminal, pour un programme, pour les remarques d’une "
    "forge, pour un commentaire. « json » contient toujours les conseils.",
)
@click.option(
    "--contribution",
    "asked",
    default="",
    metavar="BASE[..TETE]",
    help="Vérifie ce qu’une branche propose, depuis qu’elle a quitté BASE : ses fichiers sont lus, "
    "rien n’en est exécuté.",
)
@click.option(
    "--aujourdhui",
    default="",
    metavar="AAAA-MM-JJ",
    help="Le jour que l’on prend pour aujourd’hui.",
)
def verifier(
    chemins: tuple[Path, ...],
    strict: bool,
    conseils: bool,
    form: str,
    asked: str,
    aujourdhui: str,
) -> None:
    """Vérifie les fiches et les pages, et dit pour chaque faute où elle est et quoi écrire.

    CHEMIN est une fiche, une page ou un dossier ; sans chemin, tout est vérifié : les fiches de
    data/ et les pages de content/. Une fiche est toujours comparée à toutes les autres, mais seuls
    ses propres problèmes sont montrés.

    \b
    Exemples :
      quifaitquoi verifier
      quifaitquoi verifier data/structures/41/cio-blois.yml
      quifaitquoi verifier --conseils content/guides/jeunes.md
      quifaitquoi verifier --strict --format json
      quifaitquoi verifier --contribution origin/main..proposition

    Codes de sortie : 0, rien à corriger ; 1, au moins une erreur ; 2, la commande est mal écrite.
    """
    today = today_is(aujourdhui)
    if asked:
        if chemins:
            raise click.UsageError("Donnez des chemins, ou --contribution : pas les deux.")
        found, records, pages = _of_contribution(asked, today)
    else:
        data = find_data_folder(chemins)
        found, records, pages = _within(_check(data, today), shown_scopes(chemins, data))
    told = [one for one in found if conseils or one.rule.severity is not Severity.ADVICE]
    reports: Mapping[str, Callable[[], str]] = {
        "texte": lambda: print_text(found, records, pages=pages, advice=conseils),
        "json": lambda: print_json(found),
        "github": lambda: print_github(told),
        "gitlab": lambda: print_gitlab(told),
        "markdown": lambda: print_markdown(found, records, pages=pages),
    }
    if report := reports[form]():
        click.echo(report)
    sys.exit(FAULTY if _fails(found, strict) else 0)


class _Seen(NamedTuple):
    """The files of records and of pages, readable or not, and the problems of all of them.

    `newly_answered` are those of the answers of the geocoder that were not known before.
    """

    records: frozenset[str]
    pages: frozenset[str]
    problems: tuple[Problem, ...]
    newly_answered: tuple[Problem, ...]


def _within(seen: _Seen, scopes: Sequence[str]) -> tuple[list[Problem], int, int]:
    """Give the problems of these paths, and how many records and pages they hold."""
    records, pages = (sum(is_within(file, scopes) for file in files) for files in seen[:2])
    found = [discreet(one) for one in seen.problems if is_within(one.span.file, scopes)]
    return found, records, pages


def _of_contribution(asked: str, today: date) -> tuple[list[Problem], int, int]:
    """Give all that is wrong in what it changes, and what it causes elsewhere.

    That is every error, and what is said of a place whose address it has looked for.
    """
    with contribution(asked, Path()) as proposed:
        seen = _check(proposed.data, today, proposed.answers)
        found, records, pages = _within(seen, proposed.changed)
        elsewhere = [
            discreet(one)
            for one in seen.problems
            if (one.rule.severity is Severity.ERROR or one in seen.newly_answered)
            and not is_within(one.span.file, proposed.changed)
        ]
        return [*proposed.refused, *found, *elsewhere], records, pages


def _check(data: Path, today: date, known: Answers = NO_ANSWERS) -> _Seen:
    geography = data / GEOGRAPHY
    if not geography.is_dir():
        raise click.UsageError(f"Il manque le dossier « {geography} » (tables de géographie).")
    documents, reading_problems = read_folders(data, RECORD_FOLDERS, shown_root=data.name)
    tables = read_geography(geography)
    checked = check_documents(
        documents,
        tables,
        today=today,
        reading_problems=reading_problems,
    )
    pages = read_pages(data.parent / CONTENT)
    lexicon = read_lexicon(documents)
    found = read_geocoding(data, data.name)
    structures = checked.records[STRUCTURE.name]
    located = judged(structures, found.answers, tables)
    new = {address: one for address, one in found.answers.items() if known.get(address) != one}
    problems = [
        *checked.problems,
        *found.problems,
        *located.problems,
        *pages.problems,
        *pages_against_records(
            pages.finished, assemble_directory(checked.records, tables, tuple(tables.regions))
        ),
        *advice_on_pages(pages.texts, lexicon),
        *advice_on_records(documents, lexicon, partial(_source, data)),
    ]
    read = {one.path for group in documents.values() for one in group}
    return _Seen(
        frozenset(read | {one.span.file for one in reading_problems}),
        frozenset(pages.texts.keys() | {one.span.file for one in pages.problems}),
        tuple(sorted(problems, key=lambda problem: problem.position)),
        judged(structures, new, tables).problems,
    )


def _source(data: Path, shown: str) -> str:
    """The text of a record, from its path in messages."""
    return (data.parent / shown).read_text(encoding="utf-8-sig")


def _fails(problems: list[Problem], strict: bool) -> bool:
    severities = {problem.rule.severity for problem in problems}
    return Severity.ERROR in severities or (strict and Severity.WARNING in severities)
