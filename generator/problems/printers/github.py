"""Problems as workflow commands of GitHub Actions: each shows beside its line in a pull request.

The forge shows ten of each severity: errors come first, in the order of the files.
"""

from collections.abc import Iterable

from generator.problems.problem import Problem, Severity
from generator.problems.quoting import path_shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY_ESCAPES = _ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def print_github(problems: Iterable[Problem]) -> str:
    """Give one workflow command a line; none can hold another."""
    rank = list(_COMMANDS)
    ordered = sorted(problems, key=lambda problem: rank.index(problem.rule.severity))
    return "\n".join(map(_command, ordered))


def _command(problem: Problem) -> str:
    span, rule = problem.span, problem.rule
    properties = {
        "file": path_shown(span.file),
        "line": str(span.line),
        "col": str(span.column),
        "title": f"{rule.code} – {rule.title}",
    }
    told = ",".join(
        f"{name}={value.translate(_PROPERTY_ESCAPES)}" for name, value in properties.items()
    )
    message = "\n".join(filter(None, (problem.message, problem.hint)))
    return f"::{_COMMANDS[rule.severity]} {told}::{message.translate(_ESCAPES)}"
