"""`quifaitquoi imprimer`: draws documents on request, for any territory or commune."""

from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.guide_settings import read_inputs, settings_option
from generator.cli.pages import read_pages
from generator.cli.rehearsal import rehearsal_option, say_nothing_written
from generator.pipeline.paper import draw_paper
from generator.read.folder import read_file
from generator.render.paper.documents import DOCUMENTS, FORUM_POSTER
from generator.render.paper.drawing import Drawn
from generator.render.paper.shop import networks_sent_to
from generator.request import PaperRequest, UnknownTerritory
from generator.settings import Edition
from generator.write.files import write_whole

NAMES = (*(document.id for document in DOCUMENTS), FORUM_POSTER.id)
STRUCTURES = "structures"
KINDS = {
    "doors": ("porte", "portes"),
    "needs": ("besoin", "besoins"),
    "rows": ("réseau", "réseaux"),
}
"""What a template counts, and how it is said of one and of many."""


@command("imprimer")
@click.option(
    "--territoire",
    "territoires",
    multiple=True,
    metavar="NOM",
    help="Un territoire (loir-et-cher, vendome…) ou le code Insee d’une commune. "
    "Sans lui : les départements et les réseaux locaux.",
)
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=click.Choice(NAMES),
    help="Un document ; sans lui, tous.",
)
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("imprimer"),
    show_default=True,
    help="Le dossier où écrire.",
)
@click.option(
    "--traits-de-coupe",
    "marks",
    is_flag=True,
    help="Pour un imprimeur : 3 mm de fond perdu et les traits de coupe et de pli.",
)
@rehearsal_option
@settings_option
def imprimer(
    territoires: tuple[str, ...],
    documents: tuple[str, ...],
    vers: Path,
    marks: bool,
    essai: bool,
    reglages: Path,
) -> None:
    """Dessine les documents à imprimer : dépliants, affiche, livret, fiches, stand, forums.

    Une ligne dit ce qui n’a pas tenu dans un document ; la page du code le montre en entier.

    \b
    Exemples :
      quifaitquoi imprimer
      quifaitquoi imprimer --territoire loir-et-cher --document depliant
      quifaitquoi imprimer --document affiche-forum
      quifaitquoi imprimer --territoire 41269 --vers /tmp/vendome --traits-de-coupe

    Codes de sortie : 0, tout est écrit ; 1, rien n’a pu l’être ; 2, la commande est mal écrite.
    """
    inputs = read_inputs(reglages)
    request = PaperRequest(
        settings=inputs.settings,
        data=inputs.data,
        theme=inputs.theme,
        sent_to=networks_sent_to(read_pages(inputs.content).finished),
        territories=territoires,
        documents=documents,
        marks=marks,
    )
    try:
        drawn = draw_paper(request)
    except UnknownTerritory as unknown:
        raise unknown_territory(unknown) from None
    is_anything_drawn = False
    for one in drawn:
        is_anything_drawn = True
        file = vers / one.order.document.file_name(one.order.slug)
        if not essai:
            write_whole(file, one.pdf)
        click.echo(f"{file} ({max(1, round(len(one.pdf) / 1000))} ko)")
        for line in (*left_out(one), *doors_left_out(one, inputs.data), *shortened_names(one)):
            click.echo(f"    {line}")
    if not is_anything_drawn:
        click.echo("Aucun forum à venir : il n’y a pas d’affiche à dessiner.")
    elif inputs.settings.edition is Edition.DEMONSTRATION:
        click.echo("Édition de démonstration : chaque feuille le dit.")
    if essai:
        say_nothing_written()


def unknown_territory(unknown: UnknownTerritory) -> click.UsageError:
    """Say that no territory has that name, and which one looks like it."""
    nearest = f" Vouliez-vous dire « {unknown.nearest} » ?" if unknown.nearest else ""
    return click.UsageError(
        f"« {unknown.asked} » n’est ni un territoire du guide, ni le code Insee d’une commune."
        + nearest
    )


def left_out(drawn: Drawn) -> list[str]:
    """What did not fit, a line for each page that says so."""
    lines = []
    for note in drawn.notes:
        for name, (one, many) in KINDS.items():
            total, shown = note.get(name), note.get("shown")
            if isinstance(total, int) and isinstance(shown, int) and shown < total:
                face = f"face {note['face']} : " if "face" in note else ""
                words = one if shown < 2 else many
                lines.append(f"{face}{shown} {words} sur {total}, le reste est sur la page du code")
    return lines


def doors_left_out(drawn: Drawn, data: Path) -> list[str]:
    """The doors that a face had no room for, a line for each, with the place of its record."""
    faces = drawn.order.sheet.get("faces")
    return [
        f"{_record_place(data, place['id'])} : « {place['name']} » n’est pas sur la face {face}"
        for note in drawn.notes
        if isinstance(faces, dict) and "doors" in note and isinstance(note["shown"], int)
        for face in [note["face"]]
        for place in (*faces[face]["doors"][note["shown"] :], *faces[face]["beyond"])
    ]


def _record_place(data: Path, identifier: str) -> str:
    """Where the record of a structure says its name: the file and the line."""
    file = f"{STRUCTURES}/{identifier}.yml"
    document = read_file(data / file, f"{data.name}/{file}").document
    entries = document.root.entries if document else ()
    line = next((one.key.line for one in entries if one.key.value == "nom"), 1)
    return f"{data.name}/{file}:{line}"


def shortened_names(drawn: Drawn) -> list[str]:
    """The names that a page had to shorten, a line for each, with the record to mend."""
    faces = drawn.order.sheet.get("faces")
    places = {
        place["id"]: place
        for note in drawn.notes
        if isinstance(faces, dict) and isinstance(shown := note.get("shown"), int)
        for place in faces[note["face"]]["doors"][:shown]
    }
    return [
        f"« {place['short_name']} » est écrit pour « {place['name']} » : "
        f"raccourcissez le nom dans {STRUCTURES}/{identifier}.yml"
        for identifier, place in places.items()
        if place["short_name"] != place["name"]
    ]
