"""The words in which a review says what a contribution changes for the public."""

NOTHING = "Rien ne change pour le public."
TITLE = "Ce qui change pour le public"
COMMA = " ; "
FULL_STOP = "."
ARROW = " → "
EMPTY = "(rien)"

FATES = {
    "apparait": "apparaît dans le guide",
    "disparait": "disparaît du guide avec sa page (un lieu fermé la garde : rubrique « fermee »)",
    "demenage": "change d’adresse de page",
    "ferme": "est fermé ; sa page le dit désormais",
    "rouvre": "n’est plus fermé",
    "retenue": "n’est plus publié : la fiche contient une erreur",
    "de-nouveau-publiee": "est de nouveau publié",
}
SENT_TO = "sa page envoie vers"
"""Followed by the name of the place that takes over."""

FIELDS = {
    "nom": "change de nom",
    "reseau": "change de réseau",
    "adresse": "change d’adresse",
    "position": "change de place sur la carte",
    "telephone": "change de téléphone",
    "courriel": "change de courriel",
    "site_web": "change de site web",
    "horaires_accueil": "change d’horaires",
    "description": "change de description",
    "services": "change ce qu’il propose",
    "suite": "change les portes suivantes",
    "zone_eligibilite": "change de secteur",
    "verifie_le": "vient d’être vérifié",
    "contacts_de_service": "confirme un contact de service",
    "mission": "change sa mission",
    "ne_fait_pas": "change ce qu’il ne fait pas",
    "pour_qui": "change pour qui il est",
    "cout": "change de coût",
    "comment_venir": "change comment y venir",
    "accessibilite": "change ce qui est dit de son accessibilité",
    "coordination": "change le contact de sa coordination",
    "referents": "change ses référents",
    "liens": "change ses documents",
}
"""What is said when a field changes, by its key."""

NEW_FIELDS = {
    "telephone": "a désormais un téléphone",
    "courriel": "a désormais un courriel",
    "site_web": "a désormais un site web",
    "horaires_accueil": "a désormais des horaires",
    "description": "a désormais une description",
    "position": "a désormais une place sur la carte",
    "services": "adapte les services de son réseau",
    "zone_eligibilite": "a désormais un secteur",
    "accessibilite": "dit désormais son accessibilité",
    "coordination": "a désormais un contact de coordination",
    "referents": "a désormais des référents",
    "liens": "a désormais des documents",
}
GONE_FIELDS = {
    "telephone": "n’a plus de téléphone",
    "courriel": "n’a plus de courriel",
    "site_web": "n’a plus de site web",
    "horaires_accueil": "n’a plus d’horaires",
    "description": "n’a plus de description",
    "position": "n’a plus de place sur la carte",
    "services": "reprend les services de son réseau",
    "zone_eligibilite": "n’a plus de secteur",
    "a_verifier": "n’a plus rien à vérifier",
    "accessibilite": "ne dit plus son accessibilité",
    "coordination": "n’a plus de contact de coordination",
    "referents": "n’a plus de référents",
    "liens": "n’a plus de documents",
}
OTHER_FIELD = "change la rubrique « {label} »"
BEHIND_THE_SCENES = "change des informations de suivi"
"""When nothing that the public reads on the page changes."""

OPENS = "ouvre désormais le {days}"
OPENS_NO_MORE = "n’ouvre plus le {days}"
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
HALVES = (" matin", " après-midi")
AND = " et le "

MEMBERS = ("lieu concerné", "lieux concernés")
LOST = (
    "{count} commune n’a plus ce réseau à moins de {reach} km",
    "{count} communes n’ont plus ce réseau à moins de {reach} km",
)
GAINED = (
    "{count} commune a désormais ce réseau à moins de {reach} km",
    "{count} communes ont désormais ce réseau à moins de {reach} km",
)
PLACED = (
    "{count} lieu a désormais un point trouvé d’après son adresse",
    "{count} lieux ont désormais un point trouvé d’après leur adresse",
)
UNPLACED = (
    "{count} lieu revient au centre de sa commune sur la carte",
    "{count} lieux reviennent au centre de leur commune sur la carte",
)
OTHERS = ("et {count} autre", "et {count} autres")

PAGES_APPEAR = "Page nouvelle"
PAGES_MOVE = "Page qui change d’adresse"
PAGES_DISAPPEAR = "Page qui disparaît"
NO_WAY_FROM = "l’ancienne adresse ne mène plus à rien : ajoutez-la à « anciennes_adresses »"
TEXT_NEW = "nouvelle page de texte"
TEXT_GONE = "page de texte retirée"
TEXT_CHANGED = "texte modifié"
BEFORE, AFTER = "Avant", "Après"
MORE = ("… et {count} autre changement.", "… et {count} autres changements.")
