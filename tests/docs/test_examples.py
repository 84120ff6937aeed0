"""Every fenced example of the documentation runs, and excerpts of output are real."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE
from tests.golden.rewrite import EXPECTED

PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/how-to").glob("*.md")),
    *sorted((ROOT / "docs/explanation").glob("*.md")),
]
FENCE = re.compile(r"(<!--.*?-->\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def fences(language: str) -> Iterator[tuple[str, str, str]]:
    """Each fenced block of a language: page, the comment before it, and its text."""
    for page in PAGES:
        for comment, found, text in FENCE.findall(page.read_text(encoding="utf-8")):
            if found == language:
                yield page.name, comment, text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the examples run, one after the other, beside the sample pile."""
    path = tmp_path_factory.mktemp("examples")
    (path / "sample").symlink_to(SAMPLE)
    (path / "sample-draft.md").symlink_to(ROOT / "sample-draft.md")
    return path


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("python")))
def test_python_examples_run(folder: Path, page: str, comment: str, text: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", text],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{page}: {done.stderr}"


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("sh")))
def test_shell_examples_run(folder: Path, page: str, comment: str, text: str) -> None:
    lines = [line for line in text.splitlines() if line.startswith("onrecord ")]
    lines = [line.split("  #")[0] for line in lines]
    for line in lines:
        command = f'onrecord() {{ "{sys.executable}" -m onrecord "$@"; }}; {line}'
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{page}: {line}: {done.stderr}"


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("text")))
def test_excerpts_of_output_are_real(page: str, comment: str, text: str) -> None:
    name = re.fullmatch(r"<!-- excerpt of ([\w./]+) -->\n", comment)
    if name is None:
        pytest.skip("not an excerpt of a golden file")
    expected = (EXPECTED / name[1]).read_text(encoding="utf-8")
    pieces = [piece.strip("\n") for piece in text.split("⋮\n")]
    assert all(piece in expected for piece in pieces), f"{page}: run make golden and mend"
