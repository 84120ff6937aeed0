"""Gathering: what files, folders and addresses give as bytes, containers taken apart."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.engine.budget import OverBudgetError, budget, too_long
from onrecord.ingest.containers.containers import unfold
from onrecord.ingest.containers.feeds import links
from onrecord.ingest.sources import is_address, walk
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.retrieval import Unchanged, Validators

if TYPE_CHECKING:
    from onrecord.fetch.fetcher import Fetcher

Given = Raw | NotRead | Unchanged


class Gathering(NamedTuple):
    """How to gather.

    `stdin` gives at most so many bytes of standard input, `now` the ISO time, `known` what tells
    whether an address has changed since it was last fetched. `record` is the file that is being
    written. `allow_private` lets addresses be fetched that are not public; sites are told
    `version` and `contact`, how their owner reaches the user. `seconds` is the time that each part
    of a container may take.
    """

    stdin: Callable[[int], bytes]
    now: Callable[[], str]
    known: Callable[[str], Validators | None] = lambda address: None
    record: Path | None = None
    allow_private: bool = False
    contact: str | None = None
    version: str = ""
    seconds: float | None = None


def gathered(names: Iterable[str], how: Gathering) -> Iterator[Given]:
    """What each file, folder or address gives, in the order named; "-" is standard input.

    What cannot be had is a NotRead, and the rest goes on. Nothing is fetched unless an address is
    named.
    """
    with ExitStack() as stack:
        fetcher: Fetcher | None = None
        for name in names:
            if not is_address(name):
                yield from unfolded(walk([name], how.stdin, how.record), how.seconds)
                continue
            fetcher = fetcher or stack.enter_context(fetcher_for(how))
            yield from unfolded(fetched(name, fetcher, how), how.seconds)


def unfolded(found: Iterable[Given], seconds: float | None) -> Iterator[Given]:
    """Everything found, with the parts of containers in their place."""
    for each in found:
        if isinstance(each, Raw):
            yield from parts(each, seconds)
        else:
            yield each


def parts(raw: Raw, seconds: float | None) -> Iterator[Given]:
    """The parts of a container, or the file itself; each may take so many seconds to be found."""
    found = unfold(raw)
    while True:
        try:
            with budget(seconds):
                part = next(found, None)
        except OverBudgetError:
            yield NotRead(raw.source, too_long(seconds))
            return
        if part is None:
            return
        yield part


def fetcher_for(how: Gathering) -> "Fetcher":
    """What fetches; only loaded when an address is named."""
    from onrecord.fetch.fetcher import Fetcher  # noqa: PLC0415
    from onrecord.fetch.settings import FetchSettings  # noqa: PLC0415

    settings = FetchSettings(
        allow_private=how.allow_private, contact=how.contact, version=how.version
    )
    return Fetcher(settings, now=how.now)


def fetched(address: str, fetcher: "Fetcher", how: Gathering) -> Iterator[Given]:
    """What an address gives; of a feed, what each page that it lists gives."""
    found = fetcher.fetch(address, how.known(address))
    pages = links(found.data, found.address) if isinstance(found, Raw) else ()
    if not pages:
        yield found
    for page in dict.fromkeys(pages):
        yield fetcher.fetch(page, how.known(page))
