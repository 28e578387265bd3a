"""`quifaitquoi proprietaires`: writes who is asked to read a change, for the forges."""

import sys
from pathlib import Path

import click

from generator.check.documents import check_documents
from generator.cli.command import command
from generator.cli.data_folder import find_data_folder
from generator.cli.rehearsal import say_nothing_written
from generator.cli.today import today_is
from generator.forges.owners import NotAnAccountError, owners_file
from generator.read.folder import read_folders
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_FOLDERS
from generator.write.files import write_whole

STALE = 1


@command("proprietaires")
@click.option(
    "--defaut",
    "everything_else",
    required=True,
    metavar="@COMPTE",
    help="Le compte de fonction qui relit tout le reste.",
)
@click.option(
    "--vers",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(".github/CODEOWNERS"),
    show_default=True,
    metavar="FICHIER",
    help="Le fichier à écrire ; pour GitLab, « .gitlab/CODEOWNERS ».",
)
@click.option("--verifier", "only_check", is_flag=True, help="N’écrit rien ; échoue s’il a changé.")
@click.option("--essai", is_flag=True, help="Montre le fichier, sans rien écrire.")
def proprietaires(everything_else: str, vers: Path, only_check: bool, essai: bool) -> None:
    """Écrit qui relit quelle fiche, d’après la rubrique « relecture » des territoires.

    Ce sont des comptes de fonction, jamais ceux d’une personne.

    \b
    Exemple :
      quifaitquoi proprietaires --defaut @region/guide
    """
    data = find_data_folder(())
    documents, problems = read_folders(data, RECORD_FOLDERS)
    geography = read_geography(data / "geographie")
    today = today_is()
    checked = check_documents(documents, geography, today=today, reading_problems=problems)
    try:
        text = owners_file(checked, geography, everything_else)
    except NotAnAccountError as error:
        raise click.UsageError(
            f"« {error} » n’est pas un compte de la forge : écrivez par exemple "
            "« @region/coordination-blois »."
        ) from error
    if essai:
        click.echo(text)
        say_nothing_written()
    elif only_check:
        same = vers.is_file() and vers.read_text(encoding="utf-8") == text
        click.echo("Tout est à jour." if same else f"« {vers} » n’est plus à jour.")
        sys.exit(0 if same else STALE)
    else:
        write_whole(vers, text.encode())
        click.echo(f"{len(text.splitlines())} lignes écrites dans {vers}.")
