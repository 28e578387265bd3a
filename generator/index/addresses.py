"""The addresses of the pages and files of the site: no other file builds one.

An address is relative to the root of the site, without a leading slash and with a trailing one
(`structures/41/cio-blois/`); the home page's is empty. Pages put `root` before it.
"""

from generator.model.event import Event
from generator.model.geography import Commune
from generator.model.territory import Level

HOME = ""
GUIDES = "guides/"
STRUCTURES = "structures/"
PART = "#"
"""Between the identifier of a structure and a part of its page, such as a permanence."""
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
HEADCOUNT_FILE, SECURITY_FILE = "effectifs.json", ".well-known/security.txt"
ADDRESSES_FILE, ERROR_FILE = "adresses.txt", "404.html"
DETAILED_MAP = "carte/detaillee/"
COVERAGE = "carte/couverture/"
EMBEDDING, EMBEDDED = "carte/integrer/", "integrer/"
PLACES_FILE = "carte/lieux.json"
PLACE_HOURS_FILE = "carte/horaires.json"
COVERED_COMMUNES_FILE = "carte/couverture/communes.geojson"
SERVED_AREAS_FILE = "carte/secteurs.json"
OUTLINES_FILE = "carte/contours.json"
MAP_SCRIPT_FILE = "carte/carte.js"
SHARED_PICTURES = "partage/"
WHOLE_GUIDE = "en-entier/"
EDIT = "editer/"
AGENDA = "agenda/"
FORUMS = "forum/"
OPEN_DATA = "donnees/"
NEWS = "quoi-de-neuf/"
PAGE_FILE = "index.html"

GUIDED_LEVELS = frozenset({Level.REGION, Level.DEPARTMENT, Level.SPRO})
"""The levels of territory for which guides are published."""


def structure_url(identifier: str) -> str:
    """The address of a structure's page; of a part of it, for a permanence."""
    page, mark, part = identifier.partition(PART)
    return f"{STRUCTURES}{page}/{mark}{part}"


def network_url(identifier: str) -> str:
    """The address of a network's page."""
    return f"{NETWORKS}{identifier}/"


def theme_url(theme: str) -> str:
    """The address of the page of a theme."""
    return f"{SERVICES}{theme}/"


def territory_url(slug: str) -> str:
    """The address of a territory's page."""
    return f"{TERRITORIES}{slug}/"


def map_url(slug: str) -> str:
    """The address of the map of a territory."""
    return f"{MAP}{slug}/"


def place_on_map_url(identifier: str) -> str:
    """The map of all places, opened at a structure; its script reads what is asked."""
    return f"{MAP}?lieu={identifier}"


def still_map_file(slug: str = "") -> str:
    """The picture of the map of a territory, or of all places."""
    return f"{MAP}{slug or 'lieux'}.svg"


def embedded_url(slug: str = "") -> str:
    """The address of the map of a territory, or of all places, as other sites show it."""
    return f"{EMBEDDED}{slug or 'carte'}/"


def coverage_url(question: str = "") -> str:
    """The address of the coverage by first doors, for everyone or for one question."""
    return f"{COVERAGE}{question}/" if question else COVERAGE


def sitemap_file(number: int) -> str:
    """Give the path of one list of addresses to visit, where one file cannot hold them all."""
    return f"sitemap-{number}.xml"


def coverage_file(question: str) -> str:
    """The distances of the communes to their nearest first door for a question."""
    return f"{COVERAGE}{question}.json"


def outlines_file(region: str) -> str:
    """The borders of the intercommunalities of a région, by its code."""
    return f"{MAP}contours-{region}.json"


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


def agenda_url(territory: str = "") -> str:
    """The address of the agenda, or of that of a territory, by its slug."""
    return f"{AGENDA}{territory}/" if territory else AGENDA


def event_url(event: Event) -> str:
    """The address of a forum’s page; any other event has a place in the agenda."""
    return forum_url(event.slug) if event.is_forum else f"{AGENDA}#{event_anchor(event)}"


def forum_url(slug: str) -> str:
    """The address of the page of a forum."""
    return f"{FORUMS}{slug}/"


def forum_poster_url(forum: Event, document: str) -> str:
    """The address of the page that shows the poster of a forum."""
    return f"{forum_url(forum.slug)}{document}/"


def event_anchor(event: Event) -> str:
    """The name of an event’s place on a page of the agenda."""
    return event.id.replace("/", "-")


def calendar_file(territory: str = "", audience: str = "") -> str:
    """The calendar of a territory, by its slug, for a public; of all, where none is given."""
    return f"{agenda_url(territory)}{audience or 'agenda'}.ics"


def news_feed(territory: str = "", network: str = "") -> str:
    """The feed of the news of a territory, by its slug, of a network, or of the whole guide."""
    if territory:
        return f"{NEWS}territoires/{territory}.xml"
    return f"{NEWS}reseaux/{network}.xml" if network else f"{NEWS}flux.xml"


def is_indexed(url: str) -> bool:
    """Whether search engines may list the page at `url`: one of many that say nearly the same."""
    return not url.startswith(EMBEDDED) and not (url.startswith(FIND) and "/dans/" in url)


def printed_url(slug: str, document: str = "") -> str:
    """The address of what a territory has on paper, or of one of these documents."""
    return f"{PRINTED}{slug}/{document}/" if document else f"{PRINTED}{slug}/"


def service_url(structure: str, service: str) -> str:
    """The place of a service on the page of its structure."""
    return f"{structure_url(structure)}#{service}"


def page_path(url: str) -> str:
    """The file at the address `url`; of a place on a page, the one that search reads instead."""
    page, _, place = url.partition("#")
    return f"{page}{place}/{PAGE_FILE}" if place else f"{page}{PAGE_FILE}"
