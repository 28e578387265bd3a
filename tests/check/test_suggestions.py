"""« Vouliez-vous écrire… »: keys, words of the vocabularies, communes, networks, areas."""

import pytest
from example_records import base, check, document
from test_documents import STRUCTURE

BASE = base()


def hint(text: str, identifier: str = "41/essai") -> str:
    one = document(text, "structures", identifier)
    problems = [each for each in check(BASE, ("structures", one)).problems
                if each.span.file == one.path]  # fmt: skip
    return " | ".join(each.hint for each in problems)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("courriels", "courriel"),
        ("e-mail", "courriel"),
        ("Téléphone", "telephone"),
        ("tel", "telephone"),
        ("code-postal", "code_postal"),
        ("horaire_accueil", "horaires_accueil"),
        ("lattitude", "latitude"),
        ("ville", "commune"),
        ("zone_eligibilité", "zone_eligibilite"),
        ("siteweb", "site_web"),
        ("verification", "verifie_le"),
    ],
)
def test_keys(typed: str, meant: str) -> None:
    assert f"écrire «\u00a0{meant}\u00a0»" in hint(f"{STRUCTURE}{typed}: x\n")


@pytest.mark.parametrize(
    ("typed", "home"),
    [("themes", "un service"), ("age_minimum", "un service"), ("sauf", "la rubrique"),
     ("sigle", "une fiche réseau"), ("vers", "la rubrique")],
)  # fmt: skip
def test_keys_of_another_place(typed: str, home: str) -> None:
    assert f"dans {home}" in hint(f"{STRUCTURE}{typed}: x\n")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("accessibles", "accessible"), ("Accessible", "accessible"), ("sur demande", "sur-demande")],
)
def test_words_of_a_vocabulary(typed: str, meant: str) -> None:
    assert f"écrire «\u00a0{meant}\u00a0»" in hint(f"{STRUCTURE}accessibilite: {typed}\n")


@pytest.mark.parametrize(
    ("commune", "code", "meant"),
    [
        ("Blois", "41000", '"41018" (Blois)'),
        ("Blois", "41108", '"41018" (Blois)'),
        ("Vendôme", "41018", '"41269"'),
        ("Bloys", "41018", "«\u00a0Blois\u00a0»"),
        ("Blois Cedex 9", "41018", "«\u00a0Blois\u00a0»"),
    ],
)
def test_communes(commune: str, code: str, meant: str) -> None:
    text = STRUCTURE.replace("Blois", commune).replace("41018", code)
    told = hint(text)
    assert meant in told or meant.replace('" (Blois)', '"') in told


def test_networks() -> None:
    assert "«\u00a0jeunes-imaginaires\u00a0»" in hint(
        STRUCTURE.replace("cio-imaginaire", "jeune-imaginaire")
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Loir-et-Cher", '"41" (Loir-et-Cher)'),
        ("centre val de loire", '"r24" (Centre-Val de Loire)'),
        ("R24", '"r24"'),
        ("1", '"01" (Ain)'),
        ("2a", '"2A"'),
        ("69383", '"69123" (Lyon)'),
    ],
)
def test_areas(typed: str, meant: str) -> None:
    told = hint(f'{STRUCTURE}zone_eligibilite: ["41", "{typed}"]\n')
    assert meant in told
