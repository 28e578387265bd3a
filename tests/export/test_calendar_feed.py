"""Calendars, read back by another program than the one that wrote them."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from imaginary_guide import IMAGINARY
from small_directory import directory, place

from generator.artifact import Artifact
from generator.export.calendar_feed import calendar_feeds
from generator.index.site_map import SiteMap
from generator.settings import Settings

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 23)
HOSTILE = r"A; b, c: « d » \n BEGIN:VEVENT END:VCALENDAR {{ 7*7 }}"
EVENT = """
    nom: '{name}'
    genre: atelier
    objet: '{name} {purpose}'
    publics: [tous-publics]
    dates: [{day}]
    debut: 9h30
    code_insee: "41901"
    {more}
    """


LOCAL = {
    "vert": """
    nom: Vert
    region: "24"
    composition: {epci: ["200000041"]}
    """
}


def event(more: str = "") -> str:
    return EVENT.format(name=HOSTILE, purpose="é" * 200, day="2027-01-15", more=more)


def read(text: str) -> Any:
    return vobject.readOne(text)


def entries(site: Path, file: str) -> Iterator[Any]:
    yield from read((site / file).read_bytes().decode()).vevent_list


def named(site: Path, file: str, name: str) -> list[Any]:
    return [one for one in entries(site, file) if one.summary.value == name]


def feeds(events: dict[str, str], today: date = TODAY) -> dict[str, Artifact]:
    site = SiteMap(directory({"41/un": place("un", "premier", "41901")}, events=events), today)
    settings = Settings("Guide imaginaire", "https://imaginaire.example/guide/", today)
    return {one.path: one for one in calendar_feeds(site, settings)}


def test_what_comes_back_does_so_on_the_right_days_at_the_right_hour(imaginary_site: Path) -> None:
    (found,) = named(
        imaginary_site, "agenda/agenda.ics", "Permanence des Jeunes imaginaires à Blois"
    )
    days = [moment.astimezone(PARIS) for moment in found.rruleset]
    assert all(one.strftime("%a %H:%M") == "Sat 14:00" for one in days), "in summer and in winter"
    assert [one.date() for one in days[:2]] == [date(2026, 9, 12), date(2026, 9, 26)]
    told = {one.date() for one in days}
    assert date(2026, 12, 19) in told and date(2027, 1, 16) in told
    assert date(2027, 1, 2) not in told and date(2027, 2, 27) not in told
    assert max(told) == date(2027, 7, 3)
    assert found.dtend.value - found.dtstart.value == timedelta(hours=4, minutes=30)


def test_what_lasts_two_days_has_an_entry_for_each(imaginary_site: Path) -> None:
    found = named(imaginary_site, "agenda/agenda.ics", "Forum imaginaire des métiers")
    assert [one.dtstart.value.date() for one in found] == [date(2027, 1, 15), date(2027, 1, 16)]
    assert len({one.uid.value for one in found}) == 2
    assert found[0].url.value == "https://imaginaire.example/guide/forum/forum-imaginaire/"
    assert found[0].location.value == "Halle imaginaire, 3 place du Faux-Semblant, 41100 Vendôme"
    assert "\n\nVenez avec vos bulletins, si vous en avez." in found[0].description.value


def test_what_is_cancelled_says_so_and_what_has_passed_is_gone(imaginary_site: Path) -> None:
    known = {
        one.summary.value: one.status.value for one in entries(imaginary_site, "agenda/agenda.ics")
    }
    assert known["Atelier imaginaire du curriculum"] == "CANCELLED"
    assert known["Forum imaginaire des métiers"] == "CONFIRMED"
    assert "Portes ouvertes du CIO imaginaire" not in known


def test_there_is_one_for_each_territory_and_public(imaginary_site: Path) -> None:
    pupils = {one.summary.value for one in entries(imaginary_site, "agenda/lyceen.ics")}
    assert pupils == {"Atelier imaginaire du curriculum", "Forum imaginaire des métiers"}
    indre = {one.summary.value for one in entries(imaginary_site, "agenda/indre/agenda.ics")}
    assert indre == {"Atelier imaginaire du curriculum"}


def test_every_calendar_of_the_site_is_read(imaginary_site: Path) -> None:
    files = sorted((imaginary_site / "agenda").rglob("*.ics"))
    assert len(files) > 10
    for file in files:
        raw = file.read_bytes()
        read(raw.decode())
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), file
        assert raw.count(b"\n") == raw.count(b"\r\n")


def test_an_identity_does_not_change_with_the_day_of_the_build() -> None:
    events = {"2027/essai": event()}
    first, second = (
        read(feeds(events, today)["agenda/agenda.ics"].content.decode()).vevent.uid.value
        for today in (TODAY, date(2027, 1, 15))
    )
    assert first == second == "2027/essai@imaginaire.example"


def test_a_hostile_text_stays_in_its_place() -> None:
    events = {"2027/essai": event()}
    raw = feeds(events)["agenda/agenda.ics"].content
    found = read(raw.decode())
    assert found.vevent.summary.value == HOSTILE
    assert len(found.vevent_list) == 1


@pytest.mark.parametrize(("rhythm", "expected"), [
    ("semaine", ["15", "22", "29"]), ("quinzaine", ["15", "29"]), ("mois", ["15"]),
])  # fmt: skip
def test_each_rhythm_is_told_as_it_is_counted(rhythm: str, expected: list[str]) -> None:
    more = f"repetition: {{chaque: {rhythm}, jusqu_au: 2027-03-31}}"
    events = {"2027/essai": event(more)}
    found = read(feeds(events)["agenda/agenda.ics"].content.decode()).vevent
    days = [one.date() for one in found.rruleset]
    assert [f"{one:%d}" for one in days if one.month == 1] == expected
    site = SiteMap(directory({"41/un": place("un", "premier", "41901")}, events=events), TODAY)
    assert tuple(days) == site.directory.events["2027/essai"].schedule.sessions()


def test_a_day_without_hours_is_a_whole_one() -> None:
    events = {"2027/essai": event().replace("debut: 9h30", "")}
    found = read(feeds(events)["agenda/agenda.ics"].content.decode()).vevent
    assert (found.dtstart.value, found.dtend.value) == (date(2027, 1, 15), date(2027, 1, 16))


@pytest.mark.parametrize("events", [{}, {"2027/essai": event()}])
def test_a_calendar_that_was_published_stays_and_is_empty(events: dict[str, str]) -> None:
    promised = {"agenda/", "agenda/agenda.ics", "agenda/salarie.ics", "agenda/spro-vert/agenda.ics"}
    known = directory({"41/un": place("un", "premier", "41901")}, events=events, territories=LOCAL)
    site = SiteMap(known, date(2029, 1, 1), frozenset({*promised, "agenda/spro-vert/"}))
    settings = Settings("Guide imaginaire", "https://imaginaire.example/guide/", site.today)
    made = {one.path: one for one in calendar_feeds(site, settings)}
    assert promised - {"agenda/"} <= made.keys()
    for file in made.values():
        calendar = read(file.content.decode())
        assert calendar.version.value == "2.0" and calendar.contents.get("vevent", []) == []
        assert calendar.contents["x-wr-calname"][0].value.startswith("Guide imaginaire")


def test_a_guide_that_announces_nothing_has_no_calendar() -> None:
    assert feeds({}) == {}
    assert (IMAGINARY / "data/evenements").is_dir(), "the imaginary guide shows the others"
