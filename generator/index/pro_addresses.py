"""The addresses of the pages for professionals, and of their files."""

PRO = "pro/"
CALLS, CALLS_FEED = "pro/appels/", "pro/appels/appels.xml"
INITIATIVES = "pro/initiatives/"
NEWCOMERS = "pro/nouvel-arrivant/"
STATE = "pro/etat-du-guide/"
GAPS_FILE = "pro/etat-du-guide/couverture.csv"
CROSSINGS = "pro/couverture/"
CROSSED_COMMUNES_FILE = "pro/couverture/communes.csv"
KIT = "pro/kit/"
LETTERS = "pro/lettre/"


def pro_territory_url(slug: str) -> str:
    """The address of the page of a territory for professionals."""
    return f"{PRO}territoires/{slug}/"


def directory_file(slug: str, extension: str) -> str:
    """The directory of a territory as a file (`csv`, `vcf`)."""
    return f"{pro_territory_url(slug)}annuaire.{extension}"


def crossings_url(region: str, audience: str) -> str:
    """The address of the small maps of whom nobody reaches, in a région, of a public."""
    return f"{CROSSINGS}{region}/{audience}/"


def quiz_url(identifier: str) -> str:
    """The address of a quiz."""
    return f"{PRO}quiz/{identifier}/"


def newcomer_url(slug: str) -> str:
    """The address of what a new counsellor must know of a territory."""
    return f"{NEWCOMERS}{slug}/"


def letter_url(month: str, territory: str = "") -> str:
    """The address of the letter of a month (`2026-11`), or of that of a territory."""
    return f"{LETTERS}{month}/{territory}/" if territory else f"{LETTERS}{month}/"
