"""An outlet is told by its host; a platform that carries others' pages tells nothing."""

import pytest

from onrecord.lexicon.outlets import outlet_of_host
from onrecord.model.document import Stated


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.reuters.com/world/a", "Reuters"),
        ("https://edition.cnn.com/a", "CNN"),
        ("https://amp.theguardian.com/a", "The Guardian"),
        ("https://www.harbour-post.example/a", "harbour-post.example"),
        ("https://opinion.harbour-post.example:8443/a", "opinion.harbour-post.example"),
    ],
)
def test_the_host_tells_the_outlet(address: str, outlet: str) -> None:
    assert outlet_of_host(address) == Stated(outlet, "host")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://ines.substack.com/p/ferries",
        "https://news.yahoo.com/ferries",
        "https://web.archive.org/web/2025/https://harbour-post.example/",
        "http://192.0.2.7/a",
        "http://[2001:db8::1]/a",
        "http://localhost/a",
    ],
)
def test_platforms_numbers_and_nothing_tell_no_outlet(address: str) -> None:
    assert outlet_of_host(address) == Stated()
