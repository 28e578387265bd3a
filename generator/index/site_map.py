"""The pages of the site and their addresses: no other file builds one.

An address is relative to the root of the site, without a leading slash and with a trailing one
(`structures/41/cio-blois/`); the home page's is empty. Pages put `root` before it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.index.offers import Answer, Question, fairest, offered, offered_by_networks
from generator.index.presence import Presence, in_lists, nearest_places, presences
from generator.index.surroundings import Surroundings, by_commune, surroundings
from generator.index.toolbox import fitting, in_toolbox
from generator.index.wording import Wording, wording
from generator.model.comparison import Comparison
from generator.model.directory import Directory
from generator.model.folding import fold
from generator.model.geography import Commune, Department
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term

HOME = ""
GUIDES = "guides/"
STRUCTURES = "structures/"
SERVICES = "services/"
NETWORKS = "reseaux/"
TERRITORIES = "territoires/"
MAP = "carte/"
SEARCH = "recherche/"
SITE_PLAN = "plan-du-site/"
REPORT = "signaler-une-erreur/"
OVERVIEW = "qui-fait-quoi/"
COMPARISONS = "comparer/"
GLOSSARY = "sigles/"
COMMUNES = "communes/"
COMMUNE_SEARCH = "communes/recherche/"
TOOLBOX = "outils/"
SHORT_LINKS = "s/"
FIND = "trouver/"
_WITHIN = "dans/"
ORDER = "ordre-des-resultats/"
SPELLINGS_FILE = "recherche/mots.txt"
PRINTED = "imprimer/"
SITEMAP_FILE, ROBOTS_FILE = "sitemap.xml", "robots.txt"
ADDRESSES_FILE, ERROR_FILE = "adresses.txt", "404.html"
PLACES_FILE = "carte/lieux.json"
OUTLINES_FILE = "carte/contours.json"
MAP_SCRIPT_FILE = "carte/carte.js"
MAP_LIBRARY_FOLDER = "assets/leaflet/"
SHARED_PICTURES = "partage/"
WHOLE_GUIDE = "en-entier/"
EDIT = "editer/"

GUIDED_LEVELS = frozenset({Level.REGION, Level.DEPARTMENT, Level.SPRO})
"""The levels of territory for which guides are published."""


def structure_url(identifier: str) -> str:
    """The address of a structure's page."""
    return f"{STRUCTURES}{identifier}/"


def network_url(identifier: str) -> str:
    """The address of a network's page."""
    return f"{NETWORKS}{identifier}/"


def theme_url(theme: str) -> str:
    """The address of the page of a theme."""
    return f"{SERVICES}{theme}/"


def territory_url(slug: str) -> str:
    """The address of a territory's page."""
    return f"{TERRITORIES}{slug}/"


def territory_guide_url(slug: str, guide: str) -> str:
    """The address of a guide as it stands for one territory."""
    return f"{TERRITORIES}{slug}/{guide}/"


def situation_url(guide: str, situation: str) -> str:
    """The address of a situation, from that of its guide, which may be a territory's."""
    return f"{guide}{situation}/"


def whole_guide_url(guide: str, situation: str = "") -> str:
    """The address of a whole guide on one page, or of a situation in it, from the guide's."""
    return f"{guide}{WHOLE_GUIDE}#{situation}" if situation else f"{guide}{WHOLE_GUIDE}"


def shared_picture(url: str) -> str:
    """The file of the picture that is shared with the page at `url`."""
    return f"{SHARED_PICTURES}{url.rstrip('/') or 'accueil'}.png"


def comparison_url(identifier: str) -> str:
    """The address of the comparison of two networks."""
    return f"{COMPARISONS}{identifier}/"


def commune_address(department: str, slug: str) -> str:
    """The address of the page of a commune, by the code of its département and its slug."""
    return f"{COMMUNES}{department}/{slug}/"


def commune_url(commune: Commune) -> str:
    """The address of a commune's page."""
    return commune_address(commune.department, commune.slug)


def department_communes_url(department: str) -> str:
    """The address of the list of the communes of a département, by its code."""
    return f"{COMMUNES}{department}/"


def commune_search_file(part: str) -> str:
    """The file of a part of the list of communes, by the letters, digits or place it is for."""
    return f"{COMMUNE_SEARCH}{part}.json"


def acronym_url(identifier: str) -> str:
    """The place of an acronym in the glossary."""
    return f"{GLOSSARY}#{identifier}"


def resource_url(identifier: str) -> str:
    """The place of a resource on the page of the toolbox."""
    return f"{TOOLBOX}#{identifier}"


def toolbox_url(audience: str = "", theme: str = "") -> str:
    """The address of the toolbox, narrowed to a public and a theme where scripts run."""
    chosen = (("public", audience), ("theme", theme))
    query = "&".join(f"{name}={value}" for name, value in chosen if value)
    return f"{TOOLBOX}?{query}" if query else TOOLBOX


def short_url(code: str) -> str:
    """The address that a QR code holds and that one types from paper."""
    return f"{SHORT_LINKS}{code}/"


def find_audience_url(audience: str) -> str:
    """The address of the page where a public says what it looks for."""
    return f"{FIND}{audience}/"


def find_url(audience: str, theme: str) -> str:
    """The address of the page that tells whom to see for a need, anywhere."""
    return f"{FIND}{audience}/{theme}/"


def find_within_url(audience: str, theme: str, department: str) -> str:
    """The address of the same page for one département, by its slug."""
    return f"{FIND}{audience}/{theme}/dans/{department}/"


def find_places_file(department: str) -> str:
    """The file of the places of a département, by its slug, for « Trouver »."""
    return f"{FIND}lieux-{department}.json"


def is_indexed(url: str) -> bool:
    """Whether search engines may list the page at `url`: one of many that say nearly the same."""
    return not (url.startswith(FIND) and "/dans/" in url)


def printed_url(slug: str, document: str = "") -> str:
    """The address of what a territory has on paper, or of one of these documents."""
    return f"{PRINTED}{slug}/{document}/" if document else f"{PRINTED}{slug}/"


def page_path(url: str) -> str:
    """The file at the address `url`; of a place on a page, the one that search reads instead."""
    page, _, place = url.partition("#")
    return f"{page}{place}/index.html" if place else f"{page}index.html"


@dataclass(frozen=True)
class SiteMap:
    """What pages are made of, computed once: lists in their order, presences, answers."""

    directory: Directory

    @cached_property
    def structures(self) -> tuple[Structure, ...]:
        """Every structure of the perimeter in the order of lists, closed ones included."""
        return tuple(sorted(self.directory.structures.values(), key=in_lists))

    @cached_property
    def open_structures(self) -> tuple[Structure, ...]:
        """The structures that receive people."""
        return tuple(one for one in self.structures if one.is_open)

    @cached_property
    def networks(self) -> tuple[Network, ...]:
        """The networks by family, then by the name that one hears."""
        found = self.directory.networks.values()
        return tuple(sorted(found, key=lambda one: (one.family.rank, one.short_name, one.id)))

    @cached_property
    def members(self) -> Mapping[str, tuple[Structure, ...]]:
        """The open structures of each network."""
        found: dict[str, list[Structure]] = {network.id: [] for network in self.networks}
        for structure in self.open_structures:
            found[structure.network.id].append(structure)
        return {identifier: tuple(places) for identifier, places in found.items()}

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The comparisons of two networks, in the alphabetical order of their questions."""
        found = self.directory.comparisons.values()
        return tuple(sorted(found, key=lambda one: fold(one.question)))

    @cached_property
    def comparisons_of(self) -> Mapping[str, tuple[Comparison, ...]]:
        """The comparisons in which each network stands."""
        known = self.comparisons
        return {one.id: tuple(o for o in known if one in o.networks) for one in self.networks}

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """The tools of use in the perimeter, in alphabetical order."""
        found = sorted(self.directory.resources.values(), key=in_toolbox)
        return tuple(one for one in found if any(map(one.serves, self.regions)))

    @cached_property
    def acronyms(self) -> tuple[Term, ...]:
        """The acronyms that the guide explains, in alphabetical order."""
        known = self.directory.vocabularies.get("sigles")
        terms = (one for one in (known.terms if known else ()) if one.acronym)
        return tuple(sorted(terms, key=lambda one: (fold(one.acronym), one.acronym)))

    @cached_property
    def wording(self) -> Wording:
        """The words of the search."""
        return wording(self.directory.vocabularies)

    @cached_property
    def themes(self) -> tuple[Term, ...]:
        """The themes in the order of their vocabulary."""
        return self.directory.vocabularies["themes"].terms

    @cached_property
    def audiences(self) -> tuple[Term, ...]:
        """The publics in the order of their vocabulary."""
        return self.directory.vocabularies["publics"].terms

    @cached_property
    def territories(self) -> tuple[Territory, ...]:
        """The territories, widest level first."""
        return tuple(self.directory.territories.values())

    @cached_property
    def presences(self) -> Mapping[str, Presence]:
        """Who can help in each territory, by slug."""
        return presences(self.directory)

    @cached_property
    def nearest_places(self) -> Mapping[str, tuple[Structure, ...]]:
        """All who can help in each territory, by slug, the nearest to its heart first."""
        return nearest_places(self.presences, self.directory)

    @cached_property
    def surroundings(self) -> Mapping[str, Surroundings]:
        """The territories around each, by slug."""
        return surroundings(self.territories)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The codes of the regions of the perimeter."""
        return frozenset(one.code for one in self.territories if one.level is Level.REGION)

    @cached_property
    def communes(self) -> tuple[Commune, ...]:
        """The communes of the perimeter, in the order of their codes."""
        found = self.directory.geography.communes.values()
        return tuple(one for one in found if one.region in self.regions)

    @cached_property
    def departments(self) -> tuple[Department, ...]:
        """The départements of the perimeter, in the order of their codes."""
        found = self.directory.geography.departments.values()
        return tuple(one for one in found if one.region in self.regions)

    @cached_property
    def territories_by_commune(self) -> Mapping[str, tuple[Territory, ...]]:
        """The territories that each commune lies in, widest first."""
        return by_commune(self.territories)

    def guided_territories(self) -> Iterator[Territory]:
        """The territories for which every guide is published."""
        return (one for one in self.territories if one.level in GUIDED_LEVELS)

    @cached_property
    def offers(self) -> Mapping[str, tuple[Answer, ...]]:
        """All that is offered to the people of each territory, by slug."""
        return {slug: offered(places) for slug, places in self.nearest_places.items()}

    @cached_property
    def network_offers(self) -> tuple[Answer, ...]:
        """All that networks offer, for no territory in particular."""
        return offered_by_networks(self.networks, self.members)

    def answers(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """The services that answer for the people of a territory, or anywhere."""
        offers = self.offers[territory.slug] if territory else self.network_offers
        return fairest(question, offers)

    def resources_for(self, question: Question, place: Territory | None) -> tuple[Resource, ...]:
        """The tools of use to the people of a territory, or anywhere in the perimeter."""
        regions = place.regions if place else self.regions
        return fitting(question, self.resources, regions)
