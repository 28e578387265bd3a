"""`--essai`: a command shows what it would do, and writes nothing."""

from collections.abc import Callable
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])
NOTHING_WRITTEN = "Essai : rien n’a été écrit."


def rehearsal_option(command: Command) -> Command:
    """Give a command the option `--essai`."""
    option = click.option(
        "--essai", is_flag=True, help="Montre ce qui serait fait, sans rien écrire."
    )
    return option(command)


def say_nothing_written() -> None:
    """Say on the error output, for people, that it was a rehearsal."""
    click.echo(NOTHING_WRITTEN, err=True)
