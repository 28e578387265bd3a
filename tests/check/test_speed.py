"""A thousand records are checked in well under a second; the bound is loose, machines differ."""

import time

from example_records import base, check, document
from test_documents import STRUCTURE


def test_a_thousand_records_are_checked_quickly() -> None:
    text = STRUCTURE + 'latitude: 47.5861\nlongitude: 1.3359\ncode_postal: "41000"\n'
    more = [
        ("structures", document(
            text.replace("3 rue", f"{number} rue").replace("nom: CIO", f"nom: CIO {number}"),
            "structures", f"41/cio-{number}",
        ))
        for number in range(10, 1010)
    ]  # fmt: skip
    documents = base()
    check(documents)
    start = time.process_time()
    checked = check(documents, *more)
    assert time.process_time() - start < 2.0
    assert len(checked.records["structures"]) > 1000
