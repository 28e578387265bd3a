"""Which files of `content/` may become part of the site; the others are problems."""

import re
from pathlib import Path

from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Span

PUBLISHED_TYPES = (".avif", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".webp")

_PAGE = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md")


def refusal(folder: Path, name: str, shown: str) -> Problem | None:
    """Say why the file `name` of `folder` may not be published, None when it may.

    `name` has forward slashes; `shown` is the file as messages name it.
    """
    if _is_reached_by_a_link(folder, name):
        return Problem(rules.SYMBOLIC_LINK, Span(shown))
    extension = Path(name).suffix
    if extension == ".md":
        if _PAGE.fullmatch(name):
            return None
        return Problem(rules.BAD_PAGE_ADDRESS, Span(shown), facts={"nom": name})
    if extension.lower() in PUBLISHED_TYPES:
        return None
    facts = {"extension": extension or name, "types": ", ".join((".md", *PUBLISHED_TYPES))}
    return Problem(rules.REFUSED_FILE, Span(shown), facts=facts)


def _is_reached_by_a_link(folder: Path, name: str) -> bool:
    path = folder
    for part in name.split("/"):
        path = path / part
        if path.is_symlink():
            return True
    return False
