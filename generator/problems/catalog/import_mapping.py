"""I6: what is wrong in the file that says what the columns of a table mean."""

from generator.problems.problem import Rule, Severity

UNKNOWN_ENTRY = Rule(
    "I601",
    Severity.ERROR,
    "Clé inconnue dans la correspondance",
    "La clé « {cle} » n’existe pas dans une correspondance. {conseil}",
    "Les clés sont : {connues}.",
    "Une correspondance dit ce que contient chaque colonne d’un tableau. Ses clés sont fixes.",
)
MISSING_ENTRY = Rule(
    "I602",
    Severity.ERROR,
    "Correspondance incomplète",
    "Il manque « {cle} » à la correspondance.",
    "{conseil}",
    "Une correspondance dit au moins sa source, la colonne qui identifie chaque ligne, et d’où "
    "viennent le nom, le réseau et la commune.",
)
UNKNOWN_FIELD = Rule(
    "I603",
    Severity.ERROR,
    "Champ inconnu",
    "« {champ} » n’est pas un champ qu’un tableau peut remplir. {conseil}",
    "Les champs d’une structure sont dans docs/reference/structures.md.",
    "À gauche, le champ de la fiche ; à droite, le nom de la colonne. Les dates de vérification "
    "ne s’importent pas : quelqu’un doit vérifier.",
)
UNKNOWN_COLUMN = Rule(
    "I604",
    Severity.ERROR,
    "Colonne absente du tableau",
    "Le tableau n’a pas de colonne « {colonne} ». {conseil}",
    "Copiez le nom de la colonne tel qu’il est dans la première ligne du tableau.",
    "Une colonne attendue et absente arrête l’importation : rien n’est écrit.",
)
BAD_ENTRY = Rule(
    "I605",
    Severity.ERROR,
    "Valeur impossible dans la correspondance",
    "« {cle} » ne peut pas contenir « {valeur} ».",
    "Écrivez {attendu}.",
    "Le séparateur est « ; », « , », « | » ou « tabulation » ; l’encodage « utf-8 », "
    "« windows-1252 » ou « latin-9 » ; la source est un mot de data/vocabulaires/sources.yml.",
)

A_TEXT = "un seul texte"
A_GROUP = "des lignes « nom: valeur »"
A_SOURCE = "un mot de data/vocabulaires/sources.yml ; ajoutez-y d’abord votre source"
OR = " ou "
"""What was expected, as the end of the hint of I605."""

WHAT_TO_ADD = {
    "source": "Écrivez « source: », avec un mot de data/vocabulaires/sources.yml.",
    "identifiant": "Écrivez « identifiant: », avec la colonne qui distingue chaque ligne.",
    "nom": "Sous « colonnes: », dites quelle colonne contient le nom.",
    "reseau": "Dites le réseau : une colonne, ou une seule valeur sous « constantes: ».",
    "commune": "Sous « colonnes: », dites quelle colonne contient la commune ou son code Insee.",
}
"""The hint of I602, for each thing that a mapping cannot do without."""

MEANT = "Vouliez-vous écrire « {suggestion} » ?"


def meant(suggestion: str | None) -> str:
    """Give the question that ends a message; nothing when no word is close."""
    return MEANT.format(suggestion=suggestion) if suggestion else ""
