"""`quifaitquoi construire`: builds the guide, as `mkdocs build` does, and says what was made."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import settings_option
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.problems.printers.text import print_problem
from generator.problems.problem import Severity
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome

FOLDER = click.Path(path_type=Path, file_okay=False)


@command("construire")
@click.option("--donnees", type=FOLDER, help="Le dossier des fiches (par défaut : data/).")
@click.option("--contenu", type=FOLDER, help="Le dossier des textes (par défaut : content/).")
@click.option("--vers", type=FOLDER, help="Le dossier du site (par défaut : site/).")
@click.option(
    "--aujourdhui",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="AAAA-MM-JJ",
    help="Le jour de la construction, pour la fraîcheur des fiches (par défaut : aujourd’hui).",
)
@click.option("--strict", is_flag=True, help="Ne rien publier à la moindre erreur ou remarque.")
@click.option(
    "--accepter-les-pertes",
    is_flag=True,
    help="Publier même si beaucoup de lieux ou de pages disparaissent.",
)
@click.option("--sans-papier", is_flag=True, help="Ne pas dessiner ce qui s’imprime (plus rapide).")
@click.option(
    "--sans-reprise",
    is_flag=True,
    help="Tout refaire, même ce qui n’a pas changé depuis la dernière fois.",
)
@click.option(
    "--contacts",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Le dossier privé des contacts nominatifs, hors du dépôt.",
)
@click.option(
    "--professionnels",
    is_flag=True,
    help="Avec --contacts : l’édition des professionnels (par défaut dans site-pro/).",
)
@rehearsal_option
@settings_option
def construire(
    donnees: Path | None,
    contenu: Path | None,
    vers: Path | None,
    aujourdhui: datetime | None,
    strict: bool,
    accepter_les_pertes: bool,
    sans_papier: bool,
    sans_reprise: bool,
    contacts: Path | None,
    professionnels: bool,
    essai: bool,
    reglages: Path,
) -> None:
    """Construit le guide dans un dossier.

    Les fiches qui contiennent une erreur sont mises de côté et listées ; toutes les autres sont
    publiées. L’ancien site reste en place jusqu’à ce que le nouveau soit complet.

    Avec --contacts, le site montre les personnes qui ont accepté d’y être nommées, jusqu’à la date
    dite. L’édition des professionnels montre celles qui l’ont accepté pour elle : servez-la
    derrière un mot de passe.

    \b
    Exemples :
      quifaitquoi construire
      quifaitquoi construire --donnees essai/data --vers /tmp/essai
      quifaitquoi construire --strict --aujourdhui 2026-11-23
      quifaitquoi construire --contacts ../contacts --professionnels

    Codes de sortie : 0, le site est publié ; 1, rien n’est publié ; 2, la commande est mal écrite.
    """
    if professionnels and not contacts:
        raise click.UsageError("« --professionnels » va avec « --contacts DOSSIER ».")
    outcome = run_mkdocs_build(
        reglages,
        content=contenu,
        data=donnees,
        target=vers,
        today=_day(aujourdhui),
        strict=strict,
        printed=not sans_papier,
        losses_accepted=accepter_les_pertes,
        takes_up=not sans_reprise,
        contacts=contacts,
        professional=professionnels,
        rehearsal=essai,
    )
    _tell(outcome, essai)
    sys.exit(0 if outcome.published else 1)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _tell(outcome: BuildOutcome, essai: bool) -> None:
    for problem in outcome.problems:
        if problem.rule.severity is not Severity.ADVICE:
            click.echo(print_problem(problem), err=True)
    if outcome.failure:
        click.echo(outcome.failure, err=True)
    if not outcome.published:
        click.echo(
            "Rien n’est publié : l’ancien site, s’il y en a un, est resté en place.", err=True
        )
        return
    made = ", ".join(f"{count} {name}" for name, count in outcome.counts.items())
    if essai:
        click.echo(f"Le guide serait publié : {made}.")
        say_nothing_written()
    else:
        click.echo(f"Le guide est publié : {made}.")
