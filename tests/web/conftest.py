"""What tests in Chromium share, each made once: the browser, and rooms that nobody changes."""

import asyncio
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from onrecord import api
from onrecord.web.app import Serving, application
from onrecord.web.serving import bound
from onrecord.web.site import written
from tests.unit.export.pages import EVIL

ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
LONGEST = 60


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on the path; on Debian: apt-get install chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def served(record: Path, *, edit: bool = False) -> Iterator[str]:
    """A server of a record in a thread; gives its address when everything is prepared."""
    app = application(record, Serving(edit=edit))
    assert app.state.reader.preparer.ready.wait(LONGEST)
    listening = bound("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = threading.Thread(
        target=lambda: asyncio.run(server.serve(sockets=[listening])), daemon=True
    )
    serving.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    serving.join(LONGEST)
    listening.close()


@pytest.fixture(scope="session")
def room(sample_record: Path) -> Iterator[str]:
    yield from served(sample_record)


@pytest.fixture(scope="session")
def site(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("site") / "ferry"
    written(sample_record, folder, "The ferry")
    return folder.as_uri()


@pytest.fixture(scope="session")
def hostile_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A record of a page whose text, title and outlet break out of what they are put into."""
    folder = tmp_path_factory.mktemp("hostile")
    quoted = EVIL.replace("\x00", "").replace("\x1b", "")
    article = {
        "text": f"{quoted}\n\nMinister Jo Vik said: “The quay {quoted} will sink by May.”\n",
        "title": f"Quay {quoted}",
        "outlet": f"Post {quoted}",
        "url": "javascript:alert(5)",
    }
    (folder / "evil.jsonl").write_text(json.dumps(article), "utf-8")
    api.build([folder / "evil.jsonl"], folder / "evil.db", api.BuildRequest(attribution="rules"))
    yield from served(folder / "evil.db", edit=True)
