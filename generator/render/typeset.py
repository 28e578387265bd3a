"""What Typst sets: the only importer of typst.

Templates are files of `theme/print/`. What they say of records reaches them as JSON, never as
markup. The fonts of the machine are left aside, so that the same data gives the same bytes.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import typst

FONTS = "fontpkg_atkinson_hyperlegible"
PIXELS_PER_INCH = 48.0
"""Two pixels for three points: a page of 1200 × 630 points is a picture of 800 × 420."""


class TypesetError(Exception):
    """A template of the theme is not set cleanly: an unknown font, a faulty line."""


def typeset_pictures(template: Path, data: Mapping[str, object]) -> tuple[bytes, ...]:
    """Give each page that `template` makes of `data` as PNG, two pixels for three points.

    `data` is what JSON can hold; the template reads it in `sys.inputs.data`. Raises TypesetError.
    """
    try:
        pages, warnings = typst.compile_with_warnings(
            str(template),
            root=str(template.parent),
            font_paths=[str(files(FONTS))],
            ignore_system_fonts=True,
            format="png",
            ppi=PIXELS_PER_INCH,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    except typst.TypstError as error:
        raise TypesetError(f"{template.name}: {error}") from error
    if warnings:
        raise TypesetError(f"{template.name}: {'; '.join(map(str, warnings))}")
    return tuple(pages) if isinstance(pages, list) else (pages or b"",)
