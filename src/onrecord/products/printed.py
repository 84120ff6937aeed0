"""Printed: the stretches of text by which an attribution is printed."""

from onrecord.lexicon.quotes import all_marks
from onrecord.lexicon.stand import balanced, double_marks
from onrecord.model.records import Attribution
from onrecord.model.span import Span
from onrecord.products.bounds import STOP, sentence_around
from onrecord.products.index import Shelf
from onrecord.products.nesting import carries_itself, enclosing, inside, reach_of, taken_back

NEAR = 80
"""Code points between source, cue and content that still belong together."""

LONGEST = 600
"""Code points of a sentence that is printed whole around an attribution."""

ITEM = frozenset("—–-•*·")
"""Marks before an item of a list, which belong to no sentence."""

Place = tuple[int, int]


def printed_spans(shelf: Shelf, record: Attribution) -> tuple[Place, ...]:
    """Code points of the words by which an attribution is printed; none where it cannot be.

    Words in quotation marks are printed by themselves. Others are printed in their whole sentence
    with source and cue, because the cue says with what force they are held and the rest of the
    sentence what they depend on.
    """
    if record.kind == "direct" and quoted(shelf.text, record.content):
        return tuple((span.start, span.end) for span in record.content)
    if not record.cue or not record.source or not together(shelf.text, record):
        return ()
    start, end = reach_of((*record.content, *record.cue, *record.source))
    first, last = evened(shelf.text, *sentence_of(shelf, record, start, end))
    fits = first <= start and end <= last and prints_whole(shelf, record, first, last)
    return ((first, last),) if fits else ()


def quoted(text: str, content: tuple[Span, ...]) -> bool:
    """Whether a content begins and ends in quotation marks; a cue may split it anywhere."""
    return in_quotes(text, content[0]) and in_quotes(text, content[-1])


def in_quotes(text: str, span: Span) -> bool:
    """Whether quotation marks stand on both sides of a span, white space and stops aside."""
    before = text[max(0, span.start - 3) : span.start].rstrip()[-1:]
    after = text[span.end : span.end + 4].lstrip(" .,;:!?…")[:1]
    return bool(before) and bool(after) and {before, after} <= set(all_marks())


def together(text: str, record: Attribution) -> bool:
    """Whether source, cue and content stand in one sentence, close to each other."""
    spans = sorted((*record.content, *record.cue, *record.source))
    reach = spans[0].end
    for span in spans[1:]:
        gap = text[reach : span.start]
        if len(gap) > NEAR or "\n" in gap or STOP.search(gap):
            return False
        reach = max(reach, span.end)
    return True


def sentence_of(shelf: Shelf, record: Attribution, start: int, end: int) -> Place:
    """The sentence around [start, end), within its block and within any quotation around it."""
    low, high = shelf.block_around(start, end)
    for outer in tuple(enclosing(shelf, record))[1:]:
        for span in outer.content:
            if outer.kind == "direct" and span.start <= start and end <= span.end:
                low, high = max(low, span.start), min(high, span.end)
    assertion = shelf.assertion_around(start, end)
    if assertion:
        return max(low, assertion.span.start), min(high, assertion.span.end)
    low, high = max(low, start - LONGEST), min(high, end + LONGEST)
    return sentence_around(shelf.text, start, end, low, high)


def evened(text: str, start: int, end: int) -> Place:
    """The stretch without the mark of a list item before it, and without a quotation mark at its
    edge that opens or closes nothing in it.
    """
    while start + 1 < end and (text[start] in ITEM or text[start].isspace()):
        start += 1
    if balanced(text[start:end]):
        return start, end
    if text[start] in double_marks() and balanced(text[start + 1 : end]):
        return start + 1, end
    if text[end - 1] in double_marks() and balanced(text[start : end - 1]):
        return start, end - 1
    return start, end


def prints_whole(shelf: Shelf, record: Attribution, start: int, end: int) -> bool:
    """Whether a sentence can be printed whole: not too long, and every voice in it complete."""
    if end - start > LONGEST or not balanced(shelf.text[start:end]):
        return False
    above = {each.id for each in enclosing(shelf, record)}
    others = (each for each in shelf.touching(start, end) if each.id not in above)
    return all(
        carries_itself(each, start, end) and not taken_back(shelf, each)
        for each in others
        if not inside(record, each)
    )
