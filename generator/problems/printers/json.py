"""Problems as JSON, for editors, forges and scripts."""

import json
from collections.abc import Iterable

from generator.problems.problem import Problem
from generator.problems.quoting import path_shown, quotable


def print_json(problems: Iterable[Problem]) -> str:
    """Give a JSON list with one object by problem, in the order given.

    The keys are a promise: `code, severite, fichier, ligne, colonne, cle, message, conseil`.
    """
    return json.dumps([_object(problem) for problem in problems], ensure_ascii=False, indent=2)


def _object(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.rule.code,
        "severite": problem.rule.severity.value,
        "fichier": path_shown(problem.span.file),
        "ligne": problem.span.line,
        "colonne": problem.span.column,
        "cle": quotable(problem.key),
        "message": problem.message,
        "conseil": problem.hint,
    }
