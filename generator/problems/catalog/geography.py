"""G: communes, codes and positions, against the reference geography of France."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.problems.problem import Rule, Severity

LEVEL_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "france": "france",
        "region": "région",
        "departement": "département",
        "epci": "intercommunalité",
        "zone-emploi": "zone d’emploi",
        "commune": "commune",
    }
)
SEVERAL_LEVELS = "commune, département, région…"
OR = " ou "
THE_COUNTRY = "la France"

UNKNOWN_COMMUNE = Rule(
    "G101",
    Severity.ERROR,
    "Code Insee inconnu",
    "Aucune commune n’a le code Insee « {value} ».",
    "Cherchez le code de la commune sur le site de l’Insee.",
    "Le code Insee situe la fiche : département, intercommunalité, territoires qui la montrent. "
    "Ce n’est pas le code postal.",
)
UNKNOWN_COMMUNE_MEANT = replace(UNKNOWN_COMMUNE, hint='Écrivez "{suggestion}" ({name}).')
FORMER_COMMUNE = Rule(
    "G102",
    Severity.ERROR,
    "Code d’une ancienne commune",
    "« {value} » ({name}) n’est pas le code d’une commune d’aujourd’hui.",
    'Écrivez "{suggestion}", le code de {present}.',
    "Les communes déléguées et les arrondissements de Paris, Lyon et Marseille ont un code, mais "
    "c’est celui de la commune entière qui est attendu.",
)
POSTAL_CODE_AS_COMMUNE = Rule(
    "G103",
    Severity.ERROR,
    "Code postal à la place du code Insee",
    "« {value} » est un code postal, pas un code Insee.",
    "Cherchez le code Insee de la commune : les deux se ressemblent.",
    "Le code postal sert au courrier et peut couvrir plusieurs communes. Le code Insee désigne "
    "une commune et une seule.",
)
POSTAL_CODE_AS_COMMUNE_MEANT = replace(
    POSTAL_CODE_AS_COMMUNE, hint='Le code Insee de {name} est "{suggestion}".'
)
OTHER_COMMUNE = Rule(
    "G201",
    Severity.ERROR,
    "Commune et code Insee en désaccord",
    "Le code {code} est celui de {name}, pas de « {value} ».",
    "Corrigez le nom (« {name} ») ou le code.",
    "Le nom et le code doivent désigner la même commune. Sinon la fiche paraîtrait dans un "
    "territoire et l’adresse dans un autre.",
)
OTHER_COMMUNE_NAME_MEANT = replace(OTHER_COMMUNE, hint="Écrivez « {name} ».")
OTHER_COMMUNE_CODE_MEANT = replace(
    OTHER_COMMUNE, hint='Le code de {meant} est "{suggestion}" ; celui de {name} est "{code}".'
)
COMMUNE_SPELLING = Rule(
    "G202",
    Severity.ADVICE,
    "Nom de commune à l’orthographe près",
    "La commune s’écrit « {name} », pas « {value} ».",
    "Écrivez « {name} ».",
    "Le nom officiel garde ses accents, ses traits d’union et ses majuscules.",
)
OTHER_DEPARTMENT_POSTAL_CODE = Rule(
    "G301",
    Severity.ERROR,
    "Code postal d’un autre département",
    "Le code postal « {value} » n’est pas du département de {name} ({department}).",
    'Écrivez un code postal de la commune, par exemple "{suggestion}", ou corrigez le code Insee.',
    "L’un des deux codes est faux, et avec lui le lieu où l’on enverrait quelqu’un.",
)
OTHER_POSTAL_CODE = Rule(
    "G302",
    Severity.ADVICE,
    "Code postal qui n’est pas dans la liste de la commune",
    "« {value} » n’est pas un code postal ordinaire de {name}.",
    'C’est normal pour un code CEDEX ; sinon, écrivez "{suggestion}".',
    "La Poste donne à de gros destinataires un code à eux (CEDEX), absent des listes officielles. "
    "Il est accepté ; il peut aussi cacher une faute de frappe.",
)
OTHER_FOLDER = Rule(
    "G401",
    Severity.ERROR,
    "Fiche dans le dossier d’un autre département",
    "La fiche est dans le dossier « {folder} », mais {name} est dans le département {department}.",
    "Rangez le fichier dans data/structures/{department}/, ou corrigez le code Insee.",
    "Le dossier d’une structure est celui de son département : il est dans l’adresse de sa page.",
)
SWAPPED_POSITION = Rule(
    "G501",
    Severity.ERROR,
    "Latitude et longitude échangées",
    "La latitude ({latitude}) et la longitude ({longitude}) sont échangées.",
    "Écrivez « latitude: {longitude} » et « longitude: {latitude} ».",
    "En France métropolitaine, la latitude est entre 41 et 51 ; la longitude entre -5 et 10. "
    "Les fichiers de cartes donnent souvent la longitude d’abord.",
)
FAR_POSITION = Rule(
    "G502",
    Severity.WARNING,
    "Position loin de la commune",
    "Le point est à {distance} km environ du centre de {name}.",
    "Vérifiez la position sur une carte, ou le code Insee.",
    "La distance au centre de la commune est calculée grossièrement. Au-delà de 20 km, "
    "le point est presque toujours faux.",
)
ELSEWHERE_POSITION = Rule(
    "G503",
    Severity.ERROR,
    "Position ailleurs que dans la région de la commune",
    "Le point est à {distance} km environ du centre de {name}.",
    "Reprenez la position sur une carte, ou corrigez le code Insee.",
    "À plus de 200 km de sa commune, un point enverrait les gens dans une autre région.",
)
COARSE_POSITION = Rule(
    "G504",
    Severity.ADVICE,
    "Position trop peu précise",
    "La {key} « {value} » a moins de trois décimales : le point peut être faux de plus de 500 m.",
    "Reprenez la position sur une carte, avec quatre ou cinq décimales.",
    "Une décimale vaut environ 10 km, trois une centaine de mètres, cinq un mètre.",
)
UNKNOWN_ZONE = Rule(
    "G601",
    Severity.ERROR,
    "Territoire inconnu",
    "« {value} » n’est pas le code d’un territoire attendu ici ({levels}).",
    "Écrivez son code officiel entre guillemets, par exemple {example}.",
    "Un secteur s’écrit avec des codes officiels : cinq caractères pour une commune, neuf "
    "chiffres pour une intercommunalité, deux ou trois caractères pour un département, « r84 » "
    "pour une région, « z2407 » pour une zone d’emploi, « france » pour tout le pays.",
)
UNKNOWN_ZONE_MEANT = replace(UNKNOWN_ZONE, hint='Vouliez-vous écrire "{suggestion}" ({name}) ?')
ZONE_IN_ANOTHER = Rule(
    "G602",
    Severity.ADVICE,
    "Territoire déjà compris",
    "« {value} » ({name}) est déjà compris dans « {other} ».",
    "Retirez le plus petit des deux, ou le plus grand s’il est de trop.",
    "Un secteur dit deux fois laisse croire à une exception qui n’existe pas.",
)
OWN_COMMUNE_NOT_SERVED = Rule(
    "G603",
    Severity.ADVICE,
    "Secteur qui ne comprend pas la commune du lieu",
    "Le secteur de ce lieu ne comprend pas sa propre commune, {name}.",
    "Vérifiez les codes du secteur.",
    "C’est possible pour un bureau établi hors de son secteur, mais c’est rare : "
    "un code est peut-être faux.",
)
TWO_TERRITORIES = Rule(
    "G604",
    Severity.WARNING,
    "Commune de deux réseaux locaux",
    "Déjà dans {file} : {communes}.",
    "Retirez ces communes de l’un des deux territoires : de sa « composition », ou sous « sauf ».",
    "Une commune a un seul réseau local. Sinon, deux coordinations répondent aux mêmes habitants, "
    "et les pages des deux territoires les comptent deux fois.",
)
AND_OTHERS = "{names} et {count} autres"
