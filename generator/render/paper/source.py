"""What every sheet of paper is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.index.addresses import territory_url
from generator.index.freshness import Freshness, freshness
from generator.index.lasting import LastingAddresses
from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.model.provenance import Provenance
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.settings import Edition, Settings

Sheet = dict[str, object]
"""What JSON can hold: the data of one document, by the names that its template reads."""

SCANNED = "scanned"
"""The name of an address whose QR code the sheet shows."""


def is_commune(territory: Territory) -> bool:
    """Whether a territory is one commune, made to be printed: it has no page of its own."""
    return territory.level is Level.EPCI and len(territory.communes) == 1


def may_print(provenance: Provenance, settings: Settings) -> bool:
    """Tell whether a fact may stand on paper: unverified, it leaves a published edition."""
    if settings.edition is Edition.DEMONSTRATION:
        return True
    return freshness(provenance.verified_on, settings.today) is not Freshness.UNVERIFIED


@dataclass(frozen=True, slots=True)
class PaperSource:
    """The site on paper, and the `lasting` addresses that it leads to.

    `outlines` are those of départements and of intercommunalities, by code.

    `icons` are drawings by name, as SVG. `sent_to` gives, for each guide, the networks that its
    text sends to, as often as it does. With `marks`, sheets are drawn larger than they are,
    with bleed and crop marks, for a printer.
    """

    site: SiteMap
    lasting: LastingAddresses
    settings: Settings
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    icons: Mapping[str, str] = field(default_factory=dict)
    sent_to: Mapping[str, Sequence[str]] = field(default_factory=dict)
    marks: bool = False

    def masthead(self) -> Sheet:
        """What every document says: whose it is, and of when."""
        settings = self.settings
        return {
            "site": settings.name,
            "publisher": settings.publisher,
            "demonstration": settings.edition is Edition.DEMONSTRATION,
            "marks": self.marks,
            "edition": {"year": settings.today.year, "month": settings.today.month},
            "phone": settings.regional_phone,
            "icons": dict(self.icons),
        }

    def letterhead(self, territory: Territory) -> Sheet:
        """What every document of a territory says, and where to read on."""
        levels = self.site.directory.vocabularies["niveaux-territoire"].by_value
        return {
            **self.masthead(),
            "territory": {
                "name": territory.name,
                "level": territory.level.value,
                "label": "" if is_commune(territory) else levels[territory.level.value].label,
                "indicative": territory.indicative,
            },
            "link": self.link(territory_url(self._linked(territory).slug)),
        }

    def link(self, url: str, *, scanned: bool = True) -> Sheet:
        """A page as paper leads to it: what is typed, clicked and scanned."""
        address = self.settings.site_url + self.lasting.short_url_of(url)
        link: Sheet = {"typed": address.partition("://")[2].rstrip("/"), "address": address}
        return {**link, SCANNED: address} if scanned else link

    def _linked(self, territory: Territory) -> Territory:
        """The territory whose page paper leads to: a commune’s is that of its narrowest one."""
        if not is_commune(territory):
            return territory
        (code,) = territory.communes
        known = self.site.directory.territories
        around = self.site.territories_by_commune[code]
        return [one for one in around if one.slug in known and not is_commune(one)][-1]

    def may_print(self, one: Structure | Resource) -> bool:
        """Tell whether it may stand on paper."""
        return may_print(one.provenance, self.settings)

    def printable(self, territory: Territory) -> tuple[Structure, ...]:
        """Everyone who can help the people of a territory and may stand on paper."""
        everyone = self.site.presences[territory.slug].everyone
        return tuple(one for one in everyone if self.may_print(one))

    @staticmethod
    def day(iso: str) -> Sheet:
        """A day, for the template to write."""
        year, month, day = map(int, iso.split("-"))
        return {"year": year, "month": month, "day": day}
