"""Être reçu gratuitement, sans rendez-vous, quand on est au lycée dans le Loir-et-Cher : où ?"""

import json
import sys
from urllib.request import urlopen

RACINE = sys.argv[1] if len(sys.argv) > 1 else "https://qui-fait-quoi.example/donnees/v1/"


def lire(nom):
    with urlopen(f"{RACINE}{nom}.json") as reponse:
        return json.load(reponse)[nom]


lieux = {lieu["id"]: lieu for lieu in lire("structures") if lieu["code_insee"].startswith("41")}
for service in lire("services"):
    pour_moi = {"lyceen", "tous-publics"} & set(service["publics"])
    libre = service.get("frais") == "gratuit" and service.get("rendez_vous") == "sans"
    if pour_moi and libre and service["structure"] in lieux:
        lieu = lieux[service["structure"]]
        telephone = lieu.get("telephone", "pas de téléphone")
        print(f"{lieu['nom']}, {lieu['commune']} ({telephone}) : {service['nom']}")
