"""What each example of a rule makes an editor read, word for word, kept in `records/messages.json`.

After a change of words, or a new example: `.venv/bin/python -m tests.told_messages`, then read
`git diff`.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generator.problems.catalog.index import RULES
from generator.problems.problem import Problem, Rule

KEPT = Path(__file__).parent / "records" / "messages.json"
MESSAGES: dict[str, list[str]] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}


def facts_told(rule: Rule) -> set[str]:
    """The names of the facts that a rule tells."""
    return set(re.findall(r"\{(\w+)\}", rule.message + rule.hint))


FACTS = {"key"}.union(*map(facts_told, RULES))


def said(problems: Iterable[Problem]) -> list[str]:
    """What is read of these problems; none of them knows a fact that no rule ever tells."""
    found = list(problems)
    for one in found:
        assert one.facts.keys() <= FACTS | facts_told(one.rule), one
    return [f"{one.rule.code} [{one.key}] {one.message} → {one.hint}" for one in found]


def main() -> None:
    """Keep what is said now."""
    sys.path.insert(0, str(Path(__file__).parent))
    from check import test_invalid_examples as checked
    from read import test_invalid_records as read

    messages = {one.name: said(checked.problems_of(one)[1]) for one in checked.EXAMPLES}
    for one in read.EXAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            messages[one.name] = said(read.problems_of(one, Path(folder)))
    text = json.dumps(dict(sorted(messages.items())), ensure_ascii=False, indent=1)
    KEPT.write_text(f"{text}\n", "utf-8")
    print(f"{len(messages)} examples kept")


if __name__ == "__main__":
    main()
