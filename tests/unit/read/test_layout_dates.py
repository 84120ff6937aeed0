"""Datelines: lines that are wholly a date."""

import pytest

from onrecord.read.layout_dates import dateline, filing_date


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("March 20, 2031", "2031-03-20"),
        ("Monday, July 16, 2031 5:33", "2031-07-16"),
        ("Jul 15, 2031 | 11:35 PM", "2031-07-15T23:35"),
        ("Published: 16 July 2031", "2031-07-16"),
        ("16 July 2031", "2031-07-16"),
        ("24 April 2031, 06:40", "2031-04-24T06:40"),
        ("Wed 20 Nov 2031 08.00 GMT", "2031-11-20T08:00"),
        ("Sept. 5, 2031", "2031-09-05"),
        ("2031-11-20", "2031-11-20"),
        ("Oslo, 23 April 2031", "2031-04-23"),
        ("10:22 am PDT, Sunday, July 15, 2031", "2031-07-15"),
        ("July 16, 2031 — 7:14am", "2031-07-16T07:14"),
    ],
)
def test_dates(line: str, value: str) -> None:
    found = dateline(line)
    assert found is not None
    assert (found.value, found.later) == (value, False)


@pytest.mark.parametrize(
    "line",
    [
        "April 24, 2031 is a day to remember",
        "February 30, 2031",
        "July 2031",
        "May",
        "The talks of March 20, 2031",
        "",
        "2031",
    ],
)
def test_no_dates(line: str) -> None:
    assert dateline(line) is None


def test_later_changes() -> None:
    found = dateline("Updated 1:39 am EST, Wednesday, November 20, 2031")
    assert found is not None
    assert found.later
    both = dateline("Published Jul 15, 2031 | Updated Jul 16, 2031 9:15 AM EDT")
    assert both is not None
    assert (both.value, both.later) == ("2031-07-15", False)


def test_filing_dates_need_their_year() -> None:
    assert filing_date("OSLO, March 3, 2031 (Fjordwire) – Ministers met.") == "2031-03-03"
    assert filing_date("OSLO, March 3 (Fjordwire) – Ministers met.") is None
    assert filing_date("Ministers met in Oslo on March 3, 2031 – again.") is None
