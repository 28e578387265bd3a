"""The toolbox: the tools that one uses by oneself, by need, by situation and by kind."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import TOOLBOX
from generator.index.offers import Question
from generator.index.site_map import SiteMap
from generator.model.fit import EVERYONE
from generator.render.page_maker import PageMaker


def toolbox_page(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Make the page: each tool stands once, under its first theme; other lists lead to it.

    The list of a situation holds the tools made for it, not those made for everyone.
    """
    shelves = [
        (theme, [one for one in site.resources if one.main_theme == theme]) for theme in site.themes
    ]
    situations = [
        (
            audience,
            [
                one
                for one in site.resources_for(Question(audiences=(audience.value,)), None)
                if one.is_for_everyone == (audience.value == EVERYONE)
            ],
        )
        for audience in site.audiences
    ]
    kinds = {one.kind.value: one.kind for one in site.resources}
    values = {
        "shelves": [shelf for shelf in shelves if shelf[1]],
        "situations": [group for group in situations if group[1]],
        "kinds": [
            (kind, [one for one in site.resources if one.kind == kind])
            for kind in sorted(kinds.values(), key=lambda term: term.rank)
        ],
        "unverified": [one for one in site.resources if one.provenance.verified_on is None],
    }
    yield maker.page(TOOLBOX, "toolbox", values, section=TOOLBOX)
