"""`quifaitquoi`: the group of commands. Each is imported only when it is asked for."""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from generator.cli.command import SUBCOMMAND, GroupInFrench
from generator.cli.wrong_usage import STOPPED, say

COMMANDS: Mapping[str, tuple[str, str]] = {
    "construire": ("generator.cli.construire", "Construit le guide dans un dossier."),
    "revenir": ("generator.cli.revenir", "Remet en place le site d’avant."),
    "verifier": ("generator.cli.verifier", "Vérifie les fiches et dit quoi corriger."),
    "ranger": ("generator.cli.ranger", "Met les fiches en ordre, sans rien changer."),
    "nouvelle-fiche": ("generator.cli.nouvelle_fiche", "Pose les questions d’une nouvelle fiche."),
    "depuis-formulaire": (
        "generator.cli.depuis_formulaire",
        "Fait une fiche avec les réponses d’un formulaire.",
    ),
    "proprietaires": ("generator.cli.proprietaires", "Écrit qui relit quelle fiche."),
    "geocoder": ("generator.cli.geocoder", "Cherche où sont les adresses, et garde les réponses."),
    "verifie": ("generator.cli.verifie", "Dit qu’une fiche vient d’être vérifiée."),
    "fraicheur": ("generator.cli.fraicheur", "Dit quelles fiches sont à revérifier."),
    "contacts": ("generator.cli.contacts", "Dit quels contacts nominatifs sont à renouveler."),
    "liens": ("generator.cli.liens", "Visite les liens vers d’autres sites."),
    "comparer": ("generator.cli.comparer", "Dit ce qui change pour le public."),
    "nouvelles": ("generator.cli.nouvelles", "Dit ce qui a changé dans le mois."),
    "couverture": (
        "generator.cli.couverture",
        "Dit où il n’y a personne : communes et habitants.",
    ),
    "imprimer": ("generator.cli.imprimer", "Dessine les dépliants, affiches, livrets et fiches."),
    "hors-ligne": ("generator.cli.hors_ligne", "Copie un territoire sur une clé USB."),
    "adresses": ("generator.cli.adresses", "Tient la liste des adresses publiées."),
    "expliquer": ("generator.cli.expliquer", "Explique une règle de vérification."),
    "importer": ("generator.cli.importer", "Fait des fiches à partir de données ouvertes."),
    "restaurer": (
        "generator.cli.restaurer",
        "Refait des fiches à partir des données ouvertes d’un guide.",
    ),
    "nouvelle-region": (
        "generator.cli.nouvelle_region",
        "Commence le guide d’une autre région.",
    ),
    "geographie": ("generator.cli.geographie", "Refait les tables de géographie."),
    "documentation": ("generator.cli.documentation", "Refait les pages de référence."),
}
"""The commands in the order of the help: the module that holds each, and what it does in a line.

A command is the attribute of its module that has its name (`hors-ligne` is `hors_ligne`). The line
is here so that the help of the group imports none of them.
"""


class LazyGroup(GroupInFrench):
    """A group that knows the names of its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one command that was asked for."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run, and say in French what is badly typed; what stops keeps every file whole."""
        try:
            super().main(*arguments, **{**options, "standalone_mode": False})
        except click.ClickException as error:
            say(error)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(STOPPED, err=True)
            sys.exit(1)
        sys.exit(0)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands in the help."""
        with formatter.section("Commandes"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar=SUBCOMMAND,
)
def main() -> None:
    """Le guide « Qui fait quoi ? » : de simples fiches, un site et des données ouvertes."""
