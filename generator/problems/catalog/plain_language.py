"""E5: advice on language, for the texts of `content/` and the descriptions of records."""

from generator.problems.problem import Rule, Severity

LONG_SENTENCE = Rule(
    "E501",
    Severity.ADVICE,
    "Phrase longue",
    "La phrase « {beginning} » compte {count} mots.",
    "Coupez-la : une idée par phrase, {most} mots au plus.",
    "Au-delà de vingt-cinq mots, beaucoup de lecteurs perdent le fil et relisent. On compte ce "
    "qui est entre deux espaces : « l’école » est un mot. Un élément de liste compte à part.",
)
LONG_PARAGRAPH = Rule(
    "E502",
    Severity.ADVICE,
    "Paragraphe long",
    "Le paragraphe « {beginning} » compte {count} mots.",
    "Coupez-le en deux, faites-en une liste, ou gardez l’essentiel : {most} mots au plus.",
    "Sur un téléphone, un long paragraphe remplit l’écran et décourage. Un paragraphe court dit "
    "une chose et se retrouve d’un coup d’œil.",
)
PASSIVE_HEAP = Rule(
    "E503",
    Severity.ADVICE,
    "Tournures passives",
    "Le paragraphe compte {count} tournures passives : « {found} ».",
    "Dites qui fait quoi : « un conseiller vous reçoit » plutôt que « vous êtes reçu ».",
    "Une tournure passive cache la personne qui agit. Une seule ne gêne pas ; le conseil vient à "
    "partir de trois dans le même paragraphe.",
)
DOUBLE_NEGATION = Rule(
    "E504",
    Severity.ADVICE,
    "Double négation",
    "Deux négations se suivent : « {found} ».",
    "Dites-le à l’endroit : « venez avec rendez-vous » plutôt que « n’entrez pas sans ».",
    "Deux négations demandent un calcul au lecteur. La phrase à l’endroit est plus courte et se "
    "comprend du premier coup.",
)

UNKNOWN_ACRONYM = Rule(
    "E511",
    Severity.ADVICE,
    "Sigle inexpliqué",
    "Le sigle « {found} » n’est expliqué ni ici ni dans le lexique.",
    "Écrivez le nom entier suivi du sigle entre parenthèses, ou ajoutez-le aux sigles.",
    "Un sigle est connu s’il est celui d’un réseau, s’il est dans le vocabulaire « sigles », ou si "
    "le même texte l’explique : « centre de formation d’apprentis (CFA) ». Mieux vaut souvent s’en "
    "passer.",
)
JARGON = Rule(
    "E512",
    Severity.ADVICE,
    "Mot de métier",
    "« {found} » est un mot de métier.",
    "{advice}",
    "Certains mots ne sont clairs que pour les professionnels. Leur liste, avec un équivalent "
    "simple pour chacun, est le fichier data/vocabulaires/jargon.yml : complétez-la. Un mot cité "
    "entre guillemets n’est pas relevé.",
)
CAPITALS = Rule(
    "E513",
    Severity.ADVICE,
    "Mots en majuscules",
    "« {found} » est en majuscules.",
    "Écrivez-le en minuscules ; pour insister, mettez-le en gras.",
    "Les majuscules se lisent plus lentement, perdent les accents, et un lecteur d’écran peut les "
    "épeler. Les sigles gardent les leurs.",
)
VAGUE_LINK = Rule(
    "E514",
    Severity.ADVICE,
    "Lien sans nom",
    "Le lien « {found} » ne dit pas où il mène.",
    "Faites un lien du nom de la page : « lisez le guide des familles ».",
    "Un lecteur d’écran peut lire les liens l’un après l’autre, sans le texte autour. Chacun doit "
    "se comprendre seul.",
)

STRAIGHT_APOSTROPHE = Rule(
    "E521",
    Severity.ADVICE,
    "Apostrophe droite",
    "L’apostrophe de « {found} » est droite.",
    "Écrivez l’apostrophe courbe « ’ ».",
    "En français, l’apostrophe est courbe. Deux écritures dans un même guide font croire à deux "
    "mots différents, et la recherche peut s’y perdre.",
)
STRAIGHT_QUOTES = Rule(
    "E522",
    Severity.ADVICE,
    "Guillemets droits",
    "Les guillemets de « {found} » sont droits.",
    "Écrivez les guillemets français, avec une espace insécable de chaque côté.",
    "Le guide écrit les citations entre guillemets français. Dans une fiche, des guillemets droits "
    "peuvent aussi gêner la lecture du fichier.",
)
BREAKING_SPACE = Rule(
    "E523",
    Severity.ADVICE,
    "Espace insécable manquante",
    "L’espace insécable manque près de « {sign} » : « {found} ».",
    "Mettez une espace insécable (U+00A0) entre le mot et le signe.",
    "Les signes doubles (deux-points, point-virgule, point d’interrogation, point d’exclamation) "
    "et les guillemets français sont séparés du mot par une espace. Insécable, elle garde le signe "
    "sur la même ligne que le mot.",
)
