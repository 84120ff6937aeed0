"""Fetching: real servers on this machine, polite and hostile ones."""

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest

from onrecord.fetch import wire
from onrecord.fetch.settings import FetchSettings
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.retrieval import Unchanged, Validators
from tests.unit.fetch.server import NOW, Reply, Waits, fetcher, serving

PAGE = b"<p>The ferry sails at nine.</p>"


def to(location: str, status: int = 302) -> Reply:
    return Reply(b"moved", status, {"Location": location})


def reason(found: Raw | Unchanged | NotRead) -> str:
    assert isinstance(found, NotRead)
    assert "\n" not in found.reason
    return found.reason


def test_a_page_with_all_that_is_known_of_it() -> None:
    kind = {"Content-Type": "text/html; charset=windows-1252", "ETag": '"7"', "Last-Modified": "x"}
    with serving({"/a": Reply(PAGE, headers=kind)}) as site, fetcher() as fetching:
        address = site.at("/a?b=c#d", "Ferry.Example")
        found = fetching.fetch(address)
    assert found == Raw(
        source=address,
        data=PAGE,
        retrieved=NOW,
        address=f"http://ferry.example:{site.port}/a?b=c",
        encoding="windows-1252",
        etag='"7"',
        last_modified="x",
    )


def test_the_request_says_who_asks() -> None:
    settings = FetchSettings(allow_private=True, version="1.2", contact="desk@example.org")
    with serving({"/a": Reply()}) as site:
        fetcher(settings).fetch(site.at("/a", "ferry.example"))
    assert [each.path for each in site.asked] == ["/robots.txt", "/a"]
    for each in site.asked:
        assert each.headers["user-agent"] == (
            "onrecord/1.2 (news analysis by a person; contact: desk@example.org)"
        )
        assert each.headers["host"] == f"ferry.example:{site.port}"
        assert "cookie" not in each.headers and "referer" not in each.headers


def test_a_packed_page_is_unpacked() -> None:
    packed = Reply(gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    with serving({"/a": packed}) as site:
        found = fetcher().fetch(site.at("/a"))
    assert isinstance(found, Raw) and found.data == PAGE


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving({"/a": Reply()}) as site:
        assert isinstance(fetcher().fetch(site.at("/a")), Raw)


# what has changed since


def test_a_page_that_did_not_change_is_not_sent_again() -> None:
    with serving({"/a": Reply(status=304)}) as site:
        found = fetcher().fetch(site.at("/a"), Validators('"7"', "Thu, 24 Apr 2025 09:30:00 GMT"))
    assert found == Unchanged(site.at("/a"), NOW)
    assert site.asked[-1].headers["if-none-match"] == '"7"'
    assert site.asked[-1].headers["if-modified-since"] == "Thu, 24 Apr 2025 09:30:00 GMT"
    assert "if-none-match" not in site.asked[0].headers


def test_not_modified_without_having_asked_is_no_page() -> None:
    with serving({"/a": Reply(status=304)}) as site:
        fetching = fetcher()
        assert "nothing was read before" in reason(fetching.fetch(site.at("/a")))
        smuggled = fetching.fetch(site.at("/a"), Validators('"7"\r\nX-Evil: 1'))
    assert "nothing was read before" in reason(smuggled)
    assert "x-evil" not in site.asked[-1].headers


# which hosts


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "ferry.example", "[::1]"])
def test_private_hosts_are_not_asked(host: str) -> None:
    with serving({"/a": Reply()}) as site:
        found = fetcher(FetchSettings()).fetch(site.at("/a", host))
    assert "is not on the public internet" in reason(found)
    assert site.asked == []


def test_a_redirect_to_a_private_host_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "is_public", lambda address: address == "127.0.0.1")
    with serving({"/a": Reply(), "/b": to("http://127.0.0.2/"), "/c": to("//in.example/")}) as site:
        fetching = fetcher(
            FetchSettings(), lambda host, port: ["10.0.0.1" if host == "in.example" else host]
        )
        assert isinstance(fetching.fetch(site.at("/a")), Raw)
        for path, host in (("/b", "127.0.0.2"), ("/c", "in.example")):
            assert reason(fetching.fetch(site.at(path))) == (
                f"{host} is not on the public internet; if you trust it, use --allow-private"
            )
    assert site.paths == ["/a", "/b", "/c"]


def test_a_name_that_changes_its_address_between_two_requests_is_judged_each_time() -> None:
    answers = [["8.8.8.8", "127.0.0.1"], ["127.0.0.1"]]
    with serving({"/a": Reply()}) as site:
        found = fetcher(FetchSettings(), lambda host, port: answers.pop(0)).fetch(site.at("/a"))
    assert "is not on the public internet" in reason(found)
    assert site.asked == [] and len(answers) == 1


def test_passwords_are_not_repeated() -> None:
    found = fetcher().fetch("http://user:sec@ret@ferry.example/a")
    assert found == NotRead(
        "http://…@ferry.example/a", "the address holds a user name or password; leave it out"
    )


# redirects


def test_redirects_are_followed_and_the_last_address_kept() -> None:
    pages = {"/a": to("/b", 301), "/b": to("c?d", 307), "/c": Reply(PAGE)}
    with serving(pages) as site:
        found = fetcher().fetch(site.at("/a"))
    assert isinstance(found, Raw)
    assert (found.source, found.address) == (site.at("/a"), site.at("/c?d"))
    assert site.paths == ["/a", "/b", "/c?d"]


def test_a_location_that_is_not_encoded() -> None:
    raw = "/é".encode().decode("latin-1")
    with serving({"/a": to(raw), "/%C3%A9": Reply(PAGE)}) as site:
        found = fetcher().fetch(site.at("/a"))
    assert isinstance(found, Raw) and found.address == site.at("/%C3%A9")


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("/a", "in a circle"),
        ("file:///etc/passwd", "only http and https"),
        ("http://user:x@ferry.example/", "user name or password"),
        ("http://0x7f.1/", "odd spelling"),
        ("http://ferry.example:25/", "port 25"),
        ("", "not where to"),
    ],
)
def test_redirects_that_lead_nowhere(location: str, why: str) -> None:
    with serving({"/a": to(location)}) as site:
        assert why in reason(fetcher().fetch(site.at("/a")))
    assert site.paths == ["/a"]


def test_there_is_an_end_to_redirects() -> None:
    with serving({f"/{number}": to(f"/{number + 1}") for number in range(20)}) as site:
        assert "more than 5 times" in reason(fetcher().fetch(site.at("/0")))
    assert len(site.paths) == 6


# robots.txt and pace


def robots(text: str) -> Reply:
    return Reply(text.encode(), headers={"Content-Type": "text/plain"})


def test_a_page_that_programs_are_asked_not_to_fetch() -> None:
    pages = {"/robots.txt": robots("User-agent: onrecord\nDisallow: /a"), "/b": to("/a/c")}
    with serving(pages) as site:
        fetching = fetcher()
        first, second = fetching.fetch(site.at("/a")), fetching.fetch(site.at("/b"))
    assert "asks programs not to fetch" in reason(first)
    assert "asks programs not to fetch" in reason(second)
    assert [each.path for each in site.asked] == ["/robots.txt", "/b"]


def test_a_robots_file_of_any_length_is_read_in_part() -> None:
    long = "User-agent: *\nDisallow: /a\n" + "# nothing\n" * 100_000 + "Disallow: /b\n"
    with serving({"/robots.txt": robots(long), "/b": Reply()}) as site:
        fetching = fetcher()
        assert "asks programs" in reason(fetching.fetch(site.at("/a")))
        assert isinstance(fetching.fetch(site.at("/b")), Raw)


def test_a_robots_file_may_stand_elsewhere() -> None:
    pages = {"/robots.txt": to("/rules"), "/rules": robots("User-agent: *\nDisallow: /a")}
    with serving(pages) as site:
        assert "asks programs" in reason(fetcher().fetch(site.at("/a")))


def test_where_robots_cannot_be_had_nothing_is_fetched() -> None:
    for broken in (Reply(status=500), to("/robots.txt"), to("file:///x")):
        with serving({"/robots.txt": broken, "/a": Reply()}) as site:
            assert "robots.txt of 127.0.0.1" in reason(fetcher().fetch(site.at("/a")))
        assert site.paths == []


@pytest.mark.parametrize(("stated", "pause"), [("", 1), ("0.1", 1), ("4", 4), ("3600", 10)])
def test_a_host_is_asked_at_its_pace(stated: str, pause: float) -> None:
    rules = robots(f"User-agent: *\nCrawl-delay: {stated}")
    waits = Waits()
    with serving({"/robots.txt": rules, "/a": Reply(), "/b": Reply()}) as site:
        fetching = fetcher(waits=waits)
        for path in ("/a", "/b"):
            assert isinstance(fetching.fetch(site.at(path)), Raw)
        fetching.fetch(site.at("/a", "other.example"))
    assert waits.slept == [pytest.approx(pause, abs=0.9)]
    assert all(pause - 0.9 < each <= pause for each in waits.slept)


# busy sites and other answers


def busy(seconds: str, status: int = 503) -> Reply:
    return Reply(b"busy", status, {"Retry-After": seconds})


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_site_is_asked_once_more(status: int) -> None:
    waits = Waits()
    with serving({"/a": [busy("7", status), Reply(PAGE)]}) as site:
        assert isinstance(fetcher(waits=waits).fetch(site.at("/a")), Raw)
    assert len(waits.slept) == 1 and 6 < waits.slept[0] <= 7


def test_a_site_that_stays_busy_is_left_alone() -> None:
    with serving({"/a": [busy("2"), busy("2"), Reply()], "/b": busy("11")}) as site:
        fetching = fetcher()
        assert "site said after 2 s" in reason(fetching.fetch(site.at("/a")))
        assert "site said after 11 s" in reason(fetching.fetch(site.at("/b")))
    assert site.paths == ["/a", "/a", "/b"]


@pytest.mark.parametrize("status", [401, 402, 403, 404, 410, 451, 500, 502, 206, 204])
def test_only_200_is_a_page(status: int) -> None:
    with serving({"/a": Reply(PAGE if status != 204 else b"", status)}) as site:
        assert f"({status})" in reason(fetcher().fetch(site.at("/a")))


def test_an_empty_page_is_none() -> None:
    with serving({"/a": Reply(b"")}) as site:
        assert "empty page" in reason(fetcher().fetch(site.at("/a")))


# hostile servers


def endless(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(10_000):
        handler.wfile.write(bytes(100_000))


def trickle(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(100):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


def short(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"<p>The fer")


def bad_chunks(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"zz\r\nnonsense\r\n")


def small(**more: float) -> FetchSettings:
    return FetchSettings(allow_private=True, largest=1_000_000, deadline=more.get("deadline", 5))


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(write=endless), "larger than"),
        (Reply(headers={"Content-Length": "99999999"}, write=short), "larger than"),
        (Reply(headers={"Content-Length": "500"}, write=short), "broke off"),
        (Reply(headers={"Content-Length": "5, 6"}, write=short), "HTTP"),
        (Reply(headers={"Transfer-Encoding": "chunked"}, write=bad_chunks), "HTTP"),
        (Reply(headers={"Transfer-Encoding": "chunked"}, write=short), "HTTP"),
        (Reply(headers={"X": "a" * 200_000}), "HTTP"),
        (Reply(headers={f"X-{number}": "a" * 90 for number in range(3000)}), "HTTP"),
        (Reply(gzip.compress(bytes(9_000_000)), headers={"Content-Encoding": "gzip"}), "larger"),
        (Reply(b"GIF89a", headers={"Content-Type": "image/gif"}), "an image (image/gif)"),
        (Reply(headers={"Content-Type": "video/mp4"}, write=endless), "a video"),
    ],
)
def test_hostile_answers_are_one_line_each(reply: Reply, why: str) -> None:
    with serving({"/a": reply}) as site:
        assert why in reason(fetcher(small()).fetch(site.at("/a")))


def test_a_server_that_trickles_is_given_up_on() -> None:
    with serving({"/a": Reply(write=trickle)}) as site:
        assert "took too long" in reason(fetcher(small(deadline=0.4)).fetch(site.at("/a")))


def test_redirects_do_not_renew_the_time() -> None:
    moments = iter(range(0, 1000, 4))
    with serving({f"/{number}": to(f"/{number + 1}") for number in range(5)}) as site:
        fetching = fetcher(small(deadline=60))
        fetching.client.clock = lambda: float(next(moments))
        assert "took too long" in reason(fetching.fetch(site.at("/0")))
    assert 1 <= len(site.paths) < 5


def test_any_nonsense_is_a_reason() -> None:
    for address in ("", "x", "http://", "\x00", "http://ferry.example:1/\ud800"):
        found = fetcher().fetch(address)
        assert isinstance(found, NotRead)
        found.source.encode()
