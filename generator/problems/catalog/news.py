"""The words in which the guide says what changed in it, on pages, in feeds and in letters."""

from generator.problems.catalog import changes

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
ARTICLES = {
    "Agence": "L’", "Antenne": "L’", "Association": "L’", "Bureau": "Le", "CCI": "La",
    "CIDFF": "Le", "CIO": "Le", "CMA": "La", "Centre": "Le", "Chambre": "La", "Cité": "La",
    "Greta": "Le", "MDMPH": "La", "MDPH": "La", "Maison": "La", "Mission": "La", "Point": "Le",
    "Pôle": "Le", "SUIO": "Le", "Service": "Le",
}  # fmt: skip
"""How the names of places that begin with a word are said inside a sentence."""

NEW = {
    "structures": "Nouveau lieu\u00a0: ",
    "reseaux": "Nouveau réseau\u00a0: ",
    "territoires": "Nouveau réseau local\u00a0: ",
    "evenements": "Nouvelle date\u00a0: ",
    "appels": "Nouvel appel à projets\u00a0: ",
    "initiatives": "Nouvelle initiative\u00a0: ",
    "ressources": "Nouvel outil\u00a0: ",
    "comparaisons": "Nouvelle comparaison\u00a0: ",
    "quiz": "Nouveau quiz\u00a0: ",
}
NOUNS = {
    "structures": ("lieu", "lieux"),
    "reseaux": ("réseau", "réseaux"),
    "territoires": ("réseau local", "réseaux locaux"),
    "evenements": ("date", "dates"),
    "appels": ("appel à projets", "appels à projets"),
    "initiatives": ("initiative", "initiatives"),
    "ressources": ("outil", "outils"),
    "comparaisons": ("comparaison", "comparaisons"),
    "quiz": ("quiz", "quiz"),
}
_HE, _SHE = ("ajouté", "ajoutés"), ("ajoutée", "ajoutées")
ADDED = {name: _SHE if name in ("evenements", "initiatives", "comparaisons") else _HE
         for name in NOUNS}  # fmt: skip
GONE = {
    "structures": ("retiré du guide", "retirés du guide"),
    "reseaux": ("retiré du guide", "retirés du guide"),
}
CLOSED = ("a fermé", "ont fermé")
REOPENED = ("a rouvert", "ont rouvert")
SUCCESSOR = "\u00a0; allez plutôt ici\u00a0: "
OF_A_NETWORK = " du réseau "
NETWORK, LOCAL_NETWORK = "Le réseau ", "Le réseau local "
AND = " et "

_VERIFIED, _OFFER = "a une fiche tout juste vérifiée", "change ses services"
TOLD_OTHERWISE = {
    "structures": {"verifie_le": _VERIFIED, "services": _OFFER},
    "reseaux": {"services": _OFFER},
}
"""How news say what a review says in words that fit no name of the feminine, by table and field."""

WORTHY = {
    "structures": (
        *("nom", "adresse", "telephone", "courriel", "site_web", "horaires_accueil", "services"),
        *("zone_eligibilite", "accessibilite", "verifie_le"),
    ),
    "reseaux": (
        *("nom", "mission", "ne_fait_pas", "pour_qui", "cout", "comment_venir", "services"),
        "suite",
    ),
    "territoires": ("coordination", "referents", "liens"),
}
"""The fields whose change is news, by table; other records are news when they come, and only then.

Whatever else changes is told by a review, to those who review.
"""

PLURALS = {
    changes.FIELDS["nom"]: "changent de nom",
    changes.FIELDS["adresse"]: "changent d’adresse",
    changes.FIELDS["telephone"]: "changent de téléphone",
    changes.FIELDS["courriel"]: "changent de courriel",
    changes.FIELDS["site_web"]: "changent de site web",
    changes.FIELDS["horaires_accueil"]: "changent d’horaires",
    _OFFER: "changent leurs services",
    changes.FIELDS["suite"]: "changent les portes suivantes",
    changes.FIELDS["zone_eligibilite"]: "changent de secteur",
    changes.FIELDS["accessibilite"]: "changent ce qui est dit de leur accessibilité",
    changes.FIELDS["mission"]: "changent leur mission",
    changes.FIELDS["ne_fait_pas"]: "changent ce qu’ils ne font pas",
    changes.FIELDS["pour_qui"]: "changent pour qui ils sont",
    changes.FIELDS["cout"]: "changent de coût",
    changes.FIELDS["comment_venir"]: "changent comment y venir",
    changes.FIELDS["coordination"]: "changent le contact de leur coordination",
    changes.FIELDS["referents"]: "changent leurs référents",
    changes.FIELDS["liens"]: "changent leurs documents",
    changes.NEW_FIELDS["telephone"]: "ont désormais un téléphone",
    changes.NEW_FIELDS["courriel"]: "ont désormais un courriel",
    changes.NEW_FIELDS["site_web"]: "ont désormais un site web",
    changes.NEW_FIELDS["horaires_accueil"]: "ont désormais des horaires",
    changes.NEW_FIELDS["zone_eligibilite"]: "ont désormais un secteur",
    changes.NEW_FIELDS["accessibilite"]: "disent désormais leur accessibilité",
    changes.NEW_FIELDS["coordination"]: "ont désormais un contact de coordination",
    changes.NEW_FIELDS["referents"]: "ont désormais des référents",
    changes.NEW_FIELDS["liens"]: "ont désormais des documents",
    changes.GONE_FIELDS["telephone"]: "n’ont plus de téléphone",
    changes.GONE_FIELDS["courriel"]: "n’ont plus de courriel",
    changes.GONE_FIELDS["site_web"]: "n’ont plus de site web",
    changes.GONE_FIELDS["horaires_accueil"]: "n’ont plus d’horaires",
    changes.GONE_FIELDS["zone_eligibilite"]: "n’ont plus de secteur",
    changes.GONE_FIELDS["accessibilite"]: "ne disent plus leur accessibilité",
    changes.GONE_FIELDS["coordination"]: "n’ont plus de contact de coordination",
    changes.GONE_FIELDS["referents"]: "n’ont plus de référents",
    changes.GONE_FIELDS["liens"]: "n’ont plus de documents",
    _VERIFIED: "ont une fiche tout juste vérifiée",
}
"""What is said of several records, for what is said of one; the rest is told one by one."""

GAPS = {
    "no repository": "le dossier des fiches n’est pas dans un dépôt que git sait lire",
    "shallow": "ce dépôt est une copie partielle, dont l’historique commence plus tard",
    "partial": "ce dépôt est une copie partielle, qui n’a pas les anciens textes des fiches",
}
"""Why the history of the records is not known, or not whole."""

LETTER_TITLE = "Ce qui a changé en {month}"
LETTER_OTHERS = ("Et {count} autre changement.", "Et {count} autres changements.")
LETTER_EVERYWHERE = "Dans tout le guide"
LETTER_MORE = "Pour en savoir plus\u00a0:"
