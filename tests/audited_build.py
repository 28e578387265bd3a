"""A build of hostile records under the interpreter’s watch: `python tests/audited_build.py DIR`.

Python tells every text that becomes code (`compile`) and every code that runs (`exec`) to an audit
hook, which nothing can take away: hence a process of its own. Prints what was caught, as JSON.
"""

import json
import re
import sys
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
import pytest
from hostile_records import CANARY, build_hostile_site

from generator.publish import staging

HOSTILE = re.compile(rf"{CANARY}\W{{0,2}}-", re.IGNORECASE)
"""What starts every hostile text, escaped for a pattern or not; our own code never holds it."""


def texts_of(code: CodeType) -> str:
    """Every text that a code holds, those of its functions too."""
    inner = [texts_of(one) for one in code.co_consts if isinstance(one, CodeType)]
    return " ".join((code.co_filename, *code.co_names, repr(code.co_consts), *inner))


class Watch:
    """Counts what is compiled, run or made a pattern, and keeps what came from a record."""

    def __init__(self) -> None:
        self.counts = {"compile": 0, "exec": 0, "pattern": 0, "template": 0}
        self.caught: list[str] = []

    def see(self, kind: str, text: str) -> None:
        self.counts[kind] += 1
        if HOSTILE.search(text):
            self.caught.append(f"{kind}: {text[:200]}")

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "compile":
            source = arguments[0]
            self.see(
                "compile",
                source.decode("utf-8", "replace") if isinstance(source, bytes) else str(source),
            )
        elif event == "exec":
            self.see("exec", texts_of(arguments[0]))


def main() -> None:
    """Build, with the hook in place, and print."""
    watch = Watch()
    compiler = sys.modules["re._compiler"]
    make_pattern, make_template = compiler.compile, jinja2.Environment.compile

    def pattern(source: Any, flags: int = 0) -> Any:
        watch.see("pattern", str(source))
        return make_pattern(source, flags)

    def template(self: jinja2.Environment, source: Any, *more: Any, **options: Any) -> Any:
        watch.see("template", str(source))
        return make_template(self, source, *more, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "compile", pattern)
        patch.setattr(jinja2.Environment, "compile", template)
        patch.setattr(staging, "can_share", lambda: False)  # another process is not watched
        sys.addaudithook(watch.hook)
        _, fields = build_hostile_site(Path(sys.argv[1]))
    print(json.dumps({**watch.counts, "fields": len(fields), "caught": watch.caught[:9]}))


if __name__ == "__main__":
    main()
