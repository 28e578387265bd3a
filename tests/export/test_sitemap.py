import re
from datetime import date
from xml.etree import ElementTree

from generator.export.sitemap import robots, sitemaps
from generator.index.changes import newest, page_dates
from generator.index.site_map import SiteMap
from generator.settings import Edition, Settings

SETTINGS = Settings("Guide", "https://guide.exemple.fr/", date(2026, 11, 23))
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_listed_once_in_order_and_nothing_else() -> None:
    paths = ("b/index.html", "index.html", "404.html", "a&b/index.html", "carte/lieux.json")
    (made,) = sitemaps(paths, SETTINGS, {})
    found = [one.text for one in ElementTree.fromstring(made.content).iter(f"{NAMESPACE}loc")]
    assert found == [
        "https://guide.exemple.fr/",
        "https://guide.exemple.fr/a&b/",
        "https://guide.exemple.fr/b/",
    ]


def test_a_page_tells_when_its_data_changed_and_no_other_date() -> None:
    dates = {"b/": "2026-11-01", "c/": "2019-09", "elsewhere/": "2020"}
    (made,) = sitemaps(("a/index.html", "b/index.html", "c/index.html"), SETTINGS, dates)
    found = [
        (one.findtext(f"{NAMESPACE}loc"), one.findtext(f"{NAMESPACE}lastmod"))
        for one in ElementTree.fromstring(made.content)
    ]
    root = "https://guide.exemple.fr/"
    assert found == [(f"{root}a/", None), (f"{root}b/", "2026-11-01"), (f"{root}c/", "2019-09")]


def test_a_list_longer_than_the_protocol_allows_is_in_several_files() -> None:
    paths = [f"{name}/index.html" for name in "edcba"]
    first, *lists = sitemaps(paths, SETTINGS, {"b/": "2026-11-01"}, most=2)
    root = "https://guide.exemple.fr/"
    assert first.path == "sitemap.xml"
    leads = ElementTree.fromstring(first.content)
    assert leads.tag == f"{NAMESPACE}sitemapindex"
    assert [one.text for one in leads.iter(f"{NAMESPACE}loc")] == [root + one.path for one in lists]
    listed = [
        [one.text for one in ElementTree.fromstring(made.content).iter(f"{NAMESPACE}loc")]
        for made in lists
    ]
    assert listed == [[f"{root}a/", f"{root}b/"], [f"{root}c/", f"{root}d/"], [f"{root}e/"]]
    assert b"<lastmod>2026-11-01</lastmod>" in lists[0].content


def test_a_site_without_pages_has_its_list() -> None:
    (made,) = sitemaps((), SETTINGS, {})
    assert not [*ElementTree.fromstring(made.content)]


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
