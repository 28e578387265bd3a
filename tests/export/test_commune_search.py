"""The lists that a page looks a commune up in: complete, small, and without a doubt."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.export.commune_search import MARGIN, commune_search_files
from generator.index.addresses import commune_search_file
from generator.index.commune_keys import skeleton, skeletons
from generator.index.distance import measured
from generator.index.former_communes import former_communes
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.slug import slug

Lists = Mapping[str, Any]

MOST_COMPRESSED = 7_000
"""Bytes of one list; a visitor downloads the index and one or two others."""


@pytest.fixture(scope="module")
def files(site_map: SiteMap) -> Mapping[str, bytes]:
    return {one.path: one.content for one in commune_search_files(site_map)}


@pytest.fixture(scope="module")
def lists(files: Mapping[str, bytes]) -> Lists:
    return {path: json.loads(content) for path, content in files.items()}


def part(lists: Lists, kind: str, key: str) -> list[list[Any]]:
    """The list that the page downloads for a key: the longest name that the key begins with."""
    names = lists[commune_search_file("index")]["parties"][kind]
    home = max((name for name in names if key.startswith(name)), key=len, default=None)
    found: list[list[Any]] = lists[commune_search_file(f"{kind}-{home}")]
    return found


def stands_in(commune: Commune, rows: list[list[Any]]) -> bool:
    address = (commune.department, commune.slug)
    return any((row[1], row[5] if len(row) > 5 else slug(row[0])) == address for row in rows)


def test_every_commune_is_found_by_its_name(site_map: SiteMap, lists: Lists) -> None:
    lost = [
        one.name
        for one in site_map.communes
        for key in skeletons(one.name)
        if not stands_in(one, part(lists, "nom", key))
    ]
    assert not lost


def test_every_postal_code_finds_its_communes(site_map: SiteMap, lists: Lists) -> None:
    lost = [
        (code, one.name)
        for one in site_map.communes
        for code in one.postal_codes
        if not stands_in(one, part(lists, "code", code))
    ]
    assert not lost


def test_every_former_name_leads_to_the_commune_of_today(site_map: SiteMap, lists: Lists) -> None:
    communes = {one.code: one for one in site_map.communes}
    former = [one for names in former_communes(site_map).values() for one in names]
    assert any(one.kind == "arrondissement-municipal" for one in former)
    for one in former:
        rows = part(lists, "nom", skeleton(one.name))
        assert stands_in(communes[one.commune], [row for row in rows if row[0] == one.name] or rows)


def test_a_cell_holds_the_communes_around_it(site_map: SiteMap, lists: Lists) -> None:
    kilometres = measured()
    placed = [one for one in site_map.communes if one.latitude and one.longitude]
    for stand in placed[::97]:
        assert stand.latitude and stand.longitude
        for north, east in ((0.05, 0.07), (-0.05, -0.07)):
            here = (stand.latitude + north, stand.longitude + east)
            cell = f"{int(here[0] // 0.5)}_{int(here[1] // 0.5)}"
            rows = part(lists, "ici", cell)
            for one in placed:
                if one.latitude is None or one.longitude is None:
                    continue
                if kilometres(here, (one.latitude, one.longitude)) < MARGIN:
                    assert stands_in(one, rows), (here, one.name)


def test_every_list_is_light(files: Mapping[str, bytes]) -> None:
    sizes = {path: len(gzip.compress(content)) for path, content in files.items()}
    assert max(sizes.values()) < MOST_COMPRESSED, max(sizes.items(), key=lambda item: item[1])


def test_a_part_is_named_in_the_index_and_nowhere_else(lists: Lists) -> None:
    parts = lists[commune_search_file("index")]["parties"]
    named = {commune_search_file(f"{kind}-{name}") for kind in parts for name in parts[kind]}
    assert named == lists.keys() - {commune_search_file("index")}
