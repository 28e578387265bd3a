"""The sites that several folders of tests look at; what else tests share is in modules here."""

import signal
from datetime import date
from pathlib import Path

import pytest
from built_once import built_once
from hypothesis import settings
from imaginary_guide import REPOSITORY, build_imaginary_site
from real_directory import real_site_map
from record_history import CIO, RecordHistory

from generator.index.site_map import SiteMap
from generator.publish.mkdocs_build import run_mkdocs_build

TODAY = date(2026, 11, 23)

# How long an example takes says how busy the machine is, not whether the property holds.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

# A shell has what it starts in the background, and all that this starts, deaf to Ctrl+C: some
# tests interrupt programs of their own.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide of this repository without what it prints, built once for all workers."""

    def build(folder: Path) -> None:
        outcome = run_mkdocs_build(
            REPOSITORY / "mkdocs.yml", target=folder / "site", today=TODAY, printed=False
        )
        assert outcome.published, outcome.failure or outcome.problems

    return built_once(tmp_path_factory, "real", build) / "site"


@pytest.fixture(scope="session")
def imaginary_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The imaginary guide, built once for all workers."""

    def build(folder: Path) -> None:
        build_imaginary_site(folder)

    return built_once(tmp_path_factory, "imaginary", build) / "site"


@pytest.fixture(scope="session")
def changed_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the imaginary guide after some changes, and its site, built once."""

    def build(folder: Path) -> None:
        guide = RecordHistory(folder)
        hours = "lundi: 9h-12h30, 13h30-17h30; mardi: 9h-12h"
        guide.change(CIO, hours, f"{hours}; samedi: 9h-12h", "2026-11-03")
        tool = (guide.data / "ressources/carnet-imaginaire.yml").read_text("utf-8")
        new = tool.replace("Carnet imaginaire", "Agenda imaginaire")
        guide.add("ressources/agenda-imaginaire.yml", new.replace("Cahier", "Calepin"))
        guide.commit("2026-11-10")
        outcome = run_mkdocs_build(guide.config)
        assert outcome.published, outcome.failure or outcome.problems

    return built_once(tmp_path_factory, "changed", build)


@pytest.fixture(scope="session")
def site_map() -> SiteMap:
    """What the pages of the guide of this repository are made of, before they are made."""
    return real_site_map(TODAY)
