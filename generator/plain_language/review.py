"""The advice on every page and every record of a guide."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.plain_language.advice import advise
from generator.plain_language.lexicon import GLOSSARY, JARGON, Lexicon, vocabulary_name
from generator.plain_language.page_text import read_page
from generator.plain_language.record_text import read_record
from generator.problems.problem import Problem
from generator.read.node import Document
from generator.schema.tables import RECORD_TABLES
from generator.schema.vocabularies import VOCABULARY


def advice_on_pages(pages: Mapping[str, str], lexicon: Lexicon) -> Iterator[Problem]:
    """Advise on the Markdown of `content/`; `pages` go from a file, as shown, to its text."""
    for file, text in pages.items():
        yield from advise(read_page(text, file), lexicon)


def advice_on_records(
    documents: Mapping[str, Iterable[Document]], lexicon: Lexicon, source: Callable[[str], str]
) -> Iterator[Problem]:
    """Advise on the documents of every table; `source` gives the text of a file, as shown.

    The glossary and the list of jargon name words: those are not held against them.
    """
    for table in RECORD_TABLES:
        for document in documents.get(table.name, ()):
            writing = read_record(document, table, partial(source, document.path))
            if table is VOCABULARY and vocabulary_name(document) in (GLOSSARY, JARGON):
                sentences = (passage for passage in writing.passages if not passage.is_name)
                writing = replace(writing, passages=tuple(sentences))
            yield from advise(writing, lexicon)
