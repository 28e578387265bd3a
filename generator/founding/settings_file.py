"""`mkdocs.yml` for another région: its code, and nothing of who publishes this guide."""

import re

DEMONSTRATION = "https://qui-fait-quoi.example/"
OWN = (
    "editeur", "coordonnees_editeur", "directeur_publication", "hebergeur", "courriel_contact",
    "contact_securite", "telephone_regional", "schema_accessibilite", "avis", "logo", "logo_texte",
    "depot",
)  # fmt: skip
"""The settings that say who publishes a guide: they are emptied."""

_REGIONS = re.compile(r"(?m)^(?P<key> +regions:\s*)\[[^\]\n]*\]")
_ADDRESS = re.compile(r"(?m)^(?P<key>site_url:\s*)\S+")
_EDITION = re.compile(r"(?m)^(?P<key> +edition:\s*)\w+")
_SETTING = re.compile(
    r"(?m)^(?P<key> +(?P<name>\w+):[ \t]*)(?:'[^'\n]*'|\"[^\"\n]*\"|[^#\s][^#\n]*?)?"
    r"(?P<note>[ \t]*(?:#.*)?)$"
)


class NoRegions(ValueError):
    """The settings file has no line `regions: […]` that could be changed."""


def settings_for(text: str, region: str) -> str:
    """Give the text of `mkdocs.yml` for a région; its comments stay."""
    changed, count = _REGIONS.subn(lambda match: f"{match['key']}['{region}']", text)
    if count != 1:
        raise NoRegions
    changed = _ADDRESS.sub(lambda match: f"{match['key']}{DEMONSTRATION}", changed)
    changed = _EDITION.sub(lambda match: f"{match['key']}demonstration", changed)
    return _SETTING.sub(_emptied, changed)


def _emptied(match: re.Match[str]) -> str:
    """Give a line without its value, if it is one that says who publishes."""
    return f"{match['key']}''{match['note']}" if match["name"] in OWN else match[0]
