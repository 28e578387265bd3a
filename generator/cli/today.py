"""What day it is, for the commands that must know: asked for, or read here and nowhere else."""

import os
from datetime import UTC, date, datetime

import click

from generator.settings import resolve_today


def today_is(asked: str = "") -> date:
    """Give the day that was asked for, else `SOURCE_DATE_EPOCH`, else today in Paris.

    Raises click.UsageError, in French, when what was asked for is no date.
    """
    try:
        return resolve_today(asked, os.environ, datetime.now(UTC))
    except ValueError as error:
        raise click.UsageError(f"« {asked} » n’est pas une date de la forme AAAA-MM-JJ.") from error
