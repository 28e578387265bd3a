"""Family Y, from line to line: lists, indentation, brackets, and what stops the reading."""

from generator.problems.problem import Rule, Severity

BULLET = Rule(
    "Y113",
    Severity.ERROR,
    "Puce à la place du tiret",
    "Cette ligne commence par « {bullet} » ; une liste s’écrit avec le tiret du clavier.",
    "Écrivez : {correction}",
    """\
Dans un fichier YAML, une liste s’écrit avec le tiret court du clavier (touche 6 d’un clavier \
français). Les puces et les tirets longs, souvent mis par un traitement de texte, sont pris \
pour du texte.

Au lieu de :

    publics:
      • lyceen

écrivez :

    publics:
      - lyceen
""",
)

DASH_AFTER_KEY = Rule(
    "Y114",
    Severity.ERROR,
    "Liste sur la même ligne que sa clé",
    "La liste de « {key} » commence sur la même ligne que la clé.",
    "Allez à la ligne avant le tiret, puis tapez deux espaces devant lui.",
    """\
Une liste à tirets commence sur la ligne qui suit sa clé. Si le texte doit vraiment commencer \
par un tiret, mettez-le entre guillemets.

Au lieu de :

    publics: - lyceen

écrivez :

    publics:
      - lyceen
""",
)

INDENTATION = Rule(
    "Y115",
    Severity.ERROR,
    "Ligne mal alignée",
    "Cette ligne n’est pas alignée avec celles du même groupe.",
    "Alignez-la, avec des espaces, sur la clé ou le tiret du même niveau. Si elle continue le "
    "texte de la ligne d’avant, mettez tout ce texte entre guillemets.",
    """\
Le nombre d’espaces au début d’une ligne dit à quoi elle appartient. Les clés d’un même groupe \
commencent toutes à la même colonne ; les tirets d’une même liste aussi. Tout en haut, les clés \
commencent au bord gauche.

Au lieu de :

    nom: CIO de Blois
      commune: Blois

écrivez :

    nom: CIO de Blois
    commune: Blois
""",
)

DASH_AMONG_KEYS = Rule(
    "Y116",
    Severity.ERROR,
    "Tirets et clés mélangés",
    "Au même niveau, certaines lignes sont des clés et d’autres commencent par un tiret.",
    "Décalez les lignes à tiret de deux espaces sous leur clé, ou ajoutez le tiret qui manque.",
    """\
Un groupe de lignes est ou bien une liste (chaque ligne a son tiret), ou bien une suite de clés \
(aucune n’en a). Les deux ne se mélangent pas au même niveau.

Au lieu de :

    publics:
      - lyceen
      etudiant

écrivez :

    publics:
      - lyceen
      - etudiant
""",
)

NO_COLON = Rule(
    "Y117",
    Severity.ERROR,
    "Ligne sans deux-points",
    "La ligne « {line} » n’est pas une clé suivie de sa valeur : il y manque un deux-points.",
    "Écrivez « {correction} » ; si la ligne continue le texte de la ligne d’avant, mettez tout ce "
    "texte entre guillemets.",
    """\
Chaque ligne d’une fiche donne une clé, un deux-points, une espace, puis la valeur. Les signes \
« = » et « ; » ne conviennent pas.

Au lieu de :

    nom: CIO de Blois
    commune Blois

écrivez :

    nom: CIO de Blois
    commune: Blois
""",
)

SPECIAL_START = Rule(
    "Y118",
    Severity.ERROR,
    "Texte qui commence par un signe réservé",
    "Le texte commence par « {character} », un signe qui a un sens particulier en YAML.",
    "Mettez le texte entre guillemets : {correction}",
    """\
Les signes @ ` % & * ! | > [ ] { } , et ? ont un sens particulier au début d’une valeur. \
Ailleurs dans le texte, ils ne gênent pas.

Au lieu de :

    nom: @ccueil jeunes

écrivez :

    nom: "@ccueil jeunes"
""",
)

UNCLOSED_BRACKET = Rule(
    "Y119",
    Severity.ERROR,
    "Crochet ou accolade jamais fermé",
    "Le signe « {bracket} » ouvert ici n’est pas fermé.",
    "Ajoutez « {closing} » à la fin de la liste. Si ce signe fait partie d’un texte, mettez ce "
    "texte entre guillemets.",
    """\
Une liste écrite sur une ligne commence par [ et finit par ]. Un groupe de clés écrit sur une \
ligne commence par { et finit par }.

Au lieu de :

    publics: [lyceen, etudiant

écrivez :

    publics: [lyceen, etudiant]
""",
)

EXTRA_BRACKET = Rule(
    "Y120",
    Severity.ERROR,
    "Crochet ou accolade de trop",
    "Le signe « {bracket} » est de trop : rien n’est ouvert à fermer.",
    "Effacez-le. S’il fait partie d’un texte, mettez tout ce texte entre guillemets.",
    """\
Chaque crochet ou accolade fermé répond à un seul crochet ou accolade ouvert.

Au lieu de :

    publics: [lyceen, etudiant]]

écrivez :

    publics: [lyceen, etudiant]
""",
)

EXTRA_COMMA = Rule(
    "Y121",
    Severity.ERROR,
    "Virgule de trop",
    "Cette virgule n’a rien avant elle : un élément de la liste manque.",
    "Effacez la virgule, ou ajoutez l’élément oublié.",
    """\
Dans une liste écrite sur une ligne, une seule virgule sépare deux éléments.

Au lieu de :

    publics: [lyceen,, etudiant]

écrivez :

    publics: [lyceen, etudiant]
""",
)

BACKSLASH = Rule(
    "Y122",
    Severity.ERROR,
    "Barre oblique inverse entre guillemets",
    "Entre guillemets doubles, « {text} » n’a pas de sens connu.",
    "Retirez la barre oblique inverse, ou entourez le texte d’apostrophes droites.",
    """\
Entre guillemets doubles, la barre oblique inverse annonce un code. Seule, elle est une erreur. \
Entre apostrophes, ou sans guillemets, elle reste un signe comme un autre.

Au lieu de :

    nom: "Accueil\\Orientation"

écrivez :

    nom: "Accueil/Orientation"
""",
)

CUT_BY_HASH = Rule(
    "Y123",
    Severity.ERROR,
    "Texte coupé par un dièse",
    "Le texte est coupé ici : après une espace et un dièse, tout est pris pour une note. "
    "« {lost} » ne serait pas publié.",
    "Mettez tout le texte entre guillemets. Si c’est une note pour vos collègues, tapez une espace "
    "après le dièse.",
    """\
Un dièse précédé d’une espace commence une note que le guide ne publie pas. Le début du texte \
serait publié, la fin perdue. Une vraie note s’écrit avec une espace après le dièse.

Au lieu de :

    adresse: Bâtiment #4

écrivez :

    adresse: "Bâtiment #4"
""",
)

MERGE_CONFLICT = Rule(
    "Y124",
    Severity.ERROR,
    "Deux versions de la fiche à réconcilier",
    "Cette ligne est une marque de conflit : deux personnes ont modifié la même fiche.",
    "Gardez les bonnes lignes, puis effacez celles qui commencent par <<<<<<<, ======= et >>>>>>>.",
    """\
Quand deux personnes modifient les mêmes lignes, les deux versions sont laissées dans le \
fichier, entre des marques. Quelqu’un doit choisir.

Au lieu de :

    <<<<<<< HEAD
    nom: CIO de Blois
    =======
    nom: CIO Blois
    >>>>>>> correction

écrivez :

    nom: CIO de Blois
""",
)

UNREADABLE = Rule(
    "Y199",
    Severity.ERROR,
    "Fichier illisible à partir d’ici",
    "Le fichier n’est plus lisible à partir d’ici.",
    "Comparez cette ligne et celle d’avant avec une fiche qui marche : deux-points, espaces, "
    "guillemets, alignement.",
    """\
Le guide n’a pas su dire quelle est l’erreur. Elle est presque toujours sur cette ligne ou sur \
celle d’avant. En cas de doute, mettez les textes entre guillemets.

Avant : une longue phrase collée sans clé. Après : une clé, un deux-points, une espace, puis la \
phrase entre guillemets.
""",
)
