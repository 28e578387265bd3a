"""F: what a contribution may touch, whoever sends it."""

from generator.problems.problem import Rule, Severity

_WHY = (
    "N’importe qui peut proposer un changement. Une contribution ne peut donc apporter que des "
    "textes à lire, dans data/ et content/ : rien de ce qu’elle apporte n’est exécuté, et les "
    "réglages, le programme et l’aspect des pages changent par une autre voie."
)
OUTSIDE = Rule(
    "F101",
    Severity.ERROR,
    "Fichier hors de data/ et de content/",
    "La contribution touche « {chemin} », qui n’est ni une fiche ni un texte.",
    "Retirez ce fichier de la contribution. S’il doit changer, proposez-le à part, à l’équipe qui "
    "tient le guide.",
    _WHY,
)
NOT_A_FILE = Rule(
    "F102",
    Severity.ERROR,
    "Lien ou sous-module",
    "« {chemin} » n’est pas un fichier ordinaire, mais {nature}.",
    "Remplacez-le par un fichier qui contient le texte lui-même.",
    "Un lien peut mener n’importe où sur la machine qui construit le guide. " + _WHY,
)
EXECUTABLE = Rule(
    "F103",
    Severity.ERROR,
    "Fichier exécutable",
    "« {chemin} » est marqué comme un programme.",
    "Retirez ce droit : git update-index --chmod=-x, ou déposez le fichier de nouveau depuis le "
    "site de la forge.",
    _WHY,
)
ODD_NAME = Rule(
    "F104",
    Severity.ERROR,
    "Nom de fichier inhabituel",
    "Le nom « {chemin} » a des signes qui ne vont pas partout.",
    "Donnez un nom en lettres sans accent, chiffres, traits d’union et points : cio-blois.yml.",
    "Un nom qui commence par un point se cache ; un espace, un accent, un signe invisible ne "
    "donnent pas le même fichier sur toutes les machines.",
)
CASE_CLASH = Rule(
    "F105",
    Severity.ERROR,
    "Deux noms qui ne diffèrent que par les majuscules",
    "« {chemin} » et « {autre} » ne font qu’un fichier sur beaucoup d’ordinateurs.",
    "Renommez l’un des deux, ou réunissez-les.",
    "Windows et macOS ne distinguent pas les majuscules dans les noms : l’un des deux fichiers "
    "écraserait l’autre sans rien dire.",
)
LINK, MODULE, OTHER = "un lien", "un autre dépôt", "autre chose"
"""What may stand in a repository in the place of a file."""
