"""Pace: a host is left alone for a while, other hosts are not waited for."""

from onrecord.fetch.pace import Pace


def test_the_rest_of_the_pause_is_waited_for() -> None:
    times = iter([10.0, 10.25, 99.0])
    slept: list[float] = []
    pace = Pace(lambda: next(times), slept.append)
    pace.wait("a.example", 1.0)
    pace.note("a.example")
    pace.wait("b.example", 1.0)
    pace.wait("a.example", 1.0)
    pace.wait("a.example", 1.0)
    assert slept == [0.75]
