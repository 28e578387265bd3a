"""Opening hours in the form of `/editer/`: read as the checker reads them, told as pages do."""

import random
import re
from datetime import date
from html import unescape
from types import SimpleNamespace
from typing import Any

import pytest
from example_records import DATA, REPOSITORY
from playwright.sync_api import Page, expect
from typed_hours import FAULTS, KEPT, SAME

from generator.check.hours import RULES
from generator.hours.osm import DAYS as OSM_DAYS
from generator.hours.reading import Reading, read_hours
from generator.hours.words import DAYS, FILLERS, MONTHS, PARTS, RANKS
from generator.index.opening import week_view
from generator.model.hours import Day, Hours, When
from generator.problems.catalog import values
from generator.read.folder import read_folders
from generator.render.templates import Templates
from generator.settings import Settings
from generator.write.facts import facts_of

READ = """
async (texts) => {
  const from = (name) => new URL(name, location.href)
  const { HoursReader } = await import(from("../assets/edit/hours/reading.js"))
  const { Patterns } = await import(from("../assets/edit/patterns.js"))
  const { weekShown } = await import(from("../assets/edit/hours/week.js"))
  const { horaires, motifs } = await (await fetch(from("regles.json"))).json()
  const reader = new HoursReader(new Patterns(motifs), horaires)
  return texts.map((text) => {
    const { hours, found } = reader.read(text)
    const shown = document.createElement("div")
    if (hours) shown.append(...weekShown(hours))
    return { hours, found, shown: shown.textContent, html: shown.innerHTML }
  })
}
"""
FAULT_NAMES = {rule: name for name, rule in vars(values).items() if rule in RULES.values()}
SIGNS = (
    *(" ", " ", " ", ", ", " ; ", "\n", " : ", "-", " - ", " / ", " et ", " au ", " à ", "(", ")"),
    *("« entrée B »", '"sur rendez-vous"', "[1]", "[-1]", "|", ".", "’", "\u00a0", "é", "œ", "😀"),
)
TURNS = (
    *("9h-12h", "9h30-12h30", "14h-17h", "09:00-12:00", "13:30-17:30,18:00-19:00", "12h-9h"),
    *("25h", "9", "12", "de 9h à 12h", "midi", "minuit", "0h-24h", "24/7", "9 h 75", "10h-11h"),
    *("8:00-8:30", "sur rendez-vous", "sans RDV", "sur rdv ou en accès libre"),
    *("avec R.V. uniquement", "fermé", "fermé le mercredi", "fermé l’après-midi"),
    *("fermé le midi", "sauf", "hors vacances scolaires", "pendant les vacances"),
    *("sauf jours fériés", "jours fériés", "semaines paires", "week 01-53/2"),
    *("semaine impaire", "en semaine", "le week-end", "tous les jours", "7j/7", "1er", "3e"),
    *("15", "du 1er juillet au 15 août", "en juillet et août", "Mo-Fr", "Sa[1]", "PH off"),
    *("SH", "off", "Jul 14-Aug 15", "Dec 24", "unknown", "open", "horaires non communiqués"),
    *("lundy", "merdredi", "sans interruption", "temps scolaire", "dernier samedi du mois"),
    *("un samedi sur deux"),
)  # fmt: skip
JOINTS = (" ; ", "; ", "\n", ", ", " ", " / ")
WORDS = (*sorted(DAYS), *OSM_DAYS, *sorted(MONTHS), *sorted(RANKS), *sorted(PARTS))


@pytest.fixture
def form(page: Page, small_address: str) -> Page:
    page.goto(f"{small_address}editer/")
    return page


def real_hours() -> set[str]:
    """Every text of hours that the records of this guide hold."""
    documents, _ = read_folders(DATA, ("structures",))
    typed = (facts_of(one.root).get("horaires_accueil") for one in documents["structures"])
    return {text for text in typed if isinstance(text, str)}


def nearly_hours(seed: int) -> str:
    """Hours that one might type: pieces put side by side, or right ones with something changed."""
    chance = random.Random(seed)
    if seed % 2:
        right = chance.sample([*SAME, *KEPT], 2)
        typed = chance.choice(JOINTS).join(right[: chance.randint(1, 2)])
        at = chance.randrange(len(typed))
        return typed[:at] + chance.choice(("", "", *JOINTS, *TURNS)) + typed[at + 1 :]
    pieces = []
    for _ in range(chance.randint(1, 7)):
        one = chance.choice((WORDS, TURNS, TURNS, sorted(FILLERS))[chance.randrange(4)])
        pieces += [one, chance.choice(SIGNS)]
    return "".join(pieces).strip()


def told(reading: Reading) -> dict[str, Any]:
    """A reading as the form has it."""
    found = [
        {"fault": FAULT_NAMES[RULES[one.fault]], "quoted": one.quoted, "word": one.word}
        for one in reading.found
    ]
    return {"hours": reading.hours and hours_told(reading.hours), "found": found}


def hours_told(hours: Hours) -> dict[str, Any]:
    return {
        "weeks": [
            {"when": when_told(week.when), "days": [day and day_told(day) for day in week.days]}
            for week in hours.weeks
        ],
        "publicHolidays": hours.public_holidays and day_told(hours.public_holidays),
        "notes": [*hours.notes],
        "complete": hours.complete,
    }


def when_told(when: When) -> dict[str, Any]:
    season = when.season and {"first": [*when.season.first], "last": [*when.season.last]}
    return {
        "ranks": [*when.ranks],
        "weeks": when.weeks and when.weeks.value,
        "season": season,
        "school": when.school and when.school.value,
    }


def day_told(day: Day) -> dict[str, Any]:
    return {"slots": [slot._asdict() for slot in day.slots], "note": day.note}


class PlacePages:
    """The section that a place's page has for hours, as text."""

    def __init__(self) -> None:
        seen = {
            "settings": Settings("Guide", "https://guide.example/", date(2026, 11, 24)),
            "week_view": week_view,
            "year_in_doubt": no_words,
            "opening_days": no_words,
        }
        self._templates = Templates(REPOSITORY / "theme", seen)

    def told(self, hours: Hours) -> str:
        place = SimpleNamespace(opening=SimpleNamespace(hours=hours, typed="", vintage=""))
        html = self._templates.fragment("hours", "section", place)
        return squeezed(unescape(re.sub(r"<[^>]+>", "", html.split("</h3>", 1)[1])))


def no_words(_: object) -> str:
    return ""


def squeezed(text: str) -> str:
    """A text without its plain blanks: those between blocks are not shown."""
    return re.sub(r"[ \n]+", "", text)


def test_the_form_reads_hours_as_the_checker_and_tells_them_as_pages_do(form: Page) -> None:
    texts = [*SAME, *KEPT, *FAULTS, *sorted(real_hours()), *map(nearly_hours, range(3000))]
    readings = [read_hours(text) for text in texts]
    expected = [told(reading) for reading in readings]
    answers = form.evaluate(READ, texts)
    wrong = [
        f"{text!r}\n  {answer['hours']} {answer['found']}\n  {awaited['hours']} {awaited['found']}"
        for text, answer, awaited in zip(texts, answers, expected, strict=True)
        if (answer["hours"], answer["found"]) != (awaited["hours"], awaited["found"])
    ]
    assert not wrong, f"{len(wrong)}\n" + "\n".join(wrong[:5])
    assert {one["fault"] for each in expected for one in each["found"]} == {*FAULT_NAMES.values()}
    pages = PlacePages()
    shown = {
        answer["shown"]: reading.hours
        for answer, reading in zip(answers, readings, strict=True)
        if reading.hours is not None
    }
    other = [
        f"{form_text!r}\n  {pages.told(hours)!r}"
        for form_text, hours in shown.items()
        if squeezed(form_text) != pages.told(hours)
    ]
    assert not other, f"{len(other)}\n" + "\n".join(other[:5])
    assert sum(hours.complete for hours in shown.values()) > 150


def test_what_is_typed_is_shown_as_it_will_read(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}editer/?fiche=structures/41/cio-imaginaire-blois")
    field = page.get_by_label("Horaires d’accueil")
    week = page.get_by_role("group", name="Ces horaires sur la page du lieu")
    field.fill("Mo-Th 09:00-12:30; Fr off; premier samedi du mois : 9h-12h")
    field.fill("lundi au jeudi 9h-12h30\nvendredi fermé ; premier samedi du mois : 9h-12h, sur RDV")
    rows = week.get_by_role("row")
    expect(rows).to_have_count(6)
    expect(rows.first).to_have_text("Lundi9\u00a0h à 12\u00a0h\u00a030")
    expect(week.get_by_role("listitem")).to_have_text(
        "Premier samedi du mois\u00a0: 9\u00a0h à 12\u00a0h sur rendez-vous"
    )


def test_hours_that_cannot_be_are_told_and_not_shown(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}editer/?fiche=structures/41/cio-imaginaire-blois")
    field = page.get_by_label("Horaires d’accueil")
    week = page.get_by_role("group", name="Ces horaires sur la page du lieu")
    field.fill("lundi : 9h-12h")
    expect(week).to_be_visible()
    field.fill("lundi : 9h-12h, 11h-14h")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{field.get_attribute('id')}-problemes")).to_contain_text("V706")
    expect(week).to_be_hidden()
    field.fill("lundi : 9h-12h ; un samedi sur deux : 9h-12h")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{field.get_attribute('id')}-problemes")).to_contain_text("V708")
    expect(week).to_contain_text("Un samedi sur deux")


def test_hours_on_several_lines_open_as_they_stand(page: Page, small_address: str) -> None:
    """A field of one line would join them without a word."""
    page.goto(f"{small_address}editer/?fiche=structures/41/cio-imaginaire-blois")
    field = page.get_by_label("Horaires d’accueil")
    field.fill("lundi : 9h-12h\nmardi : 9h-12h")
    expect(page.locator(".guide-result pre code")).to_contain_text("\n  mardi : 9h-12h\n")
