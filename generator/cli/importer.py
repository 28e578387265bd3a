"""`quifaitquoi importer`: its arguments, what it prints, and its exit codes."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from generator.importer import france_services, transitions_pro
from generator.importer.hours import Understood
from generator.importer.plan import Outcome
from generator.importer.run import Order, Report, run_import
from generator.problems.printers.json import print_json
from generator.problems.printers.text import counted, print_problem
from generator.read.geography import read_geography

HEADINGS = {
    Outcome.CREATED: "créées",
    Outcome.UPDATED: "mises à jour",
    Outcome.UNCHANGED: "inchangées",
    Outcome.CONFLICT: "en conflit",
    Outcome.DELETED: "supprimées",
    Outcome.REFUSED: "refusées",
}
HOURS = {
    Understood.EXACTLY: "compris exactement",
    Understood.WITH_NOTE: "compris en partie, le reste gardé tel quel",
    Understood.NOT: "gardés tels quels, sans être compris",
    Understood.UNSAID: "absents de la liste",
}
CONFLICTS, UNUSABLE = 1, 2


@click.command("importer")
@click.argument("fichier", type=click.Path(path_type=Path))
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Le dossier des données : les fiches vont dans DIR/structures.",
    metavar="DIR",
)
@click.option("--essai", is_flag=True, help="Montre ce qui serait fait, sans rien écrire.")
@click.option(
    "--france-services",
    "labelled_places",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="La liste des France services (par défaut, celle qui est à côté du fichier).",
    metavar="FICHIER",
)
@click.option(
    "--transitions-pro",
    "offices",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="La liste de Transitions Pro (par défaut, celle qui est à côté du fichier).",
    metavar="FICHIER",
)
@click.option(
    "--geographie",
    "geography_folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Les tables de géographie (par défaut, celles du dossier des données).",
    metavar="DIR",
)
@click.option("--format", "form", type=click.Choice(["texte", "json"]), default="texte",
              show_default=True, help="La forme du compte rendu.")  # fmt: skip
def importer(
    fichier: Path,
    vers: Path,
    essai: bool,
    labelled_places: Path | None,
    offices: Path | None,
    geography_folder: Path | None,
    form: str,
) -> None:
    """Transforme un tableau de données ouvertes en fiches.

    FICHIER est un tableau CSV de la forme de l’extrait de la base de données locales (DILA).
    Une fiche modifiée à la main n’est jamais remplacée. Code de sortie : 0, 1 s’il y a des
    conflits, 2 si le tableau ne peut pas être lu.
    """
    order = Order(
        table=fichier,
        data=vers,
        labelled_places=labelled_places or fichier.parent / france_services.FILE,
        offices=offices or fichier.parent / transitions_pro.FILE,
        rehearsal=essai,
    )
    folder = geography_folder or _geography_folder(vers)
    try:
        report = run_import(order, read_geography(folder))
    except OSError as error:
        raise click.FileError(str(error.filename or vers), error.strerror or "") from error
    click.echo(_json(report) if form == "json" else _text(report, essai))
    if report.unusable:
        raise SystemExit(UNUSABLE)
    if report.totals[Outcome.CONFLICT] or report.offices.get(Outcome.CONFLICT):
        raise SystemExit(CONFLICTS)


def _geography_folder(data: Path) -> Path:
    """Give the tables of the data folder, else those of the checkout this command comes from."""
    own = Path(__file__).resolve().parents[2] / "data" / "geographie"
    candidates = (data / "geographie", Path("data") / "geographie", own)
    return next((folder for folder in candidates if folder.is_dir()), data / "geographie")


def _text(report: Report, rehearsal: bool) -> str:
    lines = [print_problem(problem) for problem in report.problems]
    if report.unusable:
        return "\n".join(lines)
    lines += ["", _table(report), "", _summary(report, rehearsal)]
    return "\n".join(lines).lstrip("\n")


def _table(report: Report) -> str:
    width = max((len(network) for network in report.rows), default=0) + 2
    shown = [outcome for outcome in Outcome if report.totals[outcome]] or [Outcome.CREATED]
    head = " " * width + "".join(f"{HEADINGS[outcome]:>14}" for outcome in shown)
    body = [
        _counts(network or "?", counts, shown, width) for network, counts in report.rows.items()
    ]
    return "\n".join([head, *body, _counts("total", report.totals, shown, width)])


def _counts(name: str, counts: Mapping[Outcome, int], shown: list[Outcome], width: int) -> str:
    cells = "".join(f"{counts.get(outcome, 0) or '·':>14}" for outcome in shown)
    return f"{name:<{width}}{cells}"


def _summary(report: Report, rehearsal: bool) -> str:
    rows = counted(sum(report.totals.values()), ("ligne lue", "lignes lues"))
    lines = [f"{rows}, {counted(len(report.problems), ('remarque', 'remarques'))}."]
    if report.offices:
        told = ", ".join(
            f"{count} {HEADINGS[outcome]}"
            for outcome in Outcome
            if (count := report.offices.get(outcome, 0))
        )
        lines.append(f"Bureaux Transitions Pro : {told}.")
    if report.criteria:
        told = ", ".join(f"{count} par {name}" for name, count in sorted(report.criteria.items()))
        lines.append(f"Maisons de services au public devenues France services : {told}.")
        recognised = sum(report.criteria.values())
        lines.append(
            f"Liste des France services : {recognised} lieux reconnus sur {report.places}."
        )
        told = ", ".join(
            f"{count} {words}"
            for kind, words in HOURS.items()
            if (count := report.hours.get(kind, 0))
        )
        lines.append(f"Leurs horaires : {told}.")
    if rehearsal:
        lines.append("Essai : rien n’a été écrit.")
    return "\n".join(lines)


def _json(report: Report) -> str:
    return json.dumps(
        {
            "lignes": sum(report.totals.values()),
            "resultats": _by_value(report.totals),
            "reseaux": {name: _by_value(counts) for name, counts in report.rows.items()},
            "transitions_pro": _by_value(report.offices),
            "france_services": dict(sorted(report.criteria.items())),
            "horaires": {kind.value: report.hours.get(kind, 0) for kind in Understood},
            "problemes": json.loads(print_json(report.problems)),
        },
        ensure_ascii=False,
        indent=2,
    )


def _by_value(counts: Mapping[Outcome, int]) -> dict[str, int]:
    return {outcome.value: counts.get(outcome, 0) for outcome in Outcome}
