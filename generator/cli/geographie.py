"""`quifaitquoi geographie`: makes the tables of communes and areas from the official files."""

import sys
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.gazetteer.build import build_tables
from generator.gazetteer.source import SourceError
from generator.gazetteer.write import write_tables


@command("geographie")
@click.argument("dossier", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data/geographie"),
    show_default=True,
    help="Le dossier des tables.",
)
@rehearsal_option
def geographie(dossier: Path, vers: Path, essai: bool) -> None:
    """Refait les tables de géographie à partir des fichiers officiels de DOSSIER.

    Les tables couvrent toute la France ; elles ne s’éditent pas à la main. La même source donne
    toujours les mêmes octets.

    \b
    Exemple :
      quifaitquoi geographie ../sources/geo
    """
    try:
        tables = build_tables(dossier)
    except SourceError as error:
        for reason in error.reasons:
            click.echo(reason, err=True)
        click.echo("Les fichiers sources sont incomplets : rien n’a été écrit.", err=True)
        sys.exit(2)
    if essai:
        for table in tables:
            click.echo(f"{vers / table.path} ({max(1, round(len(table.content) / 1000))} ko)")
        say_nothing_written()
        return
    write_tables(tables, vers)
    click.echo(f"{len(tables)} fichiers écrits dans {vers}.")
