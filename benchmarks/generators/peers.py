"""The other generators, on the same directory: their inputs and their commands.

Each is given the records as data, and a layout that says them: title, every key, services, and on
the page of a territory its places. What our pages say beyond (next doors by distance, hours by
day, places nearby) is given ready, as text, so that all pages say as many words. The frame around
(menus, footer, head) is that of our own pages, but for MkDocs, whose theme has its own.
"""

import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from benchmarks.generators.made_up import MadeUp, Record

LAYOUTS = Path(__file__).parent / "layouts"
OWN_WORDS = {"structures": 357, "territoires": 245}
"""Words of the pages that the layouts of `layouts/` make of a record."""
_TAG = re.compile("<[^>]*>")
ARTICLE, ARTICLE_END = '<article class="guide-content md-typeset">', "</article>"


class Peer(NamedTuple):
    """A generator: how to write its inputs into a folder, and its command there."""

    write: Callable[[Path, MadeUp, Path], None]
    command: Sequence[str]
    site: str = "site"


def write_hugo(folder: Path, directory: MadeUp, ours: Path) -> None:
    """Front matter in `content/`, one layout for each kind."""
    before, after = _frame(ours)
    for kind in ("structures", "territoires"):
        layout = (LAYOUTS / f"hugo-{kind}.html").read_text(encoding="utf-8")
        _text(folder / f"layouts/{kind}/single.html", before + layout + after)
        listing = (LAYOUTS / "hugo-list.html").read_text(encoding="utf-8")
        _text(folder / f"layouts/{kind}/list.html", before + listing + after)
    _text(folder / "layouts/index.html", before + "<h1>Annuaire imaginaire</h1>" + after)
    _text(
        folder / "hugo.toml",
        'baseURL = "https://imaginaire.example/"\nlanguageCode = "fr"\npublishDir = "site"\n'
        'title = "Annuaire imaginaire"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n',
    )
    for path, record in _pages(directory, ours):
        _text(folder / f"content/{path}.md", f"{json.dumps(record, ensure_ascii=False)}\n")


def write_eleventy(folder: Path, directory: MadeUp, ours: Path) -> None:
    """The same as JSON front matter, in Nunjucks."""
    before, after = _frame(ours)
    for kind in ("structures", "territoires"):
        layout = (LAYOUTS / f"eleventy-{kind}.njk").read_text(encoding="utf-8")
        _text(folder / f"content/_includes/{kind}.njk", before + layout + after)
        listed = {"layout": f"{kind}.njk", "tags": kind}
        _text(folder / f"content/{kind}/{kind}.json", json.dumps(listed))
        listing = (LAYOUTS / "eleventy-list.njk").read_text(encoding="utf-8")
        page = before + listing.replace("KIND", kind) + after
        _text(folder / f"content/{kind}.njk", page)
    _text(folder / "content/index.html", before + "<h1>Annuaire imaginaire</h1>" + after)
    shutil.copy(LAYOUTS / "eleventy.config.js", folder / "eleventy.config.js")
    for path, record in _pages(directory, ours):
        matter = f"---json\n{json.dumps(record, ensure_ascii=False)}\n---\n"
        _text(folder / f"content/{path}.html", matter)


def write_mkdocs(folder: Path, directory: MadeUp, ours: Path) -> None:
    """Markdown, as one would write it by hand; pages stay out of the menu, which is quadratic."""
    _text(
        folder / "mkdocs.yml",
        "site_name: Annuaire imaginaire\nsite_url: https://imaginaire.example/\n"
        "theme: {name: material, language: fr, font: false}\nplugins: []\n"
        "nav: [index.md, structures/index.md, territoires/index.md]\n"
        "not_in_nav: '/*/*/*.md\n\n  /territoires/pays-*.md'\n",
    )
    _text(folder / "docs/index.md", "# Annuaire imaginaire\n")
    for kind, records in (("structures", directory.places), ("territoires", directory.territories)):
        links = (f"- [{one}]({one}.md)\n" for one in records)
        _text(folder / f"docs/{kind}/index.md", f"# {kind}\n\n" + "".join(links))
    for path, record in _pages(directory, ours):
        _text(folder / f"docs/{path}.md", _markdown(record))


def write_loop(folder: Path, directory: MadeUp, ours: Path) -> None:
    """Paths and sizes of our own pages, for a program that only writes."""
    del directory
    sizes = [
        f"{file.relative_to(ours)} {file.stat().st_size}\n" for file in sorted(ours.rglob("*.html"))
    ]
    _text(folder / "sizes.txt", "".join(sizes))
    shutil.copy(LAYOUTS / "write_only.py", folder / "write_only.py")


def _pages(directory: MadeUp, ours: Path) -> list[tuple[str, Record]]:
    """Path and front matter of every page; a territory is given its places ready."""
    pages = [
        (
            f"structures/{one}",
            {
                "title": place["nom"],
                "facts": {key: value for key, value in place.items() if key != "services"},
                "services": _services(place),
                "beyond": _beyond(ours, f"structures/{one}"),
            },
        )
        for one, place in directory.places.items()
    ]
    for slug, (commune, listed) in directory.territories.items():
        places = [
            {"url": f"/structures/{one}/", **{key: directory.places[one][key] for key in
             ("nom", "adresse", "code_postal", "commune", "telephone", "horaires_accueil")}}
            for one in listed
        ]  # fmt: skip
        title = slug.replace("-", " ").capitalize()
        pages.append(
            (
                f"territoires/{slug}",
                {
                    "title": title,
                    "chief": commune.name,
                    "places": places,
                    "beyond": _beyond(ours, f"territoires/spro-{slug}"),
                },
            )
        )
    return pages


def _services(place: Mapping[str, object]) -> object:
    services = place["services"]
    assert isinstance(services, Mapping)
    return services["ajoute"]


def _markdown(record: Mapping[str, object]) -> str:
    """The same page in Markdown."""
    lines = [f"# {record['title']}\n"]
    facts, services, places = (record.get(name) for name in ("facts", "services", "places"))
    if isinstance(facts, Mapping):
        lines += [f"- **{key}** : {value}" for key, value in facts.items()]
    for service in services if isinstance(services, list) else ():
        lines += [f"\n## {service['nom']}\n\n{service['description']}\n"]
        lines += [f"- **{key}** : {value}" for key, value in service.items()]
    for place in places if isinstance(places, list) else ():
        details = ", ".join(str(value) for key, value in place.items() if key not in ("nom", "url"))
        lines.append(f"- [{place['nom']}](..{place['url'].rstrip('/')}.md) : {details}")
    return "\n".join(lines) + f"\n\n{record['beyond']}\n"


def _beyond(ours: Path, path: str) -> str:
    """The words of our page that the records do not hold: the last ones, as many as are needed."""
    page = (ours / path / "index.html").read_text(encoding="utf-8")
    article = page.partition(ARTICLE)[2].rpartition(ARTICLE_END)[0]
    words = _TAG.sub(" ", article).split()
    return unescape(" ".join(words[OWN_WORDS[path.partition("/")[0]] :]))


def _frame(ours: Path) -> tuple[str, str]:
    """What stands before and after the text of one of our own pages."""
    page = next((ours / "structures").rglob("index.html")).read_text(encoding="utf-8")
    before, _, rest = page.partition(ARTICLE)
    after = rest[rest.rindex(ARTICLE_END) :]
    return before + ARTICLE, after


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
