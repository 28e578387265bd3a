"""Any hours that the guide can hold, for Hypothesis."""

from hypothesis import strategies as st

from generator.model.hours import (
    ALWAYS,
    CLOSED,
    LAST,
    MIDNIGHT,
    Day,
    Hours,
    School,
    Season,
    Slot,
    Week,
    Weeks,
    When,
)

CONDITIONS = ("", "", "sur rendez-vous", "sur rendez-vous ou autonomie postes informatiques")
NOTES = ("", "", "", "entrée par la cour", "fermé le midi en été : sonnez, 2e étage")


@st.composite
def days(draw: st.DrawFn) -> Day:
    note = draw(st.sampled_from(NOTES))
    if draw(st.integers(0, 5)) == 0:
        return CLOSED._replace(note=note)
    if draw(st.integers(0, 9)) == 0:
        return Day((Slot(0, MIDNIGHT, draw(st.sampled_from(CONDITIONS[1:]))),), note)
    quarters = draw(st.lists(st.integers(0, 95), min_size=2, max_size=6, unique=True))
    times = sorted(quarter * 15 for quarter in quarters)
    slots = [
        Slot(start, end, draw(st.sampled_from(CONDITIONS)))
        for start, end in zip(times[::2], times[1::2], strict=False)
    ]
    return Day(tuple(slots), note)


@st.composite
def seasons(draw: st.DrawFn) -> Season:
    months = st.integers(1, 12)
    first, last = draw(months), draw(months)
    if draw(st.booleans()):
        return Season((first, 1), (last, 31))
    return Season((first, draw(st.integers(1, 28))), (last, draw(st.integers(1, 28))))


def whens(*schools: School) -> st.SearchStrategy[When]:
    return st.builds(
        When,
        ranks=st.sampled_from([(), (), (1,), (LAST,), (1, 3), (LAST, 2)]),
        weeks=st.sampled_from([None, None, *Weeks]),
        season=st.none() | seasons(),
        school=st.sampled_from([None, *schools]),
    )


@st.composite
def weeks(draw: st.DrawFn, when: When) -> Week:
    said = draw(st.lists(st.none() | days(), min_size=7, max_size=7).filter(any))
    return Week(when, tuple(said))


@st.composite
def hours(draw: st.DrawFn, *schools: School) -> Hours:
    others = draw(st.lists(whens(*schools), max_size=2, unique=True))
    kinds = [ALWAYS, *(when for when in others if when != ALWAYS)]
    public = draw(st.none() | days())
    made = Hours(tuple(draw(weeks(when)) for when in kinds), public)
    return made if any(made.slots) else Hours((Week(ALWAYS, (Day((Slot(540, 720),)),) * 7),))
