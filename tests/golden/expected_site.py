"""The expected site: what is kept of a build, and how it is compared with what was made."""

import re
import shutil
from difflib import unified_diff
from itertools import islice
from pathlib import Path

EXPECTED = Path(__file__).parent / "site"
KEPT = frozenset({".html", ".json", ".xml", ".txt", ".csv", ".geojson", ".jsonld", ".atom", ".vcf"})
LEFT_OUT = (
    *("assets/", "pagefind/", "editer/regles.json", "editer/territoires.json"),
    *("donnees/v1/schemas/", "serveur/empreinte.txt"),
)
"""What is no page and changes with other things than the guide: rules, official areas, fields."""

FINGERPRINT = re.compile(rb"assets/[0-9a-f]{10}/")
"""A better style sheet changes no page but for the address that it is asked at."""

MOST_LINES = 40


def kept_files(site: Path) -> dict[str, bytes]:
    """The pages and data files of a site by path; what is `LEFT_OUT` is not."""
    return {
        path: FINGERPRINT.sub(b"assets/", file.read_bytes())
        for file in sorted(site.rglob("*"))
        if file.suffix in KEPT
        and not (path := file.relative_to(site).as_posix()).startswith(LEFT_OUT)
    }


def first_difference(expected: dict[str, bytes], built: dict[str, bytes]) -> str:
    """Tell the first file that differs, and how; nothing when all are equal."""
    for path in sorted(expected.keys() | built.keys()):
        if path not in built:
            return f"{path} is expected and was not built"
        if path not in expected:
            return f"{path} was built and is not expected"
        if expected[path] != built[path]:
            return f"{path} differs:\n{_differing_lines(expected[path], built[path])}"
    return ""


def accept(built: dict[str, bytes]) -> None:
    """Make these files the expected site."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, content in built.items():
        file = EXPECTED / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _differing_lines(expected: bytes, built: bytes) -> str:
    lines = unified_diff(
        expected.decode().splitlines(), built.decode().splitlines(), "expected", "built", "", "", 1
    )
    return "\n".join(islice(lines, MOST_LINES)) or "only the ends of lines differ"
