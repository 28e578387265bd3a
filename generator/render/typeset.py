"""What Typst sets: the only importer of typst.

Templates are files of `theme/print/`. What they say of records reaches them as JSON, never as
markup. The fonts of the machine are left aside, so that the same data gives the same bytes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import typst

FONTS = "fontpkg_atkinson_hyperlegible"
PIXEL_PER_POINT = 72.0
GENERATIONS = 10
"""Settings after which Typst forgets what none of them has asked for."""
PIXELS_PER_INCH = 48.0
"""Two pixels for three points: a page of 1200 × 630 points is a picture of 800 × 420."""


class TypesetError(Exception):
    """A template of the theme is not set cleanly: an unknown font, a faulty line."""


class Typesetter:
    """Sets the templates of one folder; its fonts are read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._compiler = typst.Compiler(
            root=str(folder),
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(files(FONTS))],
            ),
            ignore_system_fonts=True,
        )

    def pdf(self, template: str, data: Mapping[str, object]) -> bytes:
        """Give the file that `template` makes of `data`, readable aloud (PDF/UA-1).

        `data` is what JSON can hold; the template reads it in `sys.inputs.data`. The file says no
        hour. Raises TypesetError.
        """
        with _told(template) as warnings:
            made, found = self._compiler.compile_with_warnings(
                input=str(self._folder / template),
                sys_inputs=_inputs(data),
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=0,
            )
            warnings += found
        (file,) = _pages(made)
        return file

    def pictures(
        self, template: str, data: Mapping[str, object], ppi: float = PIXEL_PER_POINT
    ) -> tuple[bytes, ...]:
        """Give each page as PNG, one pixel for one point unless `ppi` says so."""
        with _told(template) as warnings:
            made, found = self._compiler.compile_with_warnings(
                input=str(self._folder / template),
                sys_inputs=_inputs(data),
                format="png",
                ppi=ppi,
            )
            warnings += found
        return _pages(made)

    def notes(self, label: str) -> Sequence[object]:
        """What the template last set has noted under `label`, for whom it may concern."""
        found = json.loads(self._compiler.query(f"<{label}>", field="value"))
        assert isinstance(found, list)
        return found

    def forget(self) -> None:
        """Have Typst drop the pages it keeps in case they are set again: tens of megabytes."""
        for _ in range(GENERATIONS + 1):
            self._compiler.compile(input=b"", format="pdf")


@contextmanager
def _told(template: str) -> Iterator[list[object]]:
    """Raise TypesetError, with the name of the template, on an error or on any warning."""
    warnings: list[object] = []
    try:
        yield warnings
    except typst.TypstError as error:
        raise TypesetError(f"{template}: {error}") from error
    if warnings:
        raise TypesetError(f"{template}: {'; '.join(map(str, warnings))}")


def _inputs(data: Mapping[str, object]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}


def _pages(made: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    return tuple(made) if isinstance(made, list) else (made or b"",)


def typeset_pictures(template: Path, data: Mapping[str, object]) -> tuple[bytes, ...]:
    """Give each page that `template` makes of `data` as PNG, two pixels for three points.

    Raises TypesetError.
    """
    return Typesetter(template.parent).pictures(template.name, data, PIXELS_PER_INCH)
