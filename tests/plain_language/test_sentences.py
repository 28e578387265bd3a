"""Sentences are cut where a reader breathes, and words are what stands between spaces."""

import pytest

from generator.plain_language.sentences import Piece, paragraphs, sentences


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(Piece(text, 0))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Apportez un papier, p. ex. Une facture.",
        "M. Imaginaire et Mme Exemple, 3 av. Victor-Hugo, tél. 3114.",
        "Comptez 3.5 km, soit 10.000 pas.",
        "Des lettres, des cours, etc. et rien de plus.",
        "Il hésite… puis il vient.",
        "«\u00a0Pourquoi\u00a0? demande-t-elle.",
        "J. Dupont cite l’art. 47 de la loi.",
    ],
)
def test_a_sign_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_sentences_end_at_their_sign() -> None:
    assert cut("Venez. Appelez\u00a0! Qui\u00a0? Nous… Et «\u00a0vous.\u00a0» Fin") == [
        "Venez.", "Appelez\u00a0!", "Qui\u00a0?", "Nous…", "Et «\u00a0vous.\u00a0»", "Fin"
    ]  # fmt: skip
    assert cut("Des cours, etc. Ensuite, rien.") == ["Des cours, etc.", "Ensuite, rien."]
    assert cut("En 2026. 3 lieux ouvrent.") == ["En 2026.", "3 lieux ouvrent."]
    assert cut("Une ligne.\nUne autre\nligne.") == ["Une ligne.", "Une autre\nligne."]
    assert cut("") == []


def test_every_piece_knows_where_it_begins() -> None:
    text = "Un. Deux.\n\nTrois ?  Quatre."
    found = [one for part in paragraphs(text) for one in sentences(part)]
    assert [one.text for one in found] == ["Un.", "Deux.", "Trois ?", "Quatre."]
    assert all(text.startswith(one.text, one.start) for one in found)


def test_words_are_counted_as_a_reader_does() -> None:
    sentence = Piece("L’école\u00a0: c’est aujourd’hui, peut-être – à 9\u00a0h\u00a0!", 0)
    assert len(sentence.words) == 7
