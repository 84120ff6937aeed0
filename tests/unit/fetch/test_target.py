"""Targets: an address has one reading, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.fetch.refusal import FetchError
from onrecord.fetch.target import moved, target


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("http://example.org", "http://example.org/"),
        (" HTTPS://Example.ORG:443/A?b=c#d ", "https://example.org/A?b=c"),
        ("http://example.org./", "http://example.org/"),
        ("http://example.org:8080/x", "http://example.org:8080/x"),
        ("http://example.org/a b/é?q=“x”", "http://example.org/a%20b/%C3%A9?q=%E2%80%9Cx%E2%80%9D"),
        ("http://example.org/%7Ea%2Fb", "http://example.org/%7Ea%2Fb"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://example。org/", "http://example.org/"),
        ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("http://127.0.0.1./", "http://127.0.0.1/"),
    ],
)
def test_addresses_in_one_spelling(address: str, read: str) -> None:
    assert target(address).address == read
    assert target(read) == target(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0X7F.0.0.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.0x1/",
        "http://1.2.3.4.5/",
        "http://example.0x/",
        "http://256.1.1.1/",
    ],
)
def test_odd_spellings_of_an_ip_address_are_refused(address: str) -> None:
    with pytest.raises(FetchError, match="odd spelling"):
        target(address)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/", "only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("//example.org/", "only http and https"),
        ("http://user@example.org/", "user name or password"),
        ("http://user:secret@example.org/", "user name or password"),
        ("http://example.org@127.0.0.1/", "user name or password"),
        ("http:///path", "no host"),
        ("http://", "no host"),
        ("http://.", "no host"),
        ("http://a..b/", "no host"),
        ("http://-a.example/", "no host"),
        ("http://127.0.0.1%00.example.org/", "no host"),
        ("http://%31%32%37.0.0.1/", "no host"),
        ("http://exa mple.org/", "no host"),
        ("http://[fe80::1%25eth0]/", "no host"),
        ("http://[::1", "not an address"),
        ("http://[::1].example.org/", "no host"),
        ("http://[v1.x]/", "no host|not an address"),
        ("http://ⓔxample.org\\@127.0.0.1/", "backslash"),
        ("http://example.org\\.evil.example/", "backslash"),
        ("http://straße.example/", "xn--"),
        ("http://example.org\r\nX: y/", "control"),
        ("http://example.org/\x00", "control"),
        ("http://example.org/\udcff", "control"),
        ("http://example.org:22/", "port 22"),
        ("http://example.org:25/", "port 25"),
        ("http://example.org:0/", "port 0"),
        ("http://example.org:6379/", "port 6379"),
        ("http://example.org:99999/", "no number"),
        ("http://example.org:x/", "no number"),
        ("http://" + "a" * 64 + ".example/", "no host"),
        ("http://" + "é" * 70 + ".example/", "no host"),
        ("http://example.org/" + "a" * 2100, "longer than"),
    ],
)
def test_what_is_refused_and_why(address: str, why: str) -> None:
    with pytest.raises(FetchError, match=why) as caught:
        target(address)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=60))
def test_any_text_is_a_target_or_refused(words: str) -> None:
    for address in (words, f"http://{words}", f"https://example.org/{words}"):
        try:
            found = target(address)
        except FetchError:
            continue
        assert found.address.isascii() and " " not in found.address
        assert target(found.address) == found


def test_redirects_are_read_as_addresses_are() -> None:
    here = target("https://example.org/a/b")
    assert moved(here, "../c").address == "https://example.org/c"
    assert moved(here, "//other.example/x").address == "https://other.example/x"
    assert moved(target("http://example.org/"), "https://example.org/").scheme == "https"


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://example.org/", "from https to http"),
        ("file:///etc/passwd", "only http and https"),
        ("https://user:x@example.org/", "password"),
        ("https://0x7f.1/", "odd spelling"),
        ("https://[::1", "no address"),
        ("data:text/html,x", "only http and https"),
    ],
)
def test_redirects_that_no_program_should_follow(location: str, why: str) -> None:
    with pytest.raises(FetchError, match=why):
        moved(target("https://example.org/"), location)
