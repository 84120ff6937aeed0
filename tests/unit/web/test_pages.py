"""Pages: what they show of a room, escaped, each link leading to something that is there."""

import re
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

import pytest

from onrecord.web.addresses import Addresses
from onrecord.web.errors import NoPageError, PreparingError
from onrecord.web.page import Visit
from onrecord.web.pages.document import document_view
from onrecord.web.pages.overview import COUNTS
from onrecord.web.room import File, Room, Work
from onrecord.web.routes import HTML, PAGES, answered, prepare, route
from onrecord.web.works import BY_DOCUMENT, OVERVIEW, PRODUCTS, STATEMENTS
from tests.unit.products.piles import pile_of
from tests.unit.web.rooms import calm, hostile


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_data(self, data: str) -> None:
        self.text += data


def prepared(room: Room) -> Room:
    for _ in prepare(room):
        pass
    return room


def pages(room: Room, *, static: bool) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for path in page.every(room):
            if static or path != "/search-index.js":
                visit = Visit(room, Addresses(path, static), route(path).parts, {})
                file = answered(page, visit)
                if file.media_type == HTML:
                    yield path, file.data.decode()


@pytest.fixture(scope="module", params=[calm, hostile])
def room(request: pytest.FixtureRequest) -> Room:
    made: Room = request.param()
    return prepared(made)


def test_every_link_leads_to_a_page_and_every_anchor_is_there(room: Room) -> None:
    found = {path: Parsed(page) for path, page in pages(room, static=False)}
    links = 0
    for path, page in found.items():
        for tag, attributes in page.tags:
            href = attributes.get("href") or ""
            if (
                tag != "a"
                or href.startswith("http")
                or href.endswith((".md", ".json", ".csv", "-to-mail.html"))
            ):
                continue
            target, _, anchor = href.partition("#")
            target = target.partition("?")[0]
            links += 1
            assert unquote(anchor) in ("", "main", *found[target or path].ids), (path, href)
    assert links > 50


def test_ids_are_given_once(room: Room) -> None:
    for path, page in pages(room, static=False):
        ids = Parsed(page).ids
        assert len(ids) == len(set(ids)), path


@pytest.mark.parametrize("static", [True, False])
def test_nothing_of_a_document_becomes_markup(static: bool) -> None:
    room = prepared(hostile())
    for path, page in pages(room, static=static):
        parsed = Parsed(page)
        scripts = [each.get("src") for tag, each in parsed.tags if tag == "script"]
        ours = ("static/", "search-index.js")
        assert all(any(one in str(each) for one in ours) for each in scripts)
        assert not {"img", "iframe", "object", "style", "base"} & {tag for tag, _ in parsed.tags}
        names = {name for _, attributes in parsed.tags for name in attributes}
        assert not [each for each in names if each.startswith("on") or each == "style"], path
        hrefs = [str(each.get("href")) for _, each in parsed.tags if "href" in each]
        assert not [each for each in hrefs if each.startswith(("javascript:", "data:"))]
        assert "{{ 7 * 7 }}" in page or "49" not in parsed.text or path != "/documents"


def test_a_document_is_whole_and_its_offsets_are_true(room: Room) -> None:
    """The paragraphs hold the text of the document, each from the code point that it says."""
    for reading in room.pile.readings:
        path = f"/documents/{reading.document.id}"
        visit = Visit(room, Addresses(path), route(path).parts, {})
        at = 0
        for each in document_view(reading, visit).paragraphs:
            words = "".join(piece.words for piece in each.pieces)
            assert reading.document.text[at : each.start].strip() == ""
            assert reading.document.text[each.start : each.start + len(words)] == words
            at = each.start + len(words)
        assert reading.document.text[at:].strip() == ""


def test_a_sentence_has_its_evidence_its_day_and_its_anchor() -> None:
    room = prepared(calm())
    page = dict(pages(room, static=False))["/products/panel"]
    product = room.of(PRODUCTS["panel"])
    for section in product.sections:
        for sentence in section.sentences:
            assert f'id="s-{sentence.id}"' in page
    marks = re.findall(r'<a class="mark" href="/documents/([0-9a-f]{16})#(\d+)-(\d+)"', page)
    assert marks
    for document, start, end in marks:
        assert room.readings[document].document.text[int(start) : int(end)].strip()
    assert '<span class="when"' in page


def test_a_record_without_documents_has_its_pages_too() -> None:
    found = dict(pages(prepared(Room("Nothing", pile_of())), static=True))
    assert "Read: 0 of 0 documents" in found["/products/panel"]
    assert "/documents" in found


def test_the_same_room_gives_the_same_bytes() -> None:
    assert list(pages(prepared(calm()), static=True)) == list(pages(prepared(calm()), static=True))


def test_what_is_not_made_yet_is_being_prepared() -> None:
    room = calm()
    visit = Visit(room, Addresses("/products/panel"), {"name": "panel"}, {})
    with pytest.raises(PreparingError):
        route("/products/panel").page.show(visit)


def test_what_can_be_shown_before_everything_is_made_is() -> None:
    """The overview and the documents wait for no product, and are not kept without them."""
    room = calm()
    first: tuple[Work[Any], ...] = (OVERVIEW, STATEMENTS, COUNTS, BY_DOCUMENT)
    for work in first:
        room.make(work)
    for path in ("/", f"/documents/{room.pile.readings[0].document.id}"):
        assert not shown(room, path).whole
    prepared(room)
    assert all(file.whole for file in map(partial(shown, room), ("/", path)))


def shown(room: Room, path: str) -> File:
    return answered(route(path).page, Visit(room, Addresses(path), route(path).parts, {}))


@pytest.mark.parametrize(
    "path",
    [
        "/products",
        "/products/secret",
        "/products/panel/",
        "/products/panel.exe",
        "/documents/0123",
        "/documents/0123456789ABCDEF",
        "/documents/../../etc/passwd",
        "/documents/0123456789abcdef\n",
        "//",
        "",
    ],
)
def test_other_paths_lead_nowhere(path: str) -> None:
    with pytest.raises(NoPageError):
        route(path)


def test_a_document_that_is_not_there_is_no_page() -> None:
    room = prepared(calm())
    visit = Visit(room, Addresses("/"), {"document": "0" * 16}, {})
    with pytest.raises(NoPageError):
        route(f"/documents/{'0' * 16}").page.show(visit)
