"""Every file that the form of `/editer/` fetches."""

from collections.abc import Iterable, Iterator, Mapping

from generator.artifact import Artifact
from generator.form.json import form_file
from generator.form.places import form_places
from generator.form.records import ReadAgain, form_records
from generator.form.rules import form_rules
from generator.index.site_map import SiteMap
from generator.schema.structures import STRUCTURE


def form_artifacts(
    site: SiteMap,
    published: Mapping[str, Iterable[str]],
    read_again: ReadAgain,
) -> Iterator[Artifact]:
    """Give the rules, the records of the perimeter and the places; pages are made elsewhere."""
    rules = form_rules(site.directory.vocabularies, site.networks)
    yield form_file("regles", {**rules})
    places = [one for one in published[STRUCTURE.name] if one in site.directory.structures]
    yield from form_records({**published, STRUCTURE.name: places}, read_again)
    yield from form_places(site.directory.geography, site.regions)
