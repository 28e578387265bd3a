"""What changed in the guide, told from repositories made for the test."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from example_records import INVALID
from record_history import CIO, MESSAGE, NEW, RecordHistory, plain

from generator.compare.differences import Difference
from generator.compare.telling import phrases
from generator.news.gathering import history_problems, known_history
from generator.news.history import Gap
from generator.problems.catalog import changes, news
from generator.schema.tables import TABLES

HOURS = "lundi: 9h-12h30, 13h30-17h30; mardi: 9h-12h"


@pytest.fixture
def guide(tmp_path: Path) -> RecordHistory:
    return RecordHistory(tmp_path)


def test_a_place_that_opens_on_saturday_mornings(guide: RecordHistory) -> None:
    guide.change(CIO, HOURS, HOURS + "; samedi: 9h-12h", "2026-11-03")
    (month,) = guide.news().whole.months
    (line,) = month.lines
    assert line.text == "Le CIO imaginaire de Blois ouvre désormais le samedi matin."
    assert (line.name, line.url) == (
        "CIO imaginaire de Blois",
        "structures/41/cio-imaginaire-blois/",
    )
    assert (month.name, line.day) == ("2026-11", date(2026, 11, 3))


def test_each_territory_and_network_has_its_own(guide: RecordHistory) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    news = guide.news()
    assert "loir-et-cher" in news.territories and "centre-val-de-loire" in news.territories
    assert not news.of_territory("indre") and not news.of_network("relais-imaginaire")
    assert news.of_network("cio-imaginaire").days == news.whole.days


def test_a_first_import_is_one_sentence(tmp_path: Path) -> None:
    guide = RecordHistory(tmp_path, "2026-10-05")
    guide.add_places(40)
    guide.commit("2026-11-02")
    assert guide.told()[0] == "40 lieux du réseau Relais imaginaire à distance ajoutés."
    assert "3 lieux" not in guide.told() and "5 lieux ajoutés." in guide.told()


def test_a_few_are_named_and_many_share_a_line(guide: RecordHistory) -> None:
    guide.add_places(3)
    guide.commit("2026-10-02")
    guide.add_places(8)
    for number in range(1, 9):
        hours = 'horaires_accueil: "Mo-Fr 09:00-17:00"\n'
        guide.add(f"structures/41/relais-{number}.yml", NEW.format(number=number) + hours)
    guide.commit("2026-11-02")
    november, october = guide.news().whole.months
    assert [plain(line.text) for line in october.lines] == [
        f"Nouveau lieu : Relais imaginaire {number}" for number in (1, 2, 3)
    ]
    assert [plain(line.text) for line in november.lines] == [
        "5 lieux du réseau Relais imaginaire à distance ajoutés.",
        *(f"Relais imaginaire {number} a désormais des horaires." for number in (1, 2, 3)),
    ]


def test_what_came_back_in_the_month_is_no_news_of_the_month(guide: RecordHistory) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    guide.change(CIO, "02 61 91 00 99", "02 61 91 00 00", "2026-11-09")
    assert guide.told() == []


def test_the_writing_of_a_record_is_no_news(guide: RecordHistory) -> None:
    guide.change(CIO, "nom: CIO", "# Un commentaire.\nnom: CIO", "2026-11-03")
    guide.change(CIO, 'millesime: "2019-09"', 'millesime: "2019-08"', "2026-11-04")
    assert not guide.news().whole


def test_a_place_that_closes_says_where_to_go(guide: RecordHistory) -> None:
    relais = "structures/36/relais-imaginaire-chateauroux.yml"
    guide.change(
        relais, "reseau:", "fermee: {vers: 41/cio-imaginaire-blois}\nreseau:", "2026-11-03"
    )
    (told,) = guide.told()
    assert told == (
        "Relais imaginaire de Châteauroux a fermé ; allez plutôt ici : CIO imaginaire de Blois."
    )


def test_a_place_that_goes_leaves_its_name(guide: RecordHistory) -> None:
    (guide.data / "structures/36/relais-imaginaire-chateauroux.yml").unlink()
    guide.commit("2026-11-03")
    assert guide.told() == ["1 lieu du réseau Relais imaginaire à distance retiré du guide."]
    assert guide.news().of_territory("indre")


def test_a_file_that_moves_is_the_same_place(guide: RecordHistory) -> None:
    old = guide.data / "structures/36/relais-imaginaire-chateauroux.yml"
    text = old.read_text("utf-8").rstrip()
    old.unlink()
    former = "\nanciennes_adresses: [/structures/36/relais-imaginaire-chateauroux/]\n"
    guide.add("structures/36/relais-imaginaire.yml", text + former)
    guide.commit("2026-11-03")
    assert guide.told() == []


def test_a_record_that_is_withheld_is_not_told(guide: RecordHistory) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    guide.change(CIO, "nom: CIO", "nomm: CIO", "2026-11-04")
    assert guide.told() == []


def test_tomorrow_and_the_years_before_are_not_told(guide: RecordHistory) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 98", "2025-11-30")
    guide.change(CIO, "02 61 91 00 98", "02 61 91 00 99", "2026-12-01")
    assert guide.told("2026-11-23") == []
    assert len(guide.told("2026-12-01")) == 1
    assert [one.path for one in guide.history("2025-12-01").changes] == [CIO]


def test_a_contribution_is_news_when_it_is_merged(guide: RecordHistory) -> None:
    guide.git("checkout", "-q", "-b", "correction")
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-09-03")
    guide.git("checkout", "-q", "main")
    guide.git("merge", "-q", "--no-ff", "-m", MESSAGE, "correction", day="2026-11-20")
    ((line,),) = (month.lines for month in guide.news().whole.months)
    assert line.day == date(2026, 11, 20)


def test_the_same_commit_gives_the_same_news(guide: RecordHistory) -> None:
    guide.add_places(5)
    guide.commit("2026-11-02")
    told = guide.news()
    (guide.data / CIO).touch()
    assert guide.news() == told and told.whole


def test_a_shallow_copy_knows_what_follows(guide: RecordHistory, tmp_path: Path) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 98", "2026-10-03")
    guide.change(CIO, "02 61 91 00 98", "02 61 91 00 99", "2026-11-03")
    origin = tmp_path / "copie"
    subprocess.run(
        ("git", "clone", "-q", "--depth", "2", f"file://{guide.folder}", str(origin)), check=True
    )
    copy = RecordHistory.__new__(RecordHistory)
    copy.folder, copy.data = origin, origin / "data"
    known = copy.history()
    assert (known.gap, known.since) == (Gap.SHALLOW, date(2026, 10, 3))
    assert copy.told() == ["Le CIO imaginaire de Blois change de téléphone."]


def test_a_forge_that_copies_one_commit_is_told(guide: RecordHistory, tmp_path: Path) -> None:
    example = (INVALID / "S102-copie-partielle.yml").read_text("utf-8")
    depth = example.partition("fetch-depth: ")[2].strip()
    copy = tmp_path / "copie"
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    subprocess.run(
        ("git", "clone", "-q", "--depth", depth, f"file://{guide.folder}", str(copy)), check=True
    )
    history = known_history(copy / "data", date(2026, 11, 23))
    assert [one.rule.code for one in history_problems(history)] == ["S102"]
    assert not history.changes and not [*history_problems(guide.history())]


@pytest.mark.parametrize("kind", ["none", "empty", "partial"])
def test_without_a_history_there_is_no_news(guide: RecordHistory, kind: str) -> None:
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    if kind == "partial":
        guide.git("config", "remote.origin.promisor", "true")
    else:
        shutil.rmtree(guide.folder / ".git")
    if kind == "empty":
        guide.git("init", "-q")
    expected = Gap.PARTIAL if kind == "partial" else Gap.NO_REPOSITORY
    assert guide.history().gap is expected
    assert not guide.news().whole and guide.news().gap


def test_many_are_told_in_words_for_many() -> None:
    for table, keys in news.WORTHY.items():
        for key in keys:
            assert key in TABLES[table].by_key or key == "adresse", key
            for before, after in (("a", "b"), ("", "b"), ("a", "")):
                ((_, phrase),) = phrases([Difference(key, (key,), before, after)])
                told = news.TOLD_OTHERWISE.get(table, {}).get(key, phrase)
                assert told in news.PLURALS, (table, key, told)
    used = {*news.PLURALS.values()}
    assert len(used) == len(news.PLURALS)
    assert changes.OTHER_FIELD not in news.PLURALS
