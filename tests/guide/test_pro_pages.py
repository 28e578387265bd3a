"""The pages for professionals of the imaginary guide, and the files that they give."""

import csv
import io
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import vobject
from small_directory import directory, place

from generator.index.professional import calls
from generator.index.site_map import SiteMap
from generator.index.state import suspects, tally
from generator.model.territory import Territory

ATOM = "{http://www.w3.org/2005/Atom}"
TERRITORY = "pro/territoires/spro-pays-imaginaire"


def html_of(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def local_network(site_map: SiteMap) -> Territory:
    return site_map.directory.territories["spro-vert"]


def confirmed(on: str) -> Territory:
    record = f"""
    nom: Vert
    region: "24"
    composition: {{epci: ["200000041"]}}
    coordination: {{courriel: coordination@exemple.fr, confirmee_le: {on}}}
    """
    return local_network(SiteMap(directory({}, territories={"vert": record})))


@pytest.mark.parametrize(("on", "until"), [
    ("2026-09-15", date(2027, 9, 30)), ("2026-07-01", date(2027, 9, 30)),
    ("2026-06-30", date(2026, 9, 30)), ("2026-01-05", date(2026, 9, 30)),
])  # fmt: skip
def test_a_contact_stands_until_the_30_september_that_follows(on: str, until: date) -> None:
    territory = confirmed(on)
    assert territory.contact_until == until
    shown = [day for year in range(4) if territory.has_contact(day := date(2025 + year, 9, 30))]
    assert shown[-1] == until and not territory.has_contact(until.replace(month=10, day=1))


def test_a_contact_that_nobody_confirmed_is_not_told() -> None:
    record = """
    nom: Vert
    region: "24"
    composition: {epci: ["200000041"]}
    coordination: {courriel: coordination@exemple.fr}
    """
    territory = local_network(SiteMap(directory({}, territories={"vert": record})))
    assert not territory.has_contact(date(2026, 11, 23)) and territory.contact_until is None


def test_one_page_tells_all_of_a_territory(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, TERRITORY)
    for words in (
        "coordination@exemple.fr", "valable jusqu’au 30 septembre 2027",
        "Le plan d’action imaginaire", "Relais imaginaire de Châteauroux",
        "Atelier imaginaire du curriculum", "Appel à projets imaginaires",
    ):  # fmt: skip
        assert words in html
    assert "Appel à projets d’avant" not in html


def test_what_a_newcomer_must_know_is_ten_things(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "pro/nouvel-arrivant/loir-et-cher")
    assert len(re.findall(r"<li>\s*<h2>", html)) == 10
    assert "1 fiche sur 2 n’a jamais été vérifiée" in html


def test_the_directory_is_read_by_another_program(imaginary_site: Path) -> None:
    cards = (imaginary_site / "pro/territoires/indre/annuaire.vcf").read_bytes().decode()
    found = list(vobject.readComponents(cards))
    names = ["CIO imaginaire d’Issoudun", "Relais imaginaire de Châteauroux"]
    assert sorted(one.fn.value for one in found) == names
    assert {one.adr.value.city for one in found} == {"Issoudun", "Châteauroux"}
    table = (imaginary_site / "pro/territoires/indre/annuaire.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert sorted(row["nom"] for row in rows) == names
    assert all(row["page"].startswith("https://imaginaire.example/guide/") for row in rows)


def test_a_closed_call_leaves_the_open_ones_and_the_feed(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "pro/appels")
    still, over = html.split("Les appels clos", 1)
    assert "Appel à projets imaginaires" in still and "d’avant" not in still
    assert "Appel à projets d’avant" in over
    feed = ElementTree.fromstring((imaginary_site / "pro/appels/appels.xml").read_bytes())
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Appel à projets imaginaires"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"


def test_a_call_closes_on_the_day_after_its_deadline() -> None:
    call = """
    nom: Appel imaginaire
    objet: Il n’existe que dans les tests du guide.
    organisme: Personne
    pour_qui: Personne.
    date_limite: 2027-03-31
    zone_eligibilite: [r24]
    """
    known = directory({}, calls={"essai": call})
    assert [one.id for one in calls(SiteMap(known, date(2027, 3, 31))).open] == ["essai"]
    assert [one.id for one in calls(SiteMap(known, date(2027, 4, 1))).closed] == ["essai"]


def test_the_state_counts_what_records_say() -> None:
    phone = "telephone: 02 61 91 00 01"
    places = directory({
        "41/un": place("un", "premier", "41901", f"verifie_le: 2026-11-01\n{phone}"),
        "41/deux": place("deux", "premier", "41901", phone),
        "41/trois": place("trois", "premier", "41902"),
    }).structures.values()  # fmt: skip
    counted = tally(places, date(2026, 11, 23))
    assert (counted.places, counted.verified, counted.facts["contact"]) == (3, 1, 2)
    assert counted.facts["hours"] == 0 and counted.completeness == (3 + 2) * 100 // 21
    ((one, other),) = suspects(sorted(places, key=lambda place: place.id))
    assert (one.id, other.id) == ("41/deux", "41/un")


def test_the_plot_says_what_its_table_says(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "pro/etat-du-guide")
    assert "3 fiches sur 4" in html
    plots, tables = html.count('role="img"'), html.count('class="guide-table__numbers"')
    assert (plots, tables) == (8, 4)  # for each table, a plot of ages and one of scores


def test_what_is_not_known_of_an_initiative_is_not_shown(real_site: Path) -> None:
    html = html_of(real_site, "pro/initiatives")
    assert html.count("Ce guide n’en connaît que le nom et le territoire") == 3
    for words in ("Hackathon", "Day Tripper", "Déployez votre carrière"):
        assert words in html
    assert not (real_site / "pro/appels").exists()
