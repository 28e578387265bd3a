"""`quifaitquoi expliquer`: what a rule is about, or the list of them all."""

import sys

import click

from generator.cli.command import command
from generator.problems.explain import explain, list_of_rules, unknown_code

UNKNOWN = 1


@command("expliquer")
@click.argument("code", required=False)
def expliquer(code: str | None) -> None:
    """Explique une règle de vérification, par son CODE ; sans code, les liste toutes.

    \b
    Exemple :
      quifaitquoi expliquer K101
    """
    if code is None:
        click.echo(list_of_rules())
        return
    page = explain(code)
    if page is None:
        click.echo(unknown_code(code), err=True)
        sys.exit(UNKNOWN)
    click.echo(page)
