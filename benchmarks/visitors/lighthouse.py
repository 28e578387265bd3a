"""Scores of Lighthouse, on its own slow telephone: the program is fetched by npm, once."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from benchmarks.visitors.visits import CHROMIUM

VERSION = "12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage")
LONGEST = 180
"""Seconds: a page that takes longer has no score."""


class NoLighthouseError(Exception):
    """Neither here, nor to be had: npm is missing, or answers nothing."""


def lighthouse(tools: Path) -> Path:
    """Find the program, on this machine or in `tools`, where npm puts it when it is missing."""
    if installed := shutil.which("lighthouse"):
        return Path(installed)
    program = tools / "node_modules" / ".bin" / "lighthouse"
    if program.is_file():
        return program
    npm = shutil.which("npm")
    if npm is None:
        raise NoLighthouseError("npm is missing.")
    tools.mkdir(parents=True, exist_ok=True)
    fetch = [
        npm,
        "install",
        "--silent",
        "--ignore-scripts",
        "--prefix",
        ".",
        f"lighthouse@{VERSION}",
    ]
    if subprocess.run(fetch, cwd=tools).returncode:
        raise NoLighthouseError("npm could not fetch it.")
    return program


def scores(program: Path, address: str) -> dict[str, int]:
    """Give the four scores of a page, out of a hundred."""
    command = [
        str(program),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(FLAGS)}",
    ]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM or ""}
    answer = subprocess.run(
        command, env=environment, capture_output=True, check=True, timeout=LONGEST
    )
    told = json.loads(answer.stdout)["categories"]
    return {name: round(told[name]["score"] * 100) for name in CATEGORIES}
