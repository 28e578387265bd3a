from generator.index.addresses import find_url, find_within_url, is_indexed


def test_search_engines_list_a_question_once_and_not_for_every_departement() -> None:
    assert is_indexed("")
    assert is_indexed(find_url("lyceen", "se-former"))
    assert not is_indexed(find_within_url("lyceen", "se-former", "indre"))
    assert is_indexed("structures/41/dans/")
