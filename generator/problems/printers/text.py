"""Problems as text for a terminal: one line says where and what, the next says what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.problems.catalog import phrases
from generator.problems.catalog.references import LEANS_ON_WITHHELD, MISSING_VOCABULARY
from generator.problems.problem import Problem, Severity
from generator.problems.quoting import path_shown

MOST_OF_THE_SAME = 3
"""How many records that wait for one same correction are told one by one."""


def print_text(
    problems: Iterable[Problem], records: int, *, pages: int = 0, advice: bool = False
) -> str:
    """Give a report of `problems` found in so many `records` and `pages`, with a closing line.

    Advice is counted, and told only when asked for.
    """
    everything = list(problems)
    counts = Counter(problem.rule.severity for problem in everything)
    told = [each for each in everything if advice or each.rule.severity is not Severity.ADVICE]
    blocks = ["\n".join(_lines(told)), _summary(counts, _checked(records, pages), told, advice)]
    return "\n\n".join(block for block in blocks if block)


def print_problem(problem: Problem) -> str:
    """Give the line of one problem, and a second one with its hint when it has one."""
    rule, span = problem.rule, problem.span
    place = f"{path_shown(span.file)}:{span.line}:{span.column}"
    line = f"{place} {rule.severity.value} [{rule.code}] {problem.message}"
    return f"{line}\n    → {problem.hint}" if problem.hint else line


def counted(count: int, names: tuple[str, str]) -> str:
    """Give a number and its noun, singular up to one as French has it: « 1 fiche »."""
    return f"{count} {names[count > 1]}"


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    waiting = Counter(filter(None, map(_awaited, problems)))
    told = Counter[tuple[str, str]]()
    for problem in problems:
        awaited = _awaited(problem)
        if awaited is not None:
            told[awaited] += 1
            if told[awaited] > MOST_OF_THE_SAME:
                continue
        yield print_problem(problem)
        if awaited is not None and told[awaited] == MOST_OF_THE_SAME:
            others = waiting[awaited] - MOST_OF_THE_SAME
            if others:
                count = counted(others, phrases.OTHER_RECORD_NAMES)
                yield phrases.SAME_ELSEWHERE.format(count=count)


def _awaited(problem: Problem) -> tuple[str, str] | None:
    """The rule and the file to correct, when the mistake is not in this record."""
    code = problem.rule.code
    if code in (LEANS_ON_WITHHELD.code, MISSING_VOCABULARY.code):
        return code, problem.facts["file"]
    return None


def _checked(records: int, pages: int) -> str:
    """What was looked at, in words; empty when there was nothing to look at."""
    counts = [(records, phrases.RECORD_NAMES), (pages, phrases.PAGE_NAMES)]
    said = [counted(count, names) for count, names in counts if count]
    if len(said) > 1:
        return phrases.BOTH.format(records=said[0], pages=said[1])
    return said[0] if said else ""


def _summary(counts: Counter[Severity], checked: str, told: Sequence[Problem], advice: bool) -> str:
    if not checked and not told:
        return phrases.NOTHING_CHECKED
    checked = checked or counted(0, phrases.RECORD_NAMES)
    serious = [_count(counts, severity) for severity in (Severity.ERROR, Severity.WARNING)]
    found = [count for count in serious if count]
    if found:
        lines = [phrases.FOUND.format(counts=", ".join(found), records=checked)]
    else:
        lines = [phrases.ALL_WELL.format(records=checked)]
    if counts[Severity.ERROR]:
        lines.append(phrases.WITHHELD)
    hidden = _count(counts, Severity.ADVICE)
    if hidden and not advice:
        lines.append(phrases.HIDDEN_ADVICE.format(advice=hidden))
    if found:
        lines.append(phrases.LEARN_MORE.format(code=told[0].rule.code))
    return "\n".join(lines)


def _count(counts: Counter[Severity], severity: Severity) -> str:
    number = counts[severity]
    return counted(number, phrases.SEVERITY_NAMES[severity.value]) if number else ""
