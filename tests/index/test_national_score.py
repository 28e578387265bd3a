"""The national score, compared with the one that the national format publishes."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pendulum
import pytest
from data_inclusion.schema.v1 import Service, score_qualite
from imaginary_guide import IMAGINARY
from open_data import open_data
from real_directory import site_map_of

from generator.index.national_score import CRITERIA, NationalScores
from generator.index.site_map import SiteMap

TODAY = date(2026, 11, 23)
NATIONAL = dict(zip(
    ("adresse_bien_definie", "modes_mobilisation_bien_definis", "au_moins_un_public",
     "au_moins_une_thematique", "au_moins_un_moyen_de_contact", "courriel_bien_defini",
     "date_maj_recente", "frais_bien_definis", "description_bien_definie", "telephone_bien_defini"),
    CRITERIA, strict=True,
))  # fmt: skip


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score_qualite.pendulum, "now", lambda: pendulum.date(2026, 11, 23))


def official(record: dict[str, Any]) -> tuple[float, dict[str, float]]:
    total, criteria = score_qualite.score(Service(**record))
    return total, {
        NATIONAL[name]: round(value, 2) for name, value in criteria.items() if value is not None
    }


def compared(site: SiteMap, most: int) -> int:
    """Compare up to `most` services, from all over the guide; give how many were."""
    records = json.loads(open_data(site)["data-inclusion/services.json"])
    places = site.directory.structures
    scores = NationalScores(TODAY)
    some = records[:: max(1, len(records) // most)]
    for record in some:
        place = places[record["structure_id"].partition("--")[2]]
        name = record["id"].partition("#")[2]
        service = next(one for one in place.services if one.id == name)
        total, criteria = official(record)
        ours = scores.criteria(place, service)
        assert ours == criteria, record["id"]
        assert round(sum(ours.values()) / len(ours), 2) == total
    return len(some)


def test_it_is_the_national_one_for_every_imaginary_service() -> None:
    assert compared(site_map_of(IMAGINARY / "data", ("24",), TODAY), 1000) == 8


def test_it_is_the_national_one_for_services_of_this_guide(site_map: SiteMap) -> None:
    assert compared(site_map, 300) >= 300


@pytest.mark.parametrize("age", [0, 1, 179, 181, 365, 500, 729, 730, 731, 4000])
@pytest.mark.parametrize("length", [5, 49, 50, 199, 200, 1999, 2000, 9000])
def test_ages_and_lengths_count_as_they_do_there(site_map: SiteMap, age: int, length: int) -> None:
    place = next(one for one in site_map.open_structures if one.services)
    day = TODAY - timedelta(days=age)
    place = replace(place, provenance=replace(place.provenance, updated_on=day))
    service = replace(place.services[0], description="a" * length)
    _, criteria = official({
        "source": "essai", "id": "essai--1", "structure_id": "essai--1", "nom": "Essai",
        "description": "a" * length, "date_maj": day.isoformat(),
    })  # fmt: skip
    ours = NationalScores(TODAY).criteria(place, service)
    assert (ours["date"], ours["description"]) == (criteria["date"], criteria["description"])


def test_a_mean_is_over_services(site_map: SiteMap) -> None:
    places = [one for one in site_map.open_structures if one.services][:3]
    scores = NationalScores(TODAY)
    whole = scores.score(places)
    assert whole.services == sum(len(one.services) for one in places)
    parts = [scores.score([one]) for one in places]
    assert whole.mean == pytest.approx(sum(one.total for one in parts) / whole.services)
    assert scores.score([]).mean == 0 and scores.score([]).of("date") is None
