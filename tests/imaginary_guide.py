"""The imaginary guide of `tests/guide/imaginaire/`, laid out and built in a folder of one's own.

Five places, three networks and a few real communes: small enough to be built in two seconds and
compared byte for byte, and yet with every kind of page. The theme is the repository's. All the
data is here, vocabularies included, so that a better word in `data/` breaks no test.
"""

import shutil
from pathlib import Path

from generator.publish.mkdocs_build import run_mkdocs_build

REPOSITORY = Path(__file__).parents[1]
IMAGINARY = REPOSITORY / "tests" / "guide" / "imaginaire"


def lay_out(folder: Path) -> Path:
    """Write the guide's inputs into `folder`, as a repository has them; give its `mkdocs.yml`."""
    shutil.copytree(REPOSITORY / "theme", folder / "theme")
    shutil.copytree(IMAGINARY, folder, dirs_exist_ok=True)
    return folder / "mkdocs.yml"


def build_imaginary_site(folder: Path) -> Path:
    """Build the guide in `folder`; give its site."""
    outcome = run_mkdocs_build(lay_out(folder))
    assert outcome.published, outcome.failure or outcome.problems
    return folder / "site"


def files_of(site: Path) -> dict[str, bytes]:
    """The files of a site by path, in their order."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
