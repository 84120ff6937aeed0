"""Addresses lead from any page to any other, on a server and between files."""

import pytest

from onrecord.model.product import Evidence
from onrecord.web.addresses import Addresses, file_of

PLACE = Evidence("0123456789abcdef", "a.txt", 12, 30, "eighteen code poin")


def test_a_server_has_paths_queries_and_anchors() -> None:
    here = Addresses("/products/panel")
    assert here.to("/") == "/"
    assert here.to("/search", "", {"q": "port fee"}) == "/search?q=port+fee"
    assert here.place(PLACE) == "/documents/0123456789abcdef#12-30"
    assert here.asset("room.css") == "/static/room.css"


@pytest.mark.parametrize(
    ("here", "path", "address"),
    [
        ("/", "/products/panel", "products/panel.html"),
        ("/products/panel", "/", "../index.html"),
        ("/products/panel", "/products/brief", "brief.html"),
        ("/products/panel", "/products/panel.md", "panel.md"),
        ("/documents/0123456789abcdef", "/static/room.css", "../static/room.css"),
        ("/documents", "/documents/0123456789abcdef", "documents/0123456789abcdef.html"),
    ],
)
def test_files_lead_to_each_other_by_relative_paths(here: str, path: str, address: str) -> None:
    assert Addresses(here, static=True).to(path) == address


def test_files_know_no_queries_and_keep_anchors() -> None:
    here = Addresses("/products/panel", static=True)
    assert here.to("/search", "", {"q": "x"}) == "../search.html"
    assert here.place(PLACE) == "../documents/0123456789abcdef.html#12-30"
    assert here.to("/products/panel", "s-1") == "#s-1"


def test_each_page_has_a_file_of_its_own() -> None:
    paths = ("/", "/documents", "/documents/0123456789abcdef", "/products/panel.json")
    assert [file_of(each) for each in paths] == [
        "index.html",
        "documents.html",
        "documents/0123456789abcdef.html",
        "products/panel.json",
    ]
