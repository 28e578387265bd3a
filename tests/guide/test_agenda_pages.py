"""The agenda of the imaginary guide: its pages, where it is told, what machines read of it."""

import json
import re
from pathlib import Path
from typing import Any

FORUM = "forum/forum-imaginaire/index.html"


def html_of(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def linked_data(html: str) -> Any:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    (event,) = [one for one in found if '"Event"' in one]
    return json.loads(event)


def test_what_comes_is_told_by_month_and_what_has_passed_is_not(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "agenda/index.html")
    december, january = html.index("Décembre 2026"), html.index("Janvier 2027")
    assert december < html.index('id="2026-permanence-imaginaire"') < january
    assert january < html.index('id="2027-forum-imaginaire"')
    assert "Portes ouvertes du CIO imaginaire" not in html
    assert "Forum imaginaire de l’an dernier" not in html


def test_what_comes_back_is_told_in_words(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "agenda/index.html")
    card = html.split('id="2026-permanence-imaginaire"')[1].split("</li>")[0]
    assert "<strong>Un samedi sur deux</strong>, de 14\u00a0h à 18\u00a0h\u00a030" in card
    assert "samedi 5 décembre</time>" in card
    assert "Pas le samedi 2 janvier 2027, le samedi 27 février 2027" in card
    assert "Non vérifié\u00a0: renseignez-vous" in card


def test_a_forum_lists_the_networks_that_one_meets_there(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, FORUM)
    assert "de 9\u00a0h à 17\u00a0h\u00a030" in html
    for path in ("reseaux/cio-imaginaire/", "reseaux/jeunes-imaginaires/"):
        assert f'href="../../{path}"' in html.split("Qui vous y rencontrez")[1]


def test_the_page_of_a_past_forum_stays_and_says_so(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "forum/forum-passe/index.html")
    assert "Ce rendez-vous a eu lieu le 16 janvier 2026" in html


def test_a_place_that_receives_elsewhere_says_where(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "structures/41/jeunes-imaginaires-vendome/index.html")
    assert "Il reçoit aussi ailleurs" in html and "Permanence des Jeunes imaginaires" in html
    other = html_of(imaginary_site, "structures/41/cio-imaginaire-blois/index.html")
    assert "Il reçoit aussi ailleurs" not in other


def test_a_territory_tells_what_comes_next_and_where_the_rest_is(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "territoires/loir-et-cher/index.html")
    assert "Prochains rendez-vous" in html and 'href="../../agenda/loir-et-cher/"' in html


def test_machines_read_when_where_and_whether(imaginary_site: Path) -> None:
    forum = linked_data(html_of(imaginary_site, FORUM))
    assert forum["@type"] == "Event" and forum["name"] == "Forum imaginaire des métiers"
    assert forum["startDate"] == "2027-01-15T09:00:00+01:00"
    assert forum["endDate"] == "2027-01-16T17:30:00+01:00"
    assert forum["location"]["address"]["addressLocality"] == "Vendôme"
    events = {one["name"]: one for one in linked_data(html_of(imaginary_site, "agenda/index.html"))}
    workshop = events["Atelier imaginaire du curriculum"]
    assert workshop["eventStatus"].endswith("/EventCancelled")
    assert workshop["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode")
    schedule = events["Permanence des Jeunes imaginaires à Blois"]["eventSchedule"]
    assert schedule["repeatFrequency"] == "P2W"
    assert schedule["exceptDate"] == ["2027-01-02", "2027-02-27"]


def test_a_guide_without_an_event_says_nothing_of_an_agenda(real_site: Path) -> None:
    assert not (real_site / "agenda").exists() and not (real_site / "forum").exists()
    assert "agenda/" not in html_of(real_site, "plan-du-site/index.html")
