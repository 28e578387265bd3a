"""`quifaitquoi ranger`: puts records in canonical form, and shows what that changes."""

import difflib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.data_folder import find_data_folder, is_within, shown_scopes
from generator.cli.rehearsal import say_nothing_written
from generator.problems.printers.text import counted, print_problem
from generator.problems.problem import Problem, Severity
from generator.read.folder import read_folders
from generator.read.text import decode
from generator.schema.tables import RECORD_FOLDERS
from generator.write.files import write_whole
from generator.write.tidy import tidied

UNTIDY = 1
ALREADY_TIDY = ("fiche est déjà rangée", "fiches sont déjà rangées")
MADE_TIDY = ("fiche rangée", "fiches rangées")
TO_TIDY = ("fiche à ranger", "fiches à ranger")
LEFT = ("fiche laissée telle quelle : corrigez d’abord", "fiches laissées : corrigez d’abord")


@command("ranger")
@click.argument("chemins", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN]...")
@click.option(
    "--verifier",
    "only_check",
    is_flag=True,
    help="N’écrit rien ; échoue s’il reste une fiche à ranger.",
)
@click.option("--essai", "rehearsal", is_flag=True, help="Montre ce qui changerait, sans écrire.")
def ranger(chemins: tuple[Path, ...], only_check: bool, rehearsal: bool) -> None:
    """Range les fiches : les clés dans l’ordre, une seule façon d’écrire chaque valeur.

    Aucune valeur ne change et les commentaires restent à leur place. CHEMIN est une fiche ou un
    dossier ; sans chemin, toutes les fiches sont rangées. Une fiche mal écrite est laissée telle
    quelle.

    \b
    Exemples :
      quifaitquoi ranger
      quifaitquoi ranger --essai data/structures/41
      quifaitquoi ranger --verifier

    Codes de sortie : 0, tout est rangé ; 1, une fiche ne l’est pas ; 2, la commande est mal écrite.
    """
    data = find_data_folder(chemins)
    tidying = _tidying(data, shown_scopes(chemins, data))
    writes = not (only_check or rehearsal)
    for problem in tidying.problems:
        click.echo(print_problem(problem), err=True)
    for shown, (before, after) in tidying.changes.items():
        click.echo("\n".join(_difference(shown, before, after)))
        if writes:
            write_whole(data.parent / shown, after.encode())
    click.echo(_summary(tidying, writes))
    if rehearsal:
        say_nothing_written()
    sys.exit(UNTIDY if tidying.left or (only_check and tidying.changes) else 0)


@dataclass(slots=True)
class _Tidying:
    """What each file is and would be, by path as messages show it; what must be left, and why."""

    tidy: int = 0
    changes: dict[str, tuple[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def left(self) -> int:
        return len({problem.span.file for problem in self.problems})


def _tidying(data: Path, scopes: Sequence[str]) -> _Tidying:
    documents, problems = read_folders(data, RECORD_FOLDERS, shown_root=data.name)
    bad = [one for one in problems if one.rule.severity is Severity.ERROR]
    found = _Tidying(problems=[one for one in bad if is_within(one.span.file, scopes)])
    faulty = {one.span.file for one in bad}
    for document in (one for group in documents.values() for one in group):
        if document.path not in faulty and is_within(document.path, scopes):
            raw = (data.parent / document.path).read_bytes()
            before = decode(raw, document.path)[0] or ""
            after = tidied(before, document)
            if raw == after.encode():
                found.tidy += 1
            else:
                found.changes[document.path] = before, after
    return found


def _difference(shown: str, before: str, after: str) -> Iterator[str]:
    """The lines that change; a file that only changes in what cannot be seen is named alone."""
    yield f"--- {shown}"
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=1, lineterm="")
    yield from (line for number, line in enumerate(lines) if number > 1)


def _summary(tidying: _Tidying, written: bool) -> str:
    parts = []
    if tidying.changes:
        parts.append(counted(len(tidying.changes), MADE_TIDY if written else TO_TIDY))
    if tidying.left:
        parts.append(counted(tidying.left, LEFT))
    if tidying.tidy or not parts:
        parts.append(counted(tidying.tidy, ALREADY_TIDY))
    return " ; ".join(parts) + "."
