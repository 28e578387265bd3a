"""`quifaitquoi nouvelle-fiche`: asks what a record needs, and writes it in canonical form."""

from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.data_folder import find_data_folder
from generator.cli.proposed import Desk, is_refused
from generator.cli.today import today_is
from generator.forges.naming import UnnamedError, draft_path, new_identifier
from generator.problems.printers.text import print_problem
from generator.problems.problem import Severity
from generator.schema.everyday import EVERYDAY
from generator.schema.field import Field, Table
from generator.schema.kinds import Group, Many
from generator.schema.tables import RECORD_TABLES, SCHEMA_NAMES
from generator.write.facts import Fact
from generator.write.files import write_whole
from generator.write.tidy import written

KINDS = {SCHEMA_NAMES[table.name]: table for table in RECORD_TABLES}


@command("nouvelle-fiche")
@click.argument("sorte", type=click.Choice(list(KINDS)), default="structure")
@click.option(
    "--vers",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Le dossier des fiches (par défaut : data/).",
    metavar="DOSSIER",
)
@click.option("--essai", is_flag=True, help="Montre la fiche, sans rien écrire.")
def nouvelle_fiche(sorte: str, vers: Path | None, essai: bool) -> None:
    """Pose les questions d’une nouvelle fiche et l’écrit, bien rangée.

    Chaque réponse est vérifiée aussitôt. Une réponse vide passe à la suite, sauf pour ce qui est
    obligatoire. Ctrl+C arrête tout : rien n’est écrit.

    \b
    Exemples :
      quifaitquoi nouvelle-fiche
      quifaitquoi nouvelle-fiche ressource --essai
    """
    table = KINDS[sorte]
    data = find_data_folder((vers,) if vers else ())
    desk = Desk(data, today_is())
    facts: dict[str, Fact] = {}
    for field in _asked(table):
        _ask(field, facts, table, desk)
    try:
        identifier = new_identifier(table.name, facts, desk.identifiers(table.name))
    except UnnamedError as error:
        raise click.ClickException("Ces réponses ne suffisent pas à nommer la fiche.") from error
    path = f"data/{table.name}/{identifier}.yml"
    text = written(facts, path)
    problems = desk.problems(path, text)
    click.echo(f"\n--- {path}\n{text}")
    for problem in problems:
        if problem.rule.severity is not Severity.ADVICE:
            click.echo(print_problem(problem), err=True)
    if essai:
        click.echo("Essai : rien n’a été écrit.")
        return
    if is_refused(problems):
        raise click.ClickException("Rien n’est écrit : la fiche contient encore une erreur.")
    if not _agreed():
        raise click.ClickException("Rien n’est écrit, comme vous l’avez demandé.")
    write_whole(data / path.removeprefix("data/"), text.encode())
    click.echo(f"La fiche est écrite : {path}")


def _agreed() -> bool:
    """Ask until the answer is yes or no; nothing typed is yes."""
    while True:
        answer = click.prompt(
            "Écrire cette fiche\u00a0? (oui, non)", default="oui", prompt_suffix="\u00a0: "
        )
        if answer in ("oui", "non"):
            return bool(answer == "oui")
        click.echo("Répondez oui ou non.")


def _asked(table: Table) -> list[Field]:
    """The everyday fields that one line can answer, and those that no record goes without."""
    everyday = EVERYDAY.get(table.name, tuple(table.by_key))
    return [
        field
        for field in table.fields
        if _holds_text(field) and (field.required or field.key in everyday)
    ]


def _holds_text(field: Field) -> bool:
    kind = field.kind.of if isinstance(field.kind, Many) else field.kind
    return not isinstance(kind, Group) and hasattr(kind, "__class__") and _is_scalar(kind)


def _is_scalar(kind: object) -> bool:
    return type(kind).__name__ not in ("Group", "ByIdentifier", "Labels")


def _ask(field: Field, facts: dict[str, Fact], table: Table, desk: Desk) -> None:
    """Ask until the answer has no error, or is empty where it may be."""
    several = " (séparés par des virgules)" if isinstance(field.kind, Many) else ""
    click.echo(f"\n{field.label}{several}. {field.help}")
    while True:
        typed = click.prompt(
            f"  {field.key}", default="", show_default=False, prompt_suffix=" : "
        ).strip()
        if not typed and not field.required:
            return
        answer = _answer(typed, field)
        tried = {**facts, **({field.key: answer} if typed else {})}
        path = draft_path(table.name, tried)
        wrong = [
            problem
            for problem in desk.problems(path, written(tried, path))
            if problem.key == field.key and problem.rule.severity is Severity.ERROR
        ]
        if not wrong:
            facts[field.key] = answer
            return
        for problem in wrong:
            click.echo(f"  {problem.message} {problem.hint}")


def _answer(typed: str, field: Field) -> Fact:
    if isinstance(field.kind, Many):
        return tuple(part.strip() for part in typed.split(",") if part.strip())
    return typed
