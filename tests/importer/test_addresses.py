import pytest

from generator.importer.addresses import Repair, same_street, split_address


@pytest.mark.parametrize(
    ("source", "street", "details"),
    [
        ("BP 309 - 5 rue Berthelot", "5 rue Berthelot", "BP 309"),
        ("Immeuble Gergovia - 65 boulevard Imaginaire - 6e étage", "65 boulevard Imaginaire",
         "Immeuble Gergovia, 6e étage"),
        ("Place de la Cathédrale - 3 rue de l'Étroit", "3 rue de l’Étroit",
         "Place de la Cathédrale"),
        ("Maison des jeunes - Rue Jean-Moulin", "Rue Jean-Moulin", "Maison des jeunes"),
        ("178, chemin d'Arras", "178 chemin d’Arras", ""),
        ("10 bis, rue Gamard", "10 bis rue Gamard", ""),
        ("28, Grande rue - BP115", "28 Grande rue", "BP 115"),
        ("5 et 9 rue des Papetiers", "5 et 9 rue des Papetiers", ""),
        ("rue saint roch - Tour du Roi", "Rue saint roch", "Tour du Roi"),
        ("Bureau de poste - Au Bourg", "Bureau de poste – Au Bourg", ""),
        ("Chemin des Huguenots - Rue Imaginaire - BP 3", "Chemin des Huguenots – Rue Imaginaire",
         "BP 3"),
        ("Pôle Froment - BP 606", "Pôle Froment", "BP 606"),
        ("8 Les petits Prés - Maison des jeunes", "8 Les petits Prés", "Maison des jeunes"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_street_apart_from_the_rest(source: str, street: str, details: str) -> None:
    assert split_address(source)[:2] == (street, details)


def test_the_zero_of_a_conversion_is_taken_out_and_told() -> None:
    address = split_address("BP 401028 - Allée du 8-Mai-01945")
    assert (address.street, address.details) == ("Allée du 8-Mai-1945", "BP 41028")
    assert address.repairs == (
        Repair("BP 401028", "BP 41028"),
        Repair("Allée du 8-Mai-01945", "Allée du 8-Mai-1945"),
    )
    assert not address.odd_box


def test_an_odd_box_that_nothing_explains_stays() -> None:
    address = split_address("3 rue Imaginaire - BP 0999")
    assert (address.details, address.odd_box, address.repairs) == ("BP 0999", "BP 0999", ())
    assert split_address("3 rue Imaginaire - BP 101234").repairs == (
        Repair("BP 101234", "BP 11234"),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("22 esplanade de la Poste", "22 Esplanade de La Poste"),
        ("34 rue Narvick", "34 Rue de Narvik"),
        ("47 avenue Salengro", "47 Avenue Roger Salengro"),
        ("Place de l'Église", "3 place de l’église"),
        ("5 et 9 rue des Papetiers", "5-9 Rue des Papetiers"),
        ("1 bis rue de Boisdenier", "1bis, rue de Boisdenier"),
        ("77 avenue du Général-de-Gaulle", "77 ave du Général de Gaulle - Les Passerelles"),
    ],
)
def test_the_same_street(one: str, other: str) -> None:
    assert same_street(one, other)
    assert same_street(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7 rue de Tours", "9 rue de Tours"),
        ("Rue de la Poste", "Place de la Poste"),
        ("3 route de Méry", "3 route de la Poste"),
        ("Bureau de poste - Au Bourg", "Le bourg"),
        ("Rue Wettolsheim", "Résidence le Verdonnet"),
        ("", ""),
    ],
)
def test_not_the_same_street(one: str, other: str) -> None:
    assert not same_street(one, other)
