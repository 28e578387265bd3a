"""The words around the problems: what a report and an explanation say besides the rules."""

ALL_WELL = "Tout va bien : {records}, aucune erreur ni aucun avertissement."
FOUND = "{counts} dans {records}."
NOTHING_CHECKED = "Aucune fiche ni aucune page à cet endroit."
HIDDEN_ADVICE = "{advice} : ajoutez --conseils pour les lire."
WITHHELD = "Les fiches qui contiennent une erreur ne sont pas publiées ; toutes les autres le sont."
SAME_ELSEWHERE = "    … et {count} attendent la même correction."
LEARN_MORE = "Pour en savoir plus sur un code : quifaitquoi expliquer {code}"

SEVERITY_NAMES = {
    "erreur": ("erreur", "erreurs"),
    "avertissement": ("avertissement", "avertissements"),
    "conseil": ("conseil", "conseils"),
}
RECORD_NAMES = ("fiche", "fiches")
PAGE_NAMES = ("page", "pages")
BOTH = "{records} et {pages}"
AND = " et "
PLACE = "ligne {line}, colonne {column}, {severity}"
OTHER_PROBLEM_NAMES = ("autre", "autres")
MORE_PROBLEMS = "… et {count} : lancez « quifaitquoi verifier » pour tout lire."
OTHER_RECORD_NAMES = ("autre fiche", "autres fiches")

SEVERITY_EFFECTS = {
    "erreur": "le fichier n’est pas publié tant que l’erreur y est",
    "avertissement": "le fichier est publié, mais quelqu’un doit le regarder",
    "conseil": "le fichier est publié tel quel ; c’est une amélioration possible",
}
MESSAGE_HEADING = "Le message"
HINT_HEADING = "Que faire"
SEVERITY_HEADING = "Gravité"
UNKNOWN_CODE = "Aucune règle n’a le code « {code} »."
UNKNOWN_CODE_MEANT = "Vouliez-vous écrire « {suggestion} » ?"
LIST_OF_CODES = "« quifaitquoi expliquer » sans code donne la liste des règles."

CODES_PAGE_TITLE = "Tous les codes"
CODES_PAGE_INTRODUCTION = "La liste des messages. Chaque code mène à son explication."
RULES_PAGE_TITLE = "Les règles de vérification"
RULES_PAGE_INTRODUCTION = (
    "Voici tout ce que « quifaitquoi verifier » sait voir. Une erreur retient la fiche, un "
    "avertissement la laisse publier, un conseil ne se montre que si on le demande. Les exemples "
    "sont imaginaires."
)
MESSAGE_EXAMPLE = "Ce que dit le guide :"
FILE_EXAMPLE = "Un exemple qui ne va pas :"
