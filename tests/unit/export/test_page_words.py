"""Words and addresses on a page: nothing that hides, turns or leads astray."""

import pytest

from onrecord.export.page_words import harmless, language_tag, mailed, web_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b[31mc", "a\ufffdb\ufffd[31mc"),
        ("a\ud800b\uffff", "a\ufffdb\ufffd"),
        ("safe\u202egnp.exe\u2066\ufeff", "safegnp.exe"),
        ("two\n lines\tand\u2028more", "two\n lines\tand more"),
        ("“Øvrebø” שלום\u200f 船台 <b>&amp;", "“Øvrebø” שלום\u200f 船台 <b>&amp;"),
    ],
)
def test_what_cannot_be_seen_shows_or_goes(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//quay.example/a"),
        *("https://", "https:///a", "https://a b.example", 'https://a.example/"onclick="x'),
        *("https://bank.example@evil.example/", "https://a.example/\u202egnp", "a/b.txt", ""),
        *("https://[::1", "HTTPS://a.example/\n", "https://a.example/" + "a" * 2_000),
    ],
)
def test_only_plain_web_addresses_are_links(address: str) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(
    "address", ["https://quay.example/a?b=1&c=2#d", "HTTP://quay.example", "https://øre.example/ø"]
)
def test_web_addresses_stay_as_they_are(address: str) -> None:
    assert web_address("", "a.txt", address, "https://second.example") == address


@pytest.mark.parametrize(
    ("language", "tag"),
    [("en", "en"), ("pt-BR", "pt-BR"), (None, ""), ("x", ""), ('en" onload="', "")],
)
def test_only_well_formed_languages(language: str | None, tag: str) -> None:
    assert language_tag(language) == tag


def test_a_page_to_mail_names_files_without_the_folders_above_them() -> None:
    assert mailed("/home/ann/secret/pile.zip#inner/a.html") == "pile.zip#inner/a.html"
    assert mailed("C:\\ann\\secret\\a.txt") == "a.txt"
    assert mailed("sample/a.txt") == "sample/a.txt"
    assert mailed("https://quay.example/a") == "https://quay.example/a"
