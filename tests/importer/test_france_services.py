from .conftest import Desk, counter


def msap(number: int, **changes: str) -> dict[str, str]:
    return counter(
        **{
            "id": f"msap-41018-{number:02}",
            "reseau": "france-services",
            "type_dila": "msap",
            "nom": "Maison de services au public - Blois",
            "adresse": f"Bureau de poste - {number} rue Imaginaire",
            "telephone": "",
            "courriel": "",
            "site_web": "",
            **changes,
        }
    )


def place(number: int, **changes: str) -> dict[str, str]:
    return {
        "id": f"fs-{number}",
        "nom": "France services blois",
        "adresse": f"{number} Rue de l'Autre",
        "code_insee": "41018",
        "telephone": "",
        "courriel": "",
        **changes,
    }


def test_the_same_street_and_number_is_the_same_place(desk: Desk) -> None:
    report = desk.import_rows(msap(1), labelled=[place(7, adresse="1 rue imaginaire")])
    text = desk.record("41/france-services-blois").read_text()
    assert report.criteria == {"adresse": 1}
    assert "nom: France services Blois\nreseau: france-services\n" in text
    assert "anciens_noms: [Maison de services au public – Blois]" in text
    assert "  dila: msap-41018-01\n  france-services-2020: fs-7\n" in text
    assert "a_verifier" not in text


def test_the_same_phone_elsewhere_in_the_commune_is_the_same_place_moved(desk: Desk) -> None:
    report = desk.import_rows(
        msap(1, telephone="02 54 00 00 01"), labelled=[place(7, telephone="0254000001")]
    )
    assert report.criteria == {"contact": 1}
    assert [problem.rule.code for problem in report.problems] == ["I214"]
    assert "a_verifier: [adresse]" in desk.record("41/france-services-blois").read_text()


def test_a_contact_shared_by_labelled_places_proves_nothing(desk: Desk) -> None:
    shared = {"courriel": "reseau@imaginaire.fr"}
    report = desk.import_rows(msap(1, **shared), labelled=[place(7, **shared), place(8, **shared)])
    assert report.criteria == {}


def test_without_a_match_the_name_stays_and_the_label_is_in_doubt(desk: Desk) -> None:
    elsewhere = place(7, code_insee="41269", adresse="1 rue imaginaire")
    report = desk.import_rows(msap(1), labelled=[place(8), elsewhere])
    text = desk.record("41/msap-blois").read_text()
    assert "nom: Maison de services au public – Blois\nreseau: msap\n" in text
    assert "a_verifier: [label]" in text
    assert [problem.rule.code for problem in report.problems] == ["I213"]


def test_a_labelled_place_answers_for_one_counter_only(desk: Desk) -> None:
    contact = {"telephone": "02 54 00 00 01"}
    by_address = msap(1, adresse="7 rue de l’Autre")
    by_contact = msap(2, **contact)
    report = desk.import_rows(by_address, by_contact, labelled=[place(7, **contact)])
    assert report.criteria == {"contact": 1}
    assert "dila: msap-41018-02" in desk.record("41/france-services-blois").read_text()
    assert desk.record("41/msap-blois").is_file()


def test_an_absent_list_is_told_once(desk: Desk) -> None:
    report = desk.import_rows(msap(1), msap(2))
    codes = [problem.rule.code for problem in report.problems]
    assert codes.count("I109") == 1
    assert codes.count("I213") == 2
