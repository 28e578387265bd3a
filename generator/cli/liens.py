"""`quifaitquoi liens`: visits the pages elsewhere that the guide leads to; tells which are lost."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from generator.check.privacy import discreet
from generator.cli.command import command
from generator.cli.data_folder import CONTENT, find_data_folder, is_within, shown_scopes
from generator.cli.pages import read_pages
from generator.cli.today import today_is
from generator.links.finding import Links, in_turn, links_of
from generator.links.report import print_links
from generator.links.tolerated import FILE, Tolerance, read_tolerances
from generator.links.verdict import link_problems, needless
from generator.links.visiting import Manners, Visit, Visitor
from generator.links.web import Web
from generator.problems.printers.github import print_github
from generator.problems.printers.json import print_json
from generator.problems.printers.text import counted
from generator.problems.problem import Problem, Severity
from generator.read.folder import read_file, read_folders
from generator.schema.tables import RECORD_FOLDERS

DEAD = 1
NOT_VISITED = ("adresse n’a pas été visitée", "adresses n’ont pas été visitées")


@command("liens")
@click.argument("chemins", nargs=-1, type=click.Path(path_type=Path), metavar="[CHEMIN]...")
@click.option("--conseils", is_flag=True, help="Montre aussi les conseils : adresses changées…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json", "github"]),
    default="texte",
    show_default=True,
    help="La forme du compte rendu. « json » contient toujours les conseils.",
)
@click.option(
    "--pause",
    type=click.FloatRange(0.0, 60.0),
    default=Manners().pause,
    show_default=True,
    metavar="SECONDES",
    help="Le temps entre deux visites d’un même site.",
)
@click.option(
    "--patience",
    type=click.FloatRange(0.1, 120.0),
    default=10.0,
    show_default=True,
    metavar="SECONDES",
    help="Le temps après lequel un site qui se tait est abandonné.",
)
@click.option("--essai", is_flag=True, help="Dit les adresses à visiter, sans en visiter aucune.")
@click.option(
    "--aujourdhui", default="", metavar="AAAA-MM-JJ", help="Le jour que l’on prend pour ce jour."
)
def liens(
    chemins: tuple[Path, ...],
    conseils: bool,
    form: str,
    pause: float,
    patience: float,
    essai: bool,
    aujourdhui: str,
) -> None:
    """Visite les pages d’autres sites où mène le guide, et dit lesquelles sont perdues.

    CHEMIN est une fiche, une page ou un dossier ; sans chemin, tout est visité. Chaque adresse ne
    l’est qu’une fois, et un site jamais deux fois de suite sans pause. Ce que l’on renonce à
    vérifier est dans data/liens-toleres.yml, avec une raison et une date. Rien n’est écrit ; Ctrl+C
    dit ce qui a été vu jusque-là.

    \b
    Exemples :
      quifaitquoi liens
      quifaitquoi liens --conseils data/ressources
      quifaitquoi liens --format github content

    Codes de sortie : 0, aucun lien perdu ; 1, au moins un, ou arrêté avant la fin ; 2, la
    commande est mal écrite.
    """
    data = find_data_folder(chemins)
    links = _links(data, shown_scopes(chemins, data))
    tolerances, problems = _tolerances(data, today_is(aujourdhui))
    left_out = {address for address in links if any(one.covers(address) for one in tolerances)}
    wanted = in_turn(links.keys() - left_out)
    if essai:
        click.echo("\n".join(wanted))
        return
    visits = _visits(wanted, Web(patience), Manners(pause=pause))
    problems += tuple(link_problems(links, visits))
    if not chemins:
        problems += tuple(needless(tolerances, links))
    found = [discreet(one) for one in sorted(problems, key=lambda problem: problem.position)]
    told = [one for one in found if conseils or one.rule.severity is not Severity.ADVICE]
    reports: Mapping[str, Callable[[], str]] = {
        "texte": lambda: print_links(found, len(visits), len(left_out), advice=conseils),
        "json": lambda: print_json(found),
        "github": lambda: print_github(told),
    }
    if report := reports[form]():
        click.echo(report)
    if left := len(wanted) - len(visits):
        click.echo(f"Arrêté : {counted(left, NOT_VISITED)}.", err=True)
        sys.exit(DEAD)
    sys.exit(DEAD if any(one.rule.severity is Severity.ERROR for one in found) else 0)


def _links(data: Path, scopes: Sequence[str]) -> Links:
    """The links that stand in these paths, with their places there."""
    documents, _ = read_folders(data, RECORD_FOLDERS, shown_root=data.name)
    records = (one for group in documents.values() for one in group)
    pages = read_pages(data.parent / CONTENT).texts
    return links_of(
        (one for one in records if is_within(one.path, scopes)),
        {path: text for path, text in pages.items() if is_within(path, scopes)},
    )


def _tolerances(data: Path, today: date) -> tuple[tuple[Tolerance, ...], tuple[Problem, ...]]:
    """The links that one tolerates; without the file, none."""
    if not (data / FILE).exists():
        return (), ()
    reading = read_file(data / FILE, f"{data.name}/{FILE}")
    if reading.document is None:
        return (), reading.problems
    tolerances, problems = read_tolerances(reading.document, today)
    return tolerances, (*reading.problems, *problems)


def _visits(wanted: Sequence[str], web: Web, manners: Manners) -> dict[str, Visit]:
    """Visit each address, with a bar that only a terminal shows; Ctrl+C keeps what was seen."""
    visitor = Visitor(web.ask, time.monotonic, time.sleep, manners)
    visits = {}
    with click.progressbar(
        wanted, label="Adresses", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        try:
            for address in bar:
                visits[address] = visitor.visit(address)
        except KeyboardInterrupt:
            return visits
    return visits
