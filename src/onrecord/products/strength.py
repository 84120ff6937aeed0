"""Strength: a small, open ranking of how much of a stand a statement takes.

Points are sums of what can be read off the page: words of advice, forecast and judgement, words
shared with the section's heading, the place in the section, the length; less for quotation marks,
someone else's words and questions.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.lexicon.leaning import half_of_contrast, hangs, points_elsewhere
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
from onrecord.model.thresholds import SURE
from onrecord.products.said_groups import apart_in_time
from onrecord.products.units import Unit, copy_key
from onrecord.products.withheld import letters

FEWEST = 5
"""Words that a statement needs to stand by itself."""

FEWEST_OF_CONTENT = 3
"""Words that the content of an attribution needs."""

BRACKETED = re.compile(r"[\[(][^\[\]()]*[\])]")
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

AT_LENGTH = frozenset({"signed", "blockquote"})
"""Forms of sections each of which is heard, whatever else its author says."""


def strongest(statements: Sequence[Unit]) -> tuple[Unit, ...]:
    """Up to MOST statements in the order of the pile: the best of each section or document first.

    None says the same as another or shares words with it. Signed sections and block quotes of
    which nothing is among them give their best one beyond that.
    """
    chosen: list[Unit] = []
    for unit in by_rounds(statements):
        tells = unit.section is not None and unit.section.form == "blockquote"
        weak = len(chosen) >= (1 if tells else ENOUGH) and points(unit) < STRONG
        if not weak and not any(repeats(unit, each) for each in chosen):
            chosen.append(unit)
        if len(chosen) == MOST:
            break
    for section in at_length(statements):
        if best := best_unheard(section, chosen):
            chosen.append(best)
    places = {each.record.id: number for number, each in enumerate(statements)}
    return tuple(sorted(chosen, key=lambda each: places[each.record.id]))


def at_length(statements: Sequence[Unit]) -> list[list[Unit]]:
    """The statements of each signed section and each block quote, the strongest first."""
    found: dict[tuple[str, str], list[Unit]] = {}
    for unit in sorted(statements, key=lambda each: -points(each)):
        if unit.section and unit.section.form in AT_LENGTH:
            found.setdefault((unit.shelf.document, unit.section.id), []).append(unit)
    return list(found.values())


def best_unheard(section: Sequence[Unit], chosen: Sequence[Unit]) -> Unit | None:
    """The best statement of a section of which none is chosen.

    None where a copy of one is chosen, whose line names the other documents that print it.
    """
    ids, copies = {each.record.id for each in chosen}, {copy_key(each) for each in chosen}
    if any(each.record.id in ids or copy_key(each) in copies for each in section):
        return None
    new = (each for each in section if not any(repeats(each, one) for one in chosen))
    return next(new, section[0])


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
    """Whether two statements have the same words, marks aside, of one day, or share words of one
    document."""
    if f" {compared(unit)} " in f" {compared(other)} " and not apart_in_time(unit, other):
        return True
    here = unit.shelf.document == other.shelf.document
    return here and unit.start < other.end and other.start < unit.end


def compared(unit: Unit) -> str:
    """The words of a statement without marks, case and what editors put in brackets."""
    return " ".join(folded(each) for each in words_of(BRACKETED.sub(" ", unit.text)))


def stands_alone(unit: Unit) -> bool:
    """Whether a statement can be understood without the sentence before it or after it.

    A sentence that ends in a colon only introduces what follows. In words that are told, a pronoun
    at the start may be their source: the holder named before it.
    """
    if not long_enough(unit):
        return False
    if unit.section is None:
        return not leans(unit)
    return not (hangs(unit.text) or points_elsewhere(unit.text) or half_said(unit))


def long_enough(unit: Unit) -> bool:
    record = unit.record
    if unit.text.endswith(INTRODUCES):
        return False
    if isinstance(record, Attribution):
        if sum(len(words_of(span.exact)) for span in record.content) < FEWEST_OF_CONTENT:
            return False
        if names_source_first(unit):
            return True
    return len(words_of(unit.text)) >= FEWEST


def leans(unit: Unit) -> bool:
    return not names_source_first(unit) and leans_back(unit.text)


def names_source_first(unit: Unit) -> bool:
    record = unit.record
    told = isinstance(record, Attribution) and not unit.quoted
    return told and isinstance(record, Attribution) and record.source[0].start == unit.start


def half_said(unit: Unit) -> bool:
    """Whether the next sentence gives the other half of a contrast."""
    following = unit.shelf.following.get(unit.record.id)
    return following is not None and half_of_contrast(unit.text, following.span.exact)


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
    total += 2 if len(words_of(text)) // sentences_in(unit) in GOOD_LENGTH else -4
    total += has_grounds(text)
    total -= 6 * asks(text)
    if isinstance(unit.record, Assertion):
        return total + own_voice_points(unit)
    return total + 2 * unit.quoted


def sentences_in(unit: Unit) -> int:
    """By how many sentences a statement is printed of which neither says enough alone."""
    before = unit.shelf.preceding.get(unit.record.id)
    if before is None or unit.start != before.span.start:
        return 1
    last = unit.shelf.text[before.span.end : unit.end]
    return 2 if half_of_contrast(before.span.exact, last) else 1


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
