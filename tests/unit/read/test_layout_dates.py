"""Datelines: lines that are wholly a date."""

import pytest

from onrecord.read.layout_dates import dateline, filing_date


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("March 20, 2025", "2025-03-20"),
        ("Monday, July 16, 2025 5:33", "2025-07-16"),
        ("Jul 15, 2025 | 11:35 PM", "2025-07-15T23:35"),
        ("Published: 16 July 2025", "2025-07-16"),
        ("16 July 2025", "2025-07-16"),
        ("24 April 2025, 06:40", "2025-04-24T06:40"),
        ("Wed 20 Nov 2025 08.00 GMT", "2025-11-20T08:00"),
        ("Sept. 5, 2025", "2025-09-05"),
        ("2025-11-20", "2025-11-20"),
        ("Oslo, 23 April 2025", "2025-04-23"),
        ("10:22 am PDT, Sunday, July 15, 2025", "2025-07-15"),
        ("July 16, 2025 — 7:14am", "2025-07-16T07:14"),
    ],
)
def test_dates(line: str, value: str) -> None:
    found = dateline(line)
    assert found is not None
    assert (found.value, found.later) == (value, False)


@pytest.mark.parametrize(
    "line",
    [
        "April 24, 2025 is a day to remember",
        "February 30, 2025",
        "July 2025",
        "May",
        "The talks of March 20, 2025",
        "",
        "2025",
    ],
)
def test_no_dates(line: str) -> None:
    assert dateline(line) is None


def test_later_changes() -> None:
    found = dateline("Updated 1:39 am EST, Wednesday, November 20, 2025")
    assert found is not None
    assert found.later
    both = dateline("Published Jul 15, 2025 | Updated Jul 16, 2025 9:15 AM EDT")
    assert both is not None
    assert (both.value, both.later) == ("2025-07-15", False)


def test_filing_dates_need_their_year() -> None:
    assert filing_date("OSLO, March 3, 2025 (Fjordwire) – Ministers met.") == "2025-03-03"
    assert filing_date("OSLO, March 3 (Fjordwire) – Ministers met.") is None
    assert filing_date("Ministers met in Oslo on March 3, 2025 – again.") is None
