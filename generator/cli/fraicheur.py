"""`quifaitquoi fraicheur`: lists what is to be verified again, and prepares a campaign."""

import sys
from collections.abc import Collection, Iterable
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.cli.rehearsal import say_nothing_written
from generator.pipeline.corpus import read_corpus
from generator.problems.catalog import upkeep as words
from generator.problems.printers.text import counted
from generator.problems.suggestion import closest
from generator.publish.inputs import GuideInputs
from generator.read.geography import read_geography
from generator.upkeep.due import Due, due
from generator.upkeep.printers.json import print_json
from generator.upkeep.printers.mail import as_markdown, as_message, mail
from generator.upkeep.printers.markdown import print_markdown
from generator.upkeep.printers.text import print_text
from generator.write.files import write_whole

SOMETHING_DUE = 1
CAMPAIGN_MONTHS = 6


@command("fraicheur")
@click.option(
    "--territoire",
    "territories",
    multiple=True,
    metavar="NOM",
    help="Un territoire, de l’intercommunalité à la région.",
)
@click.option("--reseau", "networks", multiple=True, metavar="NOM", help="Un réseau.")
@click.option(
    "--sous",
    "months",
    type=click.IntRange(0, 24),
    metavar="MOIS",
    help="Ajoute ce qui sera à revérifier d’ici tant de mois (une campagne : 6).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json", "markdown"]),
    default="texte",
    show_default=True,
    help="La forme de la liste.",
)
@click.option(
    "--campagne",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DOSSIER",
    help="Écrit dans ce dossier un courriel par territoire, avec la feuille à cocher : un texte "
    "(.md) et un message prêt à envoyer (.eml), que la messagerie ouvre.",
)
@click.option("--essai", is_flag=True, help="Avec --campagne : dit les fichiers, sans les écrire.")
@click.option("--verifier", "only_check", is_flag=True, help="Échoue s’il reste quelque chose.")
@settings_option
@click.option(
    "--aujourdhui", default="", metavar="AAAA-MM-JJ", help="Le jour que l’on prend pour ce jour."
)
def fraicheur(
    territories: tuple[str, ...],
    networks: tuple[str, ...],
    months: int | None,
    form: str,
    campagne: Path | None,
    essai: bool,
    only_check: bool,
    reglages: Path,
    aujourdhui: str,
) -> None:
    """Dit quelles fiches n’ont pas été vérifiées depuis un an, par territoire et par réseau.

    Un lieu est dans le réseau local où il se trouve, sinon dans son département : on ne
    l’appelle qu’une fois. Les lieux fermés n’y sont pas. Au retour d’une feuille,
    « quifaitquoi verifie » date les fiches.

    \b
    Exemples :
      quifaitquoi fraicheur
      quifaitquoi fraicheur --territoire spro-blois --format markdown
      quifaitquoi fraicheur --campagne rentree --aujourdhui 2026-09-01

    Codes de sortie : 0, la liste est faite ; 1, avec --verifier, il reste des fiches à
    revérifier ; 2, la commande est mal écrite.
    """
    inputs = read_inputs(reglages, aujourdhui)
    geography = read_geography(inputs.data / "geographie")
    directory = read_corpus(inputs.data, geography, inputs.settings).directory
    _known(territories, directory.territories, "territoire")
    _known(networks, directory.networks, "réseau")
    ahead = (CAMPAIGN_MONTHS if campagne else 0) if months is None else months
    found = due(directory, inputs.settings.today, ahead, territories, networks)
    if campagne:
        _write_campaign(found, inputs, campagne, essai)
    elif form == "json":
        click.echo(print_json(found))
    else:
        click.echo((print_markdown if form == "markdown" else print_text)(found, ahead))
    sys.exit(SOMETHING_DUE if only_check and found.count else 0)


def _known(asked: Iterable[str], names: Collection[str], kind: str) -> None:
    for name in asked:
        if name not in names:
            near = closest(name, names) or closest(f"spro-{name}", names)
            hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
            raise click.UsageError(f"« {name} » n’est pas un {kind} du guide.{hint}")


def _write_campaign(found: Due, inputs: GuideInputs, folder: Path, rehearsal: bool) -> None:
    """Write a mail for each territory, to copy and to open; each file is put in place whole."""
    for one in found.rounds:
        written = mail(one, inputs.settings, inputs.settings.today)
        for ending, write in ((".md", as_markdown), (".eml", as_message)):
            file = folder / f"{one.territory.slug}{ending}"
            if not rehearsal:
                write_whole(file, write(written))
            click.echo(f"{file} ({counted(len(one.places), words.RECORDS)})")
    if rehearsal:
        say_nothing_written()
    else:
        click.echo(f"{counted(len(found.rounds), words.WRITTEN)}.", err=True)
