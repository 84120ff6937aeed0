"""Strength: a small, open ranking of how much of a stand a statement takes.

Points are sums of what can be read off the page: words of advice, forecast and judgement, words
shared with the section's heading, the place in the section, the length; less for quotation marks,
someone else's words and questions.
"""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.stand import (
    folded,
    has_double_marks,
    has_grounds,
    leans_back,
    quotations,
    stance_weights,
    words_of,
)
from onrecord.model.records import Assertion, Attribution
from onrecord.model.span import Span
from onrecord.products.units import Unit
from onrecord.products.withheld import SURE, letters

FEWEST = 5
"""Words that a statement needs to stand by itself."""

FEWEST_OF_CONTENT = 3
"""Words that the content of an attribution needs."""

INTRODUCES = (":", ":”", "”:", ":“")

GOOD_LENGTH = range(8, 46)
STEM = 6
"""Letters by which words of a heading and a sentence are compared."""


MOST = 4
"""Statements printed of one panelist."""

ENOUGH = 2
"""Statements printed whatever their strength; others need STRONG points, and so do those of a
block quote after the first, which mostly tell rather than take a stand."""

STRONG = 4


def strongest(statements: Sequence[Unit]) -> tuple[Unit, ...]:
    """Up to MOST statements in the order of the pile: the best of each section or document first.

    None says the same as another or shares words with it.
    """
    chosen: list[Unit] = []
    for unit in by_rounds(statements):
        tells = unit.section is not None and unit.section.form == "blockquote"
        weak = len(chosen) >= (1 if tells else ENOUGH) and points(unit) < STRONG
        if not weak and not any(repeats(unit, each) for each in chosen):
            chosen.append(unit)
        if len(chosen) == MOST:
            break
    places = {each.record.id: number for number, each in enumerate(statements)}
    return tuple(sorted(chosen, key=lambda each: places[each.record.id]))


def by_rounds(statements: Sequence[Unit]) -> list[Unit]:
    """The best statement of every section or document, then every second best, and so on."""
    taken: dict[tuple[str, str], int] = {}
    rounds: list[tuple[int, int, Unit]] = []
    for unit in sorted(statements, key=lambda each: -points(each)):
        place = unit.shelf.document, unit.section.id if unit.section else ""
        rounds.append((taken.get(place, 0), -points(unit), unit))
        taken[place] = taken.get(place, 0) + 1
    return [unit for *_, unit in sorted(rounds, key=lambda each: each[:2])]


def repeats(unit: Unit, other: Unit) -> bool:
    """Whether two statements have the same words, marks aside, or share words of one document."""
    if compared(unit) == compared(other):
        return True
    here = unit.shelf.document == other.shelf.document
    return here and unit.start < other.end and other.start < unit.end


def compared(unit: Unit) -> list[str]:
    return [folded(each) for each in words_of(unit.text)]


def stands_alone(unit: Unit) -> bool:
    """Whether a statement can be understood without the sentence before it.

    A sentence that ends in a colon only introduces what follows. In words that are told, a pronoun
    at the start may be their source: the holder named before it.
    """
    record = unit.record
    if unit.text.endswith(INTRODUCES):
        return False
    if isinstance(record, Attribution):
        if sum(len(words_of(span.exact)) for span in record.content) < FEWEST_OF_CONTENT:
            return False
        if not unit.quoted and record.source[0].start == unit.start:
            return True
    return len(words_of(unit.text)) >= FEWEST and not leans_back(unit.text)


def mostly_quoted(unit: Unit) -> bool:
    """Whether most letters of a section's own sentence stand in quotation marks, but not all.

    Those are someone else's words, whether or not it was read whose.
    """
    inside = sum(letters(each) for each in quotations(unit.text))
    return unit.section is not None and letters(unit.text) < 2 * inside < 2 * letters(unit.text)


def asks(text: str) -> bool:
    return text.rstrip(" ”’\"')").endswith("?")


def points(unit: Unit) -> int:
    """The strength of a statement; higher is stronger."""
    text = unit.text
    total = sum(stance_weights(text)[:2])
    total += 2 if len(words_of(text)) in GOOD_LENGTH else -4
    total += has_grounds(text)
    total -= 6 * asks(text)
    if isinstance(unit.record, Assertion):
        return total + own_voice_points(unit)
    return total + 2 * unit.quoted


def own_voice_points(unit: Unit) -> int:
    """What counts only for a sentence of a section in its own voice."""
    section, shelf, record = unit.section, unit.shelf, unit.record
    about = (section.heading or section.question) if section else None
    total = shared_words(about, unit.text)
    total += (record.id not in shelf.preceding) + (record.id not in shelf.following)
    total -= 3 * has_double_marks(unit.text)
    return total - 4 * any(each.score >= SURE for each in others(unit))


def shared_words(about: Span | None, text: str) -> int:
    """How many long words a sentence shares with a heading, up to three."""
    if about is None:
        return 0
    return min(3, len(stems(about.exact) & stems(text)))


def stems(text: str) -> frozenset[str]:
    return frozenset(folded(each)[:STEM] for each in words_of(text) if len(each) >= 4)


def others(unit: Unit) -> Iterator[Attribution]:
    """The outermost attributions in a statement's words that are laid on someone else."""
    shelf, own = unit.shelf, {each.id for each in unit.holders}
    for each in shelf.touching(unit.start, unit.end):
        chain = shelf.chain(each.id)
        if each.within is None and not (chain and {one.id for one in chain[0]} <= own):
            yield each
