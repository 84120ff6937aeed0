"""Units: statements as they can be printed, each with its holders and the words to print."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicon.stand import words_of
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.records import Assertion, Attribution, Holder, Section
from onrecord.model.span import Span, span_of
from onrecord.products.index import Chain, Index, Shelf
from onrecord.products.keys import Key, short_name
from onrecord.products.nesting import enclosing
from onrecord.products.printed import printed_spans
from onrecord.products.withheld import withheld

Manner = tuple[Act, Polarity, Certainty]
"""How a statement is told: what is told otherwise is never the same statement."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement that may be printed: the record, its chain, and the spans of its words.

    `section` is the section that speaks in its own voice, None for an attribution.
    """

    shelf: Shelf
    record: Attribution | Assertion
    chain: Chain
    spans: tuple[Span, ...]
    section: Section | None = None

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end

    @property
    def holders(self) -> tuple[Holder, ...]:
        return self.chain[0]

    @property
    def text(self) -> str:
        return " ".join(span.exact for span in self.spans)

    @property
    def quoted(self) -> bool:
        """Whether the words stand in quotation marks: printed as said, not as told."""
        record = self.record
        return isinstance(record, Attribution) and self.spans == record.content


def units(index: Index) -> Iterator[Unit]:
    """Every statement that may be printed, in the order of documents and places."""
    for shelf in index.shelves.values():
        yield from sorted(
            shelf_units(shelf), key=lambda each: (each.start, each.end, each.record.id)
        )


def shelf_units(shelf: Shelf) -> Iterator[Unit]:
    for attribution in shelf.attributions.values():
        if withheld(shelf, attribution) is None and not own_words(shelf, attribution):
            yield attribution_unit(shelf, attribution)
    for assertion in shelf.assertions.values():
        if withheld(shelf, assertion) is None:
            chain, section = shelf.chain(assertion.id), section_of(shelf, assertion)
            yield Unit(shelf, assertion, chain, (assertion.span,), section)


def attribution_unit(shelf: Shelf, record: Attribution) -> Unit:
    places = printed_spans(shelf, record)
    spans = tuple(span_of(shelf.text, start, end) for start, end in places)
    return Unit(shelf, record, shelf.chain(record.id), spans)


def own_words(shelf: Shelf, record: Attribution) -> bool:
    """Whether a section's author attributes to himself what the section already says for him."""
    section = shelf.section_at(record.content[0].start, record.content[0].end)
    holders = {each.id for each in shelf.chain(record.id)[0]}
    return section is not None and holders <= {each.id for each in voice(shelf, section)}


def section_of(shelf: Shelf, record: Attribution | Assertion) -> Section | None:
    """The section whose own voice a record is; None for an attribution."""
    return shelf.sections.get(record.section) if isinstance(record, Assertion) else None


def voice(shelf: Shelf, section: Section) -> tuple[Holder, ...]:
    """Who speaks in a section."""
    chain = shelf.chain(section.id)
    return chain[0] if chain else ()


def speakers(unit: Unit) -> tuple[Holder, ...]:
    """The holders of a statement, groups taken apart."""
    return apart(unit.shelf, unit.holders)


def apart(shelf: Shelf, holders: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Holders, with the members of groups in place of those that are known."""
    known = shelf.holders
    return tuple(
        one
        for each in holders
        for one in [known[member] for member in each.members if member in known] or [each]
    )


def adjoin(text: str, first: Span, second: Span) -> bool:
    """Whether two sentences follow each other within a paragraph."""
    gap = text[first.end : second.start]
    return first.end <= second.start and gap.isspace() and "\n" not in gap


def manner(unit: Unit) -> Manner:
    """The act, polarity and certainty of a statement; the plain ones where they were not read."""
    told = unit.shelf.modalities.get(unit.record.id)
    if told is None:
        return "made", "asserts", "certain"
    return told.act, told.polarity, told.certainty or "certain"


def copy_key(unit: Unit) -> Key:
    """What makes statements copies: the same words, marks aside, of the same canonical names, told
    in the same manner, and not said on different days.
    """
    names = sorted(short_name(unit.shelf.called(each)) for each in unit.holders)
    return (
        " ".join(words_of(unit.text.replace("’", "'"))),
        "said" if unit.quoted else "told",
        *manner(unit),
        unit.shelf.days_apart.get(unit.record.id, ""),
        *names,
    )


def teller(unit: Unit) -> tuple[Holder, ...]:
    """In whose words a statement is told: the nearest relayer who is quoted word for word.

    That is the holder of an enclosing quotation, else the section's author, else the document's
    own voice.
    """
    shelf, chain = unit.shelf, unit.chain
    if isinstance(unit.record, Attribution):
        above = tuple(enclosing(shelf, unit.record))[1:]
        steps = [shelf.chain(each.id)[0] for each in above if each.kind == "direct"]
        section = shelf.section_at(unit.start, unit.end)
        steps += [voice(shelf, section)] if section else []
        for step in steps:
            if step in chain[1:]:
                return step
    return own_voice(unit)


def renderer(unit: Unit) -> tuple[Holder, ...]:
    """In whose rendering the words of a quotation stand: who quotes the holder.

    Empty where nothing says that it is translated, or nobody quotes him but himself.
    """
    if unit.record.id not in unit.shelf.renderings:
        return ()
    return next(iter(unit.chain[1:]), ())


def narrator(unit: Unit) -> tuple[Holder, ...]:
    """In whose words the sentences around a statement are: its section's, else the document's."""
    section = unit.shelf.section_at(unit.start, unit.end)
    return voice(unit.shelf, section) if section else own_voice(unit)


def own_voice(unit: Unit) -> tuple[Holder, ...]:
    """Who writes where nobody is quoted: the document's authors, else its outlet or itself."""
    chain = unit.chain
    authors = {short_name(each) for each in unit.shelf.reading.masthead.authors}
    if len(chain) > 2 and {short_name(each.name) for each in chain[-2]} <= authors:
        return chain[-2]
    return chain[-1]
