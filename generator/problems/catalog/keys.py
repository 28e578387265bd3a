"""K: the keys of a record, and the shape of what stands after them."""

from dataclasses import replace

from generator.problems.problem import Rule, Severity

MEANT = "Vouliez-vous écrire « {suggestion} » ?"

A_LIST, A_GROUP, A_TEXT = "une liste", "une rubrique", "un texte"
ONE_IDENTIFIER_A_LINE = "un identifiant par ligne"
ONE_NAME_A_LINE = "un nom par ligne"

UNKNOWN_KEY = Rule(
    "K101",
    Severity.ERROR,
    "Clé inconnue",
    "La clé « {key} » n’existe pas dans {table}.",
    "Retirez cette ligne, ou choisissez une clé dans docs/reference/.",
    "Le guide ne lit que les clés qu’il connaît : un mot de travers ferait disparaître une "
    "information sans prévenir. Les clés s’écrivent en minuscules, sans accent, avec « _ » entre "
    "les mots.",
)
UNKNOWN_KEY_MEANT = replace(UNKNOWN_KEY, hint=MEANT)
KEY_ELSEWHERE = Rule(
    "K102",
    Severity.ERROR,
    "Clé à un mauvais endroit",
    "La clé « {key} » ne va pas dans {table} : elle va dans {home}.",
    "Déplacez la ligne « {key} » dans {home}.",
    "La clé existe, mais à un autre niveau de la fiche ou dans une autre sorte de fiche. "
    "Les publics, les thèmes et les frais, par exemple, se disent service par service.",
)
LOOK_ALIKE_KEY = Rule(
    "K103",
    Severity.ERROR,
    "Lettre d’un autre alphabet dans une clé",
    "La clé « {key} » contient « {letter} » ({code}), une lettre d’un autre alphabet.",
    "Effacez cette clé et retapez-la au clavier.",
    "Certaines lettres grecques ou cyrilliques, ou venues d’un texte mis en forme, se dessinent "
    "comme les nôtres : la clé a l’air juste, et le guide ne la connaît pas. Elles arrivent en "
    "copiant d’une page ou d’un document.",
)
LOOK_ALIKE_KEY_MEANT = replace(
    LOOK_ALIKE_KEY, hint="Effacez cette clé et retapez-la au clavier : « {suggestion} »."
)
MISSING_KEY = Rule(
    "K201",
    Severity.ERROR,
    "Clé obligatoire absente",
    "Il manque la clé « {key} » : {table} ne peut pas s’en passer.",
    "Ajoutez une ligne, par exemple « {key}: {example} ».",
    "Sans cette information, la page ne peut pas être faite. La page de référence dit quelles "
    "clés sont obligatoires.",
)
EMPTY_VALUE = Rule(
    "K202",
    Severity.ADVICE,
    "Clé sans valeur",
    "La clé « {key} » n’a pas de valeur.",
    "Remplissez-la, ou retirez la ligne.",
    "Une clé sans valeur est comme absente. La ligne ne sert à rien et fait croire qu’il reste "
    "quelque chose à remplir.",
)
LIST_EXPECTED = Rule(
    "K301",
    Severity.ERROR,
    "Liste attendue",
    "La clé « {key} » attend une liste.",
    "Écrivez des crochets, même pour une seule valeur : « {key}: [{correction}] ».",
    "Certaines clés acceptent plusieurs valeurs. Elles s’écrivent entre crochets, séparées par "
    "des virgules, ou une par ligne après un tiret.",
)
LIST_EXPECTED_DASHES = replace(
    LIST_EXPECTED, hint="Écrivez chaque élément à la ligne, après un tiret et une espace."
)
TEXT_EXPECTED = Rule(
    "K302",
    Severity.ERROR,
    "Une seule valeur attendue",
    "La clé « {key} » attend une seule valeur, pas {found}.",
    "Écrivez la valeur sur la même ligne : « {key}: {example} ».",
    "Cette clé ne prend qu’une valeur simple. Une liste ou une rubrique ne peut pas s’y ranger.",
)
GROUP_EXPECTED = Rule(
    "K303",
    Severity.ERROR,
    "Rubrique attendue",
    "La clé « {key} » attend une rubrique (des lignes « clé: valeur » en retrait), pas {found}.",
    "Allez à la ligne et écrivez ses clés en retrait de deux espaces : {keys}.",
    "Une rubrique regroupe plusieurs clés sous une autre. Ses lignes sont décalées de deux "
    "espaces vers la droite.",
)
LIST_TOO_LONG = Rule(
    "K401",
    Severity.ERROR,
    "Liste trop longue",
    "La liste « {key} » compte {count} éléments ; elle en accepte {most} au plus.",
    "Gardez les plus utiles.",
    "Une très longue liste ne se lit pas. Pour un secteur, une intercommunalité ou un "
    "département remplace souvent des dizaines de communes.",
)
REPEATED_ITEM = Rule(
    "K402",
    Severity.ADVICE,
    "Valeur écrite deux fois",
    "« {value} » est déjà dans la liste « {key} ».",
    "Retirez la seconde.",
    "Une valeur n’a besoin d’être dite qu’une fois.",
)
MISPLACED_FILE = Rule(
    "K501",
    Severity.ERROR,
    "Fiche mal rangée",
    "La fiche « {id} » n’est pas rangée à sa place.",
    "Rangez-la dans {place}.",
    "Le chemin d’un fichier est l’identifiant de la fiche. Une structure est dans le dossier de "
    "son département : data/structures/41/cio-blois.yml. Les réseaux, les territoires et les "
    "vocabulaires sont directement dans leur dossier.",
)
