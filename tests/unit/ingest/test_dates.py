"""Dates as markup states them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.dates import iso_date


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("2031-04-24", "2031-04-24"),
        (" 2031-04-24 ", "2031-04-24"),
        ("2031-04", "2031-04"),
        ("2031-04-24T05:10", "2031-04-24T05:10"),
        ("2031-04-24 05:10:33", "2031-04-24T05:10:33"),
        ("2031-04-24T05:10:00+03:00", "2031-04-24T05:10:00+03:00"),
        ("2031-04-24T05:10:00+0300", "2031-04-24T05:10:00+03:00"),
        ("2031-04-24T05:10:00-05", "2031-04-24T05:10:00-05:00"),
        ("2031-04-24T05:10:00.250Z", "2031-04-24T05:10:00.250Z"),
        ("20310424", "2031-04-24"),
        ("20310424T051000Z", "2031-04-24T05:10:00Z"),
        ("Thu, 24 Apr 2031 05:10:00 +0300", "2031-04-24T05:10:00+03:00"),
        ("24 Apr 2031 05:10:00 GMT", "2031-04-24T05:10:00+00:00"),
    ],
)
def test_dates_keep_their_precision_and_zone(stated: str, iso: str) -> None:
    assert iso_date(stated) == iso


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "yesterday",
        "2031",
        "1931742000",
        "24/04/2031",
        "April 24, 2031",
        "2031-02-30",
        "2031-13-01",
        "2031-04-24T25:00",
        "2031-04-24T05:10+99:00",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "٢٠٣١-٠٤-٢٤",
        "Thu, 32 Apr 2031 05:10:00 +0300",
        "2031-04-24T05:10:00" + "0" * 1000,
    ],
)
def test_nonsense_is_refused(stated: str) -> None:
    assert iso_date(stated) is None


@given(st.datetimes())
def test_what_python_writes_is_read(moment: object) -> None:
    stated = str(moment).replace(" ", "T")
    assert iso_date(stated) in {stated, None}


@given(st.text(alphabet="0123456789-:T+Z., ", max_size=40))
def test_any_string_is_a_date_or_none(stated: str) -> None:
    value = iso_date(stated)
    assert value is None or iso_date(value) == value
