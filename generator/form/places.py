"""The communes and the areas that the rules compare with, as the form fetches them."""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.form.json import Json, form_file
from generator.model.geography import Geography
from generator.problems.catalog.geography import THE_COUNTRY


def form_places(geography: Geography, regions: Iterable[str]) -> Iterator[Artifact]:
    """Give the names of the areas, and the communes of each département of these regions."""
    wanted = frozenset(regions)
    departments = [one.code for one in geography.departments.values() if one.region in wanted]
    areas: dict[str, Json] = {
        "france": THE_COUNTRY,
        "publies": [*departments],
        "region": {code: one.name for code, one in geography.regions.items()},
        "departement": {code: one.name for code, one in geography.departments.items()},
        "epci": {code: one.name for code, one in geography.epcis.items()},
        "zone-emploi": {code: one.name for code, one in geography.employment_zones.items()},
    }
    yield form_file("territoires", areas)
    for department in departments:
        yield form_file(f"communes/{department}", _communes(geography, department))


def _communes(geography: Geography, department: str) -> Json:
    codes = geography.communes_of_department[department]
    communes = [geography.communes[code] for code in sorted(codes)]
    return {
        "communes": [
            [one.code, one.name, [*one.postal_codes], one.latitude, one.longitude]
            for one in communes
        ],
        "anciennes": [
            [code, former.name, former.commune]
            for code, former in sorted(geography.former_communes.items())
            if code.startswith(department)
        ],
    }
