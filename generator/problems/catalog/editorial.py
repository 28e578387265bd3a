"""E: the editorial pages of `content/`, their front matter, directives, links and files."""

from generator.problems.problem import Rule, Severity

DID_YOU_MEAN = "Vouliez-vous écrire « {mot} » ?"
ONE_OF = "Les mots possibles : {mots}."
ADD_A_SECTION = "Commencez cette partie par une ligne « ## Titre de la partie »."

DIRECTIVE_NOT_ALONE = Rule(
    "E101",
    Severity.ERROR,
    "Liste calculée mal placée",
    "La demande de liste « <!-- guide: … --> » n’est pas seule sur sa ligne.",
    "Mettez-la sur une ligne à elle, du « <!-- » au « --> », sans rien avant ni après.",
    "Une liste calculée prend la place de toute une ligne. Elle commence et finit sur la même "
    "ligne, avec une ligne vide avant et une ligne vide après.",
)
DIRECTIVE_MISSPELT = Rule(
    "E102",
    Severity.WARNING,
    "Commentaire qui ressemble à une demande de liste",
    "Le commentaire commence par « {mot} » : ce n’est pas une demande de liste.",
    "Vouliez-vous écrire « guide: » ?",
    "Une demande de liste commence par « <!-- guide: ». Tout autre commentaire est retiré de la "
    "page sans rien afficher, ce qui passerait inaperçu.",
)
UNKNOWN_DIRECTIVE = Rule(
    "E103",
    Severity.ERROR,
    "Liste ou mention inconnue",
    "« {nom} » n’est ni une liste ni une mention.",
    "{conseil}",
    "Les listes calculées sont services, structures, reseaux, ressources et evenements. Les "
    "mentions sont avertissement, editeur, direction, hebergeur, contact, depot et "
    "accessibilite. Tout s’écrit sans accent.",
)
UNKNOWN_ARGUMENT = Rule(
    "E104",
    Severity.ERROR,
    "Critère de liste inconnu",
    "Le critère « {cle} » n’existe pas.",
    "{conseil}",
    "Une liste calculée se restreint par publics, themes, niveaux, reseaux, territoire et max.",
)
REPEATED_ARGUMENT = Rule(
    "E105",
    Severity.ERROR,
    "Critère de liste écrit deux fois",
    "Le critère « {cle} » est écrit deux fois.",
    "Écrivez-le une fois, avec ses valeurs séparées par des virgules.",
    "Plusieurs valeurs d’un même critère se séparent par des virgules : publics=lyceen,etudiant.",
)
STRAY_WORD = Rule(
    "E106",
    Severity.ERROR,
    "Mot isolé dans une demande de liste",
    "Le mot « {mot} » n’est pas un critère.",
    "Écrivez un critère, le signe égal et sa valeur, sans espace : « publics=lyceen ».",
    "Après le nom de la liste viennent des critères de la forme critère=valeur, séparés par des "
    "espaces.",
)
BAD_LIMIT = Rule(
    "E107",
    Severity.ERROR,
    "Longueur de liste impossible",
    "La longueur « {valeur} » n’est pas un nombre de 1 à {plafond}.",
    "Écrivez par exemple « max=6 », ou retirez ce critère.",
    "Le critère max dit combien de lignes la liste montre au plus.",
)
BAD_TERM = Rule(
    "E108",
    Severity.ERROR,
    "Valeur de critère mal écrite",
    "La valeur « {valeur} » du critère « {cle} » est mal écrite.",
    "Écrivez sa valeur en minuscules, sans accent, avec des tirets : « choisir-un-metier ».",
    "Les valeurs sont celles des fichiers de vocabulaire, des noms de réseau ou de territoire : "
    "des minuscules, des chiffres et des tirets.",
)
SEVERAL_TERRITORIES = Rule(
    "E109",
    Severity.ERROR,
    "Plusieurs territoires pour une liste",
    "Une liste n’a qu’un territoire : « {valeur} » en compte plusieurs.",
    "Gardez-en un seul, ou écrivez une liste par territoire.",
    "Sans critère territoire, la liste suit le territoire de la page.",
)

UNKNOWN_TERM = Rule(
    "E110",
    Severity.ERROR,
    "Valeur inconnue dans une liste demandée",
    "La liste demande {cle}={valeur}, mais « {valeur} » n’existe pas.",
    "Vouliez-vous écrire « {proche} » ?",
    "Une liste calculée se demande avec les codes des vocabulaires, des réseaux ou des "
    "territoires : un code inconnu donnerait une liste vide.",
)
NEEDLESS_ARGUMENT = Rule(
    "E111",
    Severity.ERROR,
    "Mention suivie d’autre chose",
    "La mention « {nom} » ne se complète par rien.",
    "Écrivez seulement « <!-- guide: {nom} --> ».",
    "Une mention reprend ce que disent les réglages de mkdocs.yml : l’éditeur, l’hébergeur, le "
    "contact, l’édition. Elle n’a pas de critère.",
)
FRONT_MATTER_NOT_CLOSED = Rule(
    "E201",
    Severity.ERROR,
    "En-tête de page non fermé",
    "L’en-tête ouvert par « --- » n’est jamais fermé.",
    "Ajoutez une ligne « --- » après la dernière ligne de l’en-tête.",
    "Une page peut commencer par un en-tête entre deux lignes « --- ».",
)
UNKNOWN_FRONT_MATTER_KEY = Rule(
    "E202",
    Severity.ERROR,
    "Clé d’en-tête inconnue",
    "La clé « {cle} » n’existe pas dans l’en-tête d’une page.",
    "{conseil}",
    "L’en-tête d’une page connaît title (le titre), description (le résumé pour les moteurs de "
    "recherche), guide (le nom du guide dont la page est le texte) et secours (la partie de cette "
    "page que chaque situation du guide reprend).",
)
FRONT_MATTER_LINE = Rule(
    "E203",
    Severity.ERROR,
    "Ligne d’en-tête illisible",
    "La ligne « {texte} » de l’en-tête n’est pas de la forme « clé: valeur ».",
    "Écrivez chaque valeur sur une seule ligne, après le nom de la clé, deux points et une espace.",
    "L’en-tête d’une page est une suite de lignes « clé: valeur », sans liste ni texte sur "
    "plusieurs lignes.",
)
REPEATED_FRONT_MATTER_KEY = Rule(
    "E204",
    Severity.ERROR,
    "Clé d’en-tête écrite deux fois",
    "La clé « {cle} » est écrite deux fois dans l’en-tête.",
    "Gardez une seule des deux lignes.",
    "Chaque clé de l’en-tête s’écrit une fois.",
)
NO_TITLE = Rule(
    "E205",
    Severity.WARNING,
    "Page sans titre",
    "La page n’a pas de titre.",
    "Commencez son texte par une ligne « # Titre de la page ».",
    "Chaque page porte un titre, que lisent les personnes, les lecteurs d’écran et les moteurs "
    "de recherche.",
)
NO_DESCRIPTION = Rule(
    "E206",
    Severity.ADVICE,
    "Page sans description",
    "La page n’a pas de description.",
    "Ajoutez à l’en-tête une ligne « description: … » d’une ou deux phrases.",
    "La description est ce que montrent les moteurs de recherche sous le titre de la page.",
)
UNLISTED_SITUATION = Rule(
    "E207",
    Severity.WARNING,
    "Situation que son guide ne cite pas",
    "Aucun lien de la page « {guide} » ne mène à cette situation.",
    "Ajoutez-le à la liste du moment de vie qui convient.",
    "Une situation est une page du dossier d’un guide. On y arrive par la page du guide, qui les "
    "range par moment de vie : sans lien, personne ne la trouve.",
)
UNKNOWN_SECTION = Rule(
    "E208",
    Severity.ERROR,
    "Partie inconnue",
    "La page n’a pas de partie « {partie} ».",
    "{conseil}",
    "La clé secours nomme la partie du guide qui clôt chaque situation, par exemple les numéros à "
    "appeler en cas de détresse. Son nom est son titre en minuscules, sans accent ni apostrophe, "
    "avec des tirets : « en-cas-de-detresse ».",
)

REFUSED_LINK = Rule(
    "E301",
    Severity.ERROR,
    "Lien refusé",
    "Le lien « {lien} » n’est pas permis ici.",
    "Écrivez une adresse en « https:// », une page du site (« /carte/ ») ou un fichier voisin.",
    "Un lien mène à une page du site, à une adresse https, à un courriel (mailto:) ou à un "
    "téléphone (tel:). Une image vient du site lui-même.",
)
REFUSED_HTML = Rule(
    "E302",
    Severity.ERROR,
    "Balise HTML refusée",
    "La balise « {balise} » n’est pas permise dans une page.",
    "Écrivez ce passage en Markdown ; la balise a été retirée.",
    "Les pages s’écrivent en Markdown. Quelques balises simples sont permises (abbr, sup, sub, "
    "br…) ; celles qui exécutent, chargent ou mettent en forme sont retirées.",
)

SYMBOLIC_LINK = Rule(
    "E401",
    Severity.ERROR,
    "Raccourci dans les pages",
    "Le fichier est un raccourci (lien symbolique) : il est ignoré.",
    "Mettez le fichier lui-même à cette place.",
    "Un raccourci pourrait publier un fichier qui n’est pas fait pour l’être.",
)
REFUSED_FILE = Rule(
    "E402",
    Severity.ERROR,
    "Type de fichier refusé",
    "Les fichiers « {extension} » ne sont pas publiés.",
    "Les types acceptés : {types}.",
    "Le dossier des pages contient du Markdown, des images et des documents PDF. Un fichier HTML, "
    "SVG ou JavaScript pourrait exécuter du code chez les visiteurs.",
)
UNREADABLE_PAGE = Rule(
    "E403",
    Severity.ERROR,
    "Page illisible",
    "La page n’est pas un texte en UTF-8.",
    "Enregistrez le fichier avec l’encodage « UTF-8 ».",
    "Les textes du guide sont enregistrés en UTF-8, l’encodage habituel des éditeurs de texte.",
)
PAGE_TOO_LONG = Rule(
    "E404",
    Severity.ERROR,
    "Page trop longue",
    "La page dépasse {plafond} caractères.",
    "Coupez-la en plusieurs pages.",
    "Une page très longue ne se lit pas, et certaines suites de signes ralentissent beaucoup la "
    "construction du site.",
)
BAD_PAGE_ADDRESS = Rule(
    "E405",
    Severity.ERROR,
    "Nom de fichier impropre à une adresse",
    "Le nom « {nom} » ne peut pas devenir l’adresse d’une page.",
    "Renommez le fichier en minuscules, sans accent, avec des tirets : « mentions-legales.md ».",
    "L’adresse d’une page est le nom de son fichier. Elle doit pouvoir se dicter au téléphone.",
)
HEAVY_MARKUP = Rule(
    "E406",
    Severity.ERROR,
    "Ligne surchargée de signes",
    "La ligne contient trop de crochets ou d’autres signes de mise en forme.",
    "Coupez le paragraphe, ou retirez les signes en trop.",
    "De très longues suites de crochets ou d’étoiles bloquent la mise en forme pendant de longues "
    "secondes.",
)
