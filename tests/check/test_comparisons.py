from example_records import COMPANIONS, base, check, document, document_at, told

from generator.read.node import Document

PATH = "data/comparaisons/essai.yml"


def comparison(
    second: str = "jeunes-imaginaires", third: str = "cio-imaginaire"
) -> tuple[str, Document]:
    text = f"""question: Centre ou Jeunes imaginaires\u00a0?
premier: cio-imaginaire
second: {second}
en_bref: Une réponse imaginaire, assez longue pour être lue.
cas:
  - si: vous cherchez un job
    reseau: jeunes-imaginaires
  - si: vous hésitez encore
    reseau: {third}
"""
    return "comparaisons", document(text, "comparaisons", "essai")


def broken_network() -> tuple[str, Document]:
    path = "reseaux/reseau-en-erreur.yml"
    return "reseaux", document_at(COMPANIONS / path, f"data/{path}")


def test_a_whole_comparison_is_published() -> None:
    checked = check(base(), comparison())
    assert told(checked, PATH) == []
    record = next(one for one in checked.records["comparaisons"] if one.id == "essai")
    assert record.values["first"] == "cio-imaginaire"
    assert len(record.values["referrals"]) == 2  # type: ignore[arg-type]


def test_both_networks_must_exist() -> None:
    checked = check(base(), comparison(second="jeune-imaginaires"))
    assert [problem.split()[1] for problem in told(checked, PATH)] == ["3:9"]
    assert "essai" not in {one.id for one in checked.records["comparaisons"]}


def test_a_comparison_is_withheld_with_one_of_its_networks() -> None:
    checked = check(base(), broken_network(), comparison(second="reseau-en-erreur"))
    (problem,) = [one for one in checked.problems if one.span.file == PATH]
    assert problem.rule.code == "R102", problem.rule
    assert "essai" not in {one.id for one in checked.records["comparaisons"]}


def test_a_case_that_leads_nowhere_is_left_out() -> None:
    checked = check(base(), broken_network(), comparison(third="reseau-en-erreur"))
    record = next(one for one in checked.records["comparaisons"] if one.id == "essai")
    assert [case["network"] for case in record.values["referrals"]] == ["jeunes-imaginaires"]  # type: ignore[union-attr,index]
