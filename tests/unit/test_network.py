"""Nothing but fetching touches the network."""

import ast
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

import onrecord
from tests.conftest import ROOT, SAMPLE

SOURCE = ROOT / "src/onrecord"
NETWORKING = (
    "asyncio",
    "ftplib",
    "http",
    "httpcore",
    "imaplib",
    "poplib",
    "protego",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
)


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


def networking(path: Path) -> set[str]:
    return {
        name
        for name in imported(path)
        if any(name == each or name.startswith(f"{each}.") for each in NETWORKING)
    }


def test_only_the_room_of_fetching_imports_what_can_reach_the_network() -> None:
    using = {path for path in SOURCE.rglob("*.py") if networking(path)}
    using.discard(SOURCE / "web/serving.py")  # it answers, and asks nobody
    assert {path.parent.name for path in using} == {"fetch"}


def test_importing_the_product_loads_nothing_that_fetches() -> None:
    """Fetching is loaded when an address is given."""
    code = "import sys, onrecord; sys.exit('httpcore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def refuse(*args: object, **more: object) -> NoReturn:
    raise AssertionError("the network was asked")


class NoSocket(socket.socket):
    """A socket that cannot be made; a class, as others build on it."""

    __init__ = refuse


def test_a_reading_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", NoSocket)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    for name in ("01-panel.txt", "07-wire-riga.html"):
        (reading,) = onrecord.read(str(SAMPLE / name))
        assert reading.attributions
