"""Wire: only addresses that were judged are connected to, whatever the name server says next."""

import socket
import time
from collections.abc import Iterator
from threading import Event

import pytest

from onrecord.fetch.refusal import FetchError, UnreachableError
from onrecord.fetch.wire import Deadline, Wire, looked_up, within


def wire(addresses: list[str], allow_private: bool = False, seconds: float = 5.0) -> Wire:
    deadline = Deadline(time.monotonic() + seconds, time.monotonic)
    return Wire(lambda host, port: addresses, allow_private, deadline)


@pytest.fixture
def listener() -> Iterator[int]:
    """A port of this machine that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_one_private_address_among_public_ones_is_enough(listener: int) -> None:
    for addresses in (["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:127.0.0.1"], ["::1"]):
        with pytest.raises(UnreachableError, match="not on the public internet"):
            wire(addresses).connect_tcp("example.org", listener)


def test_the_connection_goes_to_an_address_that_was_judged(listener: int) -> None:
    stream = wire(["127.0.0.1"], allow_private=True).connect_tcp("example.org", listener)
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", listener)
    stream.close()


def test_the_next_address_is_tried(listener: int) -> None:
    # nothing listens on the second loopback address at this port
    found = wire(["127.0.0.2", "127.0.0.1"], allow_private=True)
    stream = found.connect_tcp("example.org", listener)
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", listener)
    stream.close()


def test_a_host_that_nobody_answers_for(listener: int) -> None:
    with pytest.raises(UnreachableError, match="does not answer"):
        wire(["127.0.0.2"], allow_private=True).connect_tcp("example.org", listener)
    with pytest.raises(UnreachableError, match="no host is named"):
        wire([]).connect_tcp("example.org", listener)


def test_every_wait_ends_at_the_deadline(listener: int) -> None:
    stream = wire(["127.0.0.1"], allow_private=True, seconds=0.2).connect_tcp("a", listener)
    with pytest.raises(Exception, match="timed out"):
        stream.read(10, timeout=60)
    with pytest.raises(FetchError, match="too long"):
        stream.read(10, timeout=60)
    stream.close()


def test_a_resolver_that_never_answers_is_left_alone() -> None:
    end = Event()

    def never() -> list[str]:
        end.wait(10)
        return ["8.8.8.8"]

    with pytest.raises(UnreachableError, match="cannot be looked up"):
        within(Deadline(time.monotonic() + 0.05, time.monotonic), never)
    end.set()


def test_names_are_looked_up_once_per_connection(listener: int) -> None:
    answers = [["127.0.0.1"], ["8.8.8.8"]]
    found = wire([], allow_private=True)
    found.resolve = lambda host, port: answers.pop(0)
    found.connect_tcp("example.org", listener).close()
    assert answers == [["8.8.8.8"]]


def test_the_system_resolver_gives_plain_addresses() -> None:
    assert looked_up("127.0.0.1", 80) == ["127.0.0.1"]
    assert looked_up("::1", 80) == ["::1"]
