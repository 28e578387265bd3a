"""What a tool of the toolbox cannot do without: a way to open it, a number to call."""

from generator.check.coherence import note_everyone_and_others
from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.model.resource import PHONE_LINE
from generator.problems.catalog import coherence as rules
from generator.problems.catalog import quality


def check_resource(exam: Examination, resource: Filled) -> None:
    """Publics that exclude each other, a phone line without a number, no way in at all."""
    note_everyone_and_others(exam, resource)
    if resource.values.get("kind") == PHONE_LINE and "phone" not in resource.entries:
        exam.note(rules.LINE_WITHOUT_NUMBER, resource.at("kind"), resource.key("phone"))
    elif not {"phone", "website"} & resource.entries.keys():
        exam.note(quality.NO_WAY_IN, resource.node, resource.key("website"))
