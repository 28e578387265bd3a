"""Family Y, what YAML allows and the guide does not read."""

from generator.problems.problem import Rule, Severity

DUPLICATE_KEY = Rule(
    "Y201",
    Severity.ERROR,
    "Clé écrite deux fois",
    "La clé « {key} » est déjà écrite à la ligne {first}.",
    "Gardez une seule des deux lignes. Pour plusieurs valeurs, écrivez une liste.",
    """\
Dans un même groupe, chaque clé ne s’écrit qu’une fois : on ne saurait pas laquelle croire. \
La première est gardée pour la suite de la vérification.

Au lieu de :

    publics: lyceen
    publics: etudiant

écrivez :

    publics: [lyceen, etudiant]
""",
)

ANCHOR = Rule(
    "Y202",
    Severity.ERROR,
    "Ancre YAML",
    "« &{name} » est une ancre, que le guide ne lit pas.",
    "Effacez-la. Si le texte commence par &, mettez-le entre guillemets.",
    """\
En YAML, un mot qui commence par & donne un nom à un morceau du fichier pour le recopier plus \
loin. Les fiches n’en ont pas besoin : ce qui est commun à plusieurs structures s’écrit une \
fois, dans la fiche du réseau.

Au lieu de :

    nom: &Cie Orientation

écrivez :

    nom: "&Cie Orientation"
""",
)

ALIAS = Rule(
    "Y203",
    Severity.ERROR,
    "Renvoi YAML",
    "« *{name} » est un renvoi à un autre endroit du fichier, que le guide ne lit pas.",
    "Recopiez la valeur. Si le texte commence par *, mettez-le entre guillemets.",
    """\
En YAML, un mot qui commence par * recopie un morceau nommé plus haut avec &. Le guide refuse \
ces renvois : quelques lignes suffiraient à faire un fichier immense.

Au lieu de :

    frais: *gratuit

écrivez :

    frais: gratuit
""",
)

MERGE_KEY = Rule(
    "Y204",
    Severity.ERROR,
    "Clé de fusion YAML",
    "La clé « << » recopie un autre groupe de clés ; le guide ne la lit pas.",
    "Effacez cette ligne et écrivez les clés une à une.",
    """\
En YAML, la clé << ajoute à un groupe les clés d’un autre. Dans une fiche, chaque clé se voit : \
ce qui est commun va dans la fiche du réseau.

Au lieu de :

    change:
      <<: *entretien

écrivez :

    change:
      entretien: {publics: [lyceen]}
""",
)

TAG = Rule(
    "Y205",
    Severity.ERROR,
    "Étiquette YAML",
    "« {name} » est une étiquette de type, que le guide ne lit pas.",
    "Effacez-la. Si le texte commence par !, mettez-le entre guillemets.",
    """\
En YAML, un mot qui commence par ! impose le type d’une valeur. Dans une fiche, c’est la clé \
qui dit le type.

Au lieu de :

    code_postal: !!str 41000

écrivez :

    code_postal: 41000
""",
)

DIRECTIVE = Rule(
    "Y206",
    Severity.ERROR,
    "Directive YAML",
    "La ligne « {line} » est une directive, que le guide ne lit pas.",
    "Effacez cette ligne. Si c’est un texte qui commence par %, mettez-le entre guillemets.",
    """\
Une ligne qui commence par % donne des consignes au lecteur de YAML. Les fiches n’en ont pas \
besoin.

Au lieu de :

    %YAML 1.1
    ---
    nom: CIO de Blois

écrivez :

    nom: CIO de Blois
""",
)

SEVERAL_DOCUMENTS = Rule(
    "Y207",
    Severity.ERROR,
    "Plusieurs fiches dans un fichier",
    "Une deuxième fiche commence ici, après « --- » ou « ... ».",
    "Mettez-la dans un fichier à elle, ou effacez ces signes.",
    """\
Trois tirets seuls sur une ligne commencent une nouvelle fiche, trois points en terminent une. \
Le guide veut un fichier par fiche : le nom du fichier est son identifiant.

Au lieu de :

    nom: CIO de Blois
    ---
    nom: CIO de Vendôme

écrivez deux fichiers, cio-blois.yml et cio-vendome.yml.
""",
)

EMPTY_FILE = Rule(
    "Y208",
    Severity.ERROR,
    "Fichier vide",
    "Ce fichier ne contient aucune clé.",
    "Complétez la fiche, ou supprimez le fichier.",
    """\
Le fichier est vide, ou ne contient que des notes après un dièse. Une fiche a au moins un nom.

Au lieu d’un fichier vide, écrivez :

    nom: CIO de Blois
""",
)

NOT_A_MAPPING = Rule(
    "Y209",
    Severity.ERROR,
    "Fichier sans clés",
    "Le fichier commence par une liste ou un texte, au lieu d’une suite de clés.",
    "Commencez chaque ligne par une clé, un deux-points et une espace : nom: …",
    """\
Une fiche est une suite de clés avec leurs valeurs, au bord gauche, sans tiret.

Au lieu de :

    - nom: CIO de Blois

écrivez :

    nom: CIO de Blois
""",
)

COMPLEX_KEY = Rule(
    "Y210",
    Severity.ERROR,
    "Clé qui n’est pas un mot",
    "Une liste ou un groupe se trouve ici à la place d’une clé.",
    "Écrivez une clé simple, un mot. Si c’est un texte, mettez-le entre guillemets.",
    """\
Une clé est un mot seul, suivi d’un deux-points. Une liste entre crochets ou un groupe entre \
accolades ne peut pas en être une.

Au lieu de :

    {nom}: CIO de Blois

écrivez :

    nom: CIO de Blois
""",
)

EMPTY_KEY = Rule(
    "Y211",
    Severity.ERROR,
    "Deux-points sans clé",
    "Il n’y a pas de clé avant ce deux-points.",
    "Écrivez la clé avant le deux-points, ou effacez la ligne.",
    """\
Chaque valeur a une clé, écrite avant le deux-points.

Au lieu de :

    : CIO de Blois

écrivez :

    nom: CIO de Blois
""",
)

TOO_DEEP = Rule(
    "Y212",
    Severity.ERROR,
    "Trop de niveaux",
    "Ce fichier emboîte plus de seize niveaux de listes et de groupes.",
    "Remontez ce morceau d’un ou plusieurs niveaux, ou supprimez les crochets en trop.",
    """\
Une fiche n’a jamais besoin de plus de quatre ou cinq niveaux. Au-delà de seize, le fichier \
n’est plus lu.

Au lieu de :

    publics: [[[[[[[[[[[[[[[[lyceen]]]]]]]]]]]]]]]]

écrivez :

    publics: [lyceen]
""",
)

TOO_MANY_NODES = Rule(
    "Y213",
    Severity.ERROR,
    "Trop d’éléments",
    "Ce fichier contient plus de 5 000 clés et valeurs ; la lecture s’arrête ici.",
    "Partagez-le en plusieurs fiches.",
    """\
Une fiche décrit un lieu, un réseau ou un territoire. Un fichier de plus de 5 000 éléments est \
sans doute un tableau collé par erreur.

Avant : un fichier qui contient toutes les structures. Après : un fichier par structure.
""",
)
