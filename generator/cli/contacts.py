"""`quifaitquoi contacts`: checks the private folder, and tells which consents come to their end."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.export.vcard4 import person_card
from generator.index.addresses import structure_url
from generator.index.pro_addresses import pro_territory_url
from generator.model.directory import Directory
from generator.model.person import Channel, Person, shown
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.pipeline.corpus import read_corpus
from generator.pipeline.people import read_people
from generator.problems.catalog.consents import CARD
from generator.problems.printers.text import print_problem
from generator.problems.problem import Problem, Severity
from generator.publish.inputs import GuideInputs
from generator.publish.private_folder import folder_problem
from generator.read.geography import read_geography
from generator.schema.structures import STRUCTURE
from generator.upkeep.consents import endings
from generator.upkeep.printers.consents import consents_json, consents_mail, consents_text
from generator.upkeep.wording import day

SOMETHING_DUE = 1


@command("contacts")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DOSSIER")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json", "markdown", "vcard"]),
    default="texte",
    show_default=True,
    help="La forme : une liste, un courriel (markdown), ou les cartes de visite (vcard).",
)
@click.option("--verifier", "only_check", is_flag=True, help="Échoue s’il reste quelque chose.")
@settings_option
@click.option(
    "--aujourdhui", default="", metavar="AAAA-MM-JJ", help="Le jour que l’on prend pour ce jour."
)
def contacts(folder: Path, form: str, only_check: bool, reglages: Path, aujourdhui: str) -> None:
    """Vérifie le dossier privé des contacts nominatifs, et dit quels consentements finissent.

    Un consentement est annoncé 60 jours, puis 15 jours avant sa fin. Le lendemain, le nom s’en va
    du guide à la construction suivante. La liste ne dit que des initiales, un fichier et une
    ligne. Les cartes de visite sont celles des personnes qui ont accepté le canal « pro » :
    elles nomment, gardez-les pour vous.

    \b
    Exemples :
      quifaitquoi contacts ../contacts
      quifaitquoi contacts ../contacts --format markdown --aujourdhui 2027-03-01
      quifaitquoi contacts ../contacts --format vcard > contacts.vcf

    Codes de sortie : 0, la liste est faite ; 1, une fiche a une erreur ou, avec --verifier, un
    consentement est à renouveler ou à effacer ; 2, la commande est mal écrite.
    """
    inputs = read_inputs(reglages, aujourdhui)
    if refused := folder_problem(folder, reglages.resolve().parent):
        raise click.UsageError(f"{refused.message} {refused.hint}")
    geography = read_geography(inputs.data / "geographie")
    directory = read_corpus(inputs.data, geography, inputs.settings).directory
    known = read_people(folder, directory, geography, inputs.settings)
    _tell(known.problems)
    today = inputs.settings.today
    found = endings(known.people, today)
    if form == "vcard":
        cards = _cards(known.people, directory, inputs)
        click.echo("".join(cards).encode(), nl=False)
    elif form == "json":
        click.echo(consents_json(found))
    elif form == "markdown":
        click.echo(consents_mail(found, inputs.settings.name, today))
    else:
        click.echo(consents_text(found))
    is_broken = any(one.rule.severity is Severity.ERROR for one in known.problems)
    is_due = only_check and bool(found.to_renew or found.expired)
    sys.exit(SOMETHING_DUE if is_broken or is_due else 0)


def _tell(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        if problem.rule.severity is not Severity.ADVICE:
            click.echo(print_problem(problem), err=True)


def _cards(people: tuple[Person, ...], directory: Directory, inputs: GuideInputs) -> Iterator[str]:
    """The cards of those who agreed to be named to professionals, record by record."""
    settings = inputs.settings
    for record, persons in sorted(shown(people, Channel.PRO, settings.today).items()):
        folder, _, identifier = record.partition("/")
        is_place = folder == STRUCTURE.name
        holders: Mapping[str, Structure | Territory] = (
            directory.structures if is_place else directory.territories
        )
        if holder := holders.get(identifier):
            page = (structure_url if is_place else pro_territory_url)(identifier)
            address = f"{settings.site_url}{page}"
            for one in persons:
                note = CARD.format(day=day(one.expires_on))
                yield person_card(one, holder.name, address, note)
