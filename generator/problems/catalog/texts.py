"""V101 to V106: how a text is written."""

from generator.problems.problem import Rule, Severity

TOO_SHORT = Rule(
    "V101",
    Severity.ERROR,
    "Texte trop court",
    "Le texte « {value} » est trop court pour la clé « {key} » ({shortest} caractères au moins).",
    "Écrivez un texte qui se comprend seul.",
    "Un texte de quelques lettres ne renseigne personne. Les longueurs sont, quand elles "
    "existent, celles du standard national data·inclusion.",
)
TOO_LONG = Rule(
    "V102",
    Severity.ERROR,
    "Texte trop long",
    "Le texte de « {key} » fait {length} caractères ; il peut en faire {longest} au plus.",
    "Raccourcissez-le : une idée par phrase, le plus utile d’abord.",
    "Les textes sont lus sur un téléphone et imprimés sur des dépliants. "
    "Une longueur limite leur laisse une place.",
)
SEVERAL_LINES = Rule(
    "V103",
    Severity.WARNING,
    "Texte sur plusieurs lignes",
    "La clé « {key} » attend un texte d’une seule ligne.",
    "Mettez le texte sur une ligne.",
    "Un nom ou une adresse s’affiche sur une ligne : les retours à la ligne deviennent des "
    "espaces.",
)
HTML_TAG = Rule(
    "V104",
    Severity.ERROR,
    "Balise HTML dans un texte",
    "Le texte de « {key} » contient la balise « {found} ».",
    "Retirez les balises : le guide met lui-même le texte en forme.",
    "Les textes des fiches sont du texte simple. Une balise s’afficherait telle quelle sur la "
    "page, sur le papier et chez tous ceux qui réutilisent les données.",
)
HTML_ENTITY = Rule(
    "V105",
    Severity.WARNING,
    "Caractère codé en HTML",
    "Le texte de « {key} » contient « {found} ».",
    "Écrivez le caractère lui-même : « {correction} ».",
    "Ce code vient souvent d’un copier-coller depuis un site. Il s’afficherait tel quel.",
)
MARKDOWN = Rule(
    "V106",
    Severity.WARNING,
    "Mise en forme Markdown dans un texte",
    "Le texte de « {key} » contient « {found} ».",
    "Écrivez du texte simple ; un lien va dans la clé prévue pour lui.",
    "Les textes des fiches ne sont pas mis en forme : étoiles, crochets et parenthèses "
    "s’afficheraient tels quels.",
)
