"""When permanences receive, in the words of the pages, for the files that scripts read."""

from collections.abc import Mapping

from generator.index.site_map import SiteMap
from generator.render.plain_text import plain_text
from generator.render.templates import Templates


def visit_words(site: SiteMap, templates: Templates) -> Mapping[str, str]:
    """Give a sentence for each permanence, as plain text, by the identifier of its place."""
    return {
        one.place.id: plain_text(templates.fragment("event", "visit", one.place))
        for one in site.permanences
    }
