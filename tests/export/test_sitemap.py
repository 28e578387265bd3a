import re
from datetime import date
from xml.etree import ElementTree

from generator.export.sitemap import robots, sitemap
from generator.index.changes import newest, page_dates
from generator.index.site_map import SiteMap
from generator.settings import Edition, Settings

SETTINGS = Settings("Guide", "https://guide.exemple.fr/", date(2026, 11, 23))
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_listed_once_in_order_and_nothing_else() -> None:
    paths = ("b/index.html", "index.html", "404.html", "a&b/index.html", "carte/lieux.json")
    made = sitemap(paths, SETTINGS, {})
    found = [one.text for one in ElementTree.fromstring(made.content).iter(f"{NAMESPACE}loc")]
    assert found == [
        "https://guide.exemple.fr/",
        "https://guide.exemple.fr/a&b/",
        "https://guide.exemple.fr/b/",
    ]


def test_a_page_tells_when_its_data_changed_and_no_other_date() -> None:
    dates = {"b/": "2026-11-01", "c/": "2019-09", "elsewhere/": "2020"}
    made = sitemap(("a/index.html", "b/index.html", "c/index.html"), SETTINGS, dates)
    found = [
        (one.findtext(f"{NAMESPACE}loc"), one.findtext(f"{NAMESPACE}lastmod"))
        for one in ElementTree.fromstring(made.content)
    ]
    root = "https://guide.exemple.fr/"
    assert found == [(f"{root}a/", None), (f"{root}b/", "2026-11-01"), (f"{root}c/", "2019-09")]


def test_the_dates_are_those_of_the_data(site_map: SiteMap) -> None:
    dates = page_dates(site_map)
    assert dates["structures/41/cio-blois/"] == "2019-09"
    assert dates["outils/"] >= "2026-11"
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", date) for date in dates.values())
    here = site_map.presences["loir-et-cher"].here
    assert dates["territoires/loir-et-cher/"] == newest(one.provenance for one in here)
    assert not any("/jeunes/" in url for url in dates), "a text of somebody has no known date"


def test_only_a_published_guide_invites_search_engines() -> None:
    assert b"Sitemap:" not in robots(SETTINGS).content
    published = Settings("Guide", SETTINGS.site_url, SETTINGS.today, edition=Edition.PUBLICATION)
    assert b"Sitemap: https://guide.exemple.fr/sitemap.xml\n" in robots(published).content
