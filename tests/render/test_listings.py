from typing import cast

from small_directory import directory, network, place

from generator.index.offers import Answer
from generator.index.site_map import SiteMap
from generator.problems.problem import Span
from generator.render.directives import Directive
from generator.render.listings import Listings
from generator.render.templates import Templates

NETWORKS = {
    "premier": network("un"),
    "autre": network("deux", next_one="premier"),
    "vide": network("trois", next_one="premier"),
}
PLACES = {
    "41/premier-roseville": place("A", "premier", "41901"),
    "41/autre-roseville": place("C", "autre", "41901"),
}


class Recorder:
    """Stands for the templates: tells which macro was asked for, and with what."""

    def fragment(self, file: str, macro: str, *values: object) -> str:
        """Keep what a list is made of."""
        self.macro, self.values = macro, values
        return f"{file}.{macro}"


def asked(name: str, slug: str | None = None, **restrictions: tuple[str, ...]) -> Recorder:
    site = SiteMap(directory(PLACES, NETWORKS))
    told = Recorder()
    listings = Listings(site, cast(Templates, told))
    directive = Directive(name, Span("content/a.md", 1), **restrictions)  # type: ignore[arg-type]
    listings.fill(directive, "../", site.directory.territories[slug] if slug else None)
    return told


def networks_of(answers: object) -> list[str]:
    return [answer.network.id for answer in cast(tuple[Answer, ...], answers)]


def test_anywhere_networks_come_as_they_were_named() -> None:
    for names in (("premier", "vide", "autre"), ("vide", "autre", "premier")):
        assert networks_of(asked("structures", reseaux=names).values[0]) == list(names)
        assert networks_of(asked("reseaux", reseaux=names).values[0]) == list(names)


def test_anywhere_services_of_named_networks_come_in_turn() -> None:
    found = asked("services", reseaux=("vide", "premier"), themes=("choisir-un-metier",))
    assert networks_of(found.values[0]) == ["vide", "premier", "vide", "premier"]


def test_a_network_that_is_not_near_gives_way_to_help_from_afar_for_the_same_people() -> None:
    told = asked("structures", "vert", reseaux=("vide",))
    assert told.macro == "nothing"
    remote = cast(tuple[Answer, ...], told.values[2])
    assert remote
    for answer in remote:
        assert answer.service.is_remote
        assert answer.service.answers("choisir-un-metier") and answer.service.receives("lyceen")


def test_when_no_help_from_afar_is_related_the_list_only_says_so() -> None:
    told = asked("services", "vert", reseaux=("vide",), themes=("partir-a-l-etranger",))
    assert told.macro == "nothing" and told.values[2] == ()
    unknown = asked("structures", "vert", reseaux=("inconnu",))
    assert unknown.macro == "nothing" and unknown.values[2] == ()
