"""What the real guide is known by is read again by the next build."""

from pathlib import Path

from generator.pipeline.memory import Memory


def test_what_was_learnt_of_the_real_guide_is_remembered(real_site: Path) -> None:
    memory = Memory(real_site.parent / ".site.build" / "memory")
    known = memory.known()
    assert known and len(known.placing) > 0.9 * len(known.places)
    found = memory.knowledge()
    assert found and len(found.site.structures) > 900
