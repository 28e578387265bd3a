"""Where the private folder of named contacts may be: outside any repository."""

from pathlib import Path

from generator.problems.catalog import people as rules
from generator.problems.problem import Problem, Span

SHOWN = "contacts"
"""How messages name the folder, wherever it stands."""
_REPOSITORY = ".git"


def folder_problem(folder: Path, guide: Path) -> Problem | None:
    """Say why a folder may not hold named contacts; `guide` is the folder of the guide."""
    real = folder.resolve()
    if not real.is_dir():
        return Problem(rules.FOLDER_NOT_FOUND, Span(SHOWN))
    is_kept_by_git = any((parent / _REPOSITORY).exists() for parent in (real, *real.parents))
    if is_kept_by_git or real.is_relative_to(guide.resolve()):
        return Problem(rules.FOLDER_IN_REPOSITORY, Span(SHOWN))
    return None
