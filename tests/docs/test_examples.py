"""Every fenced example of the documentation runs, and excerpts of output are real."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE
from tests.golden.rewrite import EXPECTED
from tests.typed import typed

PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/how-to").glob("*.md")),
    *sorted((ROOT / "docs/explanation").glob("*.md")),
]
FENCE = re.compile(r"(<!--.*?-->\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BUILT = re.compile(r'build(?: sample --to |\(\["sample"\], ")(\w+\.db)')
SHELL = re.compile(r"[;&|<>$`]")
"""What only a shell understands."""
EXIT_CODE = re.compile(r' *(?:\|\| .*|; echo "exit code \$\?")$')
"""What a shell does with an exit code that may be 1."""


def fences(language: str) -> Iterator[tuple[str, str, str]]:
    """Each fenced block of a language: page, the comment before it, and its text."""
    for page in PAGES:
        for comment, found, text in FENCE.findall(page.read_text(encoding="utf-8")):
            if found == language:
                yield page.name, comment, text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, sample_record: Path) -> Path:
    """Where the examples run, one after the other, beside the sample pile.

    The README's record is built there; those of the other pages have been, and know the pile.
    """
    path = tmp_path_factory.mktemp("examples")
    (path / "sample").symlink_to(SAMPLE)
    (path / "sample-draft.md").symlink_to(ROOT / "sample-draft.md")
    for page in PAGES[1:]:
        for name in BUILT.findall(page.read_text(encoding="utf-8")):
            shutil.copy(sample_record, path / name)
    return path


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("python")))
def test_python_examples_run(folder: Path, page: str, comment: str, text: str) -> None:
    with chdir(folder):
        exec(compile(text, page, "exec"), {"__name__": "__main__"})  # noqa: S102


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("sh")))
def test_shell_examples_run(folder: Path, page: str, comment: str, text: str) -> None:
    lines = [line for line in text.splitlines() if line.startswith("onrecord ")]
    for line in lines:
        command = line.split("  #")[0]
        told = EXIT_CODE.search(command)
        plain = command[: told.start()] if told else command
        code, error = here(plain, folder) if not SHELL.search(plain) else in_bash(command, folder)
        assert code in ((0, 1) if told else (0,)), f"{page}: {line}: {error!r}"


def here(command: str, folder: Path) -> tuple[int, bytes]:
    """Runs a command that needs no shell; its exit code, and what it had to say."""
    with chdir(folder):
        done = typed(*shlex.split(command)[1:])
    return done.code, done.err


def in_bash(command: str, folder: Path) -> tuple[int, bytes]:
    script = f'onrecord() {{ "{sys.executable}" -m onrecord "$@"; }}; {command}'
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize(("page", "comment", "text"), list(fences("text")))
def test_excerpts_of_output_are_real(page: str, comment: str, text: str) -> None:
    name = re.fullmatch(r"<!-- excerpt of ([\w./]+) -->\n", comment)
    if name is None:
        pytest.skip("not an excerpt of a golden file")
    expected = (EXPECTED / name[1]).read_text(encoding="utf-8")
    pieces = [piece.strip("\n") for piece in text.split("⋮\n")]
    assert all(piece in expected for piece in pieces), f"{page}: run make golden and mend"
