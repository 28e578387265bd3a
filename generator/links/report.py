"""What was found, as text for a terminal: each link once, with the places where it stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.problems.catalog import links as words
from generator.problems.catalog import phrases
from generator.problems.printers.text import counted
from generator.problems.problem import Problem, Severity
from generator.problems.quoting import path_shown

MOST_PLACES = 3


def print_links(
    problems: Sequence[Problem], visited: int, tolerated: int, *, advice: bool = False
) -> str:
    """Give a block for each link, the gravest first, and a closing line."""
    told = [one for one in problems if advice or one.rule.severity is not Severity.ADVICE]
    ordered = sorted(told, key=lambda one: (one.rule.code, one.message, one.position))
    blocks = [
        "\n".join(_block(list(group)))
        for _, group in groupby(ordered, key=lambda one: (one.rule.code, one.message))
    ]
    return "\n\n".join((*blocks, _summary(problems, visited, tolerated, advice)))


def _block(same: Sequence[Problem]) -> Iterator[str]:
    rule = same[0].rule
    yield f"{rule.severity.value} [{rule.code}] {same[0].message}"
    yield f"    → {same[0].hint}"
    for one in same[:MOST_PLACES]:
        yield f"    {path_shown(one.span.file)}:{one.span.line}:{one.span.column}"
    if len(same) > MOST_PLACES:
        yield f"    {words.AND_OTHERS.format(count=len(same) - MOST_PLACES)}"


def _summary(problems: Sequence[Problem], visited: int, tolerated: int, advice: bool) -> str:
    looked_at = counted(visited, words.VISITED)
    if tolerated:
        looked_at += f", {counted(tolerated, words.LEFT_OUT)}"
    links = {(one.rule.code, one.message): one.rule.severity for one in problems}
    counts = Counter(links.values())
    serious = [_count(counts, one) for one in (Severity.ERROR, Severity.WARNING) if counts[one]]
    if serious:
        lines = [words.SOMETHING.format(visited=looked_at, found=", ".join(serious))]
    else:
        lines = [words.ALL_WELL.format(visited=looked_at)]
    if counts[Severity.ADVICE] and not advice:
        hidden = _count(counts, Severity.ADVICE)
        lines.append(words.HIDDEN_ADVICE.format(advice=hidden))
    return "\n".join(lines)


def _count(counts: Counter[Severity], severity: Severity) -> str:
    return counted(counts[severity], phrases.SEVERITY_NAMES[severity.value])
