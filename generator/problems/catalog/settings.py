"""S9: the settings of the guide in `mkdocs.yml`."""

from generator.problems.problem import Rule, Severity

BAD_DAY = Rule(
    "S901",
    Severity.ERROR,
    "Jour de construction illisible",
    "Le réglage « aujourdhui » vaut « {valeur} » : ce n’est pas une date.",
    "Écrivez une date de la forme AAAA-MM-JJ, ou retirez ce réglage.",
    "Le guide compte l’âge des informations à partir du jour de sa construction. Ce jour est celui "
    "du réglage, sinon celui que donne SOURCE_DATE_EPOCH, sinon aujourd’hui à Paris.",
)
PLACEHOLDER = Rule(
    "S902",
    Severity.ERROR,
    "Identité du guide incomplète",
    "Le réglage « {reglage} » n’est pas rempli : l’édition « publication » le demande.",
    "Remplissez-le, ou publiez l’édition « demonstration ».",
    "Un guide publié dit qui le publie, qui en répond, qui l’héberge, comment écrire à son éditeur "
    "et à quelle adresse il se trouve : la loi le demande. Un texte provisoire, comme "
    "« à compléter » ou « exemple », ne compte pas. L’édition de démonstration n’en a pas besoin "
    "et dit qu’elle en est une.",
)
BAD_REGION = Rule(
    "S903",
    Severity.ERROR,
    "Code de région mal écrit",
    "Le réglage « regions » contient « {valeur} » : ce n’est pas un code Insee de région.",
    "Écrivez le code à deux chiffres entre apostrophes, par exemple '24'.",
    "Les régions publiées sont données par leur code Insee à deux chiffres. Sans apostrophes, "
    "le code 01 deviendrait 1.",
)
LOGO_NOT_FOUND = Rule(
    "S904",
    Severity.ERROR,
    "Logo introuvable",
    "Le réglage « logo » vaut « {logo} » : aucun fichier du site n’a ce nom.",
    "Mettez un PNG dans content/images/ et écrivez 'images/son-nom.png', ou un SVG dans "
    "theme/overrides/assets/ et écrivez 'assets/son-nom.svg'.",
    "Le logo de l’éditeur est montré en haut et au bas de chaque page. Son chemin part du dossier "
    "content/ ou du dossier theme/overrides/.",
)
LOGO_WITHOUT_TEXT = Rule(
    "S905",
    Severity.ERROR,
    "Logo sans texte",
    "Le logo « {logo} » n’a pas de texte.",
    "Écrivez dans « logo_texte » ce qu’on lit sur le logo, par exemple le nom de la Région.",
    "Une personne qui ne voit pas l’image entend son texte à la place.",
)
BAD_FEEDBACK = Rule(
    "S906",
    Severity.ERROR,
    "Avis sans adresse",
    "Le réglage « avis » vaut « {valeur} » : ce n’est ni un courriel, ni une page « https ».",
    "Écrivez une boîte de service, ou l’adresse d’un formulaire qui commence par « https:// ». "
    "Laissez-le vide pour ne rien demander.",
    "Avec ce réglage, le pied de chaque page demande « Cette page vous a-t-elle aidé\u00a0? ». La "
    "réponse est un message que la personne écrit\u00a0: rien n’est compté sans elle.",
)
UNREADABLE_SETTINGS = Rule(
    "S907",
    Severity.ERROR,
    "Réglages illisibles",
    "Ce fichier de réglages n’est pas du YAML : la lecture s’est arrêtée ici.",
    "Regardez cette ligne et celle d’avant : il y manque souvent un guillemet, un crochet, un "
    "deux-points ou des espaces.",
    "Les réglages sont lus en entier ou pas du tout. Une ligne mal écrite arrête la lecture, et "
    "aucune commande ne peut alors rien faire du guide. La faute est parfois un peu plus haut que "
    "la ligne donnée.",
)
REFUSED_SETTINGS = Rule(
    "S908",
    Severity.ERROR,
    "Réglages refusés",
    "MkDocs n’accepte pas ce fichier de réglages. Il dit en anglais : « {cause} ».",
    "Corrigez ce que MkDocs nomme, ou partez du fichier mkdocs.yml d’origine du guide.",
    "MkDocs lit le fichier de réglages avant le guide. Un nom qu’il ne connaît pas, une valeur "
    "d’une autre sorte que celle attendue ou un greffon absent l’arrêtent : rien n’est fait.",
)
NO_GUIDE = Rule(
    "S909",
    Severity.ERROR,
    "Réglages d’aucun guide",
    "Ce fichier de réglages ne nomme pas le greffon « quifaitquoi » sous « plugins ».",
    "Ajoutez-le, ou donnez le fichier mkdocs.yml d’un guide.",
    "Les réglages du guide sont ceux du greffon « quifaitquoi » : sans lui, MkDocs ferait un autre "
    "site.",
)
