"""I4: what `quifaitquoi importer` says of files of other shapes than the old table."""

from generator.problems.problem import Rule, Severity

JSON_UNREADABLE = Rule(
    "I401",
    Severity.ERROR,
    "JSON mal écrit",
    "Le fichier « {nom} » n’est plus du JSON à cet endroit.",
    "Téléchargez-le de nouveau : il est sans doute incomplet.",
    "Un fichier JSON coupé ou abîmé n’est pas importé du tout : rien n’est écrit.",
)
JSON_OF_ANOTHER_SHAPE = Rule(
    "I402",
    Severity.ERROR,
    "JSON d’une autre forme",
    "Le fichier « {nom} » ne contient pas de liste attendue : {attendu}.",
    "Donnez le fichier de la base de données locales (DILA), ou une liste de structures "
    "data·inclusion.",
    "L’annuaire de la DILA est un objet dont la clé « service » contient une liste. "
    "data·inclusion donne une liste. Un fichier d’une autre forme n’est pas importé.",
)
FILE_TOO_LARGE = Rule(
    "I403",
    Severity.ERROR,
    "Fichier trop gros",
    "Le fichier « {nom} » fait {taille} Mo ; la limite est de {limite} Mo.",
    "Gardez seulement les lieux de votre région, puis recommencez.",
    "Un fichier aussi gros remplirait la mémoire. Il n’est pas lu.",
)
WRONG_SHAPE = Rule(
    "I404",
    Severity.WARNING,
    "Valeur d’une autre forme",
    "« {chemin} » devrait contenir {attendu}.",
    "La valeur est laissée de côté. Complétez la fiche si vous la connaissez.",
    "Une valeur qui n’a pas la forme annoncée n’est pas devinée.",
)
NOT_AN_OBJECT = Rule(
    "I405",
    Severity.ERROR,
    "Élément d’une autre forme",
    "« {chemin} » n’est pas un objet : il est refusé.",
    "Vérifiez que le fichier est celui de la source.",
    "Chaque lieu est un objet, avec des noms et des valeurs. Les autres éléments sont importés.",
)
UNKNOWN_NETWORK = Rule(
    "I406",
    Severity.ERROR,
    "Réseau inconnu du guide",
    "« {valeur} » n’est le nom d’aucun réseau du guide.",
    "Complétez « valeurs: reseau: » dans la correspondance, avec un nom de data/reseaux/.",
    "Une fiche appartient à un réseau, dont elle reprend les services. Sans réseau connu, la "
    "ligne est refusée.",
)
OUTSIDE = Rule(
    "I407",
    Severity.ADVICE,
    "Réseaux hors du guide",
    "Hors du guide, laissés de côté : {compte} avec « {valeur} ».",
    "Pour les importer, créez d’abord leur réseau et sa correspondance dans data/reseaux/.",
    "Un annuaire national contient des lieux qui ne sont pas de l’orientation. Ils sont comptés, "
    "et laissés de côté.",
)
COMMUNE_NOT_FOUND = Rule(
    "I408",
    Severity.ERROR,
    "Commune introuvable",
    "Aucune commune, ou plusieurs, pour « {commune} » avec le code postal « {code_postal} ».",
    "Ajoutez le code Insee de la commune.",
    "Une fiche est rangée dans une commune. Quand le nom et le code postal n’en désignent pas "
    "une seule, la ligne est refusée : choisir serait inventer.",
)
REFUSED_RECORD = Rule(
    "I409",
    Severity.ERROR,
    "Fiche impossible",
    "La ligne ne peut pas devenir une fiche : {cle}, {raison} ({code}).",
    "Corrigez le fichier de la source.",
    "Sans un nom, un réseau et une commune justes, une ligne ne devient pas une fiche.",
)
SEVERAL_VALUES = Rule(
    "I410",
    Severity.ADVICE,
    "Plusieurs valeurs, une seule gardée",
    "« {chemin} » contient {compte} valeurs ; la première est gardée.",
    "Vérifiez que c’est bien celle de l’accueil.",
    "Une fiche a un seul téléphone, un seul courriel, un seul site : ceux de l’accueil.",
)
REFUSED_FACT = Rule(
    "I411",
    Severity.WARNING,
    "Valeur refusée par la vérification",
    "« {cle} » est laissé de côté : {raison} ({code}).",
    "La fiche est écrite sans cette valeur.",
    "L’importation n’écrit rien que « quifaitquoi verifier » refuserait : mobiles, boîtes grand "
    "public, noms de personnes, balises HTML. Un contact qui est bien celui du service s’ajoute "
    "à la main, avec « contacts_de_service ».",
)
UNKNOWN_TERM = Rule(
    "I412",
    Severity.ADVICE,
    "Mot national sans équivalent",
    "« {valeur} » ({champ}) n’a pas d’équivalent unique dans nos vocabulaires.",
    "Le mot est laissé de côté ; choisissez vous-même dans {vocabulaire}.",
    "Nos vocabulaires disent, terme par terme, le mot national qui leur correspond (« standard »). "
    "Un mot national sans équivalent, ou qui en a plusieurs, n’est pas traduit : choisir serait "
    "inventer.",
)
SERVICE_LEFT_OUT = Rule(
    "I413",
    Severity.WARNING,
    "Service à ajouter à la main",
    "Le service « {nom} » n’est pas ajouté : il lui manque {manque}.",
    "Ajoutez-le à la fiche « {id} », sous « services: ajoute: ».",
    "Un service a un niveau, des thèmes et des publics. Quand la source ne les dit pas dans des "
    "mots que nous savons traduire, quelqu’un doit les choisir.",
)
SERVICES_OUTSIDE = Rule(
    "I414",
    Severity.ADVICE,
    "Services de structures hors du guide",
    "Services laissés de côté, parce que leur structure n’est pas importée : {compte}.",
    "Rien à faire, si ces structures ne sont pas du guide.",
    "Un service n’est ajouté qu’à la fiche de sa structure. Les autres sont comptés.",
)

A_TEXT = "un texte"
A_LIST_OF_TEXTS = "une liste de textes"
A_LIST_OF_OBJECTS = "une liste d’objets"
THE_LIST_OF_COUNTERS = "la liste « service »"
THE_LIST_OF_STRUCTURES = "une liste de structures"
THE_LIST_OF_SERVICES = "une liste de services"
"""What was expected, as the end of the sentences of I402 and I404."""

WANTING = {
    "id": "un identifiant",
    "nom": "un nom",
    "description": "une description",
    "niveau": "un niveau",
    "themes": "des thèmes",
    "publics": "des publics",
}
"""What a service may lack, as the end of the sentence of I413."""

NO_NETWORK_SAID = "aucun réseau"
"""What stands for its network, in I407, of a place that names none."""
