"""`quifaitquoi couverture`: how far communes are from their nearest door, in figures."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from itertools import pairwise
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.index.coverage import Coverage
from generator.index.coverage_question import Asked, Question
from generator.index.crossings import Help, every_service
from generator.index.reach import LIMITS, Figures, Reach, figures_of
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.model.vocabulary import Term
from generator.pipeline.corpus import read_corpus
from generator.problems.quoting import line_start
from generator.problems.suggestion import closest
from generator.read.geography import read_geography

CLASSES = (
    f"moins de {LIMITS[0]} km",
    *(f"{low}-{high} km" for low, high in pairwise(LIMITS)),
    f"{LIMITS[-1]} km ou plus",
)
UNKNOWN = "inconnu"


@command("couverture")
@click.option("--public", metavar="NOM", help="Les portes de ce public (lyceen, salarie…).")
@click.option("--theme", metavar="NOM", help="Les portes de ce besoin (se-former…).")
@click.option(
    "--niveau",
    metavar="NOM",
    help="Les portes de ce niveau d’aide (accueil-information, conseil, accompagnement). Sans "
    "lui : les premières portes.",
)
@click.option(
    "--territoire",
    "asked",
    multiple=True,
    metavar="NOM",
    help="Un territoire. Sans lui : les régions, les départements et les réseaux locaux.",
)
@click.option("--communes", "each", is_flag=True, help="Donne chaque commune et sa porte.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", "json", "csv"]),
    default="texte",
    show_default=True,
    help="La forme de la liste.",
)
@settings_option
def couverture(
    public: str | None,
    theme: str | None,
    niveau: str | None,
    asked: tuple[str, ...],
    each: bool,
    form: str,
    reglages: Path,
) -> None:
    """Dit combien de communes et d’habitants sont loin de toute première porte.

    Une première porte est un lieu membre du service public de l’orientation où l’on est
    accueilli gratuitement. Avec --niveau, une porte est un lieu membre qui donne ce niveau
    d’aide. Les distances sont à vol d’oiseau, depuis le centre de la commune. Elles dépendent
    des lieux que le guide connaît.

    \b
    Exemples :
      quifaitquoi couverture
      quifaitquoi couverture --public lyceen --territoire loir-et-cher
      quifaitquoi couverture --public salarie --theme se-former
      quifaitquoi couverture --public salarie --theme se-former --niveau accompagnement
      quifaitquoi couverture --theme se-former --communes --format csv > communes.csv

    Codes de sortie : 0, les chiffres sont donnés ; 2, la commande est mal écrite.
    """
    site = _site(reglages)
    coverage = Coverage(site) if niveau is None else Coverage(site, every_service)
    question = (
        _first_doors(coverage, public, theme)
        if niveau is None
        else _members(site, public, theme, niveau)
    )
    if not coverage.doors(question):
        raise click.UsageError("Aucun lieu membre ne répond à cette demande.")
    reaches = coverage.reaches(question)
    territories = [_territory(site, name) for name in asked] or list(site.guided_territories())
    if each:
        inside = frozenset(code for one in territories for code in one.communes)
        found = [one for one in reaches if one.commune.code in inside]
        click.echo(_COMMUNES[form](found), nl=False)
    else:
        click.echo(_FIGURES[form](list(figures_of(reaches, territories))), nl=False)


def _site(reglages: Path) -> SiteMap:
    inputs = read_inputs(reglages)
    geography = read_geography(inputs.data / "geographie")
    return SiteMap(read_corpus(inputs.data, geography, inputs.settings).directory)


def _first_doors(coverage: Coverage, public: str | None, theme: str | None) -> Asked:
    """The first doors, of a public, for a theme or for both, among those that somebody answers."""
    audiences = (one.audience for one in coverage.questions if one.audience)
    themes = (one.theme for one in coverage.questions if one.theme)
    return Question(_term(audiences, public), _term(themes, theme))


def _members(site: SiteMap, public: str | None, theme: str | None, niveau: str) -> Asked:
    """The members that give a level of help, to a public, for a theme or for both."""
    levels = site.directory.vocabularies["niveaux"].terms
    level = _known({one.value: one for one in levels}, niveau)
    return Help(level, Question(_term(site.audiences, public), _term(site.themes, theme)))


def _term(terms: Iterable[Term], value: str | None) -> Term | None:
    """The term of that name, if one is asked for."""
    return _known({one.value: one for one in terms}, value) if value is not None else None


def _known(terms: Mapping[str, Term], value: str) -> Term:
    if value not in terms:
        near = closest(value, terms)
        raise click.UsageError(
            f"Aucun lieu membre ne répond à « {value} »."
            + (f" Vouliez-vous écrire « {near} » ?" if near else "")
        )
    return terms[value]


def _territory(site: SiteMap, name: str) -> Territory:
    known = site.directory.territories
    if name not in known:
        near = closest(name, known) or closest(f"spro-{name}", known)
        hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
        raise click.UsageError(f"« {name} » n’est pas un territoire du guide.{hint}")
    return known[name]


def _figures_text(figures: Sequence[Figures]) -> str:
    lines = []
    for one in figures:
        lines.append(f"{line_start(one.territory.name)} ({one.territory.slug})")
        for label, share in (*zip(CLASSES, one.classes, strict=True), (UNKNOWN, one.unknown)):
            if share.communes:
                lines.append(
                    f"  {label:<16} {share.communes:>6} communes {share.people:>10} habitants"
                )
    return "".join(f"{line}\n" for line in lines)


def _figures_json(figures: Sequence[Figures]) -> str:
    told = [
        {
            "territoire": one.territory.slug,
            "nom": line_start(one.territory.name),
            "classes": [
                {"distance": label, "communes": share.communes, "habitants": share.people}
                for label, share in (
                    *zip(CLASSES, one.classes, strict=True),
                    (UNKNOWN, one.unknown),
                )
            ],
        }
        for one in figures
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _figures_csv(figures: Sequence[Figures]) -> str:
    return _table(
        ("territoire", "distance", "communes", "habitants"),
        (
            (one.territory.slug, label, share.communes, share.people)
            for one in figures
            for label, share in (*zip(CLASSES, one.classes, strict=True), (UNKNOWN, one.unknown))
        ),
    )


def _communes_text(reaches: Sequence[Reach]) -> str:
    return "".join(
        f"{one.commune.code} {one.commune.name} : {_kilometres(one)} km, {_door(one)}\n"
        for one in reaches
    )


def _communes_json(reaches: Sequence[Reach]) -> str:
    told = [
        {
            "code": one.commune.code,
            "nom": one.commune.name,
            "habitants": one.commune.population,
            "kilometres": None if one.kilometres is None else round(one.kilometres, 1),
            "porte": _door(one),
        }
        for one in reaches
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _communes_csv(reaches: Sequence[Reach]) -> str:
    return _table(
        ("code", "commune", "departement", "habitants", "kilometres", "porte"),
        (
            (
                one.commune.code,
                one.commune.name,
                one.commune.department,
                one.commune.population or "",
                _kilometres(one),
                _door(one),
            )
            for one in reaches
        ),
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Identifiers, names of communes and numbers alone: no text of a record is a formula."""
    written = StringIO()
    table = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(head)
    table.writerows(rows)
    return written.getvalue()


def _kilometres(reach: Reach) -> str:
    return UNKNOWN if reach.kilometres is None else f"{reach.kilometres:.1f}".replace(".", ",")


def _door(reach: Reach) -> str:
    return reach.door.id if reach.door else ""


_FIGURES = {"texte": _figures_text, "json": _figures_json, "csv": _figures_csv}
_COMMUNES = {"texte": _communes_text, "json": _communes_json, "csv": _communes_csv}
