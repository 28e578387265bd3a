"""The two pages made of the criteria: the declaration of the site, and the table of evidence."""

import re
from collections import Counter
from collections.abc import Mapping

from generator.conformity.criteria import Conformity, Criterion, Theme

KEPT, DEFECT = "tenu", "defaut"


def declaration(pattern: str, conformity: Conformity) -> str:
    """Fill the pattern of the declaration: counts by state, and the known defects.

    Nothing here says that the site conforms: a person must have audited it first.
    """
    defects = [f"- {one.evidence}\n" for one in conformity.criteria if one.state == DEFECT]
    return _filled(pattern, {**_counts(conformity), "defauts": "".join(defects)})


def evidence(pattern: str, conformity: Conformity) -> str:
    """Fill the pattern of the table: each criterion with its state, its evidence and its test."""
    themes = "".join(_section(one, conformity) for one in conformity.themes)
    return _filled(pattern, {**_counts(conformity), "themes": themes})


def _filled(pattern: str, values: Mapping[str, int | str]) -> str:
    """Put each value where the pattern names it in braces; raises KeyError on an unknown name."""
    return re.sub(r"\{([a-z_]+)\}", lambda found: str(values[found[1]]), pattern)


def _counts(conformity: Conformity) -> dict[str, int]:
    states = Counter(one.state for one in conformity.criteria)
    tested = sum(bool(one.test) for one in conformity.criteria if one.state == KEPT)
    counts = {state: states[state] for state in conformity.states}
    return {**counts, "total": len(conformity.criteria), "essais": tested}


def _section(theme: Theme, conformity: Conformity) -> str:
    lines = "".join(_line(one, conformity.states[one.state]) for one in theme.criteria)
    return f"\n## {theme.name}\n\n{lines}"


def _line(criterion: Criterion, state: str) -> str:
    test = f" `{criterion.test}`" if criterion.test else ""
    return (
        f"- **{criterion.number}** {criterion.subject}\u00a0: **{state}**. "
        f"{criterion.evidence}{test}\n"
    )
