"""Family Y, inside a line: quotes, colons, and the spaces that must be there."""

from generator.problems.problem import Rule, Severity

TAB = Rule(
    "Y105",
    Severity.ERROR,
    "Tabulation au lieu d’espaces",
    "Une tabulation se trouve ici, avant le texte ; seules des espaces conviennent.",
    "Effacez-la et tapez deux espaces à la place.",
    """\
En début de ligne, le décalage dit ce qui fait partie de quoi. Il se tape avec la barre \
d’espace, jamais avec la touche Tabulation : deux espaces par niveau.

Au lieu de :

    horaires_accueil:
    (tabulation)lundi: 9h-12h

écrivez :

    horaires_accueil:
      lundi: 9h-12h
""",
)

UNCLOSED_QUOTE = Rule(
    "Y106",
    Severity.ERROR,
    "Guillemet jamais fermé",
    "Le guillemet {quote} ouvert ici n’est pas fermé à la fin du texte.",
    "Ajoutez le même guillemet à la fin : {correction}",
    """\
Un texte qui commence par un guillemet droit doit finir par le même guillemet, sur la même \
ligne. Sinon, tout ce qui suit est pris pour la suite du texte.

Au lieu de :

    nom: "CIO de Blois

écrivez :

    nom: "CIO de Blois"
""",
)

TEXT_AFTER_QUOTE = Rule(
    "Y107",
    Severity.ERROR,
    "Texte après un guillemet fermé",
    "Le texte {text} est terminé par son guillemet, mais la ligne continue : « {rest} ».",
    "Mettez tout le texte entre guillemets : {correction}",
    """\
Quand un texte commence par un guillemet droit, le guillemet suivant le termine. \
Pour citer un mot, gardez les guillemets français « » à l’intérieur, ou entourez le tout \
de l’autre guillemet droit.

Au lieu de :

    nom: "Orient'Express" de Blois

écrivez :

    nom: "Orient'Express de Blois"
""",
)

APOSTROPHE_IN_QUOTES = Rule(
    "Y108",
    Severity.ERROR,
    "Apostrophe dans un texte entre apostrophes",
    "Cette apostrophe ferme le texte trop tôt : {text}",
    "Entourez le texte de guillemets doubles : {correction}",
    """\
Un texte entouré d’apostrophes droites s’arrête à la première apostrophe qu’il contient. \
Entourez-le de guillemets doubles, ou tapez l’apostrophe courbe ’.

Au lieu de :

    nom: 'L'accueil des lycéens'

écrivez :

    nom: "L'accueil des lycéens"
""",
)

COLON_IN_TEXT = Rule(
    "Y109",
    Severity.ERROR,
    "Deux-points dans un texte sans guillemets",
    "Le texte « {text} » contient un deux-points suivi d’une espace : il est pris pour une "
    "nouvelle clé.",
    "Mettez le texte entre guillemets : {correction}",
    """\
Un deux-points suivi d’une espace sépare une clé de sa valeur. Dans un texte, il faut donc \
des guillemets droits autour. Un deux-points sans espace, comme dans https://, ne gêne pas.

Au lieu de :

    nom: CIO : Blois

écrivez :

    nom: "CIO : Blois"
""",
)

NO_SPACE_AFTER_COLON = Rule(
    "Y110",
    Severity.ERROR,
    "Espace oubliée après le deux-points",
    "Il manque une espace après « {key}: ».",
    "Écrivez : {correction}",
    """\
Entre une clé et sa valeur, il faut un deux-points puis une espace. Sans l’espace, la ligne \
entière est prise pour un seul mot.

Au lieu de :

    nom:CIO de Blois

écrivez :

    nom: CIO de Blois
""",
)

HARD_SPACE = Rule(
    "Y111",
    Severity.ERROR,
    "Espace insécable à la place d’une espace",
    "L’espace qui se trouve ici est une espace insécable, que YAML ne reconnaît pas à cet endroit.",
    "Effacez-la et retapez une espace ordinaire avec la barre d’espace.",
    """\
L’espace insécable ressemble à une espace, mais c’est un autre signe. Elle a sa place dans un \
texte, pas en début de ligne, ni juste après un tiret de liste ou le deux-points d’une clé. \
Les traitements de texte et certains claviers la mettent d’eux-mêmes.

Avant : « nom:(espace insécable)CIO de Blois ». Après : « nom: CIO de Blois », avec une espace \
ordinaire.
""",
)

NO_SPACE_AFTER_DASH = Rule(
    "Y112",
    Severity.ERROR,
    "Espace oubliée après le tiret",
    "Il manque une espace entre le tiret et « {text} ».",
    "Écrivez : - {text}",
    """\
Chaque élément d’une liste commence par un tiret puis une espace. Sans l’espace, le tiret fait \
partie du texte et il n’y a plus de liste.

Au lieu de :

    publics:
      -lyceen

écrivez :

    publics:
      - lyceen
""",
)
