"""S8: the addresses that were once published, and that must be found for ever."""

from generator.problems.problem import Rule, Severity

LOST_ADDRESS = Rule(
    "S801",
    Severity.ERROR,
    "Adresse publiée qui ne mène plus nulle part",
    "L’adresse « /{adresse} » a été publiée, et aucune page du guide n’y répond plus.",
    "Fiche renommée ou réunie à une autre : écrivez « anciennes_adresses: [/{adresse}] » dans la "
    "fiche où aller. Lieu fermé : remettez sa fiche, avec « fermee: {{le: 2026-01-31, vers: "
    "41/cio-blois}} ». Fiche mise de côté pour une erreur : corrigez l’erreur.",
    "Un lien, un signet, un code imprimé sur un dépliant mènent à cette adresse : elle doit "
    "répondre toujours. Tant qu’elle est perdue, rien n’est publié, et l’ancien site reste en "
    "place. Une structure, un réseau, un territoire gardent leurs anciennes adresses ; celle d’un "
    "dossier garde aussi les pages qu’il contenait. Un lieu fermé garde sa page, qui dit où aller. "
    "La liste des adresses est dans « data/adresses-publiees.txt » : seule la commande "
    "« quifaitquoi adresses enregistrer » l’écrit.",
)
BAD_ADDRESS_LINE = Rule(
    "S802",
    Severity.ERROR,
    "Ligne illisible dans les adresses publiées",
    "La ligne « {texte} » n’est ni une adresse, ni un code suivi d’une adresse.",
    "Reprenez la ligne de la version précédente du fichier, puis lancez « quifaitquoi adresses "
    "enregistrer ».",
    "Ce fichier tient la liste des adresses et des codes imprimés. Il ne se corrige pas à la "
    "main : une ligne perdue est un code qui ne mène plus nulle part.",
)
