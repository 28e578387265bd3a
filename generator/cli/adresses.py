"""`quifaitquoi adresses`: keeps the record of the addresses that were published.

No other program writes that record; a build reads it and keeps its promises.
"""

from pathlib import Path

import click

from generator.cli.command import group
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.export.addresses import EDITION
from generator.index.addresses import ADDRESSES_FILE
from generator.read.published import FILE, parse_published, read_published
from generator.write.files import write_whole

PUBLICATION = "publication"
HEADER = (
    "# Les adresses publiées et les codes imprimés. « quifaitquoi adresses enregistrer » écrit "
    "ce fichier, et lui seul."
)
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@group("adresses")
def adresses() -> None:
    """Tient la liste des adresses publiées et des codes imprimés."""


@adresses.command("enregistrer")
@click.option(
    "--site", type=FOLDER, default=Path("site"), show_default=True, help="Le site à publier."
)
@click.option("--donnees", type=FOLDER, default=Path("data"), show_default=True, help="Les fiches.")
@rehearsal_option
def enregistrer(site: Path, donnees: Path, essai: bool) -> None:
    """Ajoute à la liste tout ce que contient un site, au moment de le publier.

    Rien n’en est jamais retiré : un lien ou un code imprimé doit mener quelque part pour toujours.
    La prochaine construction s’arrête si une de ces adresses est perdue, et dit comment la garder.

    \b
    Exemples :
      quifaitquoi construire && quifaitquoi adresses enregistrer
      quifaitquoi adresses enregistrer --site /tmp/essai --donnees essai/data

    Codes de sortie : 0, la liste est à jour ; 1, elle n’a pas pu être lue ; 2, la commande est mal
    écrite, ou le site n’est pas à publier.
    """
    listed = site / ADDRESSES_FILE
    if not listed.is_file():
        raise click.UsageError(
            f"« {site} » ne contient pas {ADDRESSES_FILE} : construisez le site."
        )
    raw = listed.read_bytes()
    if not raw.startswith(f"{EDITION}{PUBLICATION}\n".encode()):
        raise click.UsageError(
            "Ce site est une démonstration : ses adresses ne sont pas promises. Construisez "
            "l’édition « publication »."
        )
    known = read_published(donnees)
    if known.problems:
        first = known.problems[0]
        raise click.ClickException(f"{first.span.file}:{first.span.line} {first.message}")
    present = parse_published(raw, ADDRESSES_FILE).addresses
    everything = known.addresses.joined(present)
    if not essai:
        write_whole(donnees / FILE, everything.text(HEADER).encode())
    new = len(everything.lines) - len(known.addresses.lines)
    codes = len(everything.codes) - len(known.addresses.codes)
    click.echo(f"Adresses nouvelles : {new}. Codes nouveaux : {codes}.")
    if essai:
        say_nothing_written()
