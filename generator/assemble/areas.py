"""Zone codes become sets of communes; sets are shared, since a thousand places serve few areas."""

from dataclasses import dataclass, field

from generator.model.area import ServedArea
from generator.model.geography import Commune, Geography

FRANCE = "france"


@dataclass(frozen=True)
class Areas:
    """Resolves served areas against one geography, each distinct one once."""

    geography: Geography
    _made: dict[tuple[tuple[str, ...], bool], ServedArea] = field(default_factory=dict)

    def written(self, codes: tuple[str, ...]) -> ServedArea:
        """The area of codes that a record holds."""
        return self._area(codes, presumed=False)

    def presumed(self, default_level: str, commune: Commune) -> ServedArea:
        """The area that a place of `commune` serves by the habit of its network.

        `default_level` is a value of the vocabulary `zones-par-defaut`. A commune outside any
        employment zone or region falls back on its département.
        """
        zone = f"z{commune.employment_zone}" if commune.employment_zone else ""
        region = f"r{commune.region}" if commune.region else ""
        code = {"zone-emploi": zone, "region": region, FRANCE: FRANCE}.get(default_level, "")
        return self._area((code or commune.department,), presumed=True)

    def communes(self, code: str) -> frozenset[str]:
        """The communes of one checked zone code (DESIGN: `r84`, `41`, `z2407`, SIREN, Insee)."""
        geography = self.geography
        if code == FRANCE:
            return self._whole_country()
        if code.startswith("r"):
            return geography.communes_of_region[code[1:]]
        if code.startswith("z"):
            return geography.communes_of_employment_zone[code[1:]]
        if len(code) == 9:
            return geography.communes_of_epci[code]
        if len(code) == 5:
            return frozenset({code})
        return geography.communes_of_department[code]

    def _area(self, codes: tuple[str, ...], *, presumed: bool) -> ServedArea:
        key = (codes, presumed)
        if key not in self._made:
            parts = [self.communes(code) for code in codes]
            whole = parts[0] if len(parts) == 1 else frozenset().union(*parts)
            self._made[key] = ServedArea(codes, whole, presumed)
        return self._made[key]

    def _whole_country(self) -> frozenset[str]:
        key = ((FRANCE,), False)
        if key not in self._made:
            self._made[key] = ServedArea((FRANCE,), frozenset(self.geography.communes), False)
        return self._made[key].communes
