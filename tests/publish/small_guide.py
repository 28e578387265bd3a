"""A guide small enough to be built in a second: the real theme, three pages, two records.

`two_records` stands in for the flow. Run as a script, this file is the `mkdocs` command with it.
"""

import shutil
import sys
from pathlib import Path

from generator.artifact import Artifact
from generator.render.directives import Directive
from generator.render.policy import PageKind, policy
from generator.request import GuideRequest, GuideResult

REPOSITORY = Path(__file__).parents[2]

MKDOCS_YML = """\
site_name: Qui fait quoi ?
site_url: https://qui-fait-quoi.example/guide/
docs_dir: content
theme: {name: material, custom_dir: theme/overrides, language: fr, font: false}
plugins: [quifaitquoi: {donnees: data, regions: ['24'], aujourdhui: 2026-11-23}]
extra:
  menu: [{libelle: Jeunes, adresse: jeunes/}, {libelle: Structures, adresse: structures/un/}]
  pied: [{libelle: Mentions légales, adresse: jeunes/}]
markdown_extensions: [abbr, footnotes, tables: {use_align_attribute: true}]
validation: {links: {absolute_links: ignore}}
"""

PAGES = {
    "index.md": "# Accueil\n\nVoir [les jeunes](jeunes.md) et [un lieu](/structures/un/).\n",
    "jeunes.md": "---\ntitle: Jeunes & familles\ndescription: Pour qui ?\nguide: jeunes\n---\n"
    "# Jeunes\n\n<!-- guide: services publics=lyceen max=6 -->\n\n![logo](img/logo.png)\n",
    "404.md": "# Page introuvable\n\nRetour à [l’accueil](/).\n",
}


def write_small_guide(folder: Path) -> Path:
    """Write the guide into `folder`; give its `mkdocs.yml`."""
    shutil.copytree(REPOSITORY / "theme" / "overrides", folder / "theme" / "overrides")
    (folder / "theme/overrides/assets/guide.css").write_text("body{margin:0}\n")
    for name, text in PAGES.items():
        path = folder / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "content/img").mkdir()
    (folder / "content/img/logo.png").write_bytes(b"\x89PNG")
    (folder / "data").mkdir()
    (folder / "data/un.txt").write_text("Premier lieu\n", "utf-8")
    (folder / "data/deux.txt").write_text("Deuxième <lieu>\n", "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(MKDOCS_YML, "utf-8")
    return config


def two_records(request: GuideRequest) -> GuideResult:
    """Make the editorial pages, and one page per text file of the data folder."""
    pages = []
    stubs = []
    for page in request.pages:
        html = request.frame.fill(
            page.path,
            title=page.title,
            description=page.description,
            csp=policy(),
            canonical=None if page.path == "404.html" else request.settings.site_url + page.url,
            robots="noindex",
            section=page.url,
            body=page.fill(request.frame.root(page.path), _list),
        )
        pages.append(Artifact(page.path, html.encode()))
    for record in sorted(request.data.glob("*.txt")):
        path = f"structures/{record.stem}/index.html"
        name = record.read_text("utf-8").strip()
        body = f"<h1>{name.replace('<', '&lt;')}</h1>"
        csp = policy(PageKind.ORDINARY)
        html = request.frame.fill(path, title=name, description=name, csp=csp, body=body)
        pages.append(Artifact(path, html.encode()))
        stub = f'<html lang="fr"><title>{record.stem}</title><body>{body}</body></html>'
        stubs.append(Artifact(path, stub.encode()))
    return GuideResult([lambda: pages], search_stubs=lambda: stubs, counts={"pages": len(pages)})


def _list(directive: Directive) -> str:
    return f"<ul><li>{directive.name} {directive.publics}</li></ul>"


if __name__ == "__main__":
    from mkdocs.__main__ import cli

    from generator.publish.mkdocs_plugin import GuidePlugin

    GuidePlugin.build_guide = staticmethod(two_records)
    cli(sys.argv[1:])
