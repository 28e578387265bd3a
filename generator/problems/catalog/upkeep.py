"""The words of what is to be verified again: of the list, and of the mail of a campaign."""

NOTHING = "Rien à revérifier : toutes les fiches l’ont été depuis moins d’un an."
NOTHING_SOON = "Rien à revérifier d’ici {months} mois."
RECORDS = ("fiche à revérifier", "fiches à revérifier")
TO_ASK = ("fiche est à revérifier", "fiches sont à revérifier")
NEVER = ("jamais vérifiée", "jamais vérifiées")
ALL_NEVER = "{told} : aucune n’a jamais été vérifiée."
PLACES = ("lieu", "lieux")
NEVER_VERIFIED = "jamais vérifiée"
VERIFIED_ON = "vérifiée le {day}"
REVIEWED_ON = "relue le {day}"
NEVER_REVIEWED = "jamais relue par le réseau"
NETWORKS, RESOURCES = "Les fiches des réseaux", "La boîte à outils"
TITLE = "Fiches à revérifier"
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
DAY = "{day} {month} {year}"
FIRST = "1er"

TO = "À : {email}"
ABOUT = "Objet : {subject}"
SUBJECT = "{guide} – {place}, les fiches à relire ({month} {year})"
GREETING = "Bonjour,"
WHY = "« {guide} » dit qui peut aider à s’orienter, où et quand. Pour {place}, {count} : {places}."
HOW = (
    "Pour chaque lieu, appelez, et relisez avec la personne qui répond. Cochez ce qui est juste. "
    "Écrivez à côté ce qui a changé. Un lieu fermé ? Dites depuis quand, et où aller désormais."
)
ANSWER = (
    "Répondez à ce message avec la feuille, en disant la fonction de qui a vérifié "
    "(« accueil », « direction »), jamais un nom."
)
ONLINE = "Vous pouvez aussi corriger chaque fiche en ligne : le lien est sous le lieu."
THANKS = "Merci : c’est vous qui gardez ce guide juste."
LABELS = (
    ("address", "Adresse"),
    ("phone", "Téléphone"),
    ("email", "Courriel"),
    ("website", "Site web"),
    ("hours", "Horaires"),
    ("services", "Ce qu’on y fait"),
)
UNKNOWN = "(inconnu, à compléter)"
BOX = "- [ ] {label} : {value}"
STILL_OPEN = "- [ ] Le lieu reçoit toujours du public"
CORRECT = "Corriger en ligne : {address}"
REFERENCE = "Référence : {record}"
WRITTEN = ("courriel écrit", "courriels écrits")
