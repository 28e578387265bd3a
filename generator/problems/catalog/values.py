"""V: what a value may be, kind by kind."""

from dataclasses import replace

from generator.problems.problem import Rule, Severity

BAD_IDENTIFIER = Rule(
    "V201",
    Severity.ERROR,
    "Identifiant mal écrit",
    "« {value} » ne peut pas être un identifiant.",
    "Écrivez « {correction} ».",
    "Un identifiant s’écrit en minuscules, sans accent ni espace, avec des tirets entre les "
    "mots : « atelier-cv ». Il sert d’adresse dans la page et ne change plus.",
)
BAD_PHONE = Rule(
    "V301",
    Severity.ERROR,
    "Téléphone mal écrit",
    "« {value} » n’est pas un numéro de téléphone français.",
    "Écrivez dix chiffres, par exemple « 02 54 00 00 00 », ou un numéro court à quatre chiffres.",
    "Le numéro devient un lien que l’on touche pour appeler. Il compte dix chiffres et commence "
    "par 0, ou c’est un numéro court comme ceux des grands services publics.",
)
SEVERAL_PHONES = Rule(
    "V302",
    Severity.ERROR,
    "Plusieurs téléphones",
    "La clé « {key} » contient plusieurs numéros : « {value} ».",
    "Gardez le numéro de l’accueil.",
    "Un seul numéro, celui de l’accueil : la personne qui appelle n’a pas à choisir.",
)
FOREIGN_PHONE = Rule(
    "V303",
    Severity.ERROR,
    "Numéro étranger",
    "Le numéro « {value} » n’est pas un numéro français.",
    "Écrivez le numéro français de l’accueil, ou retirez la ligne.",
    "Le guide recense des lieux en France ; un indicatif étranger est presque toujours une "
    "erreur de saisie.",
)
SURCHARGED_PHONE = Rule(
    "V304",
    Severity.WARNING,
    "Numéro qui peut être payant",
    "Le numéro « {value} » est un numéro spécial dont l’appel peut être surtaxé.",
    "Préférez un numéro ordinaire ou gratuit, si l’accueil en a un.",
    "Les numéros en 081, 082 et 089 peuvent coûter plus cher qu’un appel ordinaire. "
    "Les numéros en 080 sont gratuits ou au prix d’un appel.",
)
BAD_EMAIL = Rule(
    "V311",
    Severity.ERROR,
    "Courriel mal écrit",
    "« {value} » n’est pas une adresse de courriel.",
    "Écrivez une adresse complète et rien d’autre, par exemple « accueil@exemple.fr ».",
    "Une adresse de courriel a un nom, un arobase et un domaine, sans espace ni accent.",
)
SEVERAL_EMAILS = Rule(
    "V312",
    Severity.ERROR,
    "Plusieurs courriels",
    "La clé « {key} » contient plusieurs adresses.",
    "Gardez celle de l’accueil.",
    "Une seule adresse, celle de l’accueil : la personne qui écrit n’a pas à choisir.",
)
BAD_WEB_ADDRESS = Rule(
    "V321",
    Severity.ERROR,
    "Adresse web mal écrite",
    "« {value} » n’est pas une adresse web complète.",
    "Copiez l’adresse depuis votre navigateur : elle commence par « https:// ».",
    "Une adresse web commence par « https:// » ou « http:// », suivi d’un nom de site. "
    "Les autres sortes de liens ne sont pas publiées.",
)
BAD_WEB_ADDRESS_MEANT = replace(BAD_WEB_ADDRESS, hint="Vouliez-vous écrire « {suggestion} » ?")
WEB_CREDENTIALS = Rule(
    "V322",
    Severity.ERROR,
    "Mot de passe dans une adresse web",
    "L’adresse de « {key} » contient un nom d’utilisateur ou un mot de passe.",
    "Retirez ce qui précède l’arobase, et changez ce mot de passe : il a été écrit ici.",
    "Tout ce qui entre dans une fiche est public, et le reste dans l’historique du dépôt.",
)
BAD_DATE = Rule(
    "V401",
    Severity.ERROR,
    "Date mal écrite",
    "« {value} » n’est pas une date au format AAAA-MM-JJ.",
    "Écrivez l’année, le mois et le jour : « {example} ».",
    "Les dates s’écrivent dans l’ordre international, que personne ne peut lire à l’envers : "
    "année sur quatre chiffres, mois et jour sur deux, séparés par des tirets.",
)
BAD_DATE_MEANT = replace(BAD_DATE, hint="Écrivez « {suggestion} ».")
IMPOSSIBLE_DATE = Rule(
    "V402",
    Severity.ERROR,
    "Date qui n’existe pas",
    "Le jour « {value} » n’existe pas.",
    "Vérifiez le mois et le nombre de jours qu’il compte.",
    "Le mois va de 01 à 12, et le jour ne dépasse pas la longueur du mois.",
)
IMPOSSIBLE_DATE_SWAPPED = replace(
    IMPOSSIBLE_DATE, hint="Le mois vient avant le jour : vouliez-vous écrire « {suggestion} » ?"
)
FUTURE_DATE = Rule(
    "V403",
    Severity.ERROR,
    "Date dans le futur",
    "La date « {value} » n’est pas encore arrivée.",
    "Écrivez la date du jour où cela a vraiment été fait, au plus tard {today}.",
    "Une fiche ne peut pas avoir été vérifiée demain. La fraîcheur affichée au public se compte "
    "à partir de cette date.",
)
BAD_VINTAGE = Rule(
    "V404",
    Severity.ERROR,
    "Millésime mal écrit",
    "« {value} » n’est ni une année, ni un mois, ni un jour.",
    "Écrivez « 2019 », « 2019-09 » ou « 2019-09-30 ».",
    "Le millésime dit de quand datent les faits repris d’une source.",
)
BAD_AGE = Rule(
    "V501",
    Severity.ERROR,
    "Âge mal écrit",
    "« {value} » n’est pas un âge.",
    "Écrivez seulement le nombre d’années, par exemple « 16 ».",
    "Un âge est un nombre entier d’années, de 0 à 120, en chiffres et sans le mot « ans ».",
)
BAD_AGE_MEANT = replace(BAD_AGE, hint="Écrivez « {key}: {suggestion} ».")
BAD_COORDINATE = Rule(
    "V511",
    Severity.ERROR,
    "Position mal écrite",
    "« {value} » n’est pas une {key} en degrés.",
    "Écrivez des degrés décimaux, avec un point : « {example} ».",
    "La position est en degrés décimaux (système WGS 84, celui du GPS), avec un point et non une "
    "virgule : les cartes en ligne la donnent ainsi.",
)
BAD_COORDINATE_COMMA = replace(
    BAD_COORDINATE, hint="Remplacez la virgule par un point : « {suggestion} »."
)
COORDINATE_OUT_OF_RANGE = Rule(
    "V512",
    Severity.ERROR,
    "Position hors du globe",
    "La {key} « {value} » n’existe pas : elle va de -{most} à {most}.",
    "Reprenez la position sur une carte ; un point décimal a peut-être été oublié.",
    "La latitude va de -90 à 90 degrés, la longitude de -180 à 180.",
)
BAD_POSTAL_CODE = Rule(
    "V601",
    Severity.ERROR,
    "Code postal mal écrit",
    "« {value} » n’est pas un code postal.",
    'Écrivez ses cinq chiffres entre guillemets, sans espace ni « CEDEX » : "41000".',
    "Un code postal a cinq chiffres. Les guillemets gardent le zéro des dix premiers départements.",
)
BAD_POSTAL_CODE_MEANT = replace(BAD_POSTAL_CODE, hint='Écrivez "{suggestion}".')
BAD_COMMUNE_CODE = Rule(
    "V602",
    Severity.ERROR,
    "Code Insee mal écrit",
    "« {value} » n’est pas un code Insee de commune.",
    'Écrivez ses cinq caractères entre guillemets, par exemple "41018".',
    "L’Insee donne à chaque commune un code de cinq caractères : le département, puis trois "
    "chiffres. En Corse il commence par 2A ou 2B.",
)
BAD_COMMUNE_CODE_MEANT = replace(BAD_COMMUNE_CODE, hint='Écrivez "{suggestion}" ({name}).')
BAD_SIRET = Rule(
    "V603",
    Severity.ERROR,
    "SIRET mal écrit",
    "« {value} » n’est pas un SIRET valable.",
    "Recopiez ses quatorze chiffres, sans espace, entre guillemets.",
    "Le SIRET est le numéro d’un établissement : quatorze chiffres, dont le dernier permet de "
    "repérer une faute de frappe.",
)
BAD_YES_NO = Rule(
    "V701",
    Severity.ERROR,
    "« oui » ou « non » attendu",
    "« {value} » n’est ni « oui » ni « non ».",
    "Écrivez « {key}: oui » ou « {key}: non ».",
    "Les fiches se lisent en français : ni « true », ni « yes », ni « x ».",
)
BAD_YES_NO_MEANT = replace(BAD_YES_NO, hint="Écrivez « {key}: {suggestion} ».")
BAD_HOURS = Rule(
    "V702",
    Severity.ERROR,
    "Horaires illisibles",
    "« {value} » ne ressemble pas à des horaires.",
    "Écrivez les jours et les heures : « lundi 9h-12h30, 13h30-17h30 ; mardi 9h-12h ».",
    "Les horaires nomment des jours et des heures, en français simple ou dans la syntaxe "
    "d’OpenStreetMap (« Mo-Fr 09:00-12:30 »). S’il n’y en a pas, retirez la ligne.",
)
IMPOSSIBLE_TIME = Rule(
    "V703",
    Severity.ERROR,
    "Heure qui n’existe pas",
    "L’heure « {value} » n’existe pas.",
    "Les heures vont de 0h à 24h et les minutes de 00 à 59.",
    "Une faute de frappe dans un horaire envoie quelqu’un devant une porte fermée.",
)
HOURS_END_BEFORE_START = Rule(
    "V705",
    Severity.ERROR,
    "Fermeture avant l’ouverture",
    "« {value} » se termine avant de commencer.",
    "Écrivez d’abord l’heure d’ouverture, puis celle de fermeture : « 9h-12h ».",
    "Une heure de fermeture vient après celle d’ouverture, le même jour. Pour minuit, écrivez 24h.",
)
HOURS_OVERLAP = Rule(
    "V706",
    Severity.ERROR,
    "Horaires qui se chevauchent",
    "« {value} » : ces horaires d’un même jour se chevauchent.",
    "Dites chaque jour une seule fois : « lundi, mardi, jeudi : 9h-17h ; mercredi : 9h-12h ».",
    "Quand deux lignes parlent du même jour, leurs horaires s’ajoutent. S’ils se chevauchent, "
    "l’un des deux est faux.",
)
HOURS_UNKNOWN_DAY = Rule(
    "V707",
    Severity.ERROR,
    "Jour inconnu",
    "« {value} » n’est pas un jour de la semaine.",
    "Vouliez-vous écrire « {suggestion} » ?",
    "Les jours s’écrivent en entier : lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche.",
)
HOURS_NOT_UNDERSTOOD = Rule(
    "V708",
    Severity.ADVICE,
    "Horaires compris en partie",
    "Le guide ne comprend pas « {value} » : il le montre tel quel, et ne dit pas si le lieu est "
    "ouvert en ce moment.",
    "Écrivez par exemple « lundi au jeudi : 9h-12h, sur rendez-vous : 14h-17h ; premier samedi du "
    "mois : 9h-12h », et une simple précision entre guillemets « ».",
    "Le guide comprend les jours, les heures, « sur rendez-vous », « premier samedi du mois », "
    "« semaines paires », « hors vacances scolaires », « en août », « jours fériés ». Ce qu’il ne "
    "comprend pas n’est pas perdu : il le montre tel qu’il est écrit. Entre guillemets « », une "
    "précision ne change pas les horaires.",
)
BAD_SITE_PATH = Rule(
    "V704",
    Severity.ERROR,
    "Adresse de page mal écrite",
    "« {value} » n’est pas l’adresse d’une page de ce guide.",
    "Écrivez « {correction} ».",
    "Une adresse de page commence et finit par une barre, sans nom de site : "
    "« /structures/41/cio-de-blois/ ». Les codes imprimés y mènent encore.",
)
UNKNOWN_TERM = Rule(
    "V801",
    Severity.ERROR,
    "Mot hors du vocabulaire",
    "« {value} » n’est pas une valeur de la clé « {key} ».",
    "Choisissez une valeur de data/vocabulaires/{vocabulary}.yml.",
    "Certaines clés n’acceptent que les mots d’une liste, pour que les fiches se comparent. "
    "Ces listes sont dans data/vocabulaires/.",
)
UNKNOWN_TERM_MEANT = replace(UNKNOWN_TERM, hint="Vouliez-vous écrire « {suggestion} » ?")
UNKNOWN_TERM_CHOICES = replace(UNKNOWN_TERM, hint="Les valeurs possibles : {choices}.")
