"""Names as they stand in an address of the site."""

import re

from generator.model.folding import unaccented

OTHERS = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The name in lower-case ASCII letters and digits joined by hyphens.

    `L’Haÿ-les-Roses` → `l-hay-les-roses`, `Œuilly` → `oeuilly`.
    Raises ValueError when nothing is left, as for a name in another alphabet.
    """
    made = OTHERS.sub("-", unaccented(name)).strip("-")
    if not made:
        raise ValueError(f"no letter or digit of {name!r} can stand in an address")
    return made
