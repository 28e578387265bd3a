"""The official spelling of the places that a name mentions."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from generator.importer.typography import typographic
from generator.model.folding import fold
from generator.model.geography import Commune, Geography

Spellings: TypeAlias = dict[tuple[str, str], str]

_ARTICLE = re.compile(r"(?:le|la|les|l) ")
_OF = re.compile(
    r"(?:centre )?(?:(?P<le>du )|(?P<les>des )|(?P<la>de la )|(?P<l>de l[’'])|de |d[’'])"
    r"(?P<place>.+)",
    re.IGNORECASE,
)
_ARTICLES = {"le": "Le ", "les": "Les ", "la": "La ", "l": "L’"}


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The spellings of places, by département (empty for a wider area) and folded name."""

    spellings: Spellings

    def official(self, text: str, commune: Commune) -> str | None:
        """Give the official spelling of a place near `commune`, or None if it is not one.

        An article forgotten before the commune's own name is put back (`Teil` → `Le Teil`).
        """
        folded = fold(text)
        if without_article(fold(commune.name)) == folded:
            return typographic(commune.name)
        return self.spellings.get((commune.department, folded)) or self.spellings.get(("", folded))

    def after_preposition(self, text: str, commune: Commune) -> str | None:
        """Give the place of `du Teil` (`Le Teil`) or `Centre d'Aurillac`; None if not one."""
        match = _OF.fullmatch(text)
        if match is None:
            return None
        article = next((_ARTICLES[name] for name in _ARTICLES if match[name]), "")
        return self.official(article + match["place"], commune)


def without_article(folded: str) -> str:
    """Give a folded name without the article it begins with (`le teil` → `teil`)."""
    return _ARTICLE.sub("", folded, count=1) if _ARTICLE.match(folded) else folded


def place_names(geography: Geography, departments: Collection[str]) -> PlaceNames:
    """Gather the names of régions, départements, and communes, present and former.

    Folding the names of the whole country takes a fifth of a second: only those of `departments`
    are.
    """
    communes = geography.communes
    former = (
        (communes[gone.commune].department, gone.name)
        for gone in geography.former_communes.values()
        if communes[gone.commune].department in departments
    )
    present = (
        (communes[code].department, communes[code].name)
        for department in sorted(departments)
        for code in sorted(geography.communes_of_department.get(department, ()))
    )
    wide = (("", area.name) for area in geography.departments.values())
    wider = (("", area.name) for area in geography.regions.values())
    pairs = (*wider, *wide, *former, *present)
    return PlaceNames({(area, fold(name)): typographic(name) for area, name in pairs})
