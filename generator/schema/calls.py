"""What a call for projects is (data/appels/<slug>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Many, Words, Zone
from generator.schema.provenance import PROVENANCE

CALL = Table(
    name="appels",
    title="appel à projets",
    article="une fiche appel à projets",
    introduction="Un appel auquel des structures peuvent répondre. Passé sa date limite, il "
    "rejoint de lui-même les appels clos.",
    fields=(
        Field("nom", "name", Words(3, 150), "Nom", "Le nom que lui donne qui le lance.",
              "Appel à projets orientation", required=True, mistakes=("titre",)),
        Field("objet", "purpose", Words(20, 600, lines=True), "Objet",
              "Ce qu’il finance ou soutient.", "Il finance des actions de découverte des métiers.",
              required=True, mistakes=("description", "resume")),
        Field("organisme", "publisher", Words(2, 150), "Organisme", "Qui le lance.",
              "Conseil régional", required=True, mistakes=("editeur", "financeur")),
        Field("pour_qui", "for_whom", Words(3, 300), "Qui peut répondre",
              "Les structures à qui il est ouvert.", "Les associations et les collectivités.",
              required=True, mistakes=("publics", "beneficiaires")),
        Field("date_limite", "deadline", Form.DATE, "Date limite",
              "Le dernier jour pour répondre.", "2027-03-31", required=True,
              mistakes=("cloture", "echeance", "fin")),
        Field("zone_eligibilite", "zones", Many(Zone(), longest=50), "Zone",
              "Où doivent se dérouler les projets.", "[r24]", required=True,
              mistakes=("zone", "secteur", "territoires")),
        Field("telephone", "phone", Form.PHONE, "Téléphone", "Le numéro où se renseigner.",
              "02 38 00 00 00", mistakes=("tel",)),
        Field("courriel", "email", Form.EMAIL, "Courriel", "La boîte où se renseigner.",
              "appels@exemple.fr", mistakes=("mail",)),
        Field("site_web", "website", Form.WEB_ADDRESS, "Site web",
              "La page de l’appel.", "https://exemple.fr/appel", mistakes=("lien", "url")),
        *PROVENANCE,
    ),
)  # fmt: skip
