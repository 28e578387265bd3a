"""The front matter of an editorial page: four known keys, one line each, always plain text.

It is no YAML on purpose: what a page from a stranger says here ends in a title, so it is read as
text, line by line, and MkDocs never sees it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Span
from generator.render.advice import nearest_word

KEYS = ("title", "description", "guide", "secours")

_LINE = re.compile(r"([^\s:#][^\s:]*)[ \t]*:(?:[ \t]+(.*))?")
_RULER = re.compile(r"---[ \t]*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a page says of itself, as typed; `length` counts the lines it takes in the file."""

    title: str = ""
    description: str = ""
    guide: str = ""
    secours: str = ""
    length: int = 0
    problems: tuple[Problem, ...] = ()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read what stands between the two `---` lines at the very top of `text`, if they do."""
    lines = text.split("\n")
    if not _RULER.fullmatch(lines[0]):
        return FrontMatter()
    end = next((n for n, line in enumerate(lines[1:], 1) if _RULER.fullmatch(line)), None)
    if end is None:
        return FrontMatter(problems=(Problem(rules.FRONT_MATTER_NOT_CLOSED, Span(path)),))
    values: dict[str, str] = {}
    problems = tuple(_read_lines(lines[1:end], path, values))
    return FrontMatter(**values, length=end + 1, problems=problems)


def _read_lines(lines: list[str], path: str, values: dict[str, str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 2):
        span = Span(path, number, len(line) - len(line.lstrip()) + 1)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not (match := _LINE.fullmatch(line)):
            yield Problem(rules.FRONT_MATTER_LINE, span, facts={"texte": line.strip()})
            continue
        key, value = match.group(1), _unquoted((match.group(2) or "").strip())
        if key not in KEYS:
            facts = {"cle": key, "conseil": nearest_word(key, KEYS)}
            yield Problem(rules.UNKNOWN_FRONT_MATTER_KEY, span, key, facts)
        elif key in values:
            yield Problem(rules.REPEATED_FRONT_MATTER_KEY, span, key, {"cle": key})
        else:
            values[key] = value


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
