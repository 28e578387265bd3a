from generator.importer.source import read_table
from generator.problems.problem import Span


def test_each_cell_says_where_it_begins() -> None:
    raw = b'id,nom,adresse\n1,"Lieu, imaginaire",rue\n2,Autre,place\n'
    first, second = read_table(raw, "t.csv", ("id",)).rows
    assert first["nom"] == "Lieu, imaginaire"
    assert first.places["nom"] == Span("t.csv", 2, 3)
    assert first.places["adresse"] == Span("t.csv", 2, 22)
    assert second.places["adresse"] == Span("t.csv", 3, 9)


def test_a_cell_may_hold_lines_and_quotation_marks() -> None:
    raw = (
        'id,nom,adresse\n1,"Lieu ""imaginaire""\nau fond, à gauche",rue\n\n2,Autre,place\n'.encode()
    )
    first, second = read_table(raw, "t.csv", ()).rows
    assert first["nom"] == 'Lieu "imaginaire"\nau fond, à gauche'
    assert first.places["adresse"] == Span("t.csv", 3, 20)
    assert second.span == Span("t.csv", 5, 1)


def test_a_byte_order_mark_and_windows_line_ends_are_nothing() -> None:
    raw = b"\xef\xbb\xbfid,nom\r\n1,Lieu\r\n"
    (row,) = read_table(raw, "t.csv", ("id", "nom")).rows
    assert (row["id"], row["nom"], row.span.line) == ("1", "Lieu", 2)


def test_a_row_cut_badly_does_not_stop_the_others() -> None:
    reading = read_table(b"id,nom\n1,a,b\n2,c\n3\n", "t.csv", ("id",))
    assert [row["id"] for row in reading.rows] == ["2"]
    assert [(problem.rule.code, problem.span.line) for problem in reading.problems] == [
        ("I104", 2),
        ("I104", 4),
    ]
    assert not reading.unusable


def test_missing_columns_are_named_together() -> None:
    reading = read_table(b"id,ville\n1,Blois\n", "t.csv", ("id", "nom", "adresse"))
    assert reading.unusable and not reading.rows
    assert "nom, adresse" in reading.problems[0].message


def test_what_is_no_table_is_told() -> None:
    for raw in (b"", b"\xff\xfeid", "id,nom\n1,é\n".encode("latin-1"), b'id,nom\n1,"a'):
        reading = read_table(raw, "t.csv", ("id",))
        assert reading.unusable
        assert reading.problems[0].rule.code == "I101"
    assert read_table(b"id,nom\n", "t.csv", ("id",)).problems[0].rule.code == "I103"
