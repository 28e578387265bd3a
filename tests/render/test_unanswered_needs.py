"""What « Trouver » refuses to show: a need that nobody answers."""

from example_records import INVALID, document_at
from small_directory import TODAY, directory, network, place

from generator.assemble.vocabularies import assemble_vocabularies
from generator.check.documents import check_documents
from generator.index.site_map import SiteMap
from generator.model.directory import Directory
from generator.model.vocabulary import Vocabulary
from generator.problems.problem import Severity
from generator.render.find_pages import unanswered

EXAMPLE = INVALID / "S101-besoin-sans-reponse.yml"


def themes(records: Directory) -> Vocabulary:
    """The themes of the example."""
    document = document_at(EXAMPLE, "data/vocabulaires/themes.yml")
    checked = check_documents({"vocabulaires": [document]}, records.geography, today=TODAY)
    return assemble_vocabularies(checked.records["vocabulaires"])["themes"]


def test_a_need_that_nobody_answers_is_told_with_its_public() -> None:
    records = directory({"41/lieu-roseville": place("A", "premier", "41901")})
    vocabularies = {**records.vocabularies, "themes": themes(records)}
    site = SiteMap(
        Directory(
            vocabularies,
            records.networks,
            records.structures,
            records.territories,
            records.geography,
        )
    )
    told = list(unanswered(site))
    assert {problem.rule.code for problem in told} == {"S101"}
    assert len(told) == len(site.audiences)
    assert {problem.facts["themes"] for problem in told} == {"partir-loin"}
    assert told[0].rule.severity is Severity.WARNING
    assert "tous-publics" in told[0].message and "partir-loin" in told[0].message


def test_a_guide_that_answers_everyone_has_nothing_to_tell() -> None:
    every = [one.value for one in SiteMap(directory({})).themes]
    answering = network("un").replace("[choisir-un-metier, se-former]", f"[{', '.join(every)}]")
    networks = {"premier": answering, "autre": network("deux", next_one="premier")}
    assert not list(unanswered(SiteMap(directory({}, networks))))
