"""Problems as Markdown, for a comment under a contribution.

What a contribution says stands in code spans: there, a forge makes no link, no image, no mention
of anybody.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from generator.problems.catalog import phrases
from generator.problems.printers.text import counted
from generator.problems.problem import Problem, Severity
from generator.problems.quoting import path_shown

MOST = 60
"""How many problems are told: a comment has a largest size, and a reader a patience."""

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~!@&]")


def print_markdown(problems: Iterable[Problem], records: int, *, pages: int = 0) -> str:
    """Give a summary, then the problems file by file, without the advice."""
    told = [one for one in problems if one.rule.severity is not Severity.ADVICE]
    counts = Counter(one.rule.severity for one in told)
    checked = [(records, phrases.RECORD_NAMES), (pages, phrases.PAGE_NAMES)]
    looked_at = phrases.AND.join(counted(count, names) for count, names in checked if count)
    if not told:
        return (phrases.ALL_WELL.format(records=looked_at) if looked_at else
                phrases.NOTHING_CHECKED) + "\n"  # fmt: skip
    found = ", ".join(
        counted(counts[severity], phrases.SEVERITY_NAMES[severity.value])
        for severity in Severity
        if counts[severity]
    )
    summary = phrases.FOUND.format(counts=found, records=looked_at)
    lines = [f"**{summary}**"]
    for file, group in groupby(told[:MOST], key=lambda one: one.span.file):
        lines += ["", code_span(path_shown(file)), "", *map(_item, group)]
    if len(told) > MOST:
        others = counted(len(told) - MOST, phrases.OTHER_PROBLEM_NAMES)
        lines += ["", phrases.MORE_PROBLEMS.format(count=others)]
    return "\n".join(lines) + "\n"


def code_span(text: str) -> str:
    """Give a text as a code span, whatever marks it holds; nothing for nothing."""
    if not text.strip():
        return text
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{space}{text}{space}{fence}"


def plain_markdown(text: str) -> str:
    """Give a text of ours with every sign that Markdown reads escaped."""
    return _MARKUP.sub(r"\\\g<0>", text)


def _item(problem: Problem) -> str:
    rule = problem.rule
    line, column = problem.span.line, problem.span.column
    place = phrases.PLACE.format(line=line, column=column, severity=rule.severity.value)
    message, hint = (
        problem.told(template, plain_markdown, code_span) for template in (rule.message, rule.hint)
    )
    said = f"- {place} **{rule.code}** – {message}"
    return f"{said}\\\n  → {hint}" if hint else said
