"""Every file that the form of `/editer/` fetches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.artifact import Artifact
from generator.form.json import form_file
from generator.form.places import form_places
from generator.form.records import ReadText, form_records
from generator.form.rules import form_rules
from generator.index.site_map import SiteMap
from generator.model.record import Record
from generator.read.node import Document
from generator.schema.structures import STRUCTURE


def form_artifacts(
    site: SiteMap,
    documents: Mapping[str, Sequence[Document]],
    published: Mapping[str, Iterable[Record]],
    read_text: ReadText,
) -> Iterator[Artifact]:
    """Give the rules, the records of the perimeter and the places; pages are made elsewhere."""
    rules = form_rules(site.directory.vocabularies, site.networks)
    yield form_file("regles", {**rules})
    places = [one for one in published[STRUCTURE.name] if one.id in site.directory.structures]
    yield from form_records(documents, {**published, STRUCTURE.name: places}, read_text)
    yield from form_places(site.directory.geography, site.regions)
