"""The addresses that last: what paper leads to, what was published, where it has moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.index.addresses import (
    commune_url,
    event_url,
    network_url,
    short_url,
    structure_url,
    territory_url,
)
from generator.index.former_communes import former_paths
from generator.index.moves import moves
from generator.index.short_links import short_codes
from generator.index.site_map import SiteMap
from generator.model.published import PublishedAddresses


@dataclass(frozen=True)
class LastingAddresses:
    """The addresses of a site that paper may rely on.

    `published` is what was once published, and must be found for ever.
    """

    site: SiteMap
    published: PublishedAddresses = field(default_factory=PublishedAddresses)

    @cached_property
    def named_pages(self) -> Mapping[str, str]:
        """The pages that paper leads to, by address: places, networks, territories, forums."""
        return {
            **{structure_url(one.id): one.name for one in self.site.structures},
            **{network_url(one.id): one.name for one in self.site.networks},
            **{territory_url(one.slug): one.name for one in self.site.territories},
            **{event_url(one): one.name for one in self.site.agenda.forums},
        }

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of the pages that a former address may lead to, by address."""
        communes = {commune_url(one): one.name for one in self.site.communes}
        return {**self.named_pages, **communes}

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Where the pages of the former addresses of records are now."""
        return moves(
            (
                *((territory_url(one.slug), one.former_paths) for one in self.site.territories),
                *((network_url(one.id), one.former_paths) for one in self.site.networks),
                *((structure_url(one.id), one.former_paths) for one in self.site.structures),
                *former_paths(self.site).items(),
            )
        )

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The code of the short link to each page that paper leads to, by its address."""
        return short_codes(self.named_pages, self.published.codes, self.moves)

    @cached_property
    def short_urls(self) -> Mapping[str, str]:
        """The address of the short link to each page that paper leads to, by its address."""
        return {url: short_url(code) for url, code in self.codes.items()}

    def short_url_of(self, url: str) -> str:
        """The address of the short link to the page at `url`, one of `named_pages`."""
        return self.short_urls[url]
