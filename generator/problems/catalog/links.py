"""L: what `quifaitquoi liens` found behind a link, and the list of what one tolerates."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.problems.problem import Rule, Severity

GONE = Rule(
    "L101",
    Severity.ERROR,
    "Page disparue",
    "La page « {address} » n’existe plus (réponse {status}).",
    "Cherchez sa nouvelle adresse sur le site, ou retirez le lien.",
    "Le site répond, mais dit que cette page n’y est pas. Un lien mort fait perdre confiance dans "
    "tout le reste.",
)
UNREACHABLE = Rule(
    "L102",
    Severity.ERROR,
    "Site injoignable",
    "« {address} » ne répond pas : {reason}.",
    "Essayez dans votre navigateur. Si le site n’existe plus, retirez le lien ou remplacez-le.",
    "Le site a été demandé plusieurs fois. Il a pu fermer, changer de nom, ou être en panne.",
)
NOWHERE = Rule(
    "L103",
    Severity.ERROR,
    "Lien qui ne mène nulle part",
    "« {address} » renvoie sans fin d’une adresse à l’autre.",
    "Ouvrez-la dans votre navigateur, et écrivez l’adresse où vous arrivez.",
    "Un renvoi qui tourne en rond, ou trop long, est une faute du site. Les navigateurs "
    "s’arrêtent aussi.",
)
FAILING = Rule(
    "L104",
    Severity.WARNING,
    "Site en panne",
    "« {address} » répond par une erreur du site ({status}).",
    "Revenez-y dans quelques jours ; si cela dure, prévenez le site.",
    "La page existe peut-être, mais le site ne sait pas la montrer en ce moment.",
)
UNSAFE = Rule(
    "L105",
    Severity.WARNING,
    "Certificat refusé",
    "« {address} » a un certificat que les navigateurs refusent.",
    "Prévenez le site ; en attendant, retirez le lien s’il n’est pas indispensable.",
    "Le navigateur affichera une page d’alerte. Beaucoup de gens feront demi-tour.",
)
HOME_INSTEAD = Rule(
    "L106",
    Severity.WARNING,
    "Page remplacée par un accueil",
    "« {address} » renvoie à l’accueil « {end} ».",
    "Cherchez la nouvelle adresse de la page sur ce site.",
    "Un site refait renvoie souvent ses anciennes pages à l’accueil : ce que l’on cherchait n’y "
    "est plus.",
)
MOVED = Rule(
    "L201",
    Severity.ADVICE,
    "Page qui a changé d’adresse",
    "« {address} » est désormais « {end} ».",
    "Écrivez la nouvelle adresse.",
    "Le renvoi marche encore, mais rien ne dit jusqu’à quand.",
)
CLOSED_TO_ROBOTS = Rule(
    "L202",
    Severity.ADVICE,
    "Page fermée aux robots",
    "« {address} » refuse d’être vérifiée par un programme (réponse {status}).",
    "Ouvrez-la vous-même. Si elle est bonne, ajoutez-la à data/liens-toleres.yml.",
    "Certains sites n’ouvrent qu’aux navigateurs. Rien ne dit que la page soit mauvaise.",
)
BAD_TOLERANCE = Rule(
    "L301",
    Severity.ERROR,
    "Lien toléré mal écrit",
    "Ce lien toléré n’a pas « adresse », « raison » et « jusqu_au » comme il faut.",
    "Écrivez l’adresse du lien, la raison en une phrase, et une date comme {example}.",
    "Un lien que l’on renonce à vérifier dit pourquoi, et jusqu’à quand : sinon on l’oublie.",
)
EXPIRED = Rule(
    "L302",
    Severity.WARNING,
    "Lien toléré dont la date est passée",
    "« {address} » n’était toléré que jusqu’au {until} ({why}).",
    "Vérifiez le lien vous-même, puis donnez une nouvelle date, ou retirez ces lignes.",
    "Le lien est de nouveau vérifié comme les autres.",
)
NEEDLESS = Rule(
    "L303",
    Severity.ADVICE,
    "Lien toléré qui n’est plus dans le guide",
    "Aucun lien du guide ne mène à « {address} » : il n’a plus besoin d’être toléré.",
    "Retirez ces lignes.",
    "Une liste courte se relit. Un lien qui a disparu du guide n’y a plus sa place.",
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "trop-lent": "il est trop lent",
        "site-absent": "aucun site ne répond à cette adresse",
        "reponse-coupee": "sa réponse est coupée",
        "adresse-impossible": "l’adresse est impossible",
    }
)
VISITED = ("adresse visitée", "adresses visitées")
LEFT_OUT = ("tolérée", "tolérées")
ALL_WELL = "{visited} : rien à corriger."
SOMETHING = "{visited} : {found}."
AND_OTHERS = "… et {count} de plus"
HIDDEN_ADVICE = "{advice} : ajoutez --conseils pour les lire."
