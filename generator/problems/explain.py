"""What a rule is about, at length: for `quifaitquoi expliquer` and for the documentation."""

import re
from textwrap import fill

from generator.problems.catalog import phrases
from generator.problems.catalog.index import FAMILIES, RULES, rules_of
from generator.problems.problem import Rule
from generator.problems.suggestion import closest

WIDTH = 88


def explain(code: str) -> str | None:
    """Give the page of the rule of that code, in any case; None when no rule has it."""
    rule = next((rule for rule in RULES if rule.code == code.strip().upper()), None)
    return _page(rule) if rule else None


def unknown_code(code: str) -> str:
    """Say that no rule has that code, and which one may be meant."""
    lines = [phrases.UNKNOWN_CODE.format(code=code)]
    family = [rule.code for rule in RULES if rule.code[0] == code[:1].upper()]
    near = closest(code.upper(), family or [rule.code for rule in RULES], cutoff=60)
    if near:
        lines.append(phrases.UNKNOWN_CODE_MEANT.format(suggestion=near))
    return "\n".join((*lines, phrases.LIST_OF_CODES))


def list_of_rules() -> str:
    """Give every code with its title, family by family."""
    blocks = []
    for letter, title, modules in FAMILIES:
        rules = [rule for module in modules for rule in rules_of(module)]
        lines = [f"  {rule.code}  {rule.severity.value:13}  {rule.title}" for rule in rules]
        blocks.append("\n".join((f"{letter} – {title}", *lines)))
    return "\n\n".join(blocks)


def shown_template(template: str) -> str:
    """Give a message with its blanks as « … », as no fact fills them here."""
    return re.sub(r"\{\w+\}\.?$|\{\w+\}", "…", template)


def _page(rule: Rule) -> str:
    effect = phrases.SEVERITY_EFFECTS[rule.severity.value]
    parts = [
        f"{rule.code} – {rule.title}",
        f"{phrases.SEVERITY_HEADING}\u00a0: {rule.severity.value}, {effect}.",
        f"{phrases.MESSAGE_HEADING}\u00a0: {_wrapped(shown_template(rule.message))}",
        f"{phrases.HINT_HEADING}\u00a0: {_wrapped(shown_template(rule.hint))}" if rule.hint else "",
        "\n\n".join(_paragraph(text) for text in rule.explanation.strip().split("\n\n")),
    ]
    return "\n\n".join(part for part in parts if part)


def _paragraph(text: str) -> str:
    """A paragraph on lines of a terminal's width; indented examples are kept as they are."""
    return text if text.startswith("    ") or "\n    " in text else _wrapped(text)


def _wrapped(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
