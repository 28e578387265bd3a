"""What a territory record is: a local network of the SPRO (data/territoires/<slug>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Many, Reference, Term, Words, Zone

MEMBERS = Table(
    name="composition",
    title="composition",
    article="la rubrique « composition »",
    introduction="Les morceaux dont le territoire est fait, et ceux qu’on lui retire.",
    fields=(
        Field("departements", "departments", Many(Zone(("departement",))), "Départements",
              "Codes des départements entiers.", '["36"]'),
        Field("zones_emploi", "employment_zones", Many(Zone(("zone-emploi",))),
              "Zones d’emploi", "Codes Insee des zones d’emploi.", '["2407"]'),
        Field("epci", "epcis", Many(Zone(("epci",)), longest=100), "EPCI",
              "Numéros SIREN des intercommunalités.", '["200072346"]'),
        Field("communes", "communes", Many(Zone(("commune",)), longest=2000), "Communes",
              "Codes Insee des communes.", '["41018"]'),
    ),
)  # fmt: skip

COORDINATION = Table(
    name="coordination",
    title="coordination",
    article="la rubrique « coordination »",
    introduction="Le contact de la fonction, jamais d’une personne.",
    fields=(
        Field("telephone", "phone", Form.PHONE, "Téléphone", "La ligne de la coordination.",
              "02 38 00 00 00"),
        Field("courriel", "email", Form.EMAIL, "Courriel", "La boîte de la coordination.",
              "coordination@exemple.fr"),
        Field("confirmee_le", "confirmed_on", Form.DATE, "Confirmée le",
              "Quand la coordination a confirmé ce contact. Il vaut jusqu’au 30 septembre "
              "qui suit ; confirmé à partir de juillet, jusqu’à celui de l’année d’après.",
              "2026-09-15", mistakes=("confirme_le", "renouvelee_le")),
    ),
)  # fmt: skip

EXPERT = Table(
    name="referents",
    title="référent",
    article="un référent",
    introduction="Une structure vers qui se tourner pour un thème, quand un collègue hésite.",
    fields=(
        Field("theme", "theme", Term("themes"), "Thème", "Ce qu’elle connaît le mieux.",
              "vivre-avec-un-handicap", required=True),
        Field("structure", "structure", Reference("structures"), "Structure",
              "L’identifiant de sa fiche.", "41/cap-emploi-blois", required=True),
    ),
)  # fmt: skip

LINK = Table(
    name="liens",
    title="lien",
    article="un lien",
    introduction="Un document du réseau local : panorama, plan d’action, charte, baromètre.",
    fields=(
        Field("nom", "name", Words(3, 120), "Nom", "Ce que l’on ouvre.", "Le plan d’action",
              required=True, mistakes=("titre",)),
        Field("adresse", "address", Form.WEB_ADDRESS, "Adresse", "La page ou le document.",
              "https://exemple.fr/plan.pdf", required=True, mistakes=("url", "lien", "site_web")),
    ),
)  # fmt: skip

TERRITORY = Table(
    name="territoires",
    title="territoire",
    article="une fiche territoire",
    introduction="Un réseau local du service public de l’orientation : son nom, son périmètre.",
    fields=(
        Field("nom", "name", Words(2, 100), "Nom", "Le nom du territoire.", "Vendôme",
              required=True, mistakes=("titre",)),
        Field("region", "region", Zone(("region",)), "Région",
              "Le code de la région qui l’anime.", '"24"', required=True),
        Field("composition", "members", Group("composition"), "Composition",
              "Ce dont le territoire est fait.", '{zones_emploi: ["2415"]}', required=True,
              mistakes=("perimetre", "communes")),
        Field("sauf", "without", Group("composition"), "Sauf",
              "Ce qu’on retire de la composition.", '{epci: ["200072346"]}'),
        Field("perimetre_indicatif", "indicative", Form.YES_NO, "Périmètre indicatif",
              "« oui » tant que la Région n’a pas confirmé le périmètre.", "oui"),
        Field("presentation", "presentation", Words(5, 2000, lines=True), "Présentation",
              "Ce que ce territoire a de particulier.", "Le réseau réunit…"),
        Field("coordination", "coordination", Group("coordination"), "Coordination",
              "Le contact de la coordination.", "{courriel: coordination@exemple.fr}"),
        Field("referents", "experts", Many(Group("referents")), "Référents",
              "Les structures vers qui se tourner, thème par thème.",
              "[{theme: creer-son-activite, structure: 41/cma-blois}]"),
        Field("liens", "links", Many(Group("liens"), longest=20), "Liens",
              "Les documents du réseau local, dans l’ordre où les montrer.",
              "[{nom: Le plan d’action, adresse: https://exemple.fr/plan.pdf}]"),
        Field("relecture", "reviewers", Many(Words(2, 100), longest=10), "Relecture",
              "Les comptes de la forge, de fonction, qui relisent les fiches du territoire.",
              '["@region/coordination-blois"]', mistakes=("relecteurs", "comptes")),
        Field("anciennes_adresses", "former_paths", Many(Form.SITE_PATH),
              "Anciennes adresses web", "Les adresses que cette page a eues.",
              "[/territoires/spro-vendomois/]"),
    ),
)  # fmt: skip
