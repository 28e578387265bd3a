import pytest

from generator.importer.dila import draft_of, refusal
from generator.importer.draft import Draft
from generator.importer.place_names import PlaceNames
from generator.model.geography import Geography
from generator.write.tidy import written

from .conftest import counter, row_of

Made = tuple[Draft, list[str]]


@pytest.fixture
def made(geography: Geography, places: PlaceNames):
    def make(**changes: str) -> Made:
        draft = draft_of(row_of(counter(**changes)), geography, places, {})
        return draft, [problem.rule.code for problem in draft.problems]

    return make


def test_a_row_becomes_a_record(made) -> None:
    draft, codes = made(courriel="cio.imaginaire@orange.fr", date_maj="2015-09-09")
    assert codes == []
    assert (draft.folder, draft.stem) == ("41", "cio-blois")
    assert written(draft.facts, "data/structures/41/cio-blois.yml") == (
        "# yaml-language-server: $schema=../../../docs/schemas/structure.json\n"
        "nom: CIO – Blois\n"
        "reseau: cio\n"
        'adresse: "15 avenue de l’Imaginaire"\n'
        "complement_adresse: BP 12\n"
        'code_postal: "41000"\n'
        "commune: Blois\n"
        'code_insee: "41018"\n'
        "latitude: 47.596269\n"
        "longitude: 1.328143\n"
        "precision_position: adresse\n"
        'telephone: "02 54 00 00 00"\n'
        "courriel: cio.imaginaire@orange.fr\n"
        "site_web: https://www.imaginaire.fr/cio\n"
        "contacts_de_service: [cio.imaginaire@orange.fr]\n"
        "accessibilite: accessible\n"
        "identifiants:\n"
        "  dila: cio-41018-01\n"
        "source: dila\n"
        'millesime: "2019-09"\n'
        'date_maj: "2015-09-09"\n'
    )


@pytest.mark.parametrize(
    ("changes", "code", "key", "doubts"),
    [
        ({"site_web": "http://www.univ-imaginaire.frmoip"}, "I201", "site_web", ()),
        ({"telephone": "demander"}, "I201", "telephone", ()),
        ({"courriel": "accueil chez imaginaire"}, "I201", "courriel", ()),
        ({"code_postal": "4100"}, "I201", "code_postal", ()),
        ({"accessibilite": "???"}, "I201", "accessibilite", ()),
        ({"millesime": "récent"}, "I201", "millesime", ()),
        ({"date_maj": "2015-02-31"}, "I201", "date_maj", ()),
        ({"adresse": "1 rue de l’Imagi\u200bnaire"}, "I201", "adresse", ()),
        ({"lat": "147"}, "I201", "latitude", ()),
        ({"code_postal": "75001"}, "I204", "code_postal", ("adresse",)),
        ({"courriel": "a.imaginaire@imaginaire.fr"}, "I216", "courriel", ()),
    ],
)
def test_a_bad_fact_is_left_out_and_told(
    made, changes: dict[str, str], code: str, key: str, doubts: tuple[str, ...]
) -> None:
    draft, codes = made(**changes)
    assert codes == [code]
    assert key not in draft.facts
    assert draft.doubts == doubts
    assert draft.text("nom") == "CIO – Blois"


@pytest.mark.parametrize(
    ("changes", "code", "doubts"),
    [
        ({"lat": "48.8566", "lon": "2.3522"}, "I203", ("position",)),
        ({"commune": "Vendôme"}, "I206", ("adresse",)),
        ({"telephone": "08 10 00 00 00"}, "I207", ()),
        ({"adresse": "1 rue du 8-Mai-01945"}, "I208", ("adresse",)),
        ({"adresse": "1 rue Imaginaire - BP 0999"}, "I209", ("adresse",)),
        ({"nom": "Poijnt d’orientation"}, "I210", ("nom",)),
        ({"nom": "Centre d’information et d’orientation (CIO) - Bloyis"}, "I211", ("nom",)),
    ],
)
def test_a_doubtful_fact_is_kept_and_flagged(
    made, changes: dict[str, str], code: str, doubts: tuple[str, ...]
) -> None:
    draft, codes = made(**changes)
    assert codes == [code]
    assert draft.doubts == doubts


def test_a_former_commune_gives_the_present_one(made) -> None:
    draft, codes = made(code_insee="01039", commune="Béon", code_postal="01350", lat="", lon="")
    assert codes == ["I205"]
    assert draft.text("code_insee") == "01138"
    assert draft.folder == "01"


def test_departments_of_corsica_and_overseas(made) -> None:
    ajaccio, _ = made(code_insee="2A004", commune="Ajaccio", code_postal="20000", lat="", lon="")
    saint_denis, _ = made(
        code_insee="97411", commune="Saint-Denis", code_postal="97400", lat="", lon=""
    )
    assert (ajaccio.folder, ajaccio.text("code_postal")) == ("2A", "20000")
    assert (saint_denis.folder, saint_denis.stem) == ("974", "cio-saint-denis")


def test_a_mobile_is_the_counter_s_own(made) -> None:
    draft, codes = made(telephone="06 00 00 00 00")
    assert codes == []
    assert draft.facts["contacts_de_service"] == ("06 00 00 00 00",)


def test_an_address_that_names_the_kind_of_counter_is_no_person_s(made) -> None:
    draft, codes = made(type_dila="msap", reseau="france-services",
                        nom="Maison de services au public - Blois",
                        courriel="msap.st-julien@imaginaire.fr")  # fmt: skip
    assert codes == []
    assert draft.text("courriel") == "msap.st-julien@imaginaire.fr"


def test_a_message_does_not_spread_a_person_s_address(made) -> None:
    draft, _ = made(courriel="a.imaginaire@imaginaire.fr")
    assert "a.imaginaire" not in draft.problems[0].message


def test_a_fact_set_aside_stays_so(geography: Geography, places: PlaceNames) -> None:
    aside = {("cio-41018-01", "courriel"): "semble celui d’une personne"}
    draft = draft_of(row_of(counter()), geography, places, aside)
    assert "courriel" not in draft.facts
    assert [problem.rule.code for problem in draft.problems] == ["I217"]
    assert "cio@imaginaire.fr" not in draft.problems[0].message


def test_a_fongecif_is_closed_under_its_own_name(made) -> None:
    draft, codes = made(
        id="fongecif-41018-01", type_dila="fongecif", reseau="transitions-pro",
        nom="Fongecif - Centre",
    )  # fmt: skip
    assert codes == []
    assert draft.text("nom") == "Fongecif – Centre"
    assert draft.facts["fermee"] == {"le": "2020-01-01"}
    assert draft.stem == "fongecif-blois"


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"id": ""}, "I105", "id"),
        ({"reseau": ""}, "I105", "reseau"),
        ({"nom": ""}, "I105", "nom"),
        ({"code_insee": ""}, "I105", "code_insee"),
        ({"id": "cio 41"}, "I108", "id"),
        ({"reseau": "../cio"}, "I108", "reseau"),
        ({"type_dila": "../msap"}, "I108", "type_dila"),
        ({"nom": "C"}, "I108", "nom"),
        ({"nom": "CIO\u202e Blois"}, "I108", "nom"),
        ({"code_insee": "41999"}, "I107", "code_insee"),
    ],
)
def test_what_cannot_be_a_record_is_refused(
    geography: Geography, changes: dict[str, str], code: str, column: str
) -> None:
    row = row_of(counter(**changes))
    problem = refusal(row, geography)
    assert problem is not None
    assert problem.rule.code == code
    assert problem.span == row.places[column]
