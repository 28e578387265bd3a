"""What came out of a build, for the command that asked for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.problems.problem import Problem, Severity
from generator.publish.site_writer import Written


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """Whether a site was published, and what was found on the way.

    `counts` are the flow's own; `written` says what changed in the folder since the site before
    last, and is None when nothing was prepared. `failure` is MkDocs' own sentence, in English,
    when MkDocs gave up; otherwise empty.
    """

    published: bool
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    written: Written | None = None
    failure: str = ""


def is_serious(problem: Problem) -> bool:
    """Tell an error or a warning from mere advice."""
    return problem.rule.severity is not Severity.ADVICE
