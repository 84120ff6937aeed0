"""What the room keeps: no more than so much, whatever is asked; what it made first stays."""

from onrecord.web.kept import File, Kept


def page(size: int) -> File:
    return File("text/html", b"x" * size)


def test_what_was_read_last_stays() -> None:
    kept = Kept(most_pages=2)
    kept.keep("/a", page(1))
    kept.keep("/b", page(1))
    assert kept.get("/a")
    kept.keep("/c", page(1))
    assert (kept.get("/a"), kept.get("/b"), kept.get("/c")) == (page(1), None, page(1))


def test_pages_and_their_addresses_are_bound_in_bytes() -> None:
    kept = Kept(most_bytes=100)
    for name in "abcdefgh":
        kept.keep(f"/{name}", page(28))
    assert (len(kept), kept.bytes) == (3, 90)
    kept.keep("/h", page(48))
    assert (len(kept), kept.bytes) == (2, 80)
    kept.keep("/" * 101, page(0))
    assert (len(kept), kept.bytes) == (0, 0)


def test_what_was_made_first_is_not_pushed_out() -> None:
    kept = Kept(most_pages=1, most_bytes=10)
    kept.keep("/", page(1_000), first=True)
    for name in "abc":
        kept.keep(name, page(5))
    assert kept.get("/") == page(1_000)
    assert (len(kept), kept.bytes) == (2, 6)
