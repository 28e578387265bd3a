"""What `mkdocs.yml` says of a guide, for who wants something of it but no site."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.publish.mkdocs_build import guide_config
from generator.publish.options import read_settings
from generator.settings import Settings


class GuideInputs(NamedTuple):
    """The settings of a guide, and the folders of its records, theme and pages."""

    settings: Settings
    data: Path
    theme: Path
    content: Path


def guide_inputs(config_file: Path, environment: Mapping[str, str], now: datetime) -> GuideInputs:
    """Read the settings of a guide; `now` and `environment` say what day it is.

    Raises BadSettings.
    """
    config, options = guide_config(config_file)
    folder = config_file.resolve().parent
    settings = read_settings(
        options,
        name=config.site_name,
        site_url=config.site_url or "",
        file=config_file.name,
        environment=environment,
        now=now,
    )
    return GuideInputs(
        settings, folder / options.donnees, folder / options.gabarits, Path(config.docs_dir)
    )
