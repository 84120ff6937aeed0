"""Pace: how long to wait before a host is asked again."""

from collections.abc import Callable

from onrecord.fetch.wire import Clock

Sleep = Callable[[float], None]


class Pace:
    """Remembers when each host was last asked, in seconds of a monotonic clock."""

    def __init__(self, clock: Clock, sleep: Sleep) -> None:
        self.clock = clock
        self.sleep = sleep
        self.asked: dict[str, float] = {}

    def wait(self, host: str, pause: float) -> None:
        """Waits until `pause` seconds have passed since the host was last asked."""
        last = self.asked.get(host)
        if last is not None and (rest := last + pause - self.clock()) > 0:
            self.sleep(rest)

    def note(self, host: str) -> None:
        """Notes that the host has just answered."""
        self.asked[host] = self.clock()
