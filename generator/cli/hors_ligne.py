"""`quifaitquoi hors-ligne`: a territory on a USB stick, for a fair without network."""

from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.cli.imprimer import unknown_territory
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.pipeline.paper import offline_copies
from generator.render.offline import zipped
from generator.request import PaperRequest, UnknownTerritory
from generator.write.files import write_whole


@command("hors-ligne")
@click.option(
    "--territoire",
    "territoires",
    multiple=True,
    required=True,
    metavar="NOM",
    help="Un territoire (loir-et-cher, vendome…) ou le code Insee d’une commune.",
)
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("hors-ligne"),
    show_default=True,
    help="Le dossier où écrire.",
)
@rehearsal_option
@settings_option
def hors_ligne(territoires: tuple[str, ...], vers: Path, essai: bool, reglages: Path) -> None:
    """Copie un territoire dans un dossier qui s’ouvre sans réseau, et dans une archive ZIP.

    Ouvrez index.html dans un navigateur : les lieux, une carte et un filtre, sans internet.

    \b
    Exemple :
      quifaitquoi hors-ligne --territoire loir-et-cher --vers /media/cle

    Codes de sortie : 0, tout est écrit ; 1, rien n’a pu l’être ; 2, la commande est mal écrite.
    """
    inputs = read_inputs(reglages)
    request = PaperRequest(inputs.settings, inputs.data, inputs.theme, {}, territoires)
    try:
        copies = list(offline_copies(request))
    except UnknownTerritory as unknown:
        raise unknown_territory(unknown) from None
    for slug, files in copies:
        folder, archive = vers / slug, vers / f"{slug}.zip"
        if not essai:
            for file in files:
                write_whole(folder / file.path, file.content)
            write_whole(archive, zipped(slug, files))
        click.echo(f"{folder / 'index.html'}\n{archive}")
    if essai:
        say_nothing_written()
