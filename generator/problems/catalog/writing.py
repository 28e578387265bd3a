"""Family Y: how a file is written. Encoding, quotes, spaces, what YAML allows and we do not."""

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

# --- Y1: signs and spaces -----------------------------------------------------------------------

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

# --- Y2: what YAML allows and the guide does not read -------------------------------------------

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

# --- Y3: files and folders ----------------------------------------------------------------------

TOO_LARGE = Rule(
    "Y301",
    Severity.ERROR,
    "Fichier trop gros",
    "Ce fichier dépasse 64 kilo-octets ; il n’est pas lu.",
    "Partagez-le en plusieurs fiches, ou retirez ce qui n’a pas sa place dans une fiche.",
    """\
Une fiche pèse un ou deux kilo-octets. Au-delà de 64 (65 536 octets), il s’agit presque \
toujours d’un autre fichier, renommé ou collé par erreur.

Avant : un export complet enregistré sous cio-blois.yml. Après : la seule fiche du CIO de Blois.
""",
)

WRONG_EXTENSION = Rule(
    "Y302",
    Severity.ERROR,
    "Fichier en .yaml",
    "Le nom de ce fichier finit par « .yaml » ; il n’est pas lu.",
    "Renommez-le : {correction}",
    """\
Toutes les fiches finissent par .yml. Une seule forme évite d’avoir deux fichiers pour une même \
fiche.

Avant : cio-blois.yaml. Après : cio-blois.yml.
""",
)

ODD_NAME = Rule(
    "Y303",
    Severity.ERROR,
    "Nom de fichier ou de dossier à revoir",
    "Le nom « {name} » ne peut pas servir d’adresse de page.",
    "Renommez-le en lettres minuscules sans accent, chiffres et tirets : {correction}",
    """\
Le nom du fichier et de son dossier devient l’adresse de la page, imprimée sur des affiches et \
des codes QR. Il ne contient donc que des lettres minuscules sans accent, des chiffres et des \
tirets.

Avant : CIO de Blois.yml. Après : cio-de-blois.yml.
""",
)

SYMBOLIC_LINK = Rule(
    "Y304",
    Severity.ERROR,
    "Lien au lieu d’un fichier",
    "« {name} » est un raccourci vers un autre fichier ou dossier ; il n’est pas suivi.",
    "Remplacez-le par une copie du fichier, ou supprimez-le.",
    """\
Un lien symbolique est un raccourci vers un autre endroit du disque. Le guide ne lit que de vrais \
fichiers : ce qui est publié est ce qui a été relu.

Avant : cio-blois.yml, raccourci vers un fichier d’un autre dossier. Après : cio-blois.yml, \
un vrai fichier.
""",
)

NOT_A_RECORD = Rule(
    "Y305",
    Severity.WARNING,
    "Fichier qui n’est pas une fiche",
    "« {name} » n’est pas une fiche ; il n’est pas lu.",
    "Si c’en est une, donnez-lui un nom qui finit par .yml ; sinon, rangez-la ailleurs.",
    """\
Le dossier des fiches ne contient que des fichiers .yml. Un tableau, une photo ou une note ne \
seront pas publiés. Les fichiers dont le nom commence par un point sont laissés de côté.

Avant : horaires.docx dans data/structures/41/. Après : les horaires dans la fiche, le document \
rangé ailleurs.
""",
)

CANNOT_OPEN = Rule(
    "Y306",
    Severity.ERROR,
    "Fichier qui ne s’ouvre pas",
    "« {name} » ne peut pas être ouvert : ce n’est pas un fichier ordinaire, ou sa lecture est "
    "interdite.",
    "Vérifiez que c’est un fichier, non un dossier, et que vous avez le droit de le lire.",
    """\
Une fiche est un fichier ordinaire que tous peuvent lire. Un dossier dont le nom finit par .yml, \
ou un fichier protégé, ne peut pas être lu.

Avant : un dossier nommé cio-blois.yml. Après : un fichier nommé cio-blois.yml.
""",
)
