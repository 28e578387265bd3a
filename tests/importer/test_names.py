import pytest

from generator.importer.names import display_name, nearly_names
from generator.importer.place_names import PlaceNames
from generator.model.geography import Geography

ML = "Mission locale pour l'insertion professionnelle et sociale des jeunes (16-25 ans)"


@pytest.mark.parametrize(
    ("source", "code", "shown"),
    [
        ("Centre d’information et d’orientation (CIO) - Blois", "41018", "CIO – Blois"),
        ("Centre d'information et d'orientation (CIO) du Blanc", "36018", "CIO – Le Blanc"),
        ("Centre d'information et d'orientation (CIO) - Lyon - Centre", "69123",
         "CIO – Lyon – Centre"),
        ("Centre d’information et d’orientation (CIO) - Puy-en-Velay", "43157",
         "CIO – Le Puy-en-Velay"),
        (f"{ML} - Belley", "01034", "Mission locale – Belley"),
        (f"{ML} - Annonay (Nord-Ardèche)", "07010", "Mission locale – Annonay (Nord-Ardèche)"),
        ("Mission locale de Miribel", "01249", "Mission locale – Miribel"),
        ("Mission locale Nord-Ouest-Rhône", "69243", "Mission locale Nord-Ouest-Rhône"),
        ("Mission locale Rhône - Sud-Est", "69283", "Mission locale Rhône – Sud-Est"),
        ("Point d'Information Jeunesse de Aubigny sur Nère", "18015",
         "Point information jeunesse – Aubigny-sur-Nère"),
        ("Point d'Information Jeunesse de l'Ile Bouchard", "37119",
         "Point information jeunesse – L’Île-Bouchard"),
        ("Point information jeunesse de la ville d'Ambert", "63003",
         "Point information jeunesse de la ville d’Ambert"),
        ("Centre régional information jeunesse - Orléans", "45234",
         "Centre régional information jeunesse – Orléans"),
        ("Agence nationale pour la formation professionnelle des adultes (Afpa) - Centre du Teil",
         "07319", "Afpa – Le Teil"),
        ("Association pour l'emploi des cadres (Apec) d'Orléans", "45234", "Apec – Orléans"),
        ("Chambre de métiers et de l'artisanat (CMA) - Haute-savoie", "74010",
         "CMA – Haute-Savoie"),
        ("Chambre de commerce et d'industrie (CCI) - Allier - Moulins", "03190",
         "CCI – Allier – Moulins"),
        ("Université de Savoie - Service universitaire d'information et d'orientation (SUIO)",
         "73065", "SUIO – Université de Savoie"),
        ("Service d'orientation et d'insertion professionnelle des étudiants (LE SOIE) - "
         "Université Lyon 1", "69266", "LE SOIE – Université Lyon 1"),
        ("Greta - Val d'Allier (Issoire)", "63178", "Greta – Val d’Allier (Issoire)"),
        ("Greta du Beaujolais", "69264", "Greta du Beaujolais"),
        ("Maison de services au public - Vans", "07334", "Maison de services au public – Les Vans"),
    ],
)  # fmt: skip
def test_names_are_short_and_true(
    source: str, code: str, shown: str, geography: Geography, places: PlaceNames
) -> None:
    name = display_name(source, geography.communes[code], places)
    assert name.shown == shown
    assert name.recognised
    assert len(shown) <= 80
    assert not name.former


def test_a_network_that_changed_its_name_keeps_the_former(
    geography: Geography, places: PlaceNames
) -> None:
    name = display_name("Pôle emploi d'Orléans - Nord", geography.communes["45234"], places)
    assert name.shown == "France Travail – Orléans – Nord"
    assert name.former == "Pôle emploi d’Orléans – Nord"


def test_another_name_is_kept_and_said_to_be_unusual(
    geography: Geography, places: PlaceNames
) -> None:
    name = display_name("Poijnt d'Information Imaginaire", geography.communes["45234"], places)
    assert name == ("Poijnt d’Information Imaginaire", "", False)


def test_slips_of_the_pen_in_the_name_of_a_place() -> None:
    assert nearly_names("Point information jeunesse d’Oléans La Source", "Orléans")
    assert not nearly_names("Point information jeunesse – Orléans", "Orléans")
    assert not nearly_names("Maison – Saint-Martin-de-Belleville", "Les Belleville")
    assert not nearly_names("CIO – Voiron", "Coublevie")
