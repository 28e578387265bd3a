"""The settings of the guide, for the commands that make something of it without a site."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from generator.cli.today import today_is
from generator.problems.problem import Span
from generator.publish.inputs import GuideInputs, guide_inputs
from generator.publish.options import BadSettings

Command = TypeVar("Command", bound=Callable[..., object])


def settings_option(command: Command) -> Command:
    """Give a command the option that names the file of settings."""
    option = click.option(
        "--reglages",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        default=Path("mkdocs.yml"),
        show_default=True,
        help="Le fichier de réglages.",
    )
    return option(command)


def read_inputs(file: Path, day: str = "") -> GuideInputs:
    """Read the settings and what they name; `day` is that of `--aujourdhui`, or empty.

    Raises click.UsageError, in French, on settings of which no guide can be made.
    """
    try:
        inputs = guide_inputs(file, os.environ, datetime.now(UTC))
    except BadSettings as error:
        first = error.problems[0]
        place = ":".join(map(str, _place(first.span)))
        raise click.UsageError(f"{place} : {first.message} {first.hint}") from error
    if not day:
        return inputs
    return inputs._replace(settings=replace(inputs.settings, today=today_is(day)))


def _place(span: Span) -> tuple[str | int, ...]:
    """The file, then the line and column when they are known: a setting has none."""
    return (span.file,) if span == Span(span.file) else (span.file, span.line, span.column)
