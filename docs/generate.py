"""Generated reference pages: written by `make docs`, compared by `make check`."""

import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import click

from docs.generate_behaviour import render as behaviour
from onrecord.cli.main import onrecord
from onrecord.export.codebook import codebook_markdown
from onrecord.export.schema import schema_json
from onrecord.store.codebook import entries

REFERENCE = Path(__file__).parent / "reference"


def command_line() -> str:
    """Every command's help, as it prints it."""
    pages = ["# Command line\n\nGenerated from the commands themselves.\n"]
    for name, command in commands("", onrecord):
        path = f"onrecord {name}".strip()
        context = click.Context(command, info_name=path, terminal_width=88)
        pages.append(f"## `{path}`\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(pages)


def commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command and those under it, each with the words that call it."""
    yield name, command
    if isinstance(command, click.Group):
        for each, below in sorted(command.commands.items()):
            yield from commands(f"{name} {each}".strip(), below)


def resources() -> str:
    """One line for each word list: its name, size and what its first comment says."""
    lines = [
        "# Word lists and fact tables",
        "",
        "In `src/onrecord/resources/`; edit them, and add a spec example that needs the change.",
        "",
        "| file | rows | what it is |",
        "|---|---|---|",
        *resource_rows(),
    ]
    return "\n".join(lines) + "\n"


def resource_rows() -> Iterator[str]:
    folder = files("onrecord.resources")
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".tsv"):
            lines = entry.read_text(encoding="utf-8").splitlines()
            rows = [line for line in lines if line.strip() and not line.startswith("#")]
            about = lines[0].lstrip("# ").replace("|", "\\|")
            yield f"| `{entry.name}` | {len(rows) - 1} | {about} |"


PAGES: dict[str, Callable[[], str]] = {
    "behaviour.md": behaviour,
    "codebook.md": lambda: codebook_markdown(entries()),
    "command-line.md": command_line,
    "draft.schema.json": lambda: schema_json("draft").decode() + "\n",
    "reading.schema.json": lambda: schema_json().decode() + "\n",
    "resources.md": resources,
}


def stale() -> list[str]:
    """Names of pages that differ from what would be generated."""
    return [name for name, page in PAGES.items() if on_disk(REFERENCE / name) != page()]


def on_disk(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main(arguments: list[str]) -> int:
    """Writes every page, or with --check says which are stale."""
    if "--check" in arguments:
        names = stale()
        for name in names:
            sys.stderr.write(f"docs/reference/{name} is stale: run make docs\n")
        return 1 if names else 0
    REFERENCE.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
