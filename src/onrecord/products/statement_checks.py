"""Statement checks: whether words are a whole statement that may be printed, and whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, product

from onrecord.model.product import Name, Sentence, Verbatim
from onrecord.model.records import Assertion, Attribution, Holder
from onrecord.model.span import Span, span_of
from onrecord.products.context import context_of, needs_context
from onrecord.products.grounds import grounds_of
from onrecord.products.hedges import hedges
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key
from onrecord.products.lines import Extras, Row, named, names, statement_line
from onrecord.products.page import Page
from onrecord.products.printed import printed_spans
from onrecord.products.queries import Counts
from onrecord.products.roles import Played
from onrecord.products.said import said, time_told
from onrecord.products.units import Unit, attribution_unit, section_of, speakers
from onrecord.products.withheld import withheld

ATTRIBUTED = ("said", "told")
OWN = "own"
GROUNDS = "grounds"
CONTEXT = "context"
HEDGE = "hedge"
WHEN = "when"
BESIDE = (GROUNDS, CONTEXT, HEDGE, WHEN)
"""Roles of words that are printed beside a statement."""


@dataclass(slots=True)
class Above:
    """What stands above a sentence: whose entry it is in, whom the line on each section names, the
    document named last, everything printed on the page, and the statements of the entry.
    """

    entry: Key | None
    page: Page
    sections: dict[str, frozenset[str]] = field(default_factory=dict)
    place: str | None = None
    units: list[tuple[Sentence, Unit]] = field(default_factory=list)


class RefusalError(Exception):
    """Why a sentence is not printed."""


def check_statement(counts: Counts, sentence: Sentence, parts: Played, above: Above) -> None:
    """Raises RefusalError unless the sentence prints a whole statement, and says whose it is."""
    unit = statement(counts.index, parts, sentence)
    check_grounds(counts.index, parts, unit)
    if sentence.holders != named(unit.holders) or sentence.chain != names(unit.chain):
        raise RefusalError("its holders or its chain are not those of the record")
    check_named(counts.index, parts, unit, above)
    told_too = bool(parts.named("copy"))
    copies = counts.copies(unit.record.id) if told_too else ()
    versions = counts.versions(unit.record.id) if told_too else ()
    if unit.section and unit.section.id in counts.silent:
        raise RefusalError("no sentence of its section can be printed by itself")
    context = context_for(unit, parts)
    grounds = grounds_of(unit) if parts.worded(GROUNDS) else None
    roles = any(name.field != "holder.name" for name in parts.named("holder"))
    here = parts.named("teller") == () and above.place == unit.shelf.document
    extras = Extras(grounds, copies, versions, context, roles, here)
    if not any(sentence == statement_line(unit, each) for each in ways(extras)):
        raise RefusalError("it is not what the record gives")
    if unit.record.id in above.page.records:
        raise RefusalError("it is printed above already")
    above.page.enter(unit, above.entry or ())
    above.units.append((sentence, unit))


def ways(extras: Extras) -> Iterator[Extras]:
    """With and without what a line says of days where others stand beside it."""
    for dated, turned in product((False, True), repeat=2):
        yield extras._replace(dated=dated, turned=turned)


def context_for(unit: Unit, parts: Played) -> Span | None:
    """The sentence that a quotation is printed below, None where it stands by itself.

    Raises RefusalError where it is another sentence, or lacks one that it needs.
    """
    printed = [(each.evidence.start, each.evidence.end) for each in parts.worded(CONTEXT)]
    if not printed and not needs_context(unit):
        return None
    context = context_of(unit) if needs_context(unit) else None
    if context is None or printed != [(context.start, context.end)]:
        raise RefusalError("the sentence before the quotation is not the one it leans on")
    return context


def statement(index: Index, parts: Played, sentence: Sentence | None = None) -> Unit:
    """The statement that a sentence prints; of several with its words, one that is told so.

    Raises RefusalError where the words are cut, are introduced as something else, or are withheld.
    """
    attributed, own = parts.worded(*ATTRIBUTED), parts.worded(OWN)
    if len(attributed) + len(own) + len(parts.worded(*BESIDE)) != len(parts.words):
        raise RefusalError("words stand in it without their introduction")
    if attributed and not own:
        return attribution_of(index, parts, attributed, sentence)
    if len(own) == 1 and not attributed:
        return sentences(index, own[0])
    raise RefusalError("it mixes several statements")


def attribution_of(
    index: Index, parts: Played, words: tuple[Verbatim, ...], sentence: Sentence | None
) -> Unit:
    """The attribution whose words these are, whole and introduced as what they are."""
    shelf = index.shelves[words[0].evidence.document]
    places = tuple((each.evidence.start, each.evidence.end) for each in words)
    fitting = [each for each in shelf.touching(*places[0]) if printed_spans(shelf, each) == places]
    if not fitting or any(each.evidence.document != shelf.document for each in words):
        raise RefusalError("its words are not the whole content of an attribution")
    claimed = [each for each in fitting if claims(shelf, parts, each)] or fitting
    claimed.sort(key=lambda each: not is_told_so(shelf, each, parts, sentence))
    record = next((each for each in claimed if withheld(shelf, each) is None), claimed[0])
    if reason := withheld(shelf, record):
        raise RefusalError(reason)
    unit = attribution_unit(shelf, record)
    if {role for role, _ in parts.words} - {CONTEXT, HEDGE, WHEN} != {
        "said" if unit.quoted else "told"
    }:
        raise RefusalError("its words are introduced as something else")
    return unit


def is_told_so(shelf: Shelf, record: Attribution, parts: Played, sentence: Sentence | None) -> bool:
    """Whether an attribution is as sure, as its cues say, and of the same time as a sentence."""
    cues = hedges(attribution_unit(shelf, record)).values()
    places = sorted((span.start, span.end) for each in cues for span in each)
    printed = sorted((each.evidence.start, each.evidence.end) for each in parts.worded(HEDGE))
    of_time = sentence is None or (said(shelf, record.id), time_told(shelf, record.id)) == (
        sentence.said,
        sentence.when,
    )
    return places == printed and of_time


def claims(shelf: Shelf, parts: Played, record: Attribution) -> bool:
    """Whether the sentence names the holders of this attribution, of several with these words."""
    chain = shelf.chain(record.id)
    return bool(chain) and ids(chain[0]) == {each.record for each in parts.named("holder")}


def sentences(index: Index, words: Verbatim) -> Unit:
    """The whole sentences of one section that a stretch is made of, each of them printable."""
    shelf, evidence = index.shelves[words.evidence.document], words.evidence
    inside = shelf.sentences_in(evidence.start, evidence.end)
    if not tiled(shelf, inside, evidence.start, evidence.end):
        raise RefusalError("its words are not whole sentences of a section")
    for each in inside:
        if reason := withheld(shelf, each):
            raise RefusalError(reason)
    last = inside[-1]
    span = span_of(shelf.text, evidence.start, evidence.end)
    return Unit(shelf, last, shelf.chain(last.id), (span,), section_of(shelf, last))


def tiled(shelf: Shelf, inside: tuple[Assertion, ...], start: int, end: int) -> bool:
    """Whether sentences of one section fill [start, end) but for white space."""
    if not inside or inside[0].span.start != start or inside[-1].span.end != end:
        return False
    gaps = pairwise(inside)
    return all(
        first.section == second.section
        and not shelf.text[first.span.end : second.span.start].strip()
        for first, second in gaps
    )


def check_grounds(index: Index, parts: Played, unit: Unit) -> None:
    """Raises RefusalError unless the grounds printed are those that stand beside the statement."""
    for words in parts.worded(GROUNDS):
        place = (words.evidence.start, words.evidence.end)
        grounds = grounds_of(unit)
        if grounds is None or (grounds.start, grounds.end) != place:
            raise RefusalError("its grounds are not those of the statement")


def check_named(index: Index, parts: Played, unit: Unit, above: Above) -> None:
    """Raises RefusalError unless holders and relayers are printed in the sentence or above it."""
    introduced = above.sections.get(unit.section.id, frozenset()) if unit.section else frozenset()
    here = ids_of(parts.named("holder"))
    if here and here != ids(unit.holders):
        raise RefusalError("it names someone else as the holder")
    if not here and above.entry not in {index.keys[each.id] for each in speakers(unit)}:
        raise RefusalError("its holder is not named")
    if len(unit.holders) > 1 and not ids(unit.holders) <= here | introduced:
        raise RefusalError("not all of its joint holders are named")
    printed = ids_of(parts.named("relayer", "teller")) | introduced
    if any(not ids(step) <= printed for step in unit.chain[1:-1]):
        raise RefusalError("a relayer of its chain is not printed")


def ids(holders: tuple[Holder, ...]) -> frozenset[str]:
    return frozenset(each.id for each in holders)


def ids_of(printed: tuple[Name, ...]) -> frozenset[str]:
    return frozenset(each.record for each in printed)


def row(index: Index, name: Name) -> Row:
    """The holder whose field a name gives, with the shelf. Raises RefusalError for other fields."""
    shelf = index.shelves[name.document]
    if name.record not in shelf.holders:
        raise RefusalError(f"“{name.text}” is not the name of a holder")
    return shelf, shelf.holders[name.record]
