"""Credits: the years of copyright that stand in a text."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from onrecord.model.parse import Parse
from onrecord.model.span import span_of
from onrecord.read.tokens import touching
from onrecord.read.window_told import Bound

SIGN = re.compile(
    r"(?:©|\(c\)|copyright)[ \t]{0,3}(?:©|\(c\))?[ \t]{0,3}"
    r"(?:\d{4}[ \t]?[-–—][ \t]?)?(\d{4})(?!\d)",
    re.IGNORECASE,
)
MOST = 20
SURE = 1


def credit_bounds(parse: Parse, first: date | None) -> Iterator[Bound]:
    """What a copyright's year says: in the prose, that of a picture, it had begun; under it, that
    of the page, it was not over if the prose tells of that year too."""
    for sign in islice(SIGN.finditer(parse.text), MOST):
        year = int(sign[1])
        span = span_of(parse.text, sign.start(1), sign.end(1))
        if not date.min.year <= year <= date.max.year:
            continue
        if touching(parse, *sign.span()):
            yield Bound(date(year, 1, 1), None, SURE, "credit", span, sign[1])
        elif first is not None and first.year == year:
            yield Bound(None, date(year, 12, 31), SURE, "credit", span, sign[1])
