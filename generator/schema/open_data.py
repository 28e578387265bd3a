"""What the site publishes for machines: the fields of each file of `/donnees/v1/`, declared once.

A published record has the keys of the typed one, less what is of use to editors alone or is only
presumed, plus what the guide adds. JSON Schemas, tables and the page for humans read this.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator.schema.events import EVENT
from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Identifier, Many, Reference, Term, Words, Zone
from generator.schema.networks import NETWORK
from generator.schema.open_data_words import LICENCE_ADDRESS, LICENCE_CODE, LICENCE_NAME
from generator.schema.resources import RESOURCE
from generator.schema.services import SERVICE
from generator.schema.structures import STRUCTURE
from generator.schema.territories import TERRITORY

LICENCE = Table(
    name="licence",
    title="licence",
    article="la licence",
    introduction="Ce que l’on peut faire des données.",
    fields=(
        Field("nom", "name", Words(), "Nom", "Le nom de la licence.", LICENCE_NAME, required=True),
        Field("adresse", "address", Form.WEB_ADDRESS, "Adresse", "Son texte.", LICENCE_ADDRESS,
              required=True),
        Field("spdx", "code", Words(), "Identifiant SPDX", "Son nom dans la liste SPDX.",
              LICENCE_CODE, required=True),
    ),
)  # fmt: skip

SOURCE = Table(
    name="source-publiee",
    title="source",
    article="une source",
    introduction="D’où viennent des faits du fichier.",
    fields=(
        Field("id", "id", Identifier(), "Identifiant", "La valeur de la clé « source ».", "dila",
              required=True),
        Field("nom", "name", Words(), "Nom", "Le nom de la source.",
              "Service-Public.fr / DILA, base de données locales", required=True),
        Field("adresse", "address", Form.WEB_ADDRESS, "Adresse", "La page qui fait foi.",
              "https://www.service-public.fr"),
        Field("licence", "licence", Words(), "Licence", "La licence de la source.", LICENCE_NAME),
        Field("millesimes", "vintages", Many(Form.VINTAGE), "Millésimes",
              "De quand datent les extraits.", '["2016-02", "2019-09"]'),
    ),
)  # fmt: skip

ENVELOPE = (
    Field("titre", "title", Words(), "Titre", "Ce que le fichier contient.", required=True),
    Field("editeur", "publisher", Words(), "Éditeur", "Qui publie le guide."),
    Field("edition", "edition", Words(), "Édition",
          "« publication », ou « demonstration » : des données anciennes, à ne pas reprendre sans "
          "les vérifier.", "publication", required=True),
    Field("licence", "licence", Group("licence"), "Licence", "Ce que l’on peut en faire.",
          required=True),
    Field("page", "page", Form.WEB_ADDRESS, "Page", "La page qui montre ou explique ces données.",
          required=True),
    Field("schema", "schema", Form.WEB_ADDRESS, "Schéma", "Le schéma JSON du fichier.",
          required=True),
    Field("sources", "sources", Many(Group("source-publiee")), "Sources",
          "D’où viennent les faits.", required=True),
    Field("date_la_plus_ancienne", "oldest", Form.VINTAGE, "Date la plus ancienne",
          "La date du fait le plus ancien du fichier.", "2016-02"),
    Field("date_la_plus_recente", "newest", Form.VINTAGE, "Date la plus récente",
          "La date du fait le plus récent du fichier. Ce n’est pas la date de fabrication.",
          "2026-11-24"),
)  # fmt: skip
"""What every file says before its records."""

PAGE = Field(
    "page", "page", Form.WEB_ADDRESS, "Page", "L’adresse de la page du guide.",
    "https://qui-fait-quoi.example/structures/41/cio-blois/", required=True,
)  # fmt: skip


def _id(example: str, words: str = "L’identifiant, stable pour toujours.") -> Field:
    return Field("id", "id", Words(), "Identifiant", words, example, required=True)


def _published(
    table: Table,
    added: tuple[Field, ...],
    left_out: frozenset[str],
    changed: tuple[Field, ...] = (),
) -> Table:
    """The fields of a table as they are published: some first, some not, some otherwise, a page."""
    others = {field.key: field for field in changed}
    kept = (others.pop(one.key, one) for one in table.fields if one.key not in left_out)
    return replace(table, fields=(*added, PAGE, *kept, *others.values()))


@dataclass(frozen=True, slots=True)
class Dataset:
    """The records of one kind, and how they are told.

    `name` is the name of the files and the key of the list; `record` that of a single record.
    """

    name: str
    record: str
    title: str
    description: str
    table: Table

    @property
    def group(self) -> str:
        """The name of its table among the groups of published files."""
        return f"{self.record}-en-donnees"


STRUCTURES = Dataset(
    "structures",
    "structure",
    "Les lieux de l’orientation",
    "Les lieux qui reçoivent des personnes : adresse, contact, horaires, réseau, vérification. Les "
    "lieux fermés y sont, avec leur remplaçant. Un point qui n’est pas celui de la porte, ou un "
    "secteur supposé, n’y est pas.",
    _published(
        STRUCTURE,
        (_id("41/cio-blois"),),
        frozenset({"contacts_de_service"}),
        (
            Field("services", "services", Many(Identifier()), "Services",
                  "Les services que ce lieu propose ; ils sont décrits dans services.json.",
                  "[accueil, entretien]"),
            Field("cercle", "circle", Term("cercles"), "Cercle",
                  "Le cercle de son réseau dans la région.", "cercle-1"),
            Field("horaires_osm", "osm_hours", Words(longest=2000), "Horaires pour les machines",
                  "Les horaires dans la syntaxe d’OpenStreetMap, quand elle peut tout en dire.",
                  "Mo-Fr 09:00-12:30,13:30-17:30"),
            Field("territoires", "territories", Many(Identifier()), "Territoires",
                  "Les territoires où il se trouve, sauf ceux dont le périmètre est à confirmer.",
                  "[centre-val-de-loire, loir-et-cher]"),
        ),
    ),
)  # fmt: skip

SERVICES = Dataset(
    "services",
    "service",
    "Ce que l’on peut y faire",
    "Les services de chaque lieu ouvert : pour qui, à quel âge, à quel prix, comment les demander, "
    "et qui voir ensuite.",
    _published(
        replace(SERVICE, fields=SERVICE.fields[1:]),
        (
            _id("41/cio-blois#entretien", "Le lieu et le service."),
            Field("structure", "structure", Reference("structures"), "Structure",
                  "Le lieu qui propose ce service.", "41/cio-blois", required=True),
            Field("service", "service", Identifier(), "Service",
                  "Le nom court du service, le même dans tout le réseau.", "entretien",
                  required=True),
            Field("reseau", "network", Reference("reseaux"), "Réseau", "Le réseau du lieu.", "cio",
                  required=True),
            Field("propre_au_lieu", "own", Form.YES_NO, "Propre au lieu",
                  "Vrai si ce lieu seul l’offre, ou l’offre autrement que son réseau ; faux si "
                  "c’est ce qu’offre tout le réseau.", required=True),
        ),
        frozenset(),
    ),
)  # fmt: skip

NETWORKS = Dataset(
    "reseaux",
    "reseau",
    "Les réseaux",
    "Ce que fait et ne fait pas chaque réseau national, pour qui, et les services de ses membres.",
    _published(NETWORK, (_id("cio"),), frozenset({"zone_par_defaut"})),
)

TERRITORIES = Dataset(
    "territoires",
    "territoire",
    "Les territoires",
    "Régions, départements, réseaux locaux de l’orientation, bassins d’emploi, intercommunalités. "
    "Le fichier de chacun dit ses communes et les lieux qui s’y trouvent, sauf si son périmètre "
    "est à confirmer.",
    _published(
        TERRITORY,
        (
            _id("loir-et-cher"),
            Field("niveau", "level", Term("niveaux-territoire"), "Niveau",
                  "La sorte de territoire.", "departement", required=True),
            Field("code", "code", Words(), "Code",
                  "Le code officiel (Insee, ou numéro SIREN d’une intercommunalité) ; pour un "
                  "réseau local, son nom court.", "41", required=True),
        ),
        frozenset({"region", "composition", "sauf", "relecture"}),
        (
            Field("regions", "regions", Many(Zone(("region",))), "Régions",
                  "Les codes des régions où il se trouve.", '["24"]'),
            Field("departements", "departments", Many(Zone(("departement",))), "Départements",
                  "Les codes des départements où il se trouve.", '["41"]'),
            Field("communes", "communes", Many(Zone(("commune",)), longest=10_000), "Communes",
                  "Les codes Insee de ses communes (dans le fichier du territoire).", '["41018"]'),
            Field("lieux_presents", "here", Many(Reference("structures"), longest=10_000),
                  "Lieux présents",
                  "Les lieux ouverts qui s’y trouvent (dans le fichier du territoire).",
                  "[41/cio-blois]"),
            Field("lieux_qui_le_servent", "serving", Many(Reference("structures"), longest=10_000),
                  "Lieux qui le servent",
                  "Les lieux ouverts d’ailleurs dont la fiche dit qu’ils en reçoivent les "
                  "habitants (dans le fichier du territoire).", "[45/transitions-pro-orleans]"),
        ),
    ),
)  # fmt: skip

RESOURCES = Dataset(
    "ressources",
    "ressource",
    "La boîte à outils",
    "Des sites, des tests, des démarches et des numéros d’appel dont on se sert seul.",
    _published(RESOURCE, (_id("parcoursup"),), frozenset()),
)

EVENTS = Dataset(
    "evenements",
    "evenement",
    "L’agenda",
    "Les rendez-vous annoncés, passés et à venir : forums, portes ouvertes, ateliers, permanences. "
    "La liste est vide quand il n’y en a pas.",
    _published(EVENT, (_id("2027/forum-des-metiers"),), frozenset()),
)

DATASETS = (STRUCTURES, SERVICES, NETWORKS, TERRITORIES, RESOURCES, EVENTS)
"""The kinds of records that are published, in the order in which the page tells them."""

PUBLISHED_GROUPS: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            LICENCE,
            SOURCE,
            *(replace(one.table, name=one.group) for one in DATASETS),
        )
    }
)
"""The groups of published files that no typed record holds, by name."""


def file_table(dataset: Dataset) -> Table:
    """The fields of the file that holds all the records of a dataset."""
    records = Field(
        dataset.name, "records", Many(Group(dataset.group), longest=100_000), dataset.title,
        dataset.description, required=True,
    )  # fmt: skip
    return _file(dataset, records)


def record_file_table(dataset: Dataset) -> Table:
    """The fields of the file that holds one record; that of a place holds its services too."""
    record = Field(
        dataset.record, "record", Group(dataset.group), dataset.table.title.capitalize(),
        dataset.table.introduction, required=True,
    )  # fmt: skip
    services = Field(
        SERVICES.name, "services", Many(Group(SERVICES.group)), SERVICES.title,
        SERVICES.description,
    )  # fmt: skip
    return _file(dataset, record, *((services,) if dataset is STRUCTURES else ()))


def _file(dataset: Dataset, *fields: Field) -> Table:
    return Table(
        dataset.name, dataset.title, dataset.table.article, dataset.description,
        (*ENVELOPE, *fields),
    )  # fmt: skip
