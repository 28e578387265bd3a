"""`quifaitquoi verifie`: says that somebody has checked a record, today, and under which function.

What may be dated so: places, tools and events are checked (`verifie_le`), networks read again
(`relu_le`).
"""

import difflib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from generator.check.privacy import signs_as_a_person
from generator.cli.command import command
from generator.cli.data_folder import find_data_folder
from generator.cli.proposed import Desk, is_refused
from generator.cli.rehearsal import say_nothing_written
from generator.cli.today import today_is
from generator.problems.printers.text import counted, print_problem
from generator.problems.problem import Severity
from generator.problems.suggestion import closest
from generator.schema.tables import RECORD_FOLDERS, TABLES
from generator.write.facts import Fact, facts_of
from generator.write.files import write_whole
from generator.write.tidy import rewritten, table_name

REFUSED = 1
STRUCTURES = "structures"
DATED_BY = (("verifie_le", "verifie_par"), ("relu_le", "relu_par"))
DOUBTS = "a_verifier"
VERIFIED = ("fiche vérifiée", "fiches vérifiées")


@command("verifie")
@click.argument("fiches", nargs=-1, required=True, metavar="FICHE...")
@click.option(
    "--par",
    "function",
    default="",
    metavar="FONCTION",
    help="La fonction de qui a vérifié, jamais son nom : « coordination du territoire ».",
)
@click.option("--essai", is_flag=True, help="Montre ce qui changerait, sans écrire.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json"]),
    default="texte",
    show_default=True,
    help="La forme du compte rendu : pour vous, ou pour un programme.",
)
@click.option("--aujourdhui", default="", metavar="AAAA-MM-JJ", help="Le jour de la vérification.")
def verifie(
    fiches: tuple[str, ...], function: str, essai: bool, form: str, aujourdhui: str
) -> None:
    """Dit que quelqu’un a tout vérifié dans une fiche, et quand.

    FICHE est un fichier, ou la référence d’une fiche (41/cio-blois). Seules la date et la fonction
    changent. Sans --par, la fonction écrite la fois d’avant est retirée : elle parlait d’une autre
    vérification. Si une des fiches contient une erreur, aucune n’est écrite.

    \b
    Exemples :
      quifaitquoi verifie 41/cio-blois --par "coordination du territoire"
      quifaitquoi verifie data/structures/41/cio-blois.yml --essai
      quifaitquoi verifie 41/cio-blois 41/cio-vendome --aujourdhui 2026-09-15

    Codes de sortie : 0, c’est écrit ; 1, une fiche contient une erreur, rien n’est écrit ; 2, la
    commande est mal écrite.
    """
    function = function.strip()
    if signs_as_a_person(function):
        raise click.UsageError(
            "« --par » attend une fonction, pas le nom d’une personne. Écrivez par exemple "
            "« --par 'coordination du territoire' »."
        )
    today = today_is(aujourdhui)
    data = _data_folder(fiches)
    desk = Desk(data, today)
    changes = [_change(path, desk, data, today, function) for path in _paths(fiches, data, desk)]
    problems = desk.all_problems({one.path: one.after for one in changes})
    for problem in problems:
        if problem.rule.severity is not Severity.ADVICE:
            click.echo(print_problem(problem), err=True)
    if is_refused(problems):
        click.echo("Rien n’est écrit : corrigez d’abord les erreurs.", err=True)
        sys.exit(REFUSED)
    click.echo(_json(changes) if form == "json" else "\n".join(_told(changes)))
    if essai:
        say_nothing_written()
        return
    for one in changes:
        write_whole(data / one.path.removeprefix("data/"), one.after.encode())
    click.echo(f"{counted(len(changes), VERIFIED)}.", err=form == "json")


class _Change(NamedTuple):
    """A record before and after; `since` is the day it was last verified, if any."""

    path: str
    before: str
    after: str
    since: str
    on: str
    by: str
    doubts: tuple[str, ...]
    forgets: bool


def _data_folder(records: Sequence[str]) -> Path:
    """The folder of the records that are given as files, else that of where one stands."""
    return find_data_folder(tuple(path for one in records if (path := Path(one)).exists()))


def _paths(records: Sequence[str], data: Path, desk: Desk) -> list[str]:
    """The records that are meant, by their path in messages, each once."""
    return list(dict.fromkeys(_path(one, data, desk) for one in records))


def _path(record: str, data: Path, desk: Desk) -> str:
    if (file := Path(record)).is_file():
        return f"data/{file.resolve().relative_to(data.resolve()).as_posix()}"
    name = record.strip("/").removesuffix(".yml").removeprefix("data/")
    table, _, identifier = name.partition("/")
    if table not in RECORD_FOLDERS:
        table, identifier = STRUCTURES, name
    known = desk.identifiers(table)
    if identifier not in known:
        near = closest(identifier, known)
        hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
        raise click.UsageError(f"La fiche « {record} » n’existe pas, ou est mal écrite.{hint}")
    return f"data/{table}/{identifier}.yml"


def _change(path: str, desk: Desk, data: Path, today: date, function: str) -> _Change:
    document = desk.document(path) if table_name(path) in RECORD_FOLDERS else None
    if document is None:
        raise click.UsageError(
            f"La fiche « {path} » est mal écrite. Pour savoir où : quifaitquoi verifier {path}"
        )
    on, by = _keys(path)
    facts = facts_of(document.root)
    verified: dict[str, Fact] = {**facts, on: str(today), by: function}
    if not function:
        del verified[by]
    return _Change(
        path,
        before := (data / path.removeprefix("data/")).read_text(encoding="utf-8-sig"),
        rewritten(before, document, verified),
        str(facts.get(on) or ""),
        str(today),
        function,
        _doubts(facts),
        forgets=bool(facts.get(by)) and not function,
    )


def _keys(path: str) -> tuple[str, str]:
    known = TABLES[table_name(path)].by_key
    for keys in DATED_BY:
        if keys[0] in known:
            return keys
    raise click.UsageError(
        f"« {path} » n’a pas de date de vérification : les vocabulaires, les territoires et les "
        "comparaisons n’en ont pas."
    )


def _doubts(facts: Mapping[str, Fact]) -> tuple[str, ...]:
    found = facts.get(DOUBTS)
    return tuple(map(str, found)) if isinstance(found, tuple) else ()


def _told(changes: Sequence[_Change]) -> Iterator[str]:
    for one in changes:
        yield f"--- {one.path}"
        lines = difflib.unified_diff(
            one.before.splitlines(), one.after.splitlines(), n=0, lineterm=""
        )
        yield from (line for rank, line in enumerate(lines) if rank > 1)
        if one.forgets:
            yield "    La fonction de la fois d’avant est retirée ; --par dit qui a vérifié."
        if one.doubts:
            named = ", ".join(one.doubts)
            yield f"    « {DOUBTS} » dit encore : {named}. Retirez ce qui ne fait plus de doute."


def _json(changes: Sequence[_Change]) -> str:
    """One object a record; the keys are a promise: `fiche, avant, verifiee_le, par, a_verifier`."""
    reported = [
        {
            "fiche": one.path,
            "avant": one.since,
            "verifiee_le": one.on,
            "par": one.by,
            "a_verifier": list(one.doubts),
        }
        for one in changes
    ]
    return json.dumps(reported, ensure_ascii=False, indent=2)
