"""Canonical addresses."""

import pytest

from onrecord.ingest.addresses import canonical


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://quay.example", "https://quay.example/"),
        ("HTTPS://Quay.Example/Ice", "https://quay.example/Ice"),
        ("https://quay.example:443/ice", "https://quay.example/ice"),
        ("http://quay.example:8080/ice", "http://quay.example:8080/ice"),
        ("https://user:word@quay.example/ice", "https://quay.example/ice"),
        ("https://quay.example/ice?b=2&a=1#end", "https://quay.example/ice?b=2&a=1"),
        ("https://quay.example/?utm_source=a&fbclid=b&q=%20c", "https://quay.example/?q=%20c"),
    ],
)
def test_addresses_are_kept_without_what_tracks(address: str, kept: str) -> None:
    assert canonical(address) == kept
    assert canonical(kept) == kept


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/ice",
        "ice.html",
        "//quay.example/ice",
        "ftp://quay.example/",
        "javascript:alert(1)",
        "https://",
        "https://localhost/ice",
        "https://[::1/ice",
        "https://quay.example:99999999/",
        "https://quay.example/a b",
        "https://quay.example/\nx",
        "https://quay.example/" + "a" * 3000,
    ],
)
def test_what_is_no_absolute_address_is_none(address: str) -> None:
    assert canonical(address) == ""
