"""Serving: the room behind a web server, which the extra "web" brings."""

import socket
import sys
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path

from onrecord.api import open_record
from onrecord.errors import OnrecordError, UsageError
from onrecord.export.plain import printable

INSTALL = 'onrecord serve needs a web server: pip install "onrecord[web]"'


def check_installed() -> None:
    """Raises OnrecordError with the way to get what is missing."""
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as error:
        raise OnrecordError(INSTALL) from error


def served(
    path: Path, host: str, port: int, *, edit: bool, title: str, against: Path | None = None
) -> None:
    """Answers readers until it is interrupted. Raises OnrecordError where it cannot begin."""
    import uvicorn

    from onrecord.web.app import Serving, application

    for each in filter(None, (path, against)):
        open_record(each).close()
    listening = bound(host, port)
    shown = f"[{host}]" if ":" in host else host
    serving = Serving(hosts=(shown,), edit=edit, name=title, against=against)
    app = application(path, serving)
    config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
    at = f"http://{shown}:{listening.getsockname()[1]}/"
    sys.stderr.write(f"The reading room of {printable(str(path))} is at {at} (Ctrl-C ends it)\n")
    sys.stderr.flush()
    with suppress(KeyboardInterrupt):  # that is how it is ended
        uvicorn.Server(config).run(sockets=[listening])
    if app.state.reader.preparer.is_making():
        sys.stderr.write("Ending what is being made; that may take some seconds\n")


def bound(host: str, port: int) -> socket.socket:
    """A socket at an address. Raises OnrecordError where it is taken or there is none, and
    UsageError for one that means every address of this machine: a request must name the room's."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.socket(family)
    except OSError as error:
        raise nowhere(host, port, error) from error
    if ip_address(str(address[0]).partition("%")[0]).is_unspecified:
        made.close()
        raise UsageError(
            f"{host} stands for every address of this machine; give --host the one "
            "name or address that readers will type"
        )
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
    except OSError as error:
        made.close()
        raise nowhere(host, port, error) from error
    return made


def nowhere(host: str, port: int, error: OSError) -> OnrecordError:
    """Why nothing can be served at an address, and the way out."""
    way = "check --host" if isinstance(error, socket.gaierror) else "choose another with --port"
    return OnrecordError(f"cannot serve at {host}:{port}: {error.strerror}; {way}")
