"""`quifaitquoi nouvelle-region`: starts the repository of a guide for another région."""

from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.command import command
from generator.founding.layout import is_repository
from generator.founding.settings_file import NoRegions
from generator.founding.skeleton import Foundation, found, skeleton
from generator.problems.printers.text import counted
from generator.read.geography import read_geography

OWN = Path(__file__).resolve().parents[2]
NOTE = "Repris d’une autre région : à confirmer par la Région, puis retirez cette ligne."
NO_LOCAL_NETWORK, EMPLOYMENT_ZONES = "aucun", "zones-emploi"


@command("nouvelle-region")
@click.argument("region", metavar="CODE")
@click.option(
    "--vers",
    type=click.Path(path_type=Path),
    required=True,
    help="Le dossier du nouveau dépôt ; il ne doit rien contenir.",
    metavar="DOSSIER",
)
@click.option(
    "--reseaux-locaux",
    "local_networks",
    type=click.Choice([NO_LOCAL_NETWORK, EMPLOYMENT_ZONES]),
    default=NO_LOCAL_NETWORK,
    show_default=True,
    help="Prépare un réseau local par zone d’emploi, au périmètre à confirmer.",
)
@click.option(
    "--comme",
    "like",
    default="",
    help="Donne aux réseaux, à titre provisoire, la place qu’ils ont dans cette région.",
    metavar="CODE",
)
@click.option(
    "--depuis",
    "root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=OWN,
    help="Le dépôt dont on part (par défaut : celui de cette commande).",
    metavar="DOSSIER",
)
@click.option("--essai", is_flag=True, help="Montre ce qui serait fait, sans rien écrire.")
def nouvelle_region(
    region: str, vers: Path, local_networks: str, like: str, root: Path, essai: bool
) -> None:
    """Commence le guide d’une autre région.

    CODE est le code Insee de la région : 53 pour la Bretagne. Le nouveau dépôt a le programme, les
    textes, les réseaux, les vocabulaires, la boîte à outils et les communes. Il n’a aucun lieu : on
    les importe, ou on les écrit. Rien de ce qui n’est vrai qu’ailleurs n’est repris.

    \b
    Exemples :
      quifaitquoi nouvelle-region 53 --vers ../guide-bretagne
      quifaitquoi nouvelle-region 53 --vers ../guide-bretagne --reseaux-locaux zones-emploi
      quifaitquoi nouvelle-region 53 --vers ../guide-bretagne --comme 24 --essai

    Codes de sortie : 0, le dépôt est prêt ; 1, rien n’a pu être écrit ; 2, la commande est mal
    écrite.
    """
    if not is_repository(root):
        raise click.UsageError(
            f"« {root} » n’est pas un dépôt complet du guide. Donnez-en un avec « --depuis »."
        )
    geography = read_geography(root / "data" / "geographie")
    known = geography.regions.get(region)
    if known is None:
        codes = ", ".join(f"{one.code} {one.name}" for one in geography.regions.values())
        raise click.UsageError(f"« {region} » n’est pas le code d’une région. Les codes : {codes}.")
    if like and like not in geography.regions:
        raise click.UsageError(f"« --comme {like} » : ce n’est pas le code d’une région.")
    foundation = Foundation(root, known, local_networks == EMPLOYMENT_ZONES, like, NOTE)
    try:
        files = skeleton(foundation, geography)
        if not essai:
            found(files, vers)
    except NoRegions as error:
        raise click.ClickException(
            "Le fichier mkdocs.yml n’a pas de ligne « regions: [...] » à changer."
        ) from error
    except FileExistsError as error:
        raise click.ClickException(
            f"« {vers} » contient déjà quelque chose : choisissez un autre dossier."
        ) from error
    click.echo(_summary(files, known.name, vers, essai))


def _summary(files: Mapping[str, object], name: str, target: Path, rehearsal: bool) -> str:
    def under(folder: str) -> int:
        return sum(path.startswith(folder) for path in files)

    records = (
        counted(under("data/reseaux/"), ("réseau", "réseaux")),
        counted(under("data/ressources/"), ("outil", "outils")),
        counted(under("data/territoires/"), ("réseau local", "réseaux locaux")),
        counted(under("content/"), ("page", "pages")),
    )
    lines = [f"{name} : {', '.join(records)}, aucun lieu encore."]
    if rehearsal:
        return "\n".join([*lines, f"Essai : rien n’a été écrit dans {target}."])
    return "\n".join(
        [
            *lines,
            f"Le dépôt est prêt dans {target}. La suite est dans son README.md :",
            f"  cd {target} && git init && make site",
        ]
    )
