"""`quifaitquoi comparer`: its arguments, and the form of what it prints."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import click

from generator.cli.command import command
from generator.cli.today import today_is
from generator.compare.edition import DATA, FOLDERS, edition
from generator.compare.printers.html import print_html
from generator.compare.printers.json import print_json
from generator.compare.printers.markdown import print_markdown
from generator.compare.review import Review, review
from generator.compare.revisions import RevisionError, commit_of, common_ancestor, files_of
from generator.read.folder import read_bytes
from generator.read.geography import read_geography
from generator.read.text import LARGEST_FILE

GEOGRAPHY = "geographie"
PRINTERS: Mapping[str, Callable[[Review], str]] = {
    "markdown": print_markdown,
    "html": print_html,
    "json": print_json,
}


@command("comparer")
@click.argument("revisions", metavar="BASE[..TETE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(PRINTERS)),
    default="markdown",
    show_default=True,
    help="La forme du compte rendu.",
)
@click.option(
    "--depot",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    metavar="DOSSIER",
    help="Le dossier du dépôt (par défaut, le dossier courant).",
)
def comparer(revisions: str, form: str, depot: Path) -> None:
    """Dit en français ce qui change pour le public entre deux versions du guide.

    BASE et TETE sont des versions que git connaît : une branche, une étiquette, un numéro. BASE
    seule est comparée aux fichiers tels qu’ils sont dans le dossier. Avec trois points, la
    comparaison part de l’endroit où les deux se sont séparées. Rien n’est écrit.

    \b
    Exemples :
      quifaitquoi comparer main
      quifaitquoi comparer main..ma-correction
      quifaitquoi comparer main...HEAD --format json
    """
    try:
        before, after = _sides(depot, revisions)
    except RevisionError as error:
        raise click.UsageError(
            f"« {error.revision} » n’est pas une version de ce dépôt. "
            "Écrivez par exemple : quifaitquoi comparer main..HEAD"
        ) from error
    geography = read_geography(_geography_folder(depot))
    today, read = today_is(), cache(read_bytes)
    editions = (edition(files, geography, today, read) for files in (before, after))
    click.echo(PRINTERS[form](review(*editions)).rstrip("\n"))


def _sides(repository: Path, revisions: str) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    base, dots, head = revisions.partition("...")
    if not dots:
        base, dots, head = revisions.partition("..")
    start = commit_of(repository, base or "HEAD")
    if not dots:
        return files_of(repository, start, FOLDERS), dict(_standing_files(repository))
    end = commit_of(repository, head or "HEAD")
    if dots == "...":
        start = common_ancestor(repository, start, end)
    return files_of(repository, start, FOLDERS), files_of(repository, end, FOLDERS)


def _standing_files(repository: Path) -> Iterator[tuple[str, bytes]]:
    """The records and pages as they stand in the folder; links are not followed."""
    for folder in FOLDERS:
        for path in sorted((repository / folder, *(repository / folder).rglob("*"))):
            is_plain = path.is_file() and not path.is_symlink()
            if is_plain and path.suffix in (".yml", ".md", ".csv"):
                with path.open("rb") as file:
                    yield path.relative_to(repository).as_posix(), file.read(_most(path))


def _most(path: Path) -> int:
    """How many bytes of a file are read: of a record, one more than it may have."""
    return -1 if path.suffix == ".csv" else LARGEST_FILE + 1


def _geography_folder(repository: Path) -> Path:
    """The tables of the repository, else those of the checkout this command comes from."""
    own = Path(__file__).resolve().parents[2]
    folders = (root / DATA / GEOGRAPHY for root in (repository, own))
    found = next((folder for folder in folders if folder.is_dir()), None)
    if found is None:
        raise click.UsageError("Il manque les tables de géographie, dans « data/geographie ».")
    return found
