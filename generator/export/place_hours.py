"""When the places of the map are open in the coming weeks: fetched by who asks what is open now."""

from collections.abc import Sequence

from generator.artifact import Artifact
from generator.export.places import Placed, compact
from generator.index.addresses import PLACE_HOURS_FILE
from generator.index.opening import OpeningDays


def place_hours(places: Sequence[Placed], opening: OpeningDays) -> Artifact:
    """Give `jours`, the coming days in the writing of `Calendar.coded`, each once; and `lieux`.

    `lieux` pairs the rank of a place in the file of places with the rank of its days. A place of
    which nobody can tell them is not there.
    """
    days: dict[str, int] = {}
    found = [
        (rank, days.setdefault(coded, len(days)))
        for rank, one in enumerate(places)
        if (coded := opening.coded(one.structure))
    ]
    return Artifact(PLACE_HOURS_FILE, compact({"jours": list(days), "lieux": found}))
