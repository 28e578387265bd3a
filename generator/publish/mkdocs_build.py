"""What `mkdocs build` does, in this process: for the commands of the guide and for its tests."""

import os
from contextlib import nullcontext, suppress
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.problems.catalog import settings as rules
from generator.problems.problem import Problem, Span
from generator.publish.floors import EVERYTHING
from generator.publish.mkdocs_options import GuideOptions
from generator.publish.mkdocs_plugin import GuidePlugin
from generator.publish.options import BadSettings
from generator.publish.outcome import BuildOutcome
from generator.publish.rehearsal import stand_in
from generator.request import BuildGuide

BESIDE = "-pro"
"""What the folder of the guide for professionals adds to the name of the public one."""


def run_mkdocs_build(
    config_file: Path,
    *,
    content: Path | None = None,
    data: Path | None = None,
    target: Path | None = None,
    today: date | None = None,
    strict: bool = False,
    printed: bool = True,
    losses_accepted: bool = False,
    contacts: Path | None = None,
    professional: bool = False,
    rehearsal: bool = False,
    takes_up: bool = True,
    build_guide: BuildGuide | None = None,
) -> BuildOutcome:
    """Do what `mkdocs build` does, in this process; what is None is as `mkdocs.yml` says.

    Without `printed`, nothing is drawn for paper, whatever the settings say. With
    `losses_accepted`, a site may lose as much as it likes. Unless it `takes_up` what stands of the
    last build, all is made again. `contacts` is the private folder of named contacts; unless told
    where, a `professional` guide goes beside the public one, never in its place. `strict` publishes
    nothing on any error or warning, of the data or of MkDocs. A `rehearsal` says what a build would
    do, and leaves the served site alone. An exception is a bug; what MkDocs itself refuses comes
    back as the outcome's `failure`.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    overrides = {"docs_dir": content, "site_dir": target}
    paths = {key: str(path.resolve()) for key, path in overrides.items() if path}
    try:
        config, plugin = _read(config_file, strict=strict, **paths)
    except BadSettings as bad:
        return BuildOutcome(published=False, problems=bad.problems)
    plugin.build_guide = build_guide
    plugin.publishes_despite_problems = not strict
    plugin.takes_up = takes_up
    plugin.config.imprimer &= printed
    if contacts:
        plugin.config.contacts = str(contacts.resolve())
    if professional:
        plugin.config.professionnels = True
        config.site_dir += "" if target else BESIDE
    if losses_accepted:
        plugin.config.perte_admise = EVERYTHING
    if data:
        plugin.config.donnees = str(data.resolve())
    if today:
        plugin.config.aujourdhui = today.isoformat()
    served = Path(config.site_dir)
    with stand_in(served) if rehearsal else nullcontext(served) as folder:
        config.site_dir = str(folder)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with suppress(MkDocsException):
                build(config)
        finally:
            config.plugins.on_shutdown()
    return plugin.outcome


def guide_config(config_file: Path) -> tuple[MkDocsConfig, GuideOptions]:
    """Read `mkdocs.yml`, and in it the options of the guide, for who wants no site.

    Raises BadSettings.
    """
    config, plugin = _read(config_file)
    return config, plugin.config


def _read(config_file: Path, **overrides: Any) -> tuple[MkDocsConfig, GuidePlugin]:
    """Read `mkdocs.yml`, and find in it the plugin of the guide. Raises BadSettings."""
    try:
        config = load_config(str(config_file), **overrides)
    except MkDocsException as error:
        raise BadSettings((_refusal(config_file.name, error),)) from error
    plugins = (one for one in config.plugins.values() if isinstance(one, GuidePlugin))
    if plugin := next(plugins, None):
        return config, plugin
    raise BadSettings((Problem(rules.NO_GUIDE, Span(config_file.name), "plugins"),))


def _refusal(file: str, error: MkDocsException) -> Problem:
    """Say why MkDocs refuses a file; where it is not YAML, MkDocs hides the place in the cause."""
    if mark := getattr(error.__context__, "problem_mark", None):
        return Problem(rules.UNREADABLE_SETTINGS, Span(file, mark.line + 1, mark.column + 1))
    return Problem(rules.REFUSED_SETTINGS, Span(file), facts={"cause": str(error)})
