"""Roundup checks: every line of a roundup, built again from the record below what stands above."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

import msgspec

from onrecord.model.product import ProductSection, Refused, Sentence, Value, Verbatim
from onrecord.products.checked import checked_parts
from onrecord.products.index import Shelf
from onrecord.products.keys import Key
from onrecord.products.line_checks import check_count_line
from onrecord.products.originals import key_of, key_of_document, outlet_key
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.roles import Played
from onrecord.products.roundup_fit import fit_of
from onrecord.products.roundup_lead import lead_line, listed_theme, no_theme_line
from onrecord.products.roundup_lines import (
    article_again,
    article_line,
    carried_line,
    outlet_heading,
    same_text_line,
    theme_heading,
)
from onrecord.products.roundup_page import RoundupPage
from onrecord.products.roundup_reach import Reach, reached, voices_line
from onrecord.products.said_groups import unturned
from onrecord.products.statement_checks import RefusalError
from onrecord.products.statement_checks import statement as quoted_statement
from onrecord.products.themes import Theme
from onrecord.products.units import Unit

WORDS = ("said", "told", "own", "grounds", "voice")
ABOVE = ("heading", "question")
NOT_GIVEN = "it is not what the record gives"


@dataclass(slots=True)
class Over:
    """What stands over a line: its outlet or theme, the document introduced last, and the
    statements above it."""

    page: RoundupPage
    outlet: Key | None = None
    theme: Theme | None = None
    place: str | None = None
    units: list[tuple[Sentence, Unit]] = field(default_factory=list)


def kept_roundup(
    counts: Counts, sections: tuple[ProductSection, ...], refused: list[Refused]
) -> Iterator[ProductSection]:
    """What remains of each section of a roundup; what does not is added to `refused`."""
    page, headings = RoundupPage(), set[Sentence]()
    for section in sections:
        try:
            over = under_heading(counts, section.heading, page)
            if section.heading in headings:
                raise RefusalError("its heading stands above already")
        except RefusalError as reason:
            refused += refused_whole(section, str(reason))
            continue
        headings.update([section.heading] if section.heading else [])
        sentences = tuple(kept_lines(counts, section.sentences, over, refused))
        if over.theme is not None:
            mixed = unturned(over.units)
            refused += [Refused(each.text, reason) for each, reason in mixed.items()]
            sentences = tuple(each for each in sentences if each not in mixed)
        if sentences:
            yield msgspec.structs.replace(section, sentences=sentences, about=())


def refused_whole(section: ProductSection, reason: str) -> Iterator[Refused]:
    """A section's heading and, with it, every sentence under it."""
    if section.heading:
        yield Refused(section.heading.text, reason)
    for each in section.sentences:
        yield Refused(each.text, f"its heading is refused: {reason}")


def kept_lines(
    counts: Counts, sentences: tuple[Sentence, ...], over: Over, refused: list[Refused]
) -> Iterator[Sentence]:
    printed = set[Sentence]()
    for sentence in sentences:
        try:
            if sentence in printed:
                raise RefusalError("it stands above already")
            check_line(counts, sentence, checked_parts(counts, sentence), over)
        except RefusalError as reason:
            refused.append(Refused(sentence.text, str(reason)))
        else:
            printed.add(sentence)
            yield sentence


def under_heading(counts: Counts, heading: Sentence | None, page: RoundupPage) -> Over:
    """What a heading is about. Raises RefusalError where the record gives no such heading."""
    if heading is None:
        return Over(page)
    parts, press = checked_parts(counts, heading), counts.press
    for theme in press.themes if parts.worded("theme") else ():
        if heading == theme_heading(theme):
            return Over(page, theme=theme)
    for key, place in outlets_named(press, parts):
        if heading == outlet_heading(press, key):
            return Over(page, outlet=key, place=place)
    raise RefusalError("it is no theme or outlet that the record gives")


def outlets_named(press: Press, parts: Played) -> Iterator[tuple[Key, str | None]]:
    """The outlet that a heading names, or the document where it has none."""
    for _, name in parts.names[:1]:
        if name.record == name.document:
            key = key_of_document(press.index.shelves[name.document])
            yield key, name.document if key[0] == "document" else None
        else:
            yield outlet_key(name.text), None


def check_line(counts: Counts, sentence: Sentence, parts: Played, over: Over) -> None:
    """Raises RefusalError unless a line is one that may stand where it does."""
    if any(role in WORDS for role, _ in parts.words):
        check_statement(counts, sentence, parts, over)
    elif parts.worded("listed"):
        check_listed(counts.press, sentence, over)
    elif sentence in introductions(counts.press, over):
        return
    elif parts.values and not parts.names and not parts.words:
        check_count_line(sentence, parts)
        check_counted(counts, sentence, parts, over)
    elif parts.names:
        check_introduction(counts.press, sentence, parts, over)
    else:
        raise RefusalError("it is none of the lines that a roundup holds")


def check_listed(press: Press, sentence: Sentence, over: Over) -> None:
    """Raises RefusalError unless a line, above all headings, lists a theme of the pile."""
    if over.theme or over.outlet or sentence not in [listed_theme(press, t) for t in press.themes]:
        raise RefusalError("it lists no theme that the record gives")


def check_counted(counts: Counts, sentence: Sentence, parts: Played, over: Over) -> None:
    """Raises RefusalError where a count is of another theme or document than it stands under, or
    is said to leave none.
    """
    press = counts.press
    without = not press.themes and sentence == no_theme_line(press)
    if parts.values[0][1].query == "themes" and not without and sentence != lead_line(counts):
        raise RefusalError("the pile has themes")
    for _, value in parts.values:
        head, _, target = value.query.partition("=")
        if head.startswith("theme ") and (over.theme is None or over.theme.key != target):
            raise RefusalError("it counts another theme")
        if head.endswith((" record", " holder")):
            raise RefusalError("it counts what belongs to a statement or a holder")
        if head.endswith(" document") and target != over.place:
            raise RefusalError("it counts something of another document")


def check_introduction(press: Press, sentence: Sentence, parts: Played, over: Over) -> None:
    """Raises RefusalError unless a line says of a document what the record gives; notes it."""
    shelf = press.index.shelves[parts.names[0][1].document]
    if sentence == article_line(press, shelf, outlet=over.theme is not None):
        check_outlet(shelf, over)
        over.page.introduced.add(shelf.document)
    elif over.theme and sentence == article_again(shelf):
        check_above(shelf, over)
    elif over.outlet and sentence == carried_line(shelf):
        check_carries(press, shelf, over)
    else:
        raise RefusalError("it introduces no document of the record in this way")
    over.place = shelf.document


def introductions(press: Press, over: Over) -> tuple[Sentence, ...]:
    """What may still be said, without its name, of the document introduced last."""
    if over.place is None:
        return ()
    shelf = press.index.shelves[over.place]
    lines = [same_text_line(press, shelf)]
    lines += [voices_line(press, shelf)] if over.outlet == key_of_document(shelf) else []
    if over.outlet == key_of_document(shelf) and over.outlet[0] == "document":
        lines.append(article_line(press, shelf, outlet=False))
    return tuple(each for each in lines if each)


def check_above(shelf: Shelf, over: Over) -> None:
    if shelf.document not in over.page.introduced:
        raise RefusalError("no line above introduces the document")


def check_outlet(shelf: Shelf, over: Over) -> None:
    if over.theme is None and key_of_document(shelf) != over.outlet:
        raise RefusalError("it stands under another outlet than its own")


def check_carries(press: Press, shelf: Shelf, over: Over) -> None:
    if over.outlet not in press.carried(shelf.document):
        raise RefusalError("the document carries nothing of this outlet")


def check_statement(counts: Counts, sentence: Sentence, parts: Played, over: Over) -> None:
    """Raises RefusalError unless a line prints a whole statement, says whose it is, and stands
    under the document, and the outlet or theme, that it belongs to, for the first time.
    """
    unit = given(counts, sentence, printed_units(counts, parts))
    if over.place != unit.shelf.document:
        raise RefusalError("it stands under another document than its own")
    if over.theme is not None and not over.theme.fits(unit):
        raise RefusalError("it does not name the theme that it stands under")
    if over.theme is not None and not fit_of(counts).is_of_matter(unit):
        raise RefusalError("its document is not on what the pile is about")
    if not fit_of(counts).reads_alone(unit):
        raise RefusalError("it cannot be read without what stands beside it")
    if over.theme is None and key_of(unit) != over.outlet:
        raise RefusalError("it stands under another outlet than its own")
    if over.page.has(unit):
        raise RefusalError("it is printed above already")
    over.page.enter(unit)
    over.units.append((sentence, unit))


def given(counts: Counts, sentence: Sentence, units: tuple[Unit, ...]) -> Unit:
    """The statement of which the record gives just this line. Raises RefusalError for none."""
    told = reaches(sentence)
    for unit in units:
        for headed, turned in product((False, True), repeat=2):
            for reach in told:
                line = reached(counts, unit, headed=headed, turned=turned, reach=reach)
                if sentence == line:
                    return unit
    raise RefusalError(NOT_GIVEN)


def reaches(sentence: Sentence) -> tuple[Reach, ...]:
    """What a line may say of where else its statement is found."""
    searched = any(
        isinstance(each, Value) and each.query.startswith("others record=")
        for each in sentence.parts
    )
    return ("alone", "missing") if searched else ("",)


def printed_units(counts: Counts, parts: Played) -> tuple[Unit, ...]:
    """The statements that the words of a line print, of which one may lie within another.

    Raises RefusalError for words that may not be printed.
    """
    own = parts.worded("voice")
    if own:
        return (own_unit(counts.press, own, parts),)
    words = tuple(each for each in parts.words if each[0] not in ABOVE)
    found = quoted_statement(counts.index, parts._replace(words=words))
    readable = counts.press.readable
    here = counts.press.by_document[found.shelf.document]
    units = tuple(one for one in here if one.record.id in readable and one.spans == found.spans)
    if not units:
        raise RefusalError("it cannot be read by itself")
    return units


def own_unit(press: Press, words: tuple[Verbatim, ...], parts: Played) -> Unit:
    """The sentence of a document's own that words are."""
    place = words[0].evidence
    fitting = (
        each
        for each in press.by_document[place.document]
        if each.record.id in press.own and (each.start, each.end) == (place.start, place.end)
    )
    unit = next(fitting, None)
    if unit is None or len(parts.words) != 1:
        raise RefusalError("it is no sentence in the document’s own voice")
    return unit
