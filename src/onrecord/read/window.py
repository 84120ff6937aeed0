"""Window: between which days a document without a date was published, as its own times show."""

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.model.parse import Parse
from onrecord.model.timing import Time, Window, WindowReason
from onrecord.read.times_calendar import days_of
from onrecord.read.tokens import word
from onrecord.read.window_bounds import stated_bounds, verb_over
from onrecord.read.window_credits import credit_bounds
from onrecord.read.window_events import event_bounds
from onrecord.read.window_lines import is_quoted
from onrecord.read.window_pairs import pair_bounds
from onrecord.read.window_told import Bound, Told, told
from onrecord.read.window_verbs import is_to_come
from onrecord.read.window_weekdays import weekday_bounds
from onrecord.read.window_years import yearless_bounds

LATER = 1
PRESENT_TAGS = frozenset({"VBZ", "VBP"})


def window(text: str, times: Sequence[Time], parse: Parse) -> Window | None:
    """The days between which a text was published; None where nothing in it bounds them.

    `times` are all times of the text in order, resolved without any day of the document. A date
    told as past was there when the text came out, one told as coming was not yet over. Bounds that
    contradict each other leave the surer ones.
    """
    found = told(parse, times)
    bounds = [bound for each in found for bound in stated_bounds(parse, each)]
    bounds += pair_bounds(parse, found)
    bounds += later_bounds(parse, found)
    bounds += event_bounds(parse, found, times)
    bounds += weekday_bounds(parse, found)
    bounds = consistent(bounds)
    first, last = edges(bounds)
    bounds += credit_bounds(parse, first)
    first, last = edges(bounds := consistent(bounds))
    bounds += yearless_bounds(parse, found, first, last)
    return window_of(consistent(bounds))


def later_bounds(parse: Parse, found: Sequence[Told]) -> Iterator[Bound]:
    """ "Ten years later, the ferry runs": counted from a date of the text up to its own day."""
    for each in found:
        days = days_of(each.time.value) if each.time.basis == "text" else None
        verb = verb_over(parse, each, "told")
        if days is None or verb is None or is_quoted(parse.text, each.time.span.start):
            continue
        later = word(parse, each.tokens[-1]) == "later"
        if later and (is_to_come(parse, verb) or is_now(parse, verb)):
            yield Bound(*days, LATER, "past", each.time.span, each.time.value)


def is_now(parse: Parse, verb: int) -> bool:
    """Whether the main verb of a sentence is told of today."""
    helpers = [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]
    tags = {parse.tag[t] for t in (verb, *helpers)}
    return parse.head[verb] == verb and bool(tags & PRESENT_TAGS)


def consistent(bounds: Sequence[Bound]) -> list[Bound]:
    """The bounds that leave a day, without the less sure ones where all together leave none."""
    for sure in sorted({each.sure for each in bounds}):
        kept = [each for each in bounds if each.sure >= sure]
        first, last = edges(kept)
        if first is None or last is None or first <= last:
            return kept
    return []


def edges(bounds: Sequence[Bound]) -> tuple[date | None, date | None]:
    """The first and the last day that some bounds leave."""
    firsts = [each.first for each in bounds if each.first]
    lasts = [each.last for each in bounds if each.last]
    return max(firsts, default=None), min(lasts, default=None)


def window_of(bounds: Sequence[Bound]) -> Window | None:
    """The window that bounds leave, with the words that make its edges."""
    first, last = edges(bounds)
    if first is None and last is None:
        return None
    making = [
        next((each for each in bounds if first and each.first == first), None),
        next((each for each in bounds if last and each.last == last), None),
    ]
    reasons = dict.fromkeys(
        WindowReason(each.kind, each.span, each.value) for each in making if each
    )
    return Window(
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        tuple(reasons),
    )
