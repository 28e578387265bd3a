"""What a guide is told before it starts: who publishes it, for which regions, and what day it is.

Nothing here reads the clock or the environment: both are arguments.
"""

import re
from collections.abc import Container, Iterator, Mapping
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
    `publisher_details` and `host` are one line each, as the law wants them: address and phone of
    the publisher; name, address and phone of who hosts the site. `director` answers for what is
    published. `security_contact` is an address to write to, or a page (`https://…`), for who finds
    a weakness; `contact_email` stands for it when it is empty. `accessibility_plan` is the address
    of the publisher's plan, in full. `feedback` is where visitors say whether a page helped: an
    address to write to, or the page of a form (`https://…`); empty, nobody is asked.
    `logo` is a file of the site (`assets/logo.svg`), and `logo_text` what it says.
    `repository` is the address of the repository on its forge, empty when it has none, and
    `edit_path` what the forge puts between it and a file to edit (`edit/main/`). With `printed`,
    the site has what can be printed. `base_map` names the tiles of the detailed map. A
    `professional` guide is for professionals alone: it may name who agreed to be named to them.
    """

    name: str
    site_url: str
    today: date
    edition: Edition = Edition.DEMONSTRATION
    regions: tuple[str, ...] = ()
    publisher: str = ""
    publisher_details: str = ""
    director: str = ""
    host: str = ""
    contact_email: str = ""
    security_contact: str = ""
    regional_phone: str = ""
    accessibility_plan: str = ""
    feedback: str = ""
    logo: str = ""
    logo_text: str = ""
    repository: str = ""
    edit_path: str = "edit/main/"
    search: bool = True
    maps: bool = True
    base_map: str = "ign"
    printed: bool = False
    professional: bool = False

    @property
    def is_listed(self) -> bool:
        """Whether search engines may list the guide: neither a demonstration nor a private one."""
        return self.edition is Edition.PUBLICATION and not self.professional

    def edit_url(self, path: str) -> str | None:
        """Say where to edit the repository's file `path`; None when no repository is known."""
        if not self.repository:
            return None
        return f"{self.repository.rstrip('/')}/{self.edit_path}{quote(path)}"


EMAIL = re.compile(r"[^@\s:/?#]+@[^@\s:/?#]+\.[^@\s:/?#]+")

PLACEHOLDER = re.compile(
    r"à (compl[ée]ter|remplir|préciser)|\b(exemple|example|lorem|todo|xx+)\b|__|\?\?|…|\.\.\.",
    re.IGNORECASE,
)
"""What one types while waiting to know better."""


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
    if settings.logo and not settings.logo_text.strip():
        yield Problem(rules.LOGO_WITHOUT_TEXT, Span(file), "logo_texte", {"logo": settings.logo})
    if settings.feedback and not _receives(settings.feedback):
        yield Problem(rules.BAD_FEEDBACK, Span(file), "avis", {"valeur": settings.feedback})
    if settings.edition is Edition.PUBLICATION:
        identity = {
            "site_url": urlsplit(settings.site_url).hostname or "",
            "editeur": settings.publisher,
            "coordonnees_editeur": settings.publisher_details,
            "directeur_publication": settings.director,
            "hebergeur": settings.host,
            "courriel_contact": settings.contact_email,
        }
        for key, value in identity.items():
            if not value.strip() or PLACEHOLDER.search(value):
                yield Problem(rules.PLACEHOLDER, Span(file), key, {"reglage": key})


def _receives(address: str) -> bool:
    """Whether one can write to an address, or open it as a page."""
    if EMAIL.fullmatch(address):
        return True
    try:
        page = urlsplit(address)
    except ValueError:
        return False
    return page.scheme == "https" and bool(page.hostname) and not re.search(r"\s", address)


def logo_problems(settings: Settings, file: str, assets: Container[str]) -> Iterator[Problem]:
    """Find a logo that is none of the `assets`, the files of the site that nobody computes."""
    if settings.logo and settings.logo not in assets:
        yield Problem(rules.LOGO_NOT_FOUND, Span(file), "logo", {"logo": settings.logo})
