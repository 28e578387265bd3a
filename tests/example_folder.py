"""A data folder of one's own with the valid examples, the real vocabularies and geography."""

from pathlib import Path

from example_records import DATA, VALID


def lay_out_examples(folder: Path) -> Path:
    """Copy the records into `folder/data`; the tables of geography are only linked to."""
    data = folder / "data"
    for source in (VALID, DATA / "vocabulaires"):
        for file in source.rglob("*.yml"):
            target = data / file.relative_to(source if source == VALID else DATA)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    (data / "geographie").symlink_to(DATA / "geographie")
    return data
