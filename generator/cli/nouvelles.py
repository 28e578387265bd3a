"""`quifaitquoi nouvelles`: what changed in a month, as a letter to paste or as data."""

import json
import re
from datetime import date
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.index.site_map import SiteMap
from generator.model.news import Month
from generator.model.territory import Territory
from generator.news.gathering import gathered_news, history_problems, known_history
from generator.pipeline.corpus import read_corpus
from generator.problems.suggestion import closest
from generator.publish.inputs import GuideInputs
from generator.read.geography import read_geography
from generator.render.guide import template_values
from generator.render.letters import letter, month_name
from generator.render.templates import Templates

GEOGRAPHY = "geographie"


@command("nouvelles")
@click.option("--mois", "asked", metavar="AAAA-MM", help="Le mois (par défaut, celui du jour).")
@click.option("--territoire", metavar="NOM", help="Un territoire ; sans lui, tout le guide.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "html", "json"]),
    default="texte",
    show_default=True,
    help="La forme de la lettre.",
)
@click.option(
    "--aujourdhui",
    default="",
    metavar="AAAA-MM-JJ",
    help="Le jour où l’on est (par défaut, aujourd’hui à Paris).",
)
@settings_option
def nouvelles(
    asked: str | None, territoire: str | None, form: str, aujourdhui: str, reglages: Path
) -> None:
    """Dit ce qui a changé dans un mois : une lettre à coller dans un courriel.

    Les changements sont lus dans l’historique des fiches, sur douze mois. Rien n’est écrit. Les
    messages et les noms que contient l’historique ne sont pas montrés.

    \b
    Exemples :
      quifaitquoi nouvelles
      quifaitquoi nouvelles --mois 2026-11 --territoire loir-et-cher
      quifaitquoi nouvelles --format html > lettre.html

    Codes de sortie : 0, la lettre est écrite, ou rien n’a changé ; 1, l’historique des fiches
    n’est pas connu ; 2, la commande est mal écrite.
    """
    inputs = read_inputs(reglages, aujourdhui)
    settings = inputs.settings
    first = _first(asked) if asked else settings.today.replace(day=1)
    site = _site(inputs)
    territory = _territory(site, territoire) if territoire else None
    history = known_history(inputs.data, settings.today)
    news = gathered_news(inputs.data, history, site)
    for problem in history_problems(history):
        click.echo(f"{problem.message} {problem.hint}", err=True)
    if history.gap and not history.changes:
        raise SystemExit(1)
    found = news.of_territory(territory.slug) if territory else news.whole
    month = found.month(first) or Month(first, ())
    everywhere = news.everywhere.month(first)
    if form == "json":
        click.echo(_json(month, everywhere if territory else None, settings.site_url))
    elif not month.lines:
        click.echo(f"Rien n’a changé en {month_name(month)}.")
    else:
        templates = Templates(inputs.theme, template_values(site, settings, (), {}))
        written = letter(month, territory, settings, templates, everywhere)
        click.echo(written.html if form == "html" else written.text, nl=False)


def _first(asked: str) -> date:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", asked, re.ASCII):
        raise click.UsageError(f"« {asked} » n’est pas un mois de la forme AAAA-MM.")
    year, month = asked.split("-")
    try:
        return date(int(year), int(month), 1)
    except ValueError as error:
        raise click.UsageError(f"« {asked} » n’est pas un mois de la forme AAAA-MM.") from error


def _site(inputs: GuideInputs) -> SiteMap:
    geography = read_geography(inputs.data / GEOGRAPHY)
    directory = read_corpus(inputs.data, geography, inputs.settings).directory
    return SiteMap(directory, inputs.settings.today)


def _territory(site: SiteMap, name: str) -> Territory:
    known = {one.slug: one for one in site.guided_territories()}
    if name not in known:
        near = closest(name, known) or closest(f"spro-{name}", known)
        hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
        raise click.UsageError(
            f"« {name} » n’est ni une région, ni un département, ni un réseau local du guide.{hint}"
        )
    return known[name]


def _json(month: Month, everywhere: Month | None, root: str) -> str:
    told = {
        "mois": month.name,
        "changements": _changes(month, root),
        "autres": month.others,
    }
    if everywhere:
        told |= {"partout": _changes(everywhere, root), "autres_partout": everywhere.others}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _changes(month: Month, root: str) -> list[dict[str, str]]:
    return [
        {"jour": one.day.isoformat(), "texte": one.text, "page": root + one.url}
        for one in month.lines
    ]
