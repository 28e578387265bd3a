"""What an import answers, as text for a terminal and as JSON for machines."""

import json
from collections.abc import Mapping

from generator.importer.hours import Understood
from generator.importer.order import Report
from generator.importer.plan import Outcome
from generator.problems.printers.json import print_json
from generator.problems.printers.text import counted, print_problem
from generator.problems.quoting import line_start

HEADINGS = {
    Outcome.CREATED: "créées",
    Outcome.UPDATED: "mises à jour",
    Outcome.UNCHANGED: "inchangées",
    Outcome.CONFLICT: "en conflit",
    Outcome.REVIEW: "à revoir",
    Outcome.DELETED: "supprimées",
    Outcome.REFUSED: "refusées",
    Outcome.OUTSIDE: "hors du guide",
}
HOURS = {
    Understood.EXACTLY: "compris exactement",
    Understood.WITH_NOTE: "compris en partie, le reste gardé tel quel",
    Understood.NOT: "gardés tels quels, sans être compris",
    Understood.UNSAID: "absents de la liste",
}


def report_text(report: Report, rehearsal: bool) -> str:
    """Give the problems, then the table of the outcomes, then what to remember."""
    lines = [print_problem(problem) for problem in report.problems]
    if report.unusable:
        return "\n".join(lines)
    lines += ["", _table(report), "", _summary(report, rehearsal)]
    return "\n".join(lines).lstrip("\n")


def _table(report: Report) -> str:
    names = {network: line_start(network) or "?" for network in report.rows}
    width = max(map(len, names.values()), default=0) + 2
    shown = [outcome for outcome in Outcome if report.totals[outcome]] or [Outcome.CREATED]
    head = " " * width + "".join(f"{HEADINGS[outcome]:>14}" for outcome in shown)
    body = [
        _counts(names[network], counts, shown, width) for network, counts in report.rows.items()
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
    if report.review and not rehearsal:
        lines.append(f"À revoir, à votre rythme : {report.review}")
    if rehearsal:
        lines.append("Essai : rien n’a été écrit.")
    return "\n".join(lines)


def report_json(report: Report) -> str:
    """Give the same for machines."""
    return json.dumps(
        {
            "lignes": sum(report.totals.values()),
            "resultats": _by_value(report.totals),
            "reseaux": {name: _by_value(counts) for name, counts in report.rows.items()},
            "transitions_pro": _by_value(report.offices),
            "france_services": dict(sorted(report.criteria.items())),
            "horaires": {kind.value: report.hours.get(kind, 0) for kind in Understood},
            "a_revoir": report.review,
            "problemes": json.loads(print_json(report.problems)),
        },
        ensure_ascii=False,
        indent=2,
    )


def _by_value(counts: Mapping[Outcome, int]) -> dict[str, int]:
    return {outcome.value: counts.get(outcome, 0) for outcome in Outcome}
