"""The MkDocs plugin: an adapter between MkDocs' events and the flow. The only importer of mkdocs.

MkDocs renders the frame and the Markdown of `content/`; the flow makes every page from them; the
site writer publishes. Nothing that MkDocs itself writes is published.
"""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal, NoReturn
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.artifact import Artifact
from generator.problems.printers.text import print_problem
from generator.problems.problem import Problem
from generator.publish.content_files import refusal
from generator.publish.editorial_desk import EditorialDesk
from generator.publish.exchange import NotOurFolder
from generator.publish.floors import broken_promises
from generator.publish.gather import Gathered, gather_site
from generator.publish.live_folder import LiveFolder
from generator.publish.loaded_files import loaded_files, published_files
from generator.publish.mkdocs_options import GuideOptions
from generator.publish.options import KEPT, BadSettings, read_settings
from generator.publish.outcome import BuildOutcome, is_serious
from generator.publish.preview import RELOAD_SCRIPT, FilesSeen, files_seen, make_live
from generator.publish.private_folder import folder_problem
from generator.publish.staging import StagedSite
from generator.render.frame import cut
from generator.request import BuildGuide, GuideRequest
from generator.settings import Settings, logo_problems

FRAME_PAGE = "__frame__.md"
MATERIAL_SHEETS = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")

log = get_plugin_logger("quifaitquoi")


class GuidePlugin(BasePlugin[GuideOptions]):  # type: ignore[no-untyped-call]
    """Builds the guide around MkDocs; one instance lives through a build or a whole preview."""

    build_guide: BuildGuide | None = None
    """The flow; None stands for a `pipeline.guide.Pipeline` that lives as long as this."""

    publishes_despite_problems = True
    """Without it, a problem that is more than advice keeps the site from being published."""

    takes_up = True
    """Without it, nothing is taken up from the last build: all is made again."""

    def __init__(self) -> None:
        self.outcome = BuildOutcome(published=False)
        self._staged: StagedSite | None = None
        self._live: LiveFolder | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._sources_shown: FilesSeen | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Refuse what the guide cannot do; forget the last build, for MkDocs keeps its plugins."""
        self.outcome = BuildOutcome(published=False)
        self._live = self._scratch = None
        if dirty:
            raise Abort("The guide cannot be built with --dirty: run without it.")
        if command == "gh-deploy":
            raise Abort("gh-deploy is not supported: run `mkdocs build` and publish its folder.")
        if command == "serve":
            self._scratch = tempfile.TemporaryDirectory(prefix="guide-mkdocs-")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settle the settings, and send MkDocs' own output where nobody is served from."""
        self._read = config
        config_file = Path(config.config_file_path)
        self._folder = config_file.parent
        self._data = self._folder / self.config.donnees
        self._theme = self._folder / self.config.gabarits
        self._desk = EditorialDesk()
        try:
            self._settings = self._read_settings(config)
        except BadSettings as bad:
            self._refuse(bad.problems)
        self._contacts = self._folder / self.config.contacts if self.config.contacts else None
        if self._contacts and (bad_folder := folder_problem(self._contacts, self._folder)):
            self._refuse((bad_folder,))
        log.info(f"Today is {self._settings.today.isoformat()}.")
        self._sources = self._source_files(config)
        self._redirect(config)
        config.theme.static_templates.clear()
        config.watch += [str(self._data), str(self._theme)]
        config.watch += [str(self._contacts)] if self._contacts else []
        return config

    def _read_settings(self, config: MkDocsConfig) -> Settings:
        return read_settings(
            self.config,
            name=config.site_name,
            site_url=config.site_url or "",
            file=Path(config.config_file_path).name,
            environment=os.environ,
            now=datetime.now(UTC),
        )

    def _refuse(self, problems: tuple[Problem, ...]) -> NoReturn:
        self.outcome = BuildOutcome(published=False, problems=problems)
        raise PluginError("\n".join(map(print_problem, problems))) from None

    def _redirect(self, config: MkDocsConfig) -> None:
        if self._scratch:
            self._live = self._live or LiveFolder(Path(config.site_dir))
            config.site_dir = self._scratch.name
            return
        try:
            self._staged = StagedSite(Path(config.site_dir))
        except NotOurFolder as refused:
            raise PluginError(str(refused)) from None
        config.site_dir = str(self._staged.mkdocs_folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep what the site needs, refuse what content may not hold, add the frame page."""
        content, overrides = Path(config.docs_dir), Path(config.theme.custom_dir or "").resolve()
        for file in list(files):
            if file.src_dir and Path(file.src_dir) == content:
                if problem := refusal(content, file.src_uri, self._shown(config, file)):
                    self._desk.problems.append(problem)
                    files.remove(file)
            elif not self._is_wanted(file, overrides):
                files.remove(file)
        assets = [file for file in files if not file.is_documentation_page()]
        names = {file.dest_uri for file in assets}
        if bad := tuple(logo_problems(self._settings, Path(config.config_file_path).name, names)):
            self._refuse(bad)
        self._loaded = loaded_files(
            (Artifact(file.dest_uri, file.content_bytes) for file in assets),
            maps=self._settings.maps,
            hashed=not self._scratch,
        )
        logo = self._loaded.placed(self._settings.logo)
        self._settings = replace(self._settings, logo=logo)
        files.append(
            File.generated(config, FRAME_PAGE, content="\n", inclusion=InclusionLevel.NOT_IN_NAV)
        )
        return files

    def _is_wanted(self, file: File, overrides: Path) -> bool:
        if file.src_dir and Path(file.src_dir).resolve() == overrides:
            return bool(self._scratch) or file.src_uri != RELOAD_SCRIPT
        return any(fnmatch(file.src_uri, sheet) for sheet in MATERIAL_SHEETS)

    def _shown(self, config: MkDocsConfig, file: File) -> str:
        content = Path(config.docs_dir)
        if content.is_relative_to(self._folder):
            content = content.relative_to(self._folder)
        return f"{content.as_posix() if not content.is_absolute() else content.name}/{file.src_uri}"

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Give the templates the settings, and where the files are that a page loads."""
        names = sorted(file.src_uri for file in files)
        env.globals["guide"] = self._settings
        env.globals["assets"] = self._loaded.folder
        env.globals["material_sheets"] = [
            self._loaded.placed(name)
            for sheet in MATERIAL_SHEETS
            for name in names
            if fnmatch(name, sheet)
        ]
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Read the page ourselves: MkDocs finds no front matter after the leading empty line."""
        if page.file.src_uri == FRAME_PAGE:
            return "\n"
        return "\n" + self._desk.take(page.file.content_bytes, self._shown(config, page.file))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep the page's text for the flow; nothing is left for MkDocs' own templates."""
        self._desk.finish(html, self._shown(config, page.file), page.url)
        return ""

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Cut the frame."""
        if page.file.src_uri == FRAME_PAGE:
            base_path = urlsplit(self._settings.site_url).path
            self._frame = cut(output, base_path, self._loaded.folder)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Run the flow and prepare its site; nothing is published yet."""
        self.build_guide = self.build_guide or _pipeline()
        packs = self.config.precompresser and not self._live
        site = gather_site(self._request(), self.build_guide, self._loaded_artifacts, packs=packs)
        found = sorted((*self._desk.problems, *site.problems), key=lambda one: one.position)
        self.outcome = BuildOutcome(False, tuple(found), site.counts)
        self._tell()
        if self._live:
            self._live.show(site)
            self._sources_shown = self._sources
        elif self._staged:
            self._prepare(self._staged, site)

    def _prepare(self, staged: StagedSite, site: Gathered) -> None:
        written = staged.prepare(site, again=not self.takes_up)
        if broken := broken_promises(site, staged, self.config.perte_admise):
            self._refuse((*self.outcome.problems, *broken))
        if self.publishes_despite_problems or not any(map(is_serious, self.outcome.problems)):
            self.outcome = replace(self.outcome, written=written)
        else:
            staged.give_up()

    def _loaded_artifacts(self) -> Iterable[Artifact]:
        if self._staged:
            return published_files(self._loaded, self._staged.served(""))
        return self._loaded.artifacts

    def _request(self) -> GuideRequest:
        is_preview = self._live is not None
        return GuideRequest(
            settings=self._settings,
            data=self._data,
            theme=self._theme,
            frame=self._frame,
            pages=self._desk.pages,
            preview=is_preview,
            kept=self._folder / KEPT,
            contacts=self._contacts,
            memory=self._staged.memory if self._staged else None,
            learns_again=not self.takes_up,
            search_index=self._settings.search
            and (self.config.recherche_en_direct or not is_preview),
        )

    def _tell(self) -> None:
        serious = [problem for problem in self.outcome.problems if is_serious(problem)]
        for problem in serious:
            log.info(print_problem(problem))
        made = ", ".join(f"{count} {name}" for name, count in self.outcome.counts.items())
        advice = len(self.outcome.problems) - len(serious)
        log.info(f"Made {made}; {len(serious)} problems and {advice} pieces of advice found.")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Let the preview make pages when they are asked for, and survive a failed build."""
        if self._live:
            make_live(server, log, self._live, self._show_again)
        return server

    def _show_again(self) -> bool:
        """Run the flow alone, if nothing but records changed since MkDocs read the rest."""
        config = self._read
        is_same_day = self._settings == self._read_settings(config)
        if not is_same_day or self._sources_shown != self._source_files(config):
            return False
        self.on_post_build(config=config)
        return True

    def _source_files(self, config: MkDocsConfig) -> FilesSeen:
        """What MkDocs reads of the guide, before it does."""
        places = (config.config_file_path, config.docs_dir, config.theme.custom_dir, self._theme)
        return files_seen(Path(place) for place in places if place)

    def on_build_error(self, *, error: Exception) -> None:
        """Publish nothing."""
        self.outcome = replace(self.outcome, failure=str(error))
        if self._staged:
            self._staged.give_up()

    def on_shutdown(self) -> None:
        """Publish what was prepared, now that nothing can fail any more."""
        if self._staged:
            staged, self._staged = self._staged, None
            self.outcome = replace(self.outcome, published=staged.close())
        if self._scratch:
            self._scratch.cleanup()


def _pipeline() -> BuildGuide:
    """Find the flow, only when it is needed: MkDocs loads this module for `mkdocs --help` too."""
    from generator.pipeline.guide import Pipeline

    return Pipeline()
