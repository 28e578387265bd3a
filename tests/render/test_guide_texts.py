from generator.model.vocabulary import Term
from generator.render.editorial import EditorialPage, Link, Part, filled
from generator.render.guide_texts import GuideText, besides, guide_texts, unlisted_situations

JEUNES = Term("jeunes", "Guide des jeunes", rank=0)
ADULTES = Term("adultes", "Guide des adultes", rank=1)


def page(url: str, *parts: Part, guide: str = "", aid: str = "") -> EditorialPage:
    source = f"content/{url.rstrip('/') or 'index'}.md"
    return EditorialPage(source, f"{url}index.html", url, url, url, guide, parts, aid)


def item(url: str, words: str) -> tuple[Part, ...]:
    return ('<li><a href="', Link(url), f'">{words}</a></li>')


STOPPED = page(
    "guides/jeunes/jai-arrete/",
    '<h1 id="jai-arrete">J’ai arrêté</h1><p id="fn:1"><a href="#fnref:1">↩</a></p><h2>Suite</h2>',
)
LOST = page("guides/jeunes/je-doute/", "<h1>Je doute</h1>")
OTHER = page("mentions-legales/", "<h1>Mentions</h1>")
OWN = page(
    "guides/jeunes/",
    '<h1>Guide</h1><p>Bonjour</p><h2 id="ecole">École</h2><ul>',
    *item("guides/jeunes/jai-arrete/", "J’ai arrêté"),
    *item("reseaux/cio/", "Le CIO"),
    '</ul><h2 id="aide">Aide</h2><p>Appelez. <a href="',
    Link("guides/jeunes/jai-arrete/#ici"),
    '">Encore</a></p><h2 id="fin">Fin</h2>',
    guide="jeunes",
    aid="aide",
)
PAGES = (OWN, STOPPED, OTHER)


def guide(*pages: EditorialPage) -> GuideText:
    (found,) = guide_texts(pages, [ADULTES, JEUNES])
    return found


def html(parts: tuple[Part, ...]) -> str:
    return filled(parts, "/", lambda one: one.name)


def test_a_guide_holds_the_pages_of_its_folder_by_moment_of_life() -> None:
    found = guide(*PAGES)
    assert [one.name for one in found.situations] == ["jai-arrete"]
    names = [one.heading and one.heading.words for one in found.moments]
    assert names == [None, "École", "Aide", "Fin"]
    assert found.moment_of(found.situations[0]) is found.moments[1]
    assert [one.url for one in besides([found], PAGES)] == ["mentions-legales/"]


def test_the_aid_is_the_section_that_the_front_matter_names() -> None:
    found = guide(*PAGES)
    assert html(found.aid).startswith('<h2 id="aide">Aide</h2><p>Appelez.')
    assert "Fin" not in html(found.aid)
    assert guide(page("guides/jeunes/", "<h1>G</h1>", guide="jeunes")).aid == ()


def test_an_item_that_leads_to_a_situation_bears_its_name_once() -> None:
    opening, school, end = map(html, guide(*PAGES).listed)
    assert opening == "<h1>Guide</h1><p>Bonjour</p>"
    assert '<li id="jai-arrete"><a href="/guides/jeunes/jai-arrete/">' in school
    assert '<li><a href="/reseaux/cio/">' in school
    assert end == '<h2 id="fin">Fin</h2>'


def test_inside_its_guide_a_situation_is_a_part_and_its_fragments_are_its_own() -> None:
    inside = html(guide(*PAGES).situations[0].inside)
    assert inside == (
        '<h3 id="jai-arrete">J’ai arrêté</h3>'
        '<p id="jai-arrete-fn:1"><a href="#jai-arrete-fnref:1">↩</a></p><h4>Suite</h4>'
    )


def test_a_situation_that_no_link_leads_to_is_told_and_comes_last() -> None:
    found = guide(*PAGES, LOST)
    (problem,) = unlisted_situations([found])
    assert problem.rule.code == "E207"
    assert problem.span.file == "content/guides/jeunes/je-doute.md"
    assert problem.facts == {"guide": "content/guides/jeunes.md"}
    assert [one.name for one in found.in_order] == ["jai-arrete", "je-doute"]
    assert not list(unlisted_situations([guide(*PAGES)]))


def test_links_to_pages_that_stand_elsewhere_follow_them() -> None:
    moved = {"guides/jeunes/x/": "territoires/indre/jeunes/x/", "a/": "b/#c"}
    assert Link("guides/jeunes/x/#fin").way("../", moved) == "../territoires/indre/jeunes/x/#fin"
    assert Link("a/#z").way("./", moved) == "./b/#c"
    assert Link("reseaux/#cio").way("./", moved) == "./reseaux/#cio"
    assert Link("").way("../", {}) == "../"
