"""Robots: what sites ask of programs is asked for once and kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.fetch.answers import Answer, Head
from onrecord.fetch.refusal import FetchError, UnreachableError
from onrecord.fetch.robots import Robots
from onrecord.fetch.target import Target, target


def robots(text: str, status: int = 200) -> Robots:
    return Robots(lambda there: Answer(Head(status, {}), text.encode() if status == 200 else b""))


def allows(rules: str, address: str) -> bool:
    try:
        robots(rules).delay(target(address))
    except FetchError:
        return False
    return True


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /a", "/b", True),
        ("User-agent: *\nDisallow: /\nAllow: /a", "/a/b", True),
        ("User-agent: onrecord\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("User-agent: OnRecord\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: otherbot\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /*.php$", "/a.php", False),
        ("User-agent: *\nDisallow: /*.php$", "/a.php?x", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        ("<html><p>Not found</p></html>", "/a", True),
        ("Disallow: /" + "*a" * 5000 + "$", "/" + "a" * 1500, True),
    ],
)
def test_rules(rules: str, path: str, allowed: bool) -> None:
    assert allows(rules, f"http://example.org{path}") == allowed


def test_a_hostile_pattern_costs_no_time() -> None:
    rules = "User-agent: *\n" + ("Disallow: /" + "*a" * 500 + "b$\n") * 200
    assert allows(rules, "http://example.org/" + "a" * 2000)


def test_the_reason_names_the_host_and_the_way_out() -> None:
    with pytest.raises(FetchError) as caught:
        robots("User-agent: *\nDisallow: /").delay(target("http://example.org:8080/a"))
    assert str(caught.value) == (
        "robots.txt of example.org:8080 asks programs not to fetch this page;"
        " save it in your browser and give the file"
    )


@pytest.mark.parametrize(
    ("stated", "seconds"), [("2", 2), ("0.5", 0.5), ("x", 0), ("-3", 0), ("nan", 0), ("1e9", 1e9)]
)
def test_the_delay_that_a_site_asks_for(stated: str, seconds: float) -> None:
    rules = f"User-agent: *\nCrawl-delay: {stated}"
    assert robots(rules).delay(target("http://example.org/")) == seconds


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_without_a_robots_file_all_is_allowed(status: int) -> None:
    assert robots("", status).delay(target("http://example.org/a")) == 0


@pytest.mark.parametrize("status", [500, 503])
def test_while_the_site_has_trouble_nothing_is_fetched(status: int) -> None:
    with pytest.raises(FetchError, match=f"robots.txt of example.org .*{status}"):
        robots("", status).delay(target("http://example.org/a"))


def test_each_origin_is_asked_once_also_where_it_does_not_answer() -> None:
    asked: list[str] = []

    def ask(there: Target) -> Answer:
        asked.append(there.address)
        raise UnreachableError("does not answer")

    found = Robots(ask)
    for address in ("http://a.example/1", "http://a.example/2", "https://a.example/1"):
        with pytest.raises(UnreachableError, match=r"^does not answer$"):
            found.delay(target(address))
    assert asked == ["http://a.example/robots.txt", "https://a.example/robots.txt"]


FIELDS = st.sampled_from(
    ["User-agent", "Allow", "Disallow", "Crawl-delay", "Request-rate", "Visit-time", "Sitemap", ""]
)
VALUES = st.sampled_from(["*", "onrecord", "/", "/*$", "%", "%ff", "1/0", "9" * 5000, "0600-2560"])


@given(st.lists(st.tuples(FIELDS, VALUES | st.text(max_size=20))), st.text(max_size=20))
def test_whatever_stands_in_it_the_answer_is_yes_or_no(
    lines: list[tuple[str, str]], path: str
) -> None:
    rules = "\n".join(f"{field}: {value}" for field, value in lines)
    try:
        there = target(f"http://example.org/{path}")
        delay = robots(rules.encode("utf-8", "replace").decode()).delay(there)
    except FetchError:
        return
    assert delay >= 0
