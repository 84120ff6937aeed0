"""Addresses beside files: pages, feeds and what has not changed, from a server on this machine."""

from collections.abc import Callable
from pathlib import Path

from onrecord import api
from onrecord.gathering import Gathering, gathered
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from tests.unit.fetch.server import Reply, Site, serving

TAGGED = {"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'}
ALLOWED = api.BuildRequest(allow_private=True)


def page(number: int) -> bytes:
    words = f"The pilot, Ann Roe, said on Monday that ferry {number} would sail at nine."
    head = f"<head><title>Ferry {number}</title></head>"
    return f"<html>{head}<body><p>{words}</p></body></html>".encode()


def feed(site: Site, *paths: str) -> Reply:
    items = "".join(f"<item><title>x</title><link>{site.at(path)}</link></item>" for path in paths)
    body = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Q</title>{items}</channel></rss>'
    )
    return Reply(body.encode(), headers={"Content-Type": "application/rss+xml"})


def how(stdin: Callable[[int], bytes] = bytes) -> Gathering:
    return Gathering(stdin, lambda: "2025-04-24T09:00:00+00:00", allow_private=True)


def test_a_page_is_a_document_with_its_address_and_time(tmp_path: Path) -> None:
    with serving({"/a": Reply(page(1), headers=TAGGED)}) as site:
        built = api.build([site.at("/a")], tmp_path / "r.db", ALLOWED)
    assert (built.read, built.refused) == (1, 0)
    with api.open_record(tmp_path / "r.db") as record:
        (reading,) = record.readings()
        assert reading.source == site.at("/a")
        assert reading.origin.retrieved is not None
        assert "ferry 1 would sail" in str(reading.text)
        assert record.check() == []


def test_a_page_that_has_not_changed_is_not_loaded_again(tmp_path: Path) -> None:
    pages = {"/a": [Reply(page(1), headers=TAGGED), Reply(b"", 304)]}
    with serving(pages) as site:
        first = api.build([site.at("/a")], tmp_path / "r.db", ALLOWED)
        second = api.build([site.at("/a")], tmp_path / "r.db", ALLOWED)
        asked = [each.headers.get("if-none-match") for each in site.asked if each.path == "/a"]
    assert (first.read, second.read, second.unchanged) == (1, 0, 1)
    assert asked == [None, '"1"']


def test_a_feed_gives_the_pages_that_it_lists(tmp_path: Path) -> None:
    with serving(
        {path: Reply(page(n), headers=TAGGED) for n, path in enumerate(("/1", "/2"))}
    ) as site:
        site.pages["/feed"] = feed(site, "/1", "/2", "/1", "/gone")
        built = api.build([site.at("/feed")], tmp_path / "r.db", ALLOWED)
        assert sorted(site.paths) == ["/1", "/2", "/feed", "/gone"]
    assert (built.read, built.refused) == (2, 1)
    with api.open_record(tmp_path / "r.db") as record:
        assert [each.source for each in record.readings()] == [site.at("/1"), site.at("/2")]


def test_a_private_address_is_refused_unless_allowed() -> None:
    with serving({"/a": Reply(page(1))}) as site:
        (found,) = gathered([site.at("/a")], how()._replace(allow_private=False))
        assert isinstance(found, NotRead)
        assert "public" in found.reason
        assert site.asked == []


def test_files_addresses_and_standard_input_come_in_the_order_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    with serving({"/a": Reply(page(1))}) as site:
        names = [str(tmp_path / "a.jsonl"), site.at("/a"), "-"]
        found = list(gathered(names, how(lambda size: b"Three.")))
    assert all(isinstance(each, Raw) for each in found)
    assert [each.source for each in found] == [
        f"{names[0]}#1",
        f"{names[0]}#2",
        names[1],
        "-",
    ]


def test_a_container_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    line = b'{"text": "' + b"The ferry sails at nine. " * 1_000_000 + b'"}\n'
    (tmp_path / "many.jsonl").write_bytes(line * 2)  # its first part alone takes far longer
    (tmp_path / "one.txt").write_bytes(b"The ferry sails at nine.")
    hurried = how()._replace(seconds=0.02)
    found = list(gathered([str(tmp_path)], hurried))
    late = [each for each in found if isinstance(each, NotRead)]
    assert [Path(each.source).name for each in late] == ["many.jsonl"]
    assert "longer than 0.02 seconds; give more with --budget" in late[0].reason
    assert isinstance(found[-1], Raw)
