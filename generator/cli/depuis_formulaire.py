"""`quifaitquoi depuis-formulaire`: the answers of a form of a forge become a record."""

import difflib
import sys
from pathlib import Path
from typing import TextIO

import click

from generator.cli.command import command
from generator.cli.data_folder import find_data_folder
from generator.cli.proposed import Desk, is_refused
from generator.cli.today import today_is
from generator.forges.answers import Answers, UnreadableAnswersError, read_answers
from generator.forges.naming import UnnamedError, new_identifier
from generator.problems.printers.text import print_problem
from generator.problems.problem import Severity
from generator.schema.structures import STRUCTURE
from generator.write.facts import facts_of
from generator.write.files import write_whole
from generator.write.tidy import rewritten, written

REFUSED = 1


@command("depuis-formulaire")
@click.argument("fichier", type=click.File(encoding="utf-8", errors="replace"), default="-")
@click.option(
    "--vers",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Le dossier des fiches (par défaut : data/).",
    metavar="DOSSIER",
)
@click.option("--essai", is_flag=True, help="Montre la fiche, sans rien écrire.")
def depuis_formulaire(fichier: TextIO, vers: Path | None, essai: bool) -> None:
    """Fait ou corrige une fiche avec les réponses d’un formulaire de la forge.

    FICHIER contient le texte du ticket, copié tel quel ; sans FICHIER, ou avec « - », le texte est
    lu sur l’entrée standard. Rien n’est écrit si la fiche contient une erreur.

    \b
    Exemples :
      quifaitquoi depuis-formulaire ticket.md
      quifaitquoi depuis-formulaire --essai < ticket.md

    Codes de sortie : 0, la fiche est écrite ; 1, elle contient une erreur ; 2, ce texte ne vient
    pas d’un formulaire, ou la commande est mal écrite.
    """
    data = find_data_folder((vers,) if vers else ())
    try:
        answers = read_answers(fichier.read())
    except UnreadableAnswersError as error:
        raise click.UsageError(
            "Ce texte ne vient pas d’un formulaire du guide, ou ne dit pas de quelle fiche il "
            "parle. Copiez le ticket en entier, avec ses titres « ### »."
        ) from error
    desk = Desk(data, today_is())
    path, before, after = _record(answers, desk, data)
    problems = desk.problems(path, after)
    for problem in problems:
        if problem.rule.severity is not Severity.ADVICE:
            click.echo(print_problem(problem), err=True)
    click.echo(f"--- {path}")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=1, lineterm="")
    click.echo("\n".join(line for rank, line in enumerate(lines) if rank > 1))
    if is_refused(problems):
        click.echo("Rien n’est écrit : corrigez d’abord les erreurs.", err=True)
        sys.exit(REFUSED)
    if essai:
        click.echo("Essai : rien n’a été écrit.")
        return
    write_whole(data / path.removeprefix("data/"), after.encode())
    click.echo(f"La fiche est écrite : {path}")


def _record(answers: Answers, desk: Desk, data: Path) -> tuple[str, str, str]:
    """The path of the record, its text as it stands, and its text with the answers."""
    if not answers.record:
        taken = desk.identifiers(STRUCTURE.name)
        try:
            identifier = new_identifier(STRUCTURE.name, answers.facts, taken)
        except UnnamedError as error:
            raise click.UsageError("Il manque le réseau, la commune ou son code Insee.") from error
        path = f"data/{STRUCTURE.name}/{identifier}.yml"
        return path, "", written(answers.facts, path)
    path = f"data/{STRUCTURE.name}/{answers.record}.yml"
    document = desk.document(path)
    if document is None:
        raise click.UsageError(
            f"La fiche « {answers.record} » n’existe pas, ou est mal écrite : vérifiez la "
            "référence donnée dans le ticket."
        )
    source = (data / path.removeprefix("data/")).read_text(encoding="utf-8-sig")
    facts = {**facts_of(document.root), **answers.facts}
    return path, source, rewritten(source, document, facts)
