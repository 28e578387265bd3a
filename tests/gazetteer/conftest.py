"""The official files of an imaginary country."""

from pathlib import Path

import pytest
from square_country import lay_out_sources


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return lay_out_sources(tmp_path / "source")
