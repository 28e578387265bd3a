"""`quifaitquoi importer`: its arguments, the progress it shows, and its exit codes."""

import sys
from collections.abc import Collection
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.import_report import report_json, report_text
from generator.cli.today import today_is
from generator.importer import data_inclusion, france_services, transitions_pro
from generator.importer.order import Order
from generator.importer.plan import Outcome
from generator.importer.run import run_import
from generator.read.geography import read_geography

CONFLICTS, UNUSABLE = 1, 2
STEPS = {
    "lire": "Lecture",
    "verifier": "Vérification",
    "comparer": "Comparaison avec les fiches",
    "ecrire": "Écriture",
}
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
EVERY = 500
"""How many rows stand between two signs of life."""


@command("importer")
@click.argument("fichier", type=click.Path(path_type=Path))
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Le dossier des données : les fiches vont dans DOSSIER/structures.",
    metavar="DOSSIER",
)
@click.option("--essai", is_flag=True, help="Montre ce qui serait fait, sans rien écrire.")
@click.option(
    "--correspondance",
    "mapping",
    type=FILE,
    help="Ce que veulent dire les colonnes d’un tableau : un fichier YAML.",
    metavar="FICHIER",
)
@click.option(
    "--services",
    type=FILE,
    help="Les services data·inclusion des structures importées.",
    metavar="FICHIER",
)
@click.option(
    "--source",
    default=data_inclusion.SOURCE,
    show_default=True,
    help="Pour data·inclusion : le nom de la source dans data/vocabulaires/sources.yml.",
    metavar="MOT",
)
@click.option(
    "--region",
    "regions",
    multiple=True,
    help="Ne garde que les lieux de cette région (code Insee) ; peut être répétée.",
    metavar="CODE",
)
@click.option(
    "--departement",
    "departments",
    multiple=True,
    help="Ne garde que les lieux de ce département ; peut être répétée.",
    metavar="CODE",
)
@click.option(
    "--france-services",
    "labelled_places",
    type=FILE,
    help="La liste des France services (par défaut, celle qui est à côté du fichier).",
    metavar="FICHIER",
)
@click.option(
    "--transitions-pro",
    "offices",
    type=FILE,
    help="La liste de Transitions Pro (par défaut, celle qui est à côté du fichier).",
    metavar="FICHIER",
)
@click.option(
    "--geographie",
    "geography_folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Les tables de géographie (par défaut, celles du dossier des données).",
    metavar="DOSSIER",
)
@click.option("--aujourdhui", default="", help="Le jour de l’importation (AAAA-MM-JJ).",
              metavar="JOUR")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["texte", "json"]), default="texte",
              show_default=True, help="La forme du compte rendu.")  # fmt: skip
def importer(
    fichier: Path,
    vers: Path,
    essai: bool,
    mapping: Path | None,
    services: Path | None,
    source: str,
    regions: tuple[str, ...],
    departments: tuple[str, ...],
    labelled_places: Path | None,
    offices: Path | None,
    geography_folder: Path | None,
    aujourdhui: str,
    form: str,
) -> None:
    """Fait des fiches à partir de données ouvertes.

    FICHIER est reconnu à sa forme : l’annuaire des guichets de la DILA (JSON), une liste de
    structures data·inclusion (JSON), l’ancien extrait de la DILA (CSV), ou n’importe quel tableau
    accompagné de sa correspondance.

    Une fiche modifiée par quelqu’un n’est jamais remplacée. Un lieu qui ressemble à une fiche
    existante attend votre décision, dans une liste à revoir. Rien n’est écrit tant que tout n’est
    pas lu. Une importation interrompue se relance : elle reprend où elle en était.

    \b
    Exemples :
      quifaitquoi importer annuaire.json --region 24 --essai
      quifaitquoi importer structures.json --services services.json --departement 41
      quifaitquoi importer lieux.csv --correspondance correspondance.yml

    Codes de sortie : 0, tout va bien ; 1, des fiches diffèrent de la source ou attendent une
    décision ; 2, le fichier ne peut pas être lu, ou la commande est mal écrite.
    """
    geography = read_geography(geography_folder or _geography_folder(vers))
    _refuse_unknown("--region", regions, geography.regions)
    _refuse_unknown("--departement", departments, geography.departments)
    order = Order(
        table=fichier,
        data=vers,
        labelled_places=labelled_places or fichier.parent / france_services.FILE,
        offices=offices or fichier.parent / transitions_pro.FILE,
        rehearsal=essai,
        mapping=mapping,
        services=services,
        source=source,
        areas=frozenset({*departments, *(f"r{region}" for region in regions)}),
        today=today_is(aujourdhui),
        watch=_show,
    )
    try:
        report = run_import(order, geography)
    except OSError as error:
        raise click.FileError(str(error.filename or vers), error.strerror or "") from error
    _end_of_show()
    click.echo(report_json(report) if form == "json" else report_text(report, essai))
    if report.unusable:
        raise SystemExit(UNUSABLE)
    ends = report.totals
    if ends[Outcome.CONFLICT] or ends[Outcome.REVIEW] or report.offices.get(Outcome.CONFLICT):
        raise SystemExit(CONFLICTS)


def _refuse_unknown(option: str, codes: tuple[str, ...], known: Collection[str]) -> None:
    for code in codes:
        if code not in known:
            near = ", ".join(sorted(known)[:30])
            raise click.UsageError(f"« {option} {code} » : ce code n’existe pas. Codes : {near}…")


def _show(step: str, done: int, total: int) -> None:
    """Tell somebody who watches a terminal how far the import is; nobody else."""
    if sys.stderr.isatty() and (done % EVERY == 0 or done == total):
        far = f" {done}/{total}" if done and total else f" {done}" * bool(done)
        click.echo(f"\r\033[K{STEPS[step]}{far}…", err=True, nl=False)


def _end_of_show() -> None:
    """Leave the terminal to the report."""
    if sys.stderr.isatty():
        click.echo("\r\033[K", err=True, nl=False)


def _geography_folder(data: Path) -> Path:
    """Give the tables of the data folder, else those of the checkout this command comes from."""
    own = Path(__file__).resolve().parents[2] / "data" / "geographie"
    candidates = (data / "geographie", Path("data") / "geographie", own)
    return next((folder for folder in candidates if folder.is_dir()), data / "geographie")
