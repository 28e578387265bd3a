"""`quifaitquoi revenir`: serves again the site that the last build replaced."""

from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.publish.exchange import NotOurFolder, Workshop

FOLDER = click.Path(path_type=Path, file_okay=False)


@command("revenir")
@click.option(
    "--site", type=FOLDER, default=Path("site"), show_default=True, help="Le dossier du site."
)
@rehearsal_option
def revenir(site: Path, essai: bool) -> None:
    """Remet en place le site d’avant, d’un seul coup.

    À lancer quand le site qui vient d’être publié ne convient pas. Rien n’est construit : les deux
    sites sont échangés, et personne ne voit de page à moitié. Relancer la commande remet le plus
    récent. Dès qu’une nouvelle construction commence, le site d’avant n’est plus gardé.

    \b
    Exemples :
      quifaitquoi revenir
      quifaitquoi revenir --site /srv/guide/site

    Codes de sortie : 0, le site d’avant est servi ; 1, il n’y en a plus ; 2, la commande est mal
    écrite.
    """
    try:
        workshop = Workshop(site.resolve())
        went_back = workshop.can_go_back() if essai else workshop.go_back()
    except NotOurFolder:
        raise click.UsageError(f"« {site} » n’est pas un site publié par cette commande.") from None
    if not went_back:
        raise click.ClickException(
            f"Aucun site d’avant n’est gardé pour « {site} » : il n’y en a pas eu, ou une "
            "construction a commencé depuis. Reconstruisez le guide à partir d’une version "
            "précédente des fiches."
        )
    if essai:
        click.echo(f"Le site d’avant est gardé : il serait servi dans « {site} ».")
        say_nothing_written()
        return
    click.echo(f"Le site d’avant est servi dans « {site} ». Pour l’autre : quifaitquoi revenir.")
