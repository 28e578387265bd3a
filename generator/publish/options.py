"""From the plugin's options, as typed in `mkdocs.yml`, to the settings of one build."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from generator.problems.catalog import settings as rules
from generator.problems.problem import Problem, Span
from generator.settings import Edition, Settings, resolve_today, settings_problems

KEPT = ".cache"
"""Beside `mkdocs.yml`: what a build keeps for the next; may be deleted at any time."""


class BadSettings(Exception):
    """The settings keep any guide from being built; `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


def read_settings(
    options: Mapping[str, Any],
    *,
    name: str,
    site_url: str,
    file: str,
    environment: Mapping[str, str],
    now: datetime,
) -> Settings:
    """Make the settings; `file` is the one that messages name. Raises BadSettings.

    The clock and the environment are read by the caller, and only to know what day it is.
    """
    asked = str(options["aujourdhui"])
    try:
        today = resolve_today(asked, environment, now)
    except ValueError:
        problem = Problem(rules.BAD_DAY, Span(file), "aujourdhui", {"valeur": asked})
        raise BadSettings((problem,)) from None
    settings = Settings(
        name=name,
        site_url=(site_url or "/").rstrip("/") + "/",
        today=today,
        edition=Edition(options["edition"]),
        regions=tuple(options["regions"]),
        publisher=options["editeur"],
        publisher_details=options["coordonnees_editeur"],
        director=options["directeur_publication"],
        host=options["hebergeur"],
        contact_email=options["courriel_contact"],
        security_contact=options["contact_securite"],
        regional_phone=options["telephone_regional"],
        accessibility_plan=options["schema_accessibilite"],
        feedback=options["avis"],
        logo=options["logo"],
        logo_text=options["logo_texte"],
        repository=options["depot"],
        edit_path=options["chemin_modification"],
        search=options["recherche"],
        maps=options["cartes"],
        base_map=options["fond_de_plan"],
        printed=options["imprimer"],
        professional=options["professionnels"],
    )
    if problems := tuple(settings_problems(settings, file)):
        raise BadSettings(problems)
    return settings
