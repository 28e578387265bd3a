"""A build that is only rehearsed: nobody is served from the folder that it fills."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def stand_in(served: Path) -> Iterator[Path]:
    """Give a folder to build into in the place of `served`; it goes away afterwards.

    It has the files at the top of the served site, which a new one is compared with: the home page,
    the count of places and pages. The served site and the one before it are not touched.
    """
    with TemporaryDirectory(prefix="guide-essai-") as folder:
        site = Path(folder) / "site"
        site.mkdir()
        for file in sorted(served.glob("*")):
            if file.is_file():
                shutil.copy(file, site)
        yield site
