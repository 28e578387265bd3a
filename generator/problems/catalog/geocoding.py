"""G7: what the national base of addresses answered, and why it is not shown."""

from generator.problems.problem import Rule, Severity

TYPE_IT = "Vérifiez l’adresse, ou écrivez « latitude: » et « longitude: » dans la fiche."

NOT_FOUND = Rule(
    "G701",
    Severity.WARNING,
    "Adresse introuvable",
    "La base nationale des adresses ne trouve pas « {value} » à {name}.",
    TYPE_IT,
    "Une adresse que la base ne connaît pas contient souvent une faute, un nom de bâtiment ou "
    "une rue nouvelle. Sans point, le lieu est placé au centre de sa commune.",
)
UNSURE = Rule(
    "G702",
    Severity.WARNING,
    "Position incertaine",
    "Pour « {value} », la base nationale des adresses propose « {found} », sans certitude "
    "({score} sur 1).",
    TYPE_IT,
    "Sous 0,7 sur 1, l’adresse trouvée n’est souvent pas la bonne. Le point n’est pas montré : "
    "mieux vaut le centre de la commune qu’une mauvaise rue.",
)
OTHER_COMMUNE = Rule(
    "G703",
    Severity.WARNING,
    "Adresse trouvée dans une autre commune",
    "Pour « {value} », la base nationale des adresses propose « {found} », qui n’est pas à {name}.",
    TYPE_IT,
    "La même rue existe ailleurs, ou le code Insee de la fiche est faux. Le point n’est pas "
    "montré.",
)
COMMUNE_ALONE = Rule(
    "G704",
    Severity.WARNING,
    "Rue introuvable dans la commune",
    "De « {value} », la base nationale des adresses ne connaît que {name}.",
    TYPE_IT,
    "Le point proposé est celui de la commune entière : il n’apprend rien sur le lieu.",
)
FAR = Rule(
    "G705",
    Severity.WARNING,
    "Adresse trouvée loin de la commune",
    "Le point trouvé pour « {value} » est à {distance} km environ du centre de {name}.",
    TYPE_IT,
    "À plus de 20 km du centre de sa commune, un point est presque toujours faux. Il n’est pas "
    "montré.",
)
BAD_LINE = Rule(
    "G706",
    Severity.ERROR,
    "Ligne de géocodage mal écrite",
    "Cette ligne n’est pas une adresse et sa position, ou l’adresse y est deux fois.",
    "Reprenez la ligne de la version précédente, ou effacez-la et relancez « quifaitquoi "
    "geocoder ».",
    "Ce fichier est écrit par une commande et relu par vous. Pour corriger un point, écrivez la "
    "position dans la fiche : elle l’emporte.",
)
