import pytest

from generator.problems.catalog import encoding, record_files
from generator.problems.problem import Rule, Span
from generator.read.text import LARGEST_FILE, MOST_HIDDEN_TOLD, decode

PATH = "data/structures/41/cio-blois.yml"


def only_problem(raw: bytes) -> tuple[Rule, Span]:
    text, problems = decode(raw, PATH)
    assert text is None
    (problem,) = problems
    return problem.rule, problem.span


@pytest.mark.parametrize(
    "raw",
    [
        b"nom: a\ncommune: b\n",
        b"\xef\xbb\xbfnom: a\ncommune: b\n",
        b"nom: a\r\ncommune: b\r\n",
        b"nom: a\rcommune: b\r",
        b"\xef\xbb\xbfnom: a\r\ncommune: b\r",
    ],
)
def test_byte_order_mark_and_line_ends_are_normalised_silently(raw: bytes) -> None:
    assert decode(raw, PATH) == ("nom: a\ncommune: b\n", [])


def test_no_break_spaces_and_accents_are_kept_as_typed() -> None:
    text = "nom: l’été\u00a0: 9\u202fh, e\u0301te\u0301, œuvre, ☎\n"
    assert decode(text.encode(), PATH) == (text, [])


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"a: b\r\n", b"a: b\r"])
def test_the_first_byte_that_is_not_utf_8_is_located(before: bytes) -> None:
    rule, span = only_problem(before + b"nom: Blois et p\xc3\xa9riph\xe9rie, \xe9t\xe9\n")
    assert rule is encoding.NOT_UTF_8
    assert span == Span(PATH, 2 if b"a" in before else 1, 21)


def test_the_lost_letter_is_guessed() -> None:
    _, (problem,) = decode("nom: Périphérie".encode("cp1252"), PATH)
    assert "«\u00a0é\u00a0»" in problem.message


def test_a_byte_that_is_no_letter_is_told_on_its_line() -> None:
    _, (problem,) = decode(b"nom: a\ncommune: b\nadresse: \x81\n", PATH)
    assert (problem.rule, problem.span) == (encoding.NOT_UTF_8, Span(PATH, 3, 10))
    assert problem.facts == {"character": "?"}


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(codec: str) -> None:
    assert only_problem("nom: CIO\n".encode(codec))[0] is encoding.UTF_16


def test_one_null_byte_alone_is_no_utf_16_and_two_bytes_are_enough_to_tell() -> None:
    assert only_problem(b"\x00")[0] is encoding.HIDDEN_CHARACTER
    assert only_problem(b"\x00\x00\x00")[0] is encoding.HIDDEN_CHARACTER
    assert only_problem(b"\x00a")[0] is encoding.UTF_16


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "caractère nul"),
        ("\x07", "invisible ou réservé"),
        ("\x85", "saut de ligne"),
        ("\u2028", "séparateur de lignes"),
        ("\u2029", "séparateur de paragraphes"),
        ("\u200b", "espace sans largeur"),
        ("\u200d", "liant sans largeur"),
        ("\u202e", "sens de lecture"),
        ("\u2066", "sens de lecture"),
        ("\u00ad", "tiret conditionnel"),
        ("\ufeff", "ordre des octets"),
        ("\ue000", "invisible ou réservé"),
        ("\uffff", "invisible ou réservé"),
        ("\U000e0041", "invisible ou réservé"),
        ("\U0010fffd", "invisible ou réservé"),
    ],
)
def test_hidden_characters_are_named_and_located(character: str, name: str) -> None:
    text, (problem,) = decode(f"nom: a\ncommune: Bl{character}ois\n".encode(), PATH)
    assert text is None
    assert (problem.rule, problem.span) == (encoding.HIDDEN_CHARACTER, Span(PATH, 2, 12))
    assert name in problem.message
    assert f"(U+{ord(character):04X})" in problem.message
    assert character not in problem.message


def test_the_replacement_character_is_a_lost_letter() -> None:
    assert only_problem("nom: Bl\ufffdsois\n".encode())[0] is encoding.LOST_CHARACTER


def test_a_lone_surrogate_is_not_utf_8() -> None:
    assert only_problem(b"nom: \xed\xa0\x80\n") == (encoding.NOT_UTF_8, Span(PATH, 1, 6))


def test_each_hidden_character_is_told_once_and_not_too_many() -> None:
    assert len(decode(("\u200b" * 50).encode(), PATH)[1]) == 1
    two = decode("\u200b\u200b\u2029".encode(), PATH)[1]
    assert [one.span.column for one in two] == [1, 3]
    many = "".join(map(chr, range(0xE000, 0xE100)))
    assert len(decode(many.encode(), PATH)[1]) == MOST_HIDDEN_TOLD


def test_the_size_limit_is_exact() -> None:
    assert decode(b" " * LARGEST_FILE, PATH)[0] is not None
    assert only_problem(b" " * (LARGEST_FILE + 1))[0] is record_files.TOO_LARGE
