"""The comparisons of networks that people confuse: what their records say, side by side."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import COMPARISONS, comparison_url
from generator.index.site_map import SiteMap
from generator.model.comparison import Comparison
from generator.model.network import Network
from generator.model.service import Service
from generator.model.vocabulary import Term
from generator.render.page_maker import PageMaker


class SharedNeed(NamedTuple):
    """A need, and the services by which each of two networks answers it; one may have none."""

    theme: Term
    services: tuple[tuple[Service, ...], tuple[Service, ...]]


def comparison_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The list of comparisons, and one page for each."""
    yield maker.page(
        COMPARISONS, "comparisons", {"comparisons": site.comparisons}, section=COMPARISONS
    )
    for comparison in site.comparisons:
        yield maker.page(
            comparison_url(comparison.id),
            "comparison",
            {
                "comparison": comparison,
                "cases": [
                    (site.directory.networks[case.network], case.condition)
                    for case in comparison.cases
                ],
                "needs": tuple(needs_of_two(comparison.networks, site.themes)),
                "others": _others(comparison, site),
            },
            section=COMPARISONS,
            record=comparison.path,
        )


def needs_of_two(networks: tuple[Network, Network], themes: Iterable[Term]) -> Iterator[SharedNeed]:
    """The needs that one of two networks answers, in their order."""
    first, second = networks
    for theme in themes:
        services = (_answering(first, theme), _answering(second, theme))
        if any(services):
            yield SharedNeed(theme, services)


def _answering(network: Network, theme: Term) -> tuple[Service, ...]:
    return tuple(service for service in network.services if service.answers(theme.value))


def _others(comparison: Comparison, site: SiteMap) -> list[Comparison]:
    """The other comparisons in which one of these networks stands."""
    found = (one for network in comparison.networks for one in site.comparisons_of[network.id])
    return list({one.id: one for one in found if one.id != comparison.id}.values())
