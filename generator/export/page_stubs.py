"""What the search engine reads of pages that no record has alone: questions, acronyms, rubrics."""

from collections.abc import Iterator

from generator.export.stub import PageKind, Stub
from generator.index.addresses import AGENDA, GLOSSARY, HOME, NEWS, acronym_url, find_url
from generator.index.first_doors import FirstDoors
from generator.index.pro_addresses import (
    CALLS,
    INITIATIVES,
    LETTERS,
    PRO,
    pro_territory_url,
    quiz_url,
)
from generator.index.site_map import SiteMap


def question_stubs(site: SiteMap) -> Iterator[Stub]:
    """One stub for each public and need of « Trouver », whatever the département."""
    doors = FirstDoors(site)
    for audience in site.audiences:
        for theme in doors.themes_of(audience.value):
            yield Stub(
                url=find_url(audience.value, theme.value),
                title=f"{theme.label} : {audience.label}",
                kind=PageKind.QUESTION,
                description=theme.description,
                names=(audience.phrase, theme.phrase),
                text=(*audience.synonyms, *theme.synonyms),
                filters=(("public", audience.label), ("theme", theme.label)),
            )


def glossary_stubs(site: SiteMap) -> Iterator[Stub]:
    """One stub for all acronyms, and one for each but those of networks: they have their pages."""
    if not site.acronyms:
        return
    vocabulary = site.directory.vocabularies["sigles"]
    yield Stub(
        url=GLOSSARY,
        title=vocabulary.name,
        kind=PageKind.PAGE,
        description=vocabulary.description,
        text=(vocabulary.description,),
    )
    told = {word for network in site.networks for word in network.acronym.split()}
    for one in site.acronyms:
        if one.acronym in told:
            continue
        yield Stub(
            url=acronym_url(one.value),
            title=f"{one.acronym}\u00a0: {one.label}",
            kind=PageKind.ACRONYM,
            description=one.description,
            phrases=(one.acronym, one.label, *one.synonyms),
            text=(one.description,),
        )


def computed_page_stubs(site: SiteMap, *, has_news: bool) -> Iterator[Stub]:
    """The pages that are neither a record nor a text of somebody; vocabularies describe them."""
    made = {
        AGENDA: bool(site.directory.events),
        NEWS: has_news,
        LETTERS: has_news,
        CALLS: bool(site.directory.calls),
        INITIATIVES: bool(site.directory.initiatives),
    }
    for name, folder in (("pages-du-site", HOME), ("pages-des-professionnels", PRO)):
        vocabulary = site.directory.vocabularies.get(name)
        for page in vocabulary.terms if vocabulary else ():
            url = f"{folder}{page.value}/"
            if not made.get(url, True):
                continue
            yield Stub(
                url=url,
                title=page.label,
                kind=PageKind.PAGE,
                description=page.description,
                phrases=page.synonyms,
                text=(page.description,),
            )


def professional_stubs(site: SiteMap) -> Iterator[Stub]:
    """The pages of territories for professionals, and the quizzes."""
    known = site.directory.vocabularies.get("pages-du-site")
    if known and (pro := known.by_value.get(PRO.strip("/"))):
        for territory in site.guided_territories():
            yield Stub(
                url=pro_territory_url(territory.slug),
                title=f"{territory.name}\u00a0: {pro.label}",
                kind=PageKind.PAGE,
                description=pro.description,
                text=(pro.description, *pro.synonyms),
                filters=(("territoire", territory.name),),
            )
    for quiz in site.directory.quizzes.values():
        yield Stub(
            url=quiz_url(quiz.id),
            title=f"Quiz\u00a0: {quiz.name}",
            kind=PageKind.PAGE,
            description=quiz.presentation,
            text=(quiz.presentation,),
        )
