"""The glossary: every acronym of the guide, in words."""

from collections.abc import Iterator
from itertools import groupby

from generator.artifact import Artifact
from generator.index.addresses import GLOSSARY
from generator.index.site_map import SiteMap
from generator.model.folding import fold
from generator.model.network import Network
from generator.model.vocabulary import Term
from generator.render.page_maker import PageMaker


def glossary_page(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Make the page; acronyms come by their first letter, with the network that bears them."""
    bearers = {word: one for one in site.networks for word in one.acronym.split()}
    letters = groupby(site.acronyms, key=lambda one: fold(one.acronym)[:1].upper())
    values = {
        "vocabulary": site.directory.vocabularies.get("sigles"),
        "letters": [(letter, [_entry(one, bearers) for one in terms]) for letter, terms in letters],
    }
    yield maker.page(GLOSSARY, "glossary", values, section=GLOSSARY)


def _entry(term: Term, bearers: dict[str, Network]) -> tuple[Term, Network | None]:
    return term, bearers.get(term.acronym)
