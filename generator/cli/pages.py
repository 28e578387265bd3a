"""The pages of `content/` as their author left them, for `quifaitquoi verifier`."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.problems.problem import Problem
from generator.publish.content_files import refusal
from generator.render.draft import read_draft


class Pages(NamedTuple):
    """The Markdown of the pages that could be read, by file as messages show it, and problems."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_pages(folder: Path) -> Pages:
    """Read every page under `folder`, in the order of the paths; a missing folder holds none."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted(folder.rglob("*.md")):
        name = file.relative_to(folder).as_posix()
        shown = f"{folder.name}/{name}"
        if refused := refusal(folder, name, shown):
            problems.append(refused)
            continue
        draft, found = read_draft(file.read_bytes(), shown)
        problems += found
        if draft:
            texts[shown] = draft.text
    return Pages(texts, tuple(problems))
