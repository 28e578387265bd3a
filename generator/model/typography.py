"""Official names, written as they stand in print."""

import re

NO_BREAK_SPACE = "\u00a0"
_QUOTED = re.compile(r"(?:''|\")([^'\"]+(?:'[^'\"]+)*)(?:''|\")")


def typographic(name: str) -> str:
    """The name with French apostrophes, quotation marks and dashes.

    `CA de Blois ''Agglopolys''` → `CA de Blois « Agglopolys »`, `L'Épine` → `L’Épine`.
    """
    if "'" not in name and '"' not in name and " - " not in name:
        return name
    quoted = _QUOTED.sub(rf"«{NO_BREAK_SPACE}\1{NO_BREAK_SPACE}»", name)
    return quoted.replace("'", "’").replace(" - ", " – ")
