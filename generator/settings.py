"""What a guide is told before it starts: who publishes it, for which regions, and what day it is.

Nothing here reads the clock or the environment: both are arguments.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from generator.problems.catalog import settings as rules
from generator.problems.problem import Problem, Span

PARIS = ZoneInfo("Europe/Paris")


class Edition(Enum):
    """What the site promises: an unverified demonstration, or a guide one may rely on."""

    DEMONSTRATION = "demonstration"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one build; free texts are as typed in `mkdocs.yml`, and may be empty.

    `site_url` ends with a slash. `regions` are INSEE codes; empty means the whole country.
    `repository` is the address of the repository on its forge, empty when it has none, and
    `edit_path` what the forge puts between it and a file to edit (`edit/main/`).
    """

    name: str
    site_url: str
    today: date
    edition: Edition = Edition.DEMONSTRATION
    regions: tuple[str, ...] = ()
    publisher: str = ""
    contact_email: str = ""
    regional_phone: str = ""
    repository: str = ""
    edit_path: str = "edit/main/"
    search: bool = True
    maps: bool = True

    def edit_url(self, path: str) -> str | None:
        """Say where to edit the repository's file `path`; None when no repository is known."""
        if not self.repository:
            return None
        return f"{self.repository.rstrip('/')}/{self.edit_path}{quote(path)}"


def resolve_today(asked: str, environment: Mapping[str, str], now: datetime) -> date:
    """Choose the day of the build: what was asked, else `SOURCE_DATE_EPOCH`, else now in Paris.

    `asked` is `AAAA-MM-JJ` or empty, `now` an aware datetime. Raises ValueError when what was
    asked for is no date.
    """
    if asked:
        return date.fromisoformat(asked)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), PARIS).date()
    return now.astimezone(PARIS).date()


def settings_problems(settings: Settings, file: str) -> Iterator[Problem]:
    """Find what keeps a guide with these settings from being built; `file` is for messages."""
    for region in settings.regions:
        if not re.fullmatch(r"[0-9]{2}", region):
            yield Problem(rules.BAD_REGION, Span(file), "regions", {"valeur": region})
    if settings.edition is Edition.PUBLICATION:
        host = urlsplit(settings.site_url).hostname or ""
        identity = {
            "site_url": "" if re.search(r"(^|\.)example(\.|$)", host) else host,
            "editeur": settings.publisher,
            "courriel_contact": settings.contact_email,
        }
        for key, value in identity.items():
            if not value.strip():
                yield Problem(rules.PLACEHOLDER, Span(file), key, {"reglage": key})
