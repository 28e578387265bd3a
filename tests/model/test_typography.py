from generator.model.typography import typographic


def test_apostrophes_quotes_and_dashes_become_french() -> None:
    assert typographic("L'Haÿ-les-Roses") == "L’Haÿ-les-Roses"
    assert typographic("CA de Blois ''Agglopolys''") == "CA de Blois «\u00a0Agglopolys\u00a0»"
    assert typographic('CA "Saintes - L\'Agglo"') == "CA «\u00a0Saintes – L’Agglo\u00a0»"
    assert typographic("Blois") == "Blois"
