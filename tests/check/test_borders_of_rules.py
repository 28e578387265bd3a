"""Where each rule of a structure begins and ends: what it lets pass, what it first refuses."""

from datetime import date

import pytest
from example_records import TODAY, base, check, document

from generator.check.dating import MONTHS_BEFORE_STALE
from generator.check.known import KnownDocuments
from generator.problems.problem import Problem

BASE, KNOWN = base(), KnownDocuments()
STRUCTURE = {
    "nom": "CIO imaginaire des bornes", "reseau": "cio-imaginaire",
    "adresse": "33 rue de l’Exemple", "commune": "Blois", "code_insee": '"41018"',
    "telephone": "02 61 91 00 01", "verifie_le": "2026-11-01",
}  # fmt: skip


def problems(today: date = TODAY, **changes: str) -> list[Problem]:
    """What is told of a sound structure whose lines are changed, or to which some are added."""
    lines = {key: value for key, value in {**STRUCTURE, **changes}.items() if value}
    text = "".join(f"{key}: {value}\n" for key, value in lines.items())
    one = ("structures", document(text, "structures", "41/essai"))
    checked = check(BASE, one, today=today, known=KNOWN)
    return [found for found in checked.problems if found.span.file == one[1].path]


def told(today: date = TODAY, **changes: str) -> list[str]:
    return [
        f"{one.rule.code} {one.span.line}:{one.span.column} {one.key}"
        for one in problems(today, **changes)
    ]


def test_a_sound_structure_has_no_problem() -> None:
    assert told() == []


BORDERS = [
    # verified: eleven months and thirty days ago, or a year
    ({"verifie_le": "2025-11-24"}, []),
    ({"verifie_le": "2025-11-23"}, ["Q302 7:13 verifie_le"]),
    ({"verifie_le": "2026-11-23"}, []),
    ({"verifie_le": "2026-11-24"}, ["V403 7:13 verifie_le"]),
    ({"date_maj": "2026-11-01"}, []),
    ({"date_maj": "2026-11-02"}, ["C205 8:11 verifie_le"]),
    ({"date_maj": "2026-11-24"}, ["C205 8:11 verifie_le", "V403 8:11 date_maj"]),
    ({"verifie_le": "", "verifie_par": "la coordination"},
     ["Q301 1:1 verifie_le", "C204 7:1 verifie_par"]),
    ({"source": "dila", "millesime": "2019-09"}, []),
    ({"source": "dila"}, ["C206 8:1 source"]),
    ({"millesime": "2026-11-23"}, ["C206 8:1 millesime"]),
    ({"millesime": "2026-11-24", "source": "dila"}, ["V403 8:12 millesime"]),
    ({"millesime": "1900", "source": "dila"}, []),
    ({"millesime": "1899", "source": "dila"}, ["V404 8:12 millesime"]),
    ({"label": "{debut: 2024-01-01, fin: 2024-01-01}"}, []),
    ({"label": "{debut: 2024-01-02, fin: 2024-01-01}"}, ["C103 8:33 fin"]),
    # names
    ({"nom": "CIO des bornes, etc."}, []),
    ({"nom": "CIO des bornes..."}, []),
    ({"nom": "CIO des bornes."}, ["Q102 1:6 nom"]),
    ({"nom": "C.I.O."}, []),
    ({"nom": "CENTRE"}, []),
    ({"nom": "ABCDEFGHIJKL"}, []),
    ({"nom": "ABCDEFGHIJKLM"}, ["Q101 1:6 nom"]),
    ({"nom": "CIO ABCD"}, []),
    ({"nom": "CIO ABCDE"}, ["Q101 1:6 nom"]),
    ({"description": "Cio imaginaire des bornes !"}, ["Q103 8:14 description"]),
    ({"description": "Dio imaginaire des bornes !"}, []),
    ({"anciens_noms": "[CIO Imaginaire des Bornes]"}, ["Q403 8:16 anciens_noms"]),
    ({"anciennes_adresses": "[/structures/41/essai/]"}, ["Q404 8:22 anciennes_adresses"]),
    # where it stands
    ({"latitude": "47.586", "longitude": "1.335"}, []),
    ({"latitude": "47.58", "longitude": "1.335"}, ["G504 8:11 latitude"]),
    ({"latitude": "47.586", "longitude": "1.33"}, ["G504 9:12 longitude"]),
    ({"latitude": "47.586"}, ["C104 8:1 latitude"]),
    ({"longitude": "1.335"}, ["C104 8:1 longitude"]),
    ({"precision_position": "inconnue"}, []),
    ({"precision_position": "adresse"}, ["C105 8:1 precision_position"]),
    ({"latitude": "90.001", "longitude": "1.335"}, ["V512 8:11 latitude"]),
    ({"latitude": "1.335", "longitude": "47.586"}, ["G501 8:11 latitude"]),
    ({"code_postal": '"41000"'}, []),
    ({"code_postal": '"41100"'}, ["G302 8:14 code_postal"]),
    ({"code_postal": '"45000"'}, ["G301 8:14 code_postal"]),
    # whom it serves
    ({"zone_eligibilite": "[r24]"}, []),
    ({"zone_eligibilite": "[r24, r84]"}, []),
    ({"zone_eligibilite": '["41", r24]'}, ["G602 8:20 zone_eligibilite"]),
    ({"zone_eligibilite": "[r24, france]"}, ["G602 8:20 zone_eligibilite"]),
    ({"zone_eligibilite": "[z2407, r24]"}, ["G602 8:20 zone_eligibilite"]),
    ({"zone_eligibilite": "[r84]"}, ["G603 8:19 zone_eligibilite"]),
    # how to reach it
    ({"adresse": ""}, ["Q202 1:1 adresse"]),
    ({"telephone": ""}, ["Q201 1:1 telephone"]),
    ({"telephone": "", "site_web": "https://exemple.fr"}, []),
    ({"telephone": "", "courriel": "accueil@exemple.fr"}, []),
    ({"telephone": "", "fermee": "{vers: 41/cio-imaginaire}"}, []),
    ({"telephone": "08 10 00 00 00"}, ["V304 6:12 telephone"]),
    ({"telephone": "08 20 00 00 00"}, ["V304 6:12 telephone"]),
    ({"telephone": "08 90 00 00 00"}, ["V304 6:12 telephone"]),
    ({"contacts_de_service": "[02 61 91 00 01]"}, ["C307 8:23 contacts_de_service"]),
    ({"telephone": "06 99 00 00 01", "contacts_de_service": "[06 99 00 00 01]"}, []),
    ({"a_verifier": "[adresse]"}, ["Q303 8:14 a_verifier"]),
    ({"accueil_tous_publics": "oui"}, []),
    ({"accueil_tous_publics": "Oui"}, ["V701 8:23 accueil_tous_publics"]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), BORDERS, ids=str)
def test_a_rule_begins_where_it_says(changes: dict[str, str], expected: list[str]) -> None:
    assert told(**changes) == expected


SAID = [
    ({"zone_eligibilite": "[z2407, r24]"}, "« z2407 » (Gien) est déjà compris dans « r24 »."),
    ({"zone_eligibilite": "[r24, france]"},
     "« r24 » (Centre-Val de Loire) est déjà compris dans « france »."),
    ({"anciens_noms": "['', Un autre nom]"}, "La clé « anciens_noms » n’a pas de valeur."),
    ({"anciens_noms": "[Un nom, Un nom]"}, "« Un nom » est déjà dans la liste « anciens_noms »."),
    ({"telephone": "02 54 00 00 00 ou 3949"},
     "La clé « telephone » contient plusieurs numéros : « 02 54 00 00 00 ou 3949 »."),
    ({"telephone": "02 54 00 00 0 ou 394"},
     "« 02 54 00 00 0 ou 394 » n’est pas un numéro de téléphone français."),
    ({"latitude": "48.586", "longitude": "1.335"},
     "Le point est à 112 km environ du centre de Blois."),
    ({"code_postal": '"41100"'}, "« 41100 » n’est pas un code postal ordinaire de Blois."),
    ({"date_maj": "2026-11-02"},
     "La fiche a été modifiée le 2026-11-02, après sa vérification du 2026-11-01."),
    ({"verifie_le": "2026-11-24"}, "La date « 2026-11-24 » n’est pas encore arrivée."),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "said"), SAID, ids=str)
def test_a_message_names_what_it_found(changes: dict[str, str], said: str) -> None:
    assert [one.message.replace("\u00a0", " ") for one in problems(**changes)] == [said]


@pytest.mark.parametrize("key", ["anciens_noms", "anciennes_adresses", "contacts_de_service"])
def test_a_list_has_fifty_items_at_most(key: str) -> None:
    names = [f"/structures/41/essai-{number}/" for number in range(51)]
    full, over = (f"[{', '.join(names[:count])}]" for count in (50, 51))
    assert f"K401 8:{len(key) + 3} {key}" not in told(**{key: full})
    assert f"K401 8:{len(key) + 3} {key}" in told(**{key: over})


def test_a_year_is_twelve_months_to_the_day() -> None:
    assert MONTHS_BEFORE_STALE == 12
    for day, is_stale in ((22, False), (23, True), (24, True)):
        found = told(today=date(2027, 11, day), verifie_le="2026-11-23")
        assert found == (["Q302 7:13 verifie_le"] if is_stale else [])


TOOL = """\
nom: Carnet imaginaire
editeur: Association imaginaire
genre: {kind}
objet: Un carnet pour noter ce que vous savez faire.
publics: [tous-publics]
themes: [choisir-un-metier]
zone_eligibilite: [france]
verifie_le: 2026-11-20
"""


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("site", "site_web: https://notes.example/\n", []),
        ("site", 'telephone: "3939"\n', []),
        ("site", "", ["Q203 1:1 site_web"]),
        ("numero-d-appel", 'telephone: "3939"\n', []),
        ("numero-d-appel", "site_web: https://notes.example/\n", ["C401 3:8 telephone"]),
    ],
)
def test_a_tool_has_a_way_in(kind: str, more: str, expected: list[str]) -> None:
    one = ("ressources", document(TOOL.format(kind=kind) + more, "ressources", "essai"))
    checked = check(BASE, one, known=KNOWN)
    found = [each for each in checked.problems if each.span.file == one[1].path]
    assert [
        f"{each.rule.code} {each.span.line}:{each.span.column} {each.key}" for each in found
    ] == expected
