"""Bodies: unpacked as far as the limit, broken ones said."""

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.fetch.body import body
from onrecord.fetch.refusal import FetchError


def packed(data: bytes, coding: str) -> bytes:
    if coding == "gzip":
        return gzip.compress(data, mtime=0)
    if coding == "deflate":
        return zlib.compress(data)
    if coding == "bare deflate":
        machine = zlib.compressobj(wbits=-15)
        return machine.compress(data) + machine.flush()
    return data


@pytest.mark.parametrize("coding", ["", "identity", "gzip", "deflate", "bare deflate"])
@given(data=st.binary(max_size=400), size=st.integers(1, 50), repeats=st.integers(1, 3000))
def test_what_was_packed_is_unpacked(coding: str, data: bytes, size: int, repeats: int) -> None:
    data *= repeats
    sent = packed(data, coding)
    step = max(size, len(sent) // 40)
    chunks = [sent[start : start + step] for start in range(0, len(sent), step)]
    assert body(chunks, coding.removeprefix("bare "), 10_000_000) == (data, False)


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000), mtime=0)
    tracemalloc.start()
    found, cut = body([bomb], "gzip", 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert cut and len(found) == 1_000_000
    assert peak < 10_000_000


def test_endless_members_without_content_stop_at_the_limit() -> None:
    empty = gzip.compress(b"", mtime=0) * 100
    endless = (empty for _ in range(1_000_000))
    assert body(endless, "gzip", 100_000) == (b"", True)


def test_a_body_is_cut_at_the_limit() -> None:
    assert body([b"abc", b"def"], "", 4) == (b"abcd", True)
    assert body([b"abc", b"def"], "", 6) == (b"abcdef", False)


def test_members_of_gzip_follow_each_other_and_padding_is_no_member() -> None:
    two = gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0)
    assert body([two[:15], two[15:]], "x-gzip", 100) == (b"one two", False)
    assert body([gzip.compress(b"one", mtime=0) + b"\0\0"], "gzip", 100) == (b"one", False)


@pytest.mark.parametrize(
    ("sent", "coding", "why"),
    [
        (gzip.compress(b"a" * 1000, mtime=0)[:-9], "gzip", "broke off"),
        (b"<p>plain</p>", "gzip", "damaged"),
        (b"<p>plain</p>", "deflate", "damaged"),
        (b"x", "br", "nobody asked for"),
        (b"x", "gzip, gzip", "nobody asked for"),
    ],
)
def test_what_cannot_be_unpacked(sent: bytes, coding: str, why: str) -> None:
    with pytest.raises(FetchError, match=why):
        body([sent], coding, 10_000)
