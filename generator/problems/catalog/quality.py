"""Q: what is not wrong, but could serve the reader better."""

from generator.problems.problem import Rule, Severity

NAME_IN_CAPITALS = Rule(
    "Q101",
    Severity.WARNING,
    "Texte tout en majuscules",
    "Le texte de « {key} » est tout en majuscules : « {value} ».",
    "Écrivez-le en minuscules, avec les majuscules et les accents d’usage.",
    "Les majuscules se lisent mal, perdent les accents, et un lecteur d’écran peut les épeler. "
    "Les sigles gardent les leurs.",
)
FINAL_POINT = Rule(
    "Q102",
    Severity.ADVICE,
    "Point final dans un nom",
    "Le nom « {value} » finit par un point.",
    "Retirez le point.",
    "Un nom n’est pas une phrase. Le standard national demande aussi de retirer ce point.",
)
ECHOED_NAME = Rule(
    "Q103",
    Severity.ADVICE,
    "Description qui répète le nom",
    "La description ne dit rien de plus que le nom.",
    "Dites ce qui se passe concrètement, ou retirez la description.",
    "Une description sert à comprendre ce que l’on va trouver. Le nom est déjà au-dessus.",
)
SHORT_DESCRIPTION = Rule(
    "Q104",
    Severity.ADVICE,
    "Description très courte",
    "La description du service tient en {length} caractères.",
    "Dites en deux ou trois phrases ce qui se passe, avec qui et combien de temps.",
    "Une personne qui hésite a besoin de savoir à quoi s’attendre en poussant la porte.",
)
PLACEHOLDER = Rule(
    "Q105",
    Severity.WARNING,
    "Valeur d’attente",
    "« {value} » est une valeur d’attente, pas une information.",
    "Écrivez la vraie valeur, ou retirez la ligne.",
    "« à compléter », « xxx » ou « néant » seraient publiés tels quels. Une ligne absente est "
    "plus honnête.",
)
NO_CONTACT = Rule(
    "Q201",
    Severity.ADVICE,
    "Aucun moyen de joindre le lieu",
    "La fiche n’a ni téléphone, ni courriel, ni site web.",
    "Ajoutez au moins le téléphone de l’accueil.",
    "La personne ne peut que se déplacer, sans savoir si elle sera reçue.",
)
NO_STREET = Rule(
    "Q202",
    Severity.ADVICE,
    "Aucune adresse",
    "La fiche n’a pas d’adresse.",
    "Ajoutez le numéro et la rue sous « adresse ».",
    "Le nom de la commune ne suffit pas pour trouver la porte.",
)
NO_WAY_IN = Rule(
    "Q203",
    Severity.ADVICE,
    "Outil sans adresse ni numéro",
    "La fiche n’a ni « {key} », ni téléphone.",
    "Ajoutez « {key}: » quand vous êtes sûr de l’adresse officielle.",
    "Le lecteur connaît l’outil, mais doit le chercher lui-même. Une adresse fausse serait pire.",
)
NEVER_VERIFIED = Rule(
    "Q301",
    Severity.ADVICE,
    "Fiche jamais vérifiée",
    "La fiche n’a pas de date de vérification.",
    "Quand vous avez tout vérifié, ajoutez « verifie_le: {today} » et « verifie_par: ».",
    "La page dit « non vérifié » tant que personne ne s’est assuré que tout est vrai.",
)
VERIFIED_LONG_AGO = Rule(
    "Q302",
    Severity.ADVICE,
    "Vérification ancienne",
    "La fiche a été vérifiée le {verified}, il y a plus de douze mois.",
    "Vérifiez-la de nouveau, puis mettez la date du jour à « verifie_le ».",
    "Après douze mois la page porte un signe, après dix-huit un bandeau ; après vingt-quatre "
    "elle est « non vérifiée ».",
)
DOUBT = Rule(
    "Q303",
    Severity.ADVICE,
    "Doute à lever",
    "Un point reste à vérifier : « {value} ».",
    "Vérifiez-le, puis retirez « {value} » de « a_verifier ».",
    "L’import a trouvé ce point douteux. Une personne qui connaît le lieu peut le lever en une "
    "minute.",
)
SERVICES_COUNT = Rule(
    "Q401",
    Severity.ADVICE,
    "Trop ou trop peu de services",
    "Le nombre de services de ce réseau ({count}) est inhabituel.",
    "Décrivez les deux à six services que chaque membre propose vraiment.",
    "En dessous de deux, on ne sait pas ce que fait le réseau ; au-dessus de six, on ne lit plus.",
)
NOT_REVIEWED = Rule(
    "Q402",
    Severity.ADVICE,
    "Fiche réseau à relire",
    "La fiche n’a pas été relue par le réseau.",
    "Après la relecture, ajoutez « relu_le: {today} » et « relu_par: ».",
    "La page dit « à relire par le réseau » tant que le réseau n’a pas confirmé ce qu’elle dit.",
)
FORMER_NAME_IS_NAME = Rule(
    "Q403",
    Severity.ADVICE,
    "Ancien nom identique au nom",
    "L’ancien nom « {value} » est le nom d’aujourd’hui.",
    "Retirez-le des anciens noms.",
    "Les anciens noms servent à ceux qui cherchent encore un lieu sous le nom d’avant.",
)
FORMER_PATH_IS_PATH = Rule(
    "Q404",
    Severity.ADVICE,
    "Ancienne adresse identique à l’adresse",
    "L’ancienne adresse « {value} » est l’adresse d’aujourd’hui.",
    "Retirez-la des anciennes adresses.",
    "Les anciennes adresses mènent à la page depuis un lien ou un code imprimé. "
    "Celle d’aujourd’hui y mène déjà.",
)
SHORTENED_ON_PAPER = Rule(
    "Q501",
    Severity.WARNING,
    "Nom raccourci sur papier",
    "Ce nom a {length} signes : un dépliant en montre {most} au plus, et écrira « {short} ».",
    "Donnez un nom plus court, et mettez le nom complet dans « anciens_noms ».",
    "Le site montre le nom en entier. Sur papier, la place est comptée : il perd ses derniers "
    "mots, et deux lieux peuvent alors porter le même nom.",
)
PARTED_ON_PAPER = Rule(
    "Q502",
    Severity.WARNING,
    "Mot coupé sur papier",
    "« {value} » a {length} signes : une colonne de dépliant en tient {most}, le mot y sera coupé.",
    "Écrivez-le en deux mots, ou avec un trait d’union là où l’on peut aller à la ligne.",
    "Un mot plus large que sa colonne doit être coupé, et la coupe peut tomber mal.",
)
