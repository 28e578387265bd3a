"""Family Y, its signs: how a file is encoded, and characters that nobody sees."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.problems.problem import Rule, Severity

CHARACTER_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "\x00": "caractère nul",
        "\x08": "retour arrière",
        "\x0b": "tabulation verticale",
        "\x0c": "saut de page",
        "\x1b": "échappement",
        "\x7f": "suppression",
        "\x85": "saut de ligne d’un autre système",
        "\u00ad": "tiret conditionnel, invisible",
        "\u061c": "marque de sens de lecture",
        "\u200b": "espace sans largeur",
        "\u200c": "antiliant sans largeur",
        "\u200d": "liant sans largeur",
        "\u200e": "marque de lecture de gauche à droite",
        "\u200f": "marque de lecture de droite à gauche",
        "\u2028": "séparateur de lignes",
        "\u2029": "séparateur de paragraphes",
        "\u202a": "inversion du sens de lecture",
        "\u202b": "inversion du sens de lecture",
        "\u202c": "fin d’inversion du sens de lecture",
        "\u202d": "inversion du sens de lecture",
        "\u202e": "inversion du sens de lecture",
        "\u2060": "gluon de mots, invisible",
        "\u2066": "isolement du sens de lecture",
        "\u2067": "isolement du sens de lecture",
        "\u2068": "isolement du sens de lecture",
        "\u2069": "fin d’isolement du sens de lecture",
        "\ufeff": "marque d’ordre des octets",
        "\ufffd": "caractère de remplacement",
    }
)
UNNAMED_CHARACTER = "caractère invisible ou réservé"

NOT_UTF_8 = Rule(
    "Y101",
    Severity.ERROR,
    "Fichier qui n’est pas en UTF-8",
    "Ce fichier n’est pas enregistré en UTF-8 : le premier caractère illisible est ici "
    "(sans doute « {character} », dans l’ancien codage de Windows).",
    "Dans votre éditeur, choisissez « Enregistrer avec l’encodage », puis « UTF-8 ».",
    """\
L’encodage est la façon dont les lettres accentuées sont rangées dans le fichier. \
Le guide n’en lit qu’un, UTF-8, celui de presque tous les logiciels d’aujourd’hui. \
L’ancien codage de Windows (appelé Windows-1252, Latin-1 ou ANSI) range « é » autrement.

Dans le Bloc-notes : Fichier, « Enregistrer sous », Encodage : UTF-8. \
Dans Visual Studio Code, cliquez sur le nom de l’encodage, en bas de la fenêtre.

Avant : fichier enregistré en « ANSI ». Après : le même fichier enregistré en « UTF-8 ».
""",
)

UTF_16 = Rule(
    "Y102",
    Severity.ERROR,
    "Fichier en UTF-16",
    "Ce fichier est enregistré en UTF-16 (aussi appelé « Unicode ») ; le guide lit l’UTF-8.",
    "Dans votre éditeur, choisissez « Enregistrer avec l’encodage », puis « UTF-8 ».",
    """\
UTF-16 range chaque lettre sur deux octets. Certains logiciels de bureautique l’appellent \
« Unicode » ou « texte Unicode ». Le guide ne lit que l’UTF-8.

Avant : fichier enregistré en « Unicode ». Après : le même fichier enregistré en « UTF-8 ».
""",
)

HIDDEN_CHARACTER = Rule(
    "Y103",
    Severity.ERROR,
    "Caractère invisible",
    "Un caractère invisible se cache ici : {name} ({code}).",
    "Effacez-le, ou retapez ce mot au clavier au lieu de le copier.",
    """\
Un texte copié d’une page web, d’un PDF ou d’un traitement de texte emporte parfois des signes \
que l’écran ne montre pas. Ils coupent un mot en deux pour la recherche, changent le sens de \
lecture ou cachent une seconde ligne. Les espaces insécables, elles, sont acceptées.

Avant : « orien(signe caché)tation ». Après : « orientation », retapé au clavier.
""",
)

LOST_CHARACTER = Rule(
    "Y104",
    Severity.ERROR,
    "Caractère perdu",
    "Une lettre s’est perdue ici : il ne reste que « \ufffd ».",
    "Retapez la lettre d’origine, puis enregistrez en UTF-8.",
    """\
Le signe « \ufffd » remplace une lettre, souvent accentuée, qu’un logiciel n’a pas su lire. \
La lettre d’origine n’est plus dans le fichier : il faut la retaper.

Au lieu de :

    nom: Mission locale du Bl\ufffdsois

écrivez :

    nom: Mission locale du Blésois
""",
)
