"""School holidays by zone: the only user of vacances_scolaires_france.

Its table is read here, by the first hours that depend on it: its own reader depends on the locale
and takes half a second.
"""

import csv
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from types import MappingProxyType

import vacances_scolaires_france

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
        self._days: Mapping[date, frozenset[str]] | None = None
        self._last = date.min

    def are_on(self, day: date, region: str) -> bool | None:
        """Tell whether pupils of a région are on holiday; None when nobody knows."""
        zone = ZONES.get(region)
        if self._days is None:
            self._days = _zones_on_holiday()
            self._last = max(self._days)
        if zone is None or day > self._last:
            return None
        return zone in self._days.get(day, ())


def _zones_on_holiday() -> Mapping[date, frozenset[str]]:
    """The zones that are on holiday, for each day on which one is."""
    table = (files(vacances_scolaires_france) / "data" / "data.csv").read_text(encoding="utf-8")
    found = {}
    for row in csv.DictReader(table.splitlines()):
        zones = frozenset(zone for zone in "ABC" if row[f"vacances_zone_{zone.lower()}"] == "True")
        if zones:
            found[date.fromisoformat(row["date"])] = zones
    return found
