"""Problems as a Code Quality report of GitLab: each shows beside its line in a merge request."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from generator.problems.problem import Problem, Severity
from generator.problems.quoting import path_shown

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def print_gitlab(problems: Iterable[Problem]) -> str:
    """Give a JSON list with one object by problem, in the order given.

    A fingerprint leaves the line out, so that a problem which only moves is the same one.
    """
    met = Counter[str]()
    reported = []
    for problem in problems:
        words = "\0".join((problem.rule.code, problem.span.file, problem.key, problem.message))
        met[words] += 1
        mark = hashlib.sha256(f"{words}\0{met[words]}".encode(errors="replace")).hexdigest()
        reported.append(_object(problem, mark))
    return json.dumps(reported, ensure_ascii=False, indent=2)


def _object(problem: Problem, fingerprint: str) -> dict[str, object]:
    span = problem.span
    return {
        "description": " ".join(filter(None, (problem.message, problem.hint))),
        "check_name": problem.rule.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.rule.severity],
        "location": {
            "path": path_shown(span.file),
            "lines": {"begin": span.line},
            "positions": {"begin": {"line": span.line, "column": span.column}},
        },
    }
