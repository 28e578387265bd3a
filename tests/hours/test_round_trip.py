"""What is written is read back as the same, in plain French and in the syntax of OpenStreetMap."""

from dataclasses import replace

from hypothesis import given
from imaginary_hours import hours
from opening_hours import OpeningHours

from generator.hours.osm import osm_text, read_osm
from generator.hours.reading import Reading, read_hours
from generator.hours.written import written
from generator.model.hours import Hours, School


def without_notes(some: Hours) -> Hours:
    """A rule of OpenStreetMap has one comment: a note beside a condition has no room there."""
    weeks = (
        week._replace(days=tuple(day and day._replace(note="") for day in week.days))
        for week in some.weeks
    )
    public = some.public_holidays
    return replace(some, weeks=tuple(weeks), public_holidays=public and public._replace(note=""))


@given(hours(*School))
def test_plain_french(some: Hours) -> None:
    assert read_hours(written(some)) == Reading(some)


@given(hours())
def test_openstreetmap(some: Hours) -> None:
    plain = without_notes(some)
    assert read_osm(osm_text(plain, School.TERM)) == plain


@given(hours(*School))
def test_a_library_reads_what_is_written(some: Hours) -> None:
    for school in School:
        if expression := osm_text(some, school):
            OpeningHours(expression, country="FR")
