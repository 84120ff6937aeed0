"""What several tests share: a kit, the sample pile's record, and the data sets if there are any."""

import os
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from onrecord import api
from onrecord.models.kit import Kit, Settings

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample"


@pytest.fixture(scope="session")
def kit() -> Kit:
    return Kit()


@pytest.fixture(scope="session")
def rules() -> Kit:
    """A kit that reads attributions by the rules alone, and no vectors."""
    return Kit(Settings(attribution="rules", vectors="none"))


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pile's record, built once; tests must not change it."""
    path = tmp_path_factory.mktemp("record") / "ferry.db"
    with chdir(ROOT):
        api.build(["sample"], path)
    return path


@pytest.fixture(scope="session")
def data() -> Callable[[str], Path]:
    """Finds a data set by its path under ONRECORD_DATA; skips the test where it is absent."""

    def find(name: str) -> Path:
        path = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / name
        if not path.exists():
            pytest.skip(f"{name} is not here; set ONRECORD_DATA to the folder that holds it")
        return path

    return find
