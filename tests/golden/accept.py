"""Accepts the imaginary guide as it is built now: read `git diff tests/golden/site` afterwards.

.venv/bin/python -m tests.golden.accept
"""

import tempfile
from pathlib import Path

from tests.golden.expected_site import EXPECTED, accept, first_difference, kept_files
from tests.imaginary_guide import build_imaginary_site


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        built = kept_files(build_imaginary_site(Path(folder)))
    difference = first_difference(kept_files(EXPECTED), built)
    accept(built)
    print(f"{len(built)} files accepted; {difference or 'nothing has changed'}")


if __name__ == "__main__":
    main()
