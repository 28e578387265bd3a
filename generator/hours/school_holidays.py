"""School holidays by zone: the only user of vacances_scolaires_france.

The calendar takes half a second to load: it is loaded by the first hours that depend on it.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

ZONES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("27", "75", "84"), "A"),
        **dict.fromkeys(("24", "28", "32", "44", "52", "53", "93"), "B"),
        **dict.fromkeys(("11", "76"), "C"),
    }
)
"""The zone of each région since 2016; its académies are all in one. Corsica and the overseas
régions have calendars of their own, which nobody gives us. Source: article D521-1 of the code de
l’éducation and the yearly orders on the school calendar."""


class SchoolHolidays:
    """The school calendar."""

    def __init__(self) -> None:
        self._days: Mapping[date, Mapping[str, object]] | None = None
        self._last = date.min

    def are_on(self, day: date, region: str) -> bool | None:
        """Tell whether pupils of a région are on holiday; None when nobody knows."""
        zone = ZONES.get(region)
        if self._days is None:
            from vacances_scolaires_france import SchoolHolidayDates

            self._days = SchoolHolidayDates().data
            self._last = max(self._days)
        if zone is None or day > self._last:
            return None
        return day in self._days and bool(self._days[day][f"vacances_zone_{zone.lower()}"])
