"""The page of the documentation that holds every rule, with an example that breaks it."""

import re
from collections.abc import Mapping

from generator.problems.catalog import phrases
from generator.problems.catalog.index import FAMILIES, rules_of
from generator.problems.explain import shown_template
from generator.problems.problem import Rule
from generator.problems.quoting import quotable

LONGEST_EXAMPLE = 40
_HEADER = re.compile(r"(?:# |<!-- )(?:attendu|fiche|avec|sans): .*\n")


def rules_page(examples: Mapping[str, str], notice: str) -> str:
    """Give the page, in Markdown; `examples` are texts of files by code, `notice` a comment.

    An example that is too long to be read is left out; what cannot be seen in it is spelt out.
    """
    parts = [f"# {phrases.RULES_PAGE_TITLE}", notice, phrases.RULES_PAGE_INTRODUCTION]
    for letter, title, modules in FAMILIES:
        parts.append(f"## {letter} – {title}")
        parts += [_section(rule, examples.get(rule.code, "")) for module in modules
                  for rule in rules_of(module)]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def codes_page(notice: str, rules: str) -> str:
    """Give the list of every code, each leading to its place in the page of rules at `rules`."""
    parts = [f"# {phrases.CODES_PAGE_TITLE}", notice, phrases.CODES_PAGE_INTRODUCTION]
    for letter, title, modules in FAMILIES:
        told = [rule for module in modules for rule in rules_of(module)]
        lines = [f"- [{one.code}]({rules}#{one.code.lower()}) {one.title}" for one in told]
        parts += [f"## {letter} – {title}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _section(rule: Rule, example: str) -> str:
    effect = phrases.SEVERITY_EFFECTS[rule.severity.value]
    said = [shown_template(rule.message), shown_template(rule.hint)]
    quoted = "\n".join(f"> {line}  " if line is said[0] else f"> → {line}" for line in said if line)
    parts = [
        f"### {rule.code}",
        f"**{rule.title}** – {rule.severity.value}, {effect}.",
        f"{phrases.MESSAGE_EXAMPLE}\n\n{quoted}",
        _markdown(rule.explanation.strip()),
    ]
    language = "markdown" if rule.code[0] == "E" else "yaml"
    if shown := _shown(example):
        parts.append(f"{phrases.FILE_EXAMPLE}\n\n````{language}\n{shown}````")
    return "\n\n".join(parts)


def _shown(example: str) -> str:
    """The example without the lines that are for the tests; empty when too long to be read."""
    plain = _HEADER.sub("", example).strip("\n") + "\n"
    text = "".join(sign if sign in "\n" else quotable(sign) for sign in plain)
    return text if text.strip() and text.count("\n") <= LONGEST_EXAMPLE else ""


def _markdown(explanation: str) -> str:
    """An explanation as Markdown; tags named in it are shown, not interpreted."""
    return re.sub(r"<(?=[A-Za-z!/])", r"\\<", explanation)
