"""Client: secure connections are checked, broken answers are said in one line."""

import shutil
import ssl
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.fetch.settings import FetchSettings
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from tests.unit.fetch.server import Reply, answering, fetcher, serving


class Keys(NamedTuple):
    file: Path
    server: ssl.SSLContext


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    """A certificate for ferry.example, signed by itself."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("keys")
    file, key = folder / "ferry.pem", folder / "ferry.key"
    options = f"-newkey rsa:2048 -nodes -days 2 -subj /CN=ferry.example -keyout {key} -out {file}"
    name = ["-addext", "subjectAltName=DNS:ferry.example"]
    subprocess.run(
        [openssl, "req", "-x509", *options.split(), *name], check=True, capture_output=True
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, key)
    return Keys(file, context)


def settings(authorities: Path | None) -> FetchSettings:
    return FetchSettings(allow_private=True, connect=5, deadline=5, authorities=authorities)


def test_a_page_over_a_secure_connection(keys: Keys) -> None:
    with serving({"/a": Reply()}, keys.server) as site:
        found = fetcher(settings(keys.file)).fetch(site.at("/a", "ferry.example"))
    assert isinstance(found, Raw)
    assert found.address == f"https://ferry.example:{site.port}/a"


def test_a_certificate_that_nobody_vouches_for(keys: Keys) -> None:
    with serving({"/a": Reply()}, keys.server) as site:
        found = fetcher(settings(None)).fetch(site.at("/a", "ferry.example"))
    assert isinstance(found, NotRead)
    assert found.reason == "the certificate of ferry.example does not hold: self-signed certificate"


def test_a_certificate_for_another_host(keys: Keys) -> None:
    with serving({"/a": Reply()}, keys.server) as site:
        found = fetcher(settings(keys.file)).fetch(site.at("/a", "other.example"))
    assert isinstance(found, NotRead)
    assert "the certificate of other.example does not hold: Hostname mismatch" in found.reason


def test_plain_text_where_a_secure_connection_was_asked_for() -> None:
    with serving({"/a": Reply()}) as site:
        found = fetcher().fetch(f"https://ferry.example:{site.port}/a")
    assert isinstance(found, NotRead)
    assert found.reason == "no secure connection to ferry.example; try again later"


def test_a_file_of_certificates_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    for name in ("missing.pem", "empty.pem"):
        with pytest.raises(UsageError, match=f"{name}: no file of certificates"):
            fetcher(settings(tmp_path / name)).fetch("https://ferry.example:65000/a")


FIELDS = b"""
Content-Length: 5|Content-Length: -1|Content-Length: 99999999999999999999|Location: /a
Location: http://[|Location: \xc3\xa9|Content-Type: \xff;charset=\xfe|Content-Encoding: gzip
Content-Encoding: deflate|Transfer-Encoding: chunked|Retry-After: x|Retry-After: 3|ETag: \x80
: no name|no colon| folded
"""
HEADERS = st.sampled_from(FIELDS.strip().replace(b"\n", b"|").split(b"|"))
STATUSES = st.sampled_from(
    [b"200 OK", b"200", b"302 x", b"304 x", b"999 x", b"42 x", b"503 x", b""]
)


@given(STATUSES, st.lists(HEADERS, max_size=4), st.binary(max_size=40))
@example(b"200 OK", [], b"")
def test_whatever_a_server_sends_is_a_page_or_a_reason(
    status: bytes, headers: list[bytes], sent: bytes
) -> None:
    answer = b"\r\n".join([b"HTTP/1.1 " + status, *headers, b"", sent])
    answers = [answer]
    with answering(answers) as port:
        for each in (answer, sent):
            answers.append(each)
            fetching = fetcher()
            for address in (f"http://127.0.0.1:{port}/a", f"http://127.0.0.1:{port}/robots.txt"):
                found = fetching.fetch(address)
                assert isinstance(found, Raw) or "\n" not in str(getattr(found, "reason", ""))
