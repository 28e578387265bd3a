"""The words of what is told of the consents of those who are named."""

TITLE = "Contacts nominatifs à renouveler"
EXPIRED = "Expirés : ils ne sont plus montrés. Effacez-les, ou redemandez leur accord"
SOON = "Dans 15 jours au plus"
LATER = "Dans 60 jours au plus"
UNTIL = "jusqu’au {day}"
SINCE = "depuis le {day}"
LINE = "{initials}, {function}"
PLACE = "{path}, ligne {line}"
NOTHING = "Aucun consentement n’arrive à sa fin d’ici 60 jours."
IN_FORCE = ("contact en cours de validité", "contacts en cours de validité")
TO_RENEW = ("à renouveler", "à renouveler")
SUMMARY = "{count}, dont {renew}."
CARD = "Contact donné avec son accord, jusqu’au {day}. Ensuite, effacez cette carte."

SUBJECT = "Objet : {guide} – contacts nominatifs à renouveler ({month} {year})"
GREETING = "Bonjour,"
WHY = (
    "Ces personnes ont accepté d’être nommées dans « {guide} », et leur accord arrive à sa fin. "
    "Sans réponse, leur nom s’en va de lui-même le lendemain : il n’y a rien d’autre à faire."
)
HOW = (
    "Pour chacune : est-elle encore à ce poste ? Veut-elle toujours être nommée, sur le site "
    "public, dans l’édition des professionnels, sur le papier ? Chaque réponse se demande "
    "séparément. Si oui, écrivez la date de son nouvel accord et, 24 mois plus tard au plus, celle "
    "où il finit. Sinon, effacez ses lignes."
)
