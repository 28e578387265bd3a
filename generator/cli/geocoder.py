"""`quifaitquoi geocoder`: finds where addresses are, and keeps every answer for review."""

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from generator.check.documents import Checked, check_documents
from generator.check.geocoding import judged
from generator.check.privacy import discreet
from generator.cli.command import command
from generator.cli.data_folder import find_data_folder, is_within, shown_scopes
from generator.cli.rehearsal import say_nothing_written
from generator.cli.today import today_is
from generator.geocoding.asking import Asked, Manners, ServiceDownError, ask_all
from generator.geocoding.ban import SERVICE, UNREADABLE, Ban, Found
from generator.geocoding.table import geocoding_text
from generator.model.geocoding import Answer, PostalAddress, address_to_find
from generator.model.geography import Geography
from generator.model.record import Record
from generator.problems.printers.text import counted, print_problem
from generator.problems.problem import Problem
from generator.problems.quoting import LONGEST_ADDRESS, line_start, quotable, visible
from generator.read.folder import read_folders
from generator.read.geocoding import FILE, read_geocoding
from generator.read.geography import read_geography
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS
from generator.write.files import write_whole

INCOMPLETE = 1
KEPT_EVERY = 20
"""Answers between two writings of the file: what a cut of power may lose."""

NOTHING = "Aucune adresse à demander : elles ont déjà une position, ou une réponse."
ADDRESSES = ("adresse demandée", "adresses demandées")
REMAIN = ("adresse reste à demander", "adresses restent à demander")
REASONS = {
    "GeocoderTimedOut": "il est trop lent",
    "GeocoderUnavailable": "il est injoignable",
    "GeocoderParseError": "sa réponse est illisible",
    UNREADABLE: "sa réponse est illisible",
    "401": "il refuse nos demandes",
    "403": "il refuse nos demandes",
    "429": "il demande d’attendre",
}
"""Why there is no answer, in words; else the number of the error is given."""

_SERVICE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w./-]*)?", re.ASCII)


@command("geocoder")
@click.argument("chemins", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN]...")
@click.option("--tout", "everything", is_flag=True, help="Toutes les fiches.")
@click.option(
    "--redemander", "again", is_flag=True, help="Redemande aussi les adresses déjà connues."
)
@click.option("--essai", is_flag=True, help="Demande et montre, sans rien écrire.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json"]),
    default="texte",
    show_default=True,
    help="La forme du compte rendu : pour vous, ou pour un programme.",
)
@click.option(
    "--service",
    default=SERVICE,
    show_default=True,
    metavar="ADRESSE",
    help="Le service à interroger, s’il n’est pas celui de la Géoplateforme.",
)
@click.option("--aujourdhui", default="", metavar="AAAA-MM-JJ", help="Le jour des réponses.")
def geocoder(
    chemins: tuple[Path, ...],
    everything: bool,
    again: bool,
    essai: bool,
    form: str,
    service: str,
    aujourdhui: str,
) -> None:
    """Cherche où sont les adresses, dans la base nationale des adresses.

    CHEMIN est une fiche ou un dossier. Une position écrite dans une fiche l’emporte : son adresse
    n’est pas demandée, sauf si la fiche dit « centre-commune ». Les réponses sont dans
    data/geocodage.csv, que l’on relit comme une fiche. Une réponse incertaine, ou dans une autre
    commune, est dite, et jamais montrée sur le site.

    Ctrl+C garde les réponses déjà reçues : la même commande reprend là où elle s’est arrêtée.

    \b
    Exemples :
      quifaitquoi geocoder data/structures/41
      quifaitquoi geocoder --tout --essai
      quifaitquoi geocoder --redemander data/structures/41/cio-romorantin-lanthenay.yml

    Codes de sortie : 0, tout a été demandé ; 1, il reste des adresses à demander, ou le fichier
    contient une erreur ; 2, la commande est mal écrite.
    """
    if everything == bool(chemins):
        raise click.UsageError(
            "Dites quelles fiches : un chemin (quifaitquoi geocoder data/structures/41), ou "
            "--tout pour toutes."
        )
    if not _SERVICE.fullmatch(service):
        raise click.UsageError(f"« {service} » n’est pas l’adresse d’un service (https://…).")
    today = today_is(aujourdhui)
    data = find_data_folder(chemins)
    desk = _desk(data, shown_scopes(chemins, data) if chemins else (data.name,), today)
    wanted = [one for one in desk.wanted() if again or one not in desk.answers]
    reason = ""
    try:
        for asked in _asked(wanted, desk.geography, service):
            desk.keep(asked, today)
            reason = asked.failure or reason
            if not essai and len(desk.fresh) % KEPT_EVERY == 0:
                desk.write()
    except ServiceDownError as error:
        reason = str(error)
    finally:
        if not essai:
            desk.write(everything)
    click.echo(_json(desk) if form == "json" else "\n".join(_told(desk)))
    for problem in desk.problems():
        click.echo(print_problem(discreet(problem)), err=True)
    remaining = len(wanted) - len(desk.fresh)
    _conclude(desk, remaining, reason, essai)
    sys.exit(INCOMPLETE if remaining else 0)


@dataclass(slots=True)
class _Desk:
    """The records asked about, the answers known, and those that came in this run (`fresh`)."""

    data: Path
    checked: Checked
    geography: Geography
    scopes: Sequence[str]
    answers: dict[PostalAddress, Answer]
    fresh: dict[PostalAddress, Answer] = field(default_factory=dict)
    written: bytes = b""

    def wanted(self) -> list[PostalAddress]:
        """The addresses of the records asked about that need an answer, each once."""
        records = (one for one in self._open() if is_within(one.path, self.scopes))
        found = (address_to_find(one.values) for one in records)
        return list(dict.fromkeys(address for address in found if address))

    def keep(self, asked: Asked, today: date) -> None:
        """Keep what was found for an address; a failure is no answer."""
        if not asked.failure:
            self.answers[asked.address] = self.fresh[asked.address] = _answer(asked.found, today)

    def write(self, everything: bool = False) -> None:
        """Write the file if it changes; with `everything`, without what no record needs."""
        kept = self.answers
        if everything:
            needed = {address_to_find(one.values) for one in self._open()}
            kept = {one: answer for one, answer in kept.items() if one in needed}
        content = geocoding_text(kept).encode()
        if content != self.written and (kept or self.written):
            write_whole(self.data / FILE, content)
            self.written = content

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the answers for the records asked about."""
        found = judged(self.checked.records[STRUCTURE.name], self.answers, self.geography)
        return tuple(one for one in found.problems if is_within(one.span.file, self.scopes))

    def _open(self) -> Iterator[Record]:
        records = self.checked.records[STRUCTURE.name]
        return (one for one in records if "closure" not in one.values)


def _desk(data: Path, scopes: Sequence[str], today: date) -> _Desk:
    """Read everything; stop, with what to correct, if the file of answers is damaged."""
    known = read_geocoding(data, data.name)
    if known.problems:
        for problem in known.problems:
            click.echo(print_problem(problem), err=True)
        click.echo("Rien n’est demandé : corrigez d’abord ce fichier.", err=True)
        sys.exit(INCOMPLETE)
    documents, problems = read_folders(data, RECORD_FOLDERS, shown_root=data.name)
    geography = read_geography(data / "geographie")
    checked = check_documents(documents, geography, today=today, reading_problems=problems)
    file = data / FILE
    before = file.read_bytes() if file.is_file() else b""
    return _Desk(data, checked, geography, scopes, known.answers, written=before)


def _asked(wanted: Sequence[PostalAddress], geography: Geography, service: str) -> Iterator[Asked]:
    """Ask for each address, with a bar that only a terminal shows."""
    with click.progressbar(
        length=len(wanted), label="Adresses", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        for asked in ask_all(wanted, Ban(service).find, time.sleep, geography, Manners()):
            yield asked
            bar.update(1)


def _answer(found: Found | None, today: date) -> Answer:
    return Answer(today, *found) if found else Answer(today)


def _told(desk: _Desk) -> Iterable[str]:
    for address, answer in desk.fresh.items():
        name = desk.geography.communes[address.commune].name
        score = f"{answer.score:.2f}".replace(".", ",")
        found, kind = quotable(answer.label), quotable(answer.kind)
        said = f"{found} ({score}, {kind})" if found else "rien"
        yield f"{line_start(address.street)}, {name} → {said}"


def _json(desk: _Desk) -> str:
    """One object an address; the keys are a promise, those of the columns of the file."""
    reported = [
        {
            "adresse": address.street,
            "code_postal": address.postal_code,
            "code_insee": address.commune,
            "latitude": answer.latitude,
            "longitude": answer.longitude,
            "score": answer.score,
            "type": quotable(answer.kind),
            "date": str(answer.on),
            "trouvee": visible(answer.label, LONGEST_ADDRESS),
            "commune_trouvee": answer.commune,
        }
        for address, answer in desk.fresh.items()
    ]
    return json.dumps(reported, ensure_ascii=False, indent=2)


def _conclude(desk: _Desk, remaining: int, reason: str, rehearsal: bool) -> None:
    """Say how it went, beside the report: a program reads the report alone."""
    if reason:
        said = REASONS.get(reason, f"erreur {reason}")
        click.echo(f"Le service n’a pas répondu : {said}.", err=True)
    asked = f"{counted(len(desk.fresh), ADDRESSES)}."
    click.echo(asked if desk.fresh or remaining else NOTHING, err=True)
    if remaining:
        click.echo(f"{counted(remaining, REMAIN)} : relancez la même commande plus tard.", err=True)
    if rehearsal:
        say_nothing_written()
