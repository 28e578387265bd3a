from datetime import date
from xml.etree import ElementTree

from generator.export.sitemap import robots, sitemap
from generator.settings import Edition, Settings

SETTINGS = Settings("Guide", "https://guide.exemple.fr/", date(2026, 11, 23))
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_listed_once_in_order_and_nothing_else() -> None:
    paths = ("b/index.html", "index.html", "404.html", "a&b/index.html", "carte/lieux.json")
    made = sitemap(paths, SETTINGS)
    found = [one.text for one in ElementTree.fromstring(made.content).iter(f"{NAMESPACE}loc")]
    assert found == [
        "https://guide.exemple.fr/",
        "https://guide.exemple.fr/a&b/",
        "https://guide.exemple.fr/b/",
    ]


def test_only_a_published_guide_invites_search_engines() -> None:
    assert b"Sitemap:" not in robots(SETTINGS).content
    published = Settings("Guide", SETTINGS.site_url, SETTINGS.today, edition=Edition.PUBLICATION)
    assert b"Sitemap: https://guide.exemple.fr/sitemap.xml\n" in robots(published).content
