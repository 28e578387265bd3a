"""`python -m benchmarks.visitor`: what a visitor downloads and waits for, by kind of page.

It builds the guide of this repository without paper, or takes a site that is built already
(`--site FOLDER`), serves it on the loopback as a CDN would, and opens a page of each kind in
Chromium on a slow telephone, twice. `--imaginary` does the same with the small guide of the tests.
`--lighthouse` asks for its scores too, and fetches it by npm into `.cache/` the first time; it
takes a quarter of a minute a page. `--kinds` names the kinds to look at, `--runs` how often.
The result is a table for `benchmarks/README.md`.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.visitors.host import Host, Sent, hosted
from benchmarks.visitors.lighthouse import NoLighthouseError, lighthouse, scores
from benchmarks.visitors.visits import Paints, Visit, chromium, visit
from generator.publish.mkdocs_build import run_mkdocs_build
from tests.browser.page_kinds import HOSTILE_KINDS, PAGE_KINDS
from tests.imaginary_guide import lay_out

REPOSITORY = Path(__file__).resolve().parents[1]
TOOLS = REPOSITORY / ".cache" / "lighthouse"
HOME = ""
AFTER_HOME = "trouver/"
"""Where most go on from the home page; the home page itself is opened after that one."""


def main() -> None:
    """Measure, and print the table."""
    asked = _arguments()
    kinds = HOSTILE_KINDS if asked.imaginary else PAGE_KINDS
    if asked.kinds:
        kinds = {kind: kinds[kind] for kind in asked.kinds.split(",")}
    program = None
    if asked.lighthouse:
        try:
            program = lighthouse(TOOLS)
        except NoLighthouseError as missing:
            print(f"Without Lighthouse: {missing}", file=sys.stderr)
    with _site(asked.site, imaginary=asked.imaginary) as site, hosted(site) as host:
        print(*_head(with_scores=program is not None), sep="\n", flush=True)
        for kind, path, seen in _visits(host, kinds, asked.runs):
            given = scores(program, host.address + path) if program else {}
            print(_line(kind, seen, given), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.visitor")
    parser.add_argument("--site", type=Path)
    parser.add_argument("--imaginary", action="store_true")
    parser.add_argument("--lighthouse", action="store_true")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


@contextmanager
def _site(built: Path | None, *, imaginary: bool) -> Iterator[Path]:
    """The site to look at: the one that is `built`, else one that lives as long as the block."""
    if built:
        yield built
        return
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        if imaginary:
            outcome = run_mkdocs_build(lay_out(Path(scratch)), target=site)
            if not outcome.published:
                sys.exit(outcome.failure or "The imaginary guide could not be built.")
        else:
            program = Path(sys.executable).with_name("quifaitquoi")
            build = [str(program), "construire", "--sans-papier", "--vers", str(site)]
            subprocess.run(build, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
        yield site


def _visits(host: Host, kinds: dict[str, str], runs: int) -> Iterator[tuple[str, str, Visit]]:
    with sync_playwright() as playwright, chromium(playwright) as browser:
        for kind, path in kinds.items():
            before = AFTER_HOME if path == HOME else HOME
            yield kind, path, visit(browser, host, path, before, runs)


def _head(*, with_scores: bool) -> tuple[str, str]:
    names = ["Page", "Nothing kept", "first seen", "largest", "shift", "Coming from another page"]
    names += ["first seen", *(["Lighthouse"] if with_scores else [])]
    return f"| {' | '.join(names)} |", "|---" * len(names) + "|"


def _line(kind: str, seen: Visit, given: dict[str, int]) -> str:
    cells = [
        kind,
        _weight(seen.downloaded),
        *_paints(seen.paints),
        _weight(seen.downloaded_next),
        _seconds(seen.paints_next.first),
    ]
    cells += [" / ".join(map(str, given.values()))] if given else []
    return f"| {' | '.join(cells)} |"


def _weight(sent: Sent) -> str:
    return f"{sent.bytes / 1000:.1f} kB in {sent.requests}"


def _paints(paints: Paints) -> tuple[str, str, str]:
    return _seconds(paints.first), _seconds(paints.largest), f"{paints.shift:.3f}"


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s"


if __name__ == "__main__":
    main()
