"""What a file of named contacts is: the only one that names persons, and never in the repository.

It stands in a private folder, under the identifier of the record it belongs to
(`structures/41/cio-blois.yml`).
"""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Many, Term, Words

CHANNELS = "canaux"
"""The name of the list of channels; its values are those of `model.person.Channel`."""

CONSENT = Table(
    name="consentement",
    title="consentement",
    article="la rubrique « consentement »",
    introduction="Ce que la personne a accepté, quand, et qui le lui a demandé.",
    fields=(
        Field("date", "agreed_on", Form.DATE, "Date", "Le jour où la personne a dit oui.",
              "2026-09-15", required=True, mistakes=("le", "donne_le")),
        Field("recueilli_par", "collected_by", Words(2, 150), "Recueilli par",
              "Qui le lui a demandé : une fonction. Ce n’est montré nulle part.",
              "La coordination", required=True, mistakes=("par", "recueilli")),
        Field("canaux", "channels", Many(Term(CHANNELS), longest=3), "Canaux",
              "Où la personne veut bien figurer, chacun accepté séparément : « site » (le site "
              "public), « pro » (l’édition des professionnels), « papier » (ces mêmes pages, "
              "imprimées).",
              "[pro]", required=True, mistakes=("canal", "ou", "diffusion")),
    ),
)  # fmt: skip

PERSON = Table(
    name="contact",
    title="contact",
    article="un contact",
    introduction="Une personne qui a accepté d’être nommée.",
    fields=(
        Field("nom", "name", Words(2, 100), "Nom", "Prénom et nom, comme la personne les écrit.",
              "Camille Imaginaire", required=True, mistakes=("prenom", "personne")),
        Field("fonction", "function", Words(2, 150), "Fonction", "Ce qu’elle fait là.",
              "Conseillère", required=True, mistakes=("poste", "role")),
        Field("telephone", "phone", Form.PHONE, "Téléphone", "Sa ligne directe.",
              "02 54 00 00 00", mistakes=("tel", "ligne_directe", "portable")),
        Field("courriel", "email", Form.EMAIL, "Courriel", "Sa boîte, pour la joindre.",
              "c.imaginaire@exemple.fr", mistakes=("mail", "email")),
        Field("consentement", "consent", Group(CONSENT.name), "Consentement",
              "Sans lui, rien n’est montré.", required=True, mistakes=("accord",)),
        Field("expire_le", "expires_on", Form.DATE, "Expire le",
              "Le dernier jour où le contact est montré, 24 mois au plus après le consentement. "
              "Le lendemain, il disparaît de lui-même.",
              "2028-09-14", required=True, mistakes=("expire", "fin", "jusqu_au")),
    ),
)  # fmt: skip

PEOPLE = Table(
    name="contacts",
    title="contacts nominatifs",
    article="une fiche contacts nominatifs",
    introduction="Les personnes d’un lieu ou d’une coordination qui ont accepté d’être nommées. "
    "Ces fichiers sont dans un dossier privé, hors du dépôt, sous le nom de la fiche qu’ils "
    "complètent. Retirer une personne, c’est effacer ses lignes, puis construire le guide.",
    fields=(
        Field("contacts", "people", Many(Group(PERSON.name), longest=50), "Contacts",
              "Les personnes, l’une après l’autre.", required=True,
              mistakes=("contact", "personnes")),
    ),
)  # fmt: skip
