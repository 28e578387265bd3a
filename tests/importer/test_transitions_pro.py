from .conftest import Desk, counter


def fongecif(code: str, commune: str, postal_code: str) -> dict[str, str]:
    return counter(
        id=f"fongecif-{code}-01",
        type_dila="fongecif",
        reseau="transitions-pro",
        nom="Fongecif - Imaginaire",
        code_insee=code,
        commune=commune,
        code_postal=postal_code,
        lat="",
        lon="",
    )


def office(department: str, address: str = "", code: str = "", **changes: str) -> dict[str, str]:
    return {
        "departement": department,
        "nom": "Transitions Pro",
        "adresse": address,
        "code_postal": "45000" if address else "",
        "code_insee": code,
        "lat": "47.9" if address else "",
        "lon": "1.9" if address else "",
        "precision_geo": "centre-commune" if address else "",
        "courriel": "contact@imaginaire.fr",
        "site_web": "http://www.imaginaire.fr",
        **changes,
    }


ORLEANS = "Pôle Imaginaire, 9 rue de l'Imaginaire, 45000 Orléans"


def test_a_closed_structure_points_to_the_office_of_its_department(desk: Desk) -> None:
    report = desk.import_rows(
        fongecif("41018", "Blois", "41000"),
        offices=[office("41"), office("45", ORLEANS, "45234"), office("75", ORLEANS, "75056")],
    )
    assert report.problems == ()
    assert sum(report.offices.values()) == 1
    closed = desk.record("41/fongecif-blois").read_text()
    assert 'fermee:\n  le: "2020-01-01"\n  vers: "45/transitions-pro-orleans"\n' in closed
    assert "nom: Fongecif – Imaginaire\n" in closed
    assert desk.record("45/transitions-pro-orleans").read_text().splitlines()[1:] == [
        "nom: Transitions Pro – Orléans",
        "reseau: transitions-pro",
        'adresse: "9 rue de l’Imaginaire"',
        "complement_adresse: Pôle Imaginaire",
        'code_postal: "45000"',
        "commune: Orléans",
        'code_insee: "45234"',
        "latitude: 47.9",
        "longitude: 1.9",
        "precision_position: centre-commune",
        "courriel: contact@imaginaire.fr",
        "site_web: http://www.imaginaire.fr",
        'zone_eligibilite: ["41", "45"]',
        "identifiants:",
        "  transitions-pro-2022: transitions-pro-45234-01",
        "source: transitions-pro-2022",
        'millesime: "2022-06"',
    ]


def test_one_office_for_each_address_however_many_departments(desk: Desk) -> None:
    report = desk.import_rows(
        counter(),
        offices=[
            office("45", ORLEANS, "45234"),
            office("28", ORLEANS, "45234"),
            office("37", "2 rue Imaginaire, 37000 Tours", "37261"),
            office("18"),
        ],
    )
    assert sum(report.offices.values()) == 2
    assert 'zone_eligibilite: ["28", "45"]' in desk.record("45/transitions-pro-orleans").read_text()
    assert 'zone_eligibilite: ["37"]' in desk.record("37/transitions-pro-tours").read_text()


def test_a_closed_structure_without_an_office_says_so(desk: Desk) -> None:
    report = desk.import_rows(fongecif("41018", "Blois", "41000"))
    assert [problem.rule.code for problem in report.problems] == ["I109", "I215"]
    assert 'fermee:\n  le: "2020-01-01"\nadresse' in desk.record("41/fongecif-blois").read_text()
