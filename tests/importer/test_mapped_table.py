"""Any table with its mapping: the mapping's mistakes are located, the rows become records."""

from pathlib import Path

import pytest

from generator.importer.guide import Guide, read_guide
from generator.importer.mapping import read_mapping
from generator.importer.plan import Outcome

from .conftest import REPOSITORY, SOURCES, Desk

TABLE, MAPPING = SOURCES / "lieux.csv", SOURCES / "correspondance.yml"
SHORT = """source: redaction
identifiant: Code
colonnes: {nom: Nom, commune: Ville, code_postal: CP}
constantes: {reseau: cio}
"""


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(REPOSITORY / "data")


def codes(report) -> list[str]:
    return sorted(problem.rule.code for problem in report.problems)


def test_a_table_becomes_records_by_its_mapping(guide_desk: Desk) -> None:
    report = guide_desk.import_file(TABLE, mapping=MAPPING)
    assert report.totals[Outcome.CREATED] == 2 and report.totals[Outcome.REFUSED] == 3
    assert codes(report) == ["I106", "I406", "I408"]
    assert guide_desk.record("41/information-jeunesse-vendome").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../docs/schemas/structure.json\n"
        "nom: PIJ de Vendôme\n"
        "reseau: information-jeunesse\n"
        "anciens_noms: [Kiosque jeunes, Point accueil]\n"
        'adresse: "12 rue de l’Imaginaire"\n'
        'code_postal: "41100"\n'
        "commune: Vendôme\n"
        'code_insee: "41269"\n'
        'telephone: "02 54 00 00 03"\n'
        "courriel: pij@imaginaire.fr\n"
        'horaires_accueil: "lundi : 9h-12h"\n'
        "accueil_tous_publics: oui\n"
        "label:\n"
        '  debut: "2025-01-01"\n'
        "identifiants:\n"
        "  redaction: A1\n"
        "source: redaction\n"
        'millesime: "2026-09"\n'
    )


def test_each_cell_that_is_wrong_says_where(guide_desk: Desk) -> None:
    report = guide_desk.import_file(TABLE, mapping=MAPPING)
    (network,) = (problem for problem in report.problems if problem.rule.code == "I406")
    assert (network.span.line, network.span.column) == (4, 23)


def test_a_second_run_changes_nothing_and_a_change_follows(guide_desk: Desk) -> None:
    guide_desk.import_file(TABLE, mapping=MAPPING)
    before = guide_desk.files()
    assert guide_desk.import_file(TABLE, mapping=MAPPING).totals[Outcome.UNCHANGED] == 2
    assert guide_desk.files() == before
    changed = TABLE.read_bytes().replace(b"02.54.00.00.03", b"0254000004")
    guide_desk.import_text("autre.csv", changed, mapping=MAPPING)
    written = guide_desk.record("41/information-jeunesse-vendome").read_text(encoding="utf-8")
    assert "02 54 00 00 04" in written


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SHORT, []),
        (SHORT + "colones: {}\n", [("I601", 5)]),
        (SHORT.replace("source: redaction\n", ""), [("I602", 1)]),
        (SHORT.replace("nom: Nom, ", ""), [("I602", 1)]),
        (SHORT.replace("{reseau: cio}", "{}"), [("I602", 1)]),
        (SHORT.replace("commune: Ville, ", ""), [("I602", 1)]),
        (SHORT.replace("nom: Nom", "nom: Nom, titre: Nom"), [("I603", 3)]),
        (SHORT.replace("nom: Nom", "nom: Nom, verifie_le: Date"), [("I603", 3)]),
        (SHORT.replace("nom: Nom", "nom: Nom, contacts_de_service: Tel"), [("I603", 3)]),
        (SHORT.replace("redaction", "../ailleurs"), [("I605", 1)]),
        (SHORT + "separateur: espace\n", [("I605", 5)]),
        (SHORT + "encodage: utf-16\n", [("I605", 5)]),
        (SHORT + "valeurs: [a]\n", [("I605", 5)]),
        (SHORT + "valeurs: {reseau: a}\n", [("I605", 5)]),
        (SHORT.replace("nom: Nom", "nom: {a: b}"), [("I605", 3)]),
    ],
)
def test_a_mistake_of_the_mapping_is_located(
    guide: Guide, text: str, told: list[tuple[str, int]]
) -> None:
    reading = read_mapping(text.encode(), "c.yml", guide)
    assert [(one.rule.code, one.span.line) for one in reading.problems] == told
    assert (reading.mapping is None) == bool(told)


def test_the_word_meant_is_proposed(guide: Guide) -> None:
    for typed, meant in (
        ("telefone", "telephone"),
        ("cp", "code_postal"),
        ("label.debu", "label.debut"),
    ):
        text = SHORT.replace("nom: Nom", f"nom: Nom, {typed}: T")
        (problem,) = read_mapping(text.encode(), "c.yml", guide).problems
        assert f"«\u00a0{meant}\u00a0»" in problem.message


@pytest.mark.parametrize(
    ("table", "mapping", "code"),
    [
        (b"Code,Nom,CP\n1,CIO,41000\n", SHORT, "I604"),
        (b"Code,Nom,Ville,CP\n", SHORT, "I103"),
        ("Code,Nom,Ville,CP\n1,CIO,Vendôme,41100\n".encode("cp1252"), SHORT, "I101"),
        (b"Code,Nom,Ville,CP\n1,CIO,Blois,41000\n", "source: [\n", "Y"),
        (b"Code,Nom,Ville,CP\n1,CIO,Blois,41000\n", "- a\n", "Y"),
    ],
)
def test_what_cannot_be_read_writes_nothing(
    guide_desk: Desk, tmp_path: Path, table: bytes, mapping: str, code: str
) -> None:
    file = tmp_path / "c.yml"
    file.write_text(mapping, encoding="utf-8")
    before = guide_desk.files()
    report = guide_desk.import_text("t.csv", table, mapping=file)
    assert report.unusable
    assert {problem.rule.code[: len(code)] for problem in report.problems} == {code}
    assert guide_desk.files() == before


def test_hostile_cells_are_left_out(guide_desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "c.yml"
    columns = (
        "{nom: Nom, commune: Ville, code_postal: CP, telephone: T, courriel: M, description: D}"
    )
    file.write_text(
        SHORT.replace("{nom: Nom, commune: Ville, code_postal: CP}", columns), encoding="utf-8"
    )
    rows = (
        "1,CIO un,Blois,41000,07 00 00 00 00,x@gmail.com,<img src=x>\n"
        "2,<b>CIO</b>,Blois,41000,,,\n"
        "3,CIO trois,Blois,41000,,,Appelez Mme Imaginaire Martin\n"
        "4,CIO quatre,Blois,99999,,,\n"
    )
    report = guide_desk.import_text("t.csv", f"Code,Nom,Ville,CP,T,M,D\n{rows}", mapping=file)
    assert codes(report) == ["I408", "I409", "I411", "I411", "I411", "I411"]
    written = b"".join(
        guide_desk.files()[name] for name in guide_desk.files() if "structures/" in name
    )
    for refused in (b"07 00", b"gmail", b"<img", b"Martin", b"<b>"):
        assert refused not in written


def test_the_mapping_of_the_documentation_is_right(guide: Guide) -> None:
    page = (REPOSITORY / "docs/editeurs/importer.md").read_text(encoding="utf-8")
    text = page.split("```yaml\n")[1].split("```")[0].replace("mon-reseau", "redaction")
    assert read_mapping(text.encode(), "c.yml", guide).problems == ()
