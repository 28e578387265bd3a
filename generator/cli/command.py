"""Commands whose help is in French: click's own words are English."""

from collections.abc import Callable, Iterable
from typing import Any

import click

USAGE = "Comment l’écrire\u00a0: "
HELP = "Montre cette aide et s’arrête."
SUBCOMMAND = "COMMANDE…"
HEADINGS = {"Commands": "Commandes"}
MARKS = (
    ("[default: ", "[par défaut\u00a0: "),
    ("[required]", "[obligatoire]"),
    ("; required]", "\u00a0; obligatoire]"),
)
"""What click adds after the words of an option, and how it is said."""
VALUES = ((" DIRECTORY", " DOSSIER"), (" FILE", " FICHIER"))
"""What click calls the value of an option that has no name of its own."""


class HelpFormatter(click.HelpFormatter):
    """Writes the headings of click, and what it adds to options, in French."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is typed."""
        super().write_usage(prog, args, USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading, with a space before its colon."""
        self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}\u00a0:\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write options or commands and what each does."""
        told = [(_told(name, VALUES), _told(words, MARKS)) for name, words in rows]
        super().write_dl(told, col_max, col_spacing)


class Context(click.Context):
    """A context that writes help in French."""

    formatter_class = HelpFormatter


class InFrench(click.Command):
    """What a command and the group of commands have in common."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, said in French."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option


class GroupInFrench(InFrench, click.Group):
    """A group whose commands too have their help in French."""

    command_class = InFrench


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command of a function, as `click.command` does, with its help in French."""
    return click.command(name, cls=InFrench)


def group(name: str) -> Callable[[Callable[..., Any]], click.Group]:
    """Make a group of a function, as `click.group` does, with its help in French."""
    return click.group(name, cls=GroupInFrench, subcommand_metavar=SUBCOMMAND)


def _told(words: str, table: Iterable[tuple[str, str]]) -> str:
    for english, french in table:
        words = words.replace(english, french)
    return words
