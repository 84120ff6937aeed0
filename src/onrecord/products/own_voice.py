"""Own voice: sentences that a document prints in its own name, laid on nobody's word."""

import re
from collections.abc import Iterator

from onrecord.lexicon.leaning import LAST, hangs, points_elsewhere
from onrecord.lexicon.notices import appeals, credits_picture, is_letter, poses
from onrecord.lexicon.stand import balanced, cut_short, has_double_marks, words_of
from onrecord.lexicon.stand_names import is_label
from onrecord.lexicon.terms import is_notice, reports_speech
from onrecord.model.identity import record_id
from onrecord.model.records import Assertion, Section
from onrecord.model.span import Span, span_of
from onrecord.products.bounds import STOP, is_end
from onrecord.products.index import Chain, Shelf
from onrecord.products.keys import short_name
from onrecord.products.printed import LONGEST
from onrecord.products.strength import asks
from onrecord.products.units import Unit
from onrecord.products.voices import Places, lies_in, merged
from onrecord.products.withheld import chain_reasons

BYLINE = "byline"
WORDS = range(8, 61)
"""Words of a sentence that is printed."""

ILL_SET = re.compile(r" [’'.,;]|\ss\s|,? (?:left|right|center|centre)[,)]")
"""White space where a page has lost or gained some, and words of captions."""

CAPTIONED = re.compile(r"[A-Z][a-z]+\.? \d{1,2}, \d{4}.{0,40}$")
"""A full date near the end, as agencies put into captions."""

COLOUR = re.compile(
    r"\((?:in )?(?:red|blue|green|yellow|white|black|above|below|bottom|top)\b", re.IGNORECASE
)
"""What a caption says of the parts of a picture."""

FIRST_PERSON = re.compile(r"\bI\b(?!\.)(?:[’'](?:m|ve|d|ll))?|\bmy\b|\bme\b")
"""The writer of a letter, a diary or a column, who must be named."""

LONGEST_CREDIT = 120
"""Code points of what may stand behind a caption."""

TITLE = 12
"""Code points of a title that no sentence begins with by chance."""

UNNAMED = re.compile(r"\w+\W+(?:\w+\W+)?(?:it|he|she|they|them|him|her)\b", re.IGNORECASE)
"""A pronoun so early that what it stands for was named before."""

POINTS_BACK = re.compile(
    r"\b(?:preceded|followed) it\b|\bas much\b(?! (?:as|of))|^(?:Further|Moreover|In addition),"
)
"""Words that stand for, or add to, what the sentence before has said."""

ENDS = (".", "!", ".”", ".’", "!”")


def own_units(shelf: Shelf) -> Iterator[Unit]:
    """Every sentence that may be printed as the document's own, in order."""
    if shelf.reading.unread or holds_letters(shelf):
        return
    laid = laid_on_others(shelf)
    for section in shelf.sections.values():
        chain = shelf.chain(section.id)
        if section.form != BYLINE or not is_own(shelf, chain):
            continue
        if next(chain_reasons(shelf, section.id), None):
            continue
        for span in sentences_of(shelf, section):
            if is_captioned(shelf, span) or touches(laid, span) or is_judged(shelf, span):
                continue
            spoken = names_author(chain) or not FIRST_PERSON.search(span.exact)
            if spoken and may_be_printed(span):
                yield Unit(shelf, record_of(shelf, section, span), chain, (span,), section)


def is_judged(shelf: Shelf, span: Span) -> bool:
    """Whether a person decided against a sentence, or struck words in it."""
    record = record_id(shelf.document, "voice", (span,))
    return bool(shelf.judged.against(record) or shelf.judged.struck_in(span.start, span.end))


def is_own(shelf: Shelf, chain: Chain) -> bool:
    """Whether a section rests on the document's authors, its outlet or itself, nobody else."""
    masthead = shelf.reading.masthead
    names = {short_name(each) for each in masthead.authors if each}
    return bool(chain) and all(
        each.kind in ("document", "outlet") or short_name(each.name) in names
        for step in chain
        for each in step
    )


def holds_letters(shelf: Shelf) -> bool:
    """Whether readers' letters, of whoever wrote them, stand in a document."""
    blocks = shelf.reading.layout.blocks
    return any(is_letter(shelf.text[each.start : each.end]) for each in blocks)


def names_author(chain: Chain) -> bool:
    """Whether somebody with a name writes."""
    return any(each.kind == "person" for step in chain for each in step)


def is_captioned(shelf: Shelf, span: Span) -> bool:
    """Whether a sentence has the shape of a caption: a paragraph by itself that says in the present
    what somebody does, or with the name of the maker of a picture behind it.
    """
    start, end = shelf.block_around(span.start, span.end)
    behind = shelf.text[span.end : end].strip()
    if credits_picture(span.exact) or (len(behind) < LONGEST_CREDIT and credits_picture(behind)):
        return True
    return start == span.start and not behind and poses(span.exact)


def is_titled(shelf: Shelf, span: Span) -> bool:
    """Whether a sentence begins with the title of its document: a caption or a teaser run on."""
    title = " ".join((shelf.reading.masthead.title.value or "").casefold().split())
    return len(title) >= TITLE and " ".join(span.exact.casefold().split()).startswith(title)


def is_own_sentence(unit: Unit) -> bool:
    """Whether a statement is a sentence in its document's own voice."""
    return unit.section is not None and unit.section.form == BYLINE


def record_of(shelf: Shelf, section: Section, span: Span) -> Assertion:
    """The sentence as a record, which its place identifies."""
    return Assertion(id=record_id(shelf.document, "voice", (span,)), span=span, section=section.id)


def laid_on_others(shelf: Shelf) -> Places:
    """Stretches of contents, cues and sources of whatever is attributed, and of other sections."""
    places = [
        (span.start, span.end)
        for each in shelf.attributions.values()
        for span in (*each.content, *each.cue, *each.source)
    ]
    places += [(one.start, one.end) for one in shelf.sections.values() if one.form != BYLINE]
    return merged(places)


def touches(places: Places, span: Span) -> bool:
    """Whether a sentence shares a code point with one of the stretches."""
    if lies_in(places, span.start):
        return True
    return any(span.start < start < span.end for start, _ in places)


def sentences_of(shelf: Shelf, section: Section) -> Iterator[Span]:
    """The sentences of the paragraphs of a section, by punctuation."""
    for block in shelf.reading.layout.blocks:
        if block.kind == "paragraph" and section.start <= block.start and block.end <= section.end:
            yield from sentences(shelf.text, block.start, block.end)


def sentences(text: str, low: int, high: int) -> Iterator[Span]:
    """The sentences of [low, high), code points; the last one may be cut."""
    start = low
    ends = [each.end() for each in STOP.finditer(text, low, high) if is_end(text, each)]
    for end in (*(each for each in ends if each < high), high):
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            yield span_of(text, start, end)
        start = end


def may_be_printed(span: Span) -> bool:
    """Whether a sentence is whole, stands by itself and shows no one else's words."""
    text = span.exact
    if not text.endswith(ENDS) or not (text[0].isupper() or text[0].isdigit()) or "\n" in text:
        return False
    if len(words_of(text)) not in WORDS or len(text) > LONGEST or not balanced(text):
        return False
    if LAST.search(text) or POINTS_BACK.search(text):
        return False
    if ILL_SET.search(text) or UNNAMED.match(text) or CAPTIONED.search(text):
        return False
    if COLOUR.search(text) or appeals(text):
        return False
    if has_double_marks(text) or asks(text) or cut_short(text) or is_label(text):
        return False
    return not (hangs(text) or points_elsewhere(text) or reports_speech(text) or is_notice(text))
