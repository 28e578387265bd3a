"""`quifaitquoi restaurer`: its arguments, what it prints, and its exit codes."""

from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.importer.restored import UnreadableData, restored, write_restored
from generator.problems.printers.text import counted

KEPT, UNUSABLE = 1, 2


@command("restaurer")
@click.argument("dossier", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Le dossier des données : les fiches vont dans DOSSIER/structures et DOSSIER/ressources.",
    metavar="DOSSIER",
)
@rehearsal_option
def restaurer(dossier: Path, vers: Path, essai: bool) -> None:
    """Refait des fiches à partir des données ouvertes d’un guide.

    DOSSIER contient les fichiers structures.json, services.json, reseaux.json, territoires.json et
    ressources.json, pris à l’adresse /donnees/v1/ d’un guide.

    Les lieux et les outils redeviennent des fiches. Une fiche qui existe déjà n’est pas touchée. Ce
    que les données ouvertes ne disent pas ne revient pas : un secteur supposé, un point
    approximatif, les contacts vérifiés. Lancez ensuite « quifaitquoi verifier ».

    \b
    Exemples :
      quifaitquoi restaurer site/donnees/v1
      quifaitquoi restaurer v1 --vers essai/data

    Codes de sortie : 0, tout est écrit ; 1, des fiches existaient déjà ; 2, un fichier ne peut pas
    être lu.
    """
    try:
        written, kept = write_restored(tuple(restored(dossier)), vers, rehearsal=essai)
    except UnreadableData as error:
        click.echo(f"Le fichier « {error} » manque, ou n’est pas celui d’un guide.", err=True)
        raise SystemExit(UNUSABLE) from error
    click.echo(f"{counted(len(written), ('fiche écrite', 'fiches écrites'))}.")
    for name in kept:
        click.echo(f"Laissée comme elle est : {name}")
    if essai:
        say_nothing_written()
    if kept:
        raise SystemExit(KEPT)
