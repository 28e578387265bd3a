"""P3: named contacts, in the private folder; nothing typed there is quoted in full."""

from generator.problems.problem import Rule, Severity

FOLDER_IN_REPOSITORY = Rule(
    "P301",
    Severity.ERROR,
    "Dossier des contacts nominatifs dans un dépôt",
    "Le dossier des contacts nominatifs est dans un dépôt, ou dans le dossier du guide.",
    "Déplacez-le ailleurs sur le disque, hors de tout dépôt git, puis donnez son nouveau chemin.",
    "L’historique d’un dépôt n’oublie rien : une personne qui retire son accord y resterait pour "
    "toujours. Les contacts nominatifs sont dans un dossier ordinaire, que seuls lisent ceux qui "
    "construisent le guide.",
)
FOLDER_NOT_FOUND = Rule(
    "P302",
    Severity.ERROR,
    "Dossier des contacts nominatifs introuvable",
    "Le dossier des contacts nominatifs n’existe pas, ou ne s’ouvre pas.",
    "Vérifiez son chemin. Pour un guide sans aucun nom, retirez cette option.",
    "Le guide marche sans aucun nom. S’il doit en montrer, le dossier qu’on lui donne doit être "
    "là : rien n’est publié, plutôt qu’un guide dont tous les noms ont disparu sans raison.",
)
CONSENT_TOO_LONG = Rule(
    "P303",
    Severity.ERROR,
    "Contact montré trop longtemps",
    "Le contact expire le {expire}, plus de 24 mois après le consentement du {accord}.",
    "Écrivez une date d’expiration au plus tard le {limite}, ou redemandez son accord à la "
    "personne.",
    "On change de poste, et l’on oublie ce que l’on a accepté. Un consentement vaut 24 mois au "
    "plus. Ensuite, on le redemande, et l’on écrit la nouvelle date.",
)
EXPIRES_FIRST = Rule(
    "P304",
    Severity.ERROR,
    "Contact qui expire avant le consentement",
    "Le contact expire le {expire}, avant le consentement du {accord}.",
    "Corrigez l’une des deux dates.",
    "Le contact est montré du jour du consentement jusqu’à celui de son expiration, compris.",
)
UNKNOWN_RECORD = Rule(
    "P305",
    Severity.WARNING,
    "Contacts d’une fiche absente du guide",
    "La fiche « {fiche} » n’est pas dans le guide : ces contacts ne sont montrés nulle part.",
    "Donnez au fichier le chemin de la fiche qu’il complète, ou effacez-le.{proche}",
    "Un fichier de contacts porte le nom de la fiche qu’il complète : « structures/41/cio-blois » "
    "ou « territoires/spro-blois ». Si la fiche est renommée, il l’est aussi. Si elle est mise de "
    "côté pour une erreur, ses contacts le sont avec elle.",
)
EXPIRED = Rule(
    "P306",
    Severity.ADVICE,
    "Contact expiré",
    "Ce contact a expiré le {expire} : il n’est plus montré.",
    "Effacez-le, ou redemandez son accord à la personne et écrivez les nouvelles dates.",
    "Ce qui ne sert plus n’a pas à être gardé, même dans un dossier privé.",
)
NEAREST = " Vouliez-vous écrire « {fiche} » ?"
"""Ends the cure of a contact without a record, when one looks like it."""
