"""The built wheel installs with pip alone into an empty environment and works."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and what pip gave with it, not yet compiled."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    wheel = next(folder.glob("*.whl"))
    venv.create(folder / "env")
    run([*pip(folder / "env"), "install", "-q", "--no-compile", str(wheel)], folder)
    return folder / "env"


def pip(env: Path) -> list[str]:
    """The command pip, for an environment that holds nothing, not even pip."""
    return [sys.executable, "-m", "pip", "--python", str(env / "bin/python")]


def run(command: list[str], folder: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_builds_a_record_and_shows_a_panel(installed: Path, tmp_path: Path) -> None:
    onrecord = str(installed / "bin/onrecord")
    run([onrecord, "build", str(SAMPLE / "01-panel.txt"), "--to", "r.db"], tmp_path)
    assert "Maren Øvrebø" in run([onrecord, "show", "r.db", "panel"], tmp_path)
    run([onrecord, "check", "r.db"], tmp_path)


def test_the_wheel_is_consistent(installed: Path, tmp_path: Path) -> None:
    run([*pip(installed), "check"], tmp_path)
