"""Lines: the sentences of a panel, each built from one record and the fixed phrases."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.lexicon.stand import folded, has_double_marks
from onrecord.model.product import (
    Name,
    NamedHolder,
    Part,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.model.records import Holder, Section
from onrecord.model.span import Span
from onrecord.products.described import role_parts
from onrecord.products.hedges import hedge_parts
from onrecord.products.holders_judged_parts import NOTHING, Decided, after_roles, before_name
from onrecord.products.index import Chain, Shelf
from onrecord.products.places import dated, fixed, publication, stop
from onrecord.products.said import published, said, time_told
from onrecord.products.said_lines import said_parts
from onrecord.products.units import Unit, narrator, renderer, speakers, teller

Row = tuple[Shelf, Holder]
INTRODUCED = {"signed": "signed", "answer": "answer", "blockquote": "excerpt"}


class Extras(NamedTuple):
    """What is printed with a statement beside its words and whose they are.

    `copies` stand in other documents, `versions` in other versions of the same article; `context`
    is the sentence before a quotation that leans on it. `roles` puts the holders' roles after
    their names, where no heading gives them; `here` says that the line before has named the
    document. `dated` gives the date of publication, `turned` the day that the statement looks
    ahead to or back on.
    """

    grounds: Span | None = None
    copies: Sequence[Unit] = ()
    versions: Sequence[Unit] = ()
    context: Span | None = None
    roles: bool = False
    here: bool = False
    dated: bool = False
    turned: bool = False


def words(shelf: Shelf, span: Span) -> Verbatim:
    return Verbatim(span.exact, shelf.evidence(span))


def name(shelf: Shelf, holder: Holder) -> Name:
    """A holder's name, resting on the first mention that has it in full, else on the first.

    Where the document never speaks of the holder, it rests on what introduces his section.
    """
    full = (each for each in holder.mentions if folded(each.exact) == folded(holder.name))
    first = (*holder.mentions, *shelf.labels.get(holder.id, ()))[:1]
    return resting(shelf, holder, next(full, first[0] if first else None))


def name_near(shelf: Shelf, holder: Holder, place: int) -> Name:
    """A holder's name, resting on the mention that is nearest to a code point."""
    near = min(holder.mentions, key=lambda each: (abs(each.start - place), each), default=None)
    return resting(shelf, holder, near)


def resting(shelf: Shelf, holder: Holder, mention: Span | None) -> Name:
    evidence = shelf.evidence(mention) if mention else None
    return Name(holder.name, shelf.document, holder.id, "holder.name", evidence)


def listed(parts: Sequence[Part], last: str = "and", between: str = "comma") -> list[Part]:
    """Parts with phrases between them: "a, b and c"."""
    result: list[Part] = []
    for number, part in enumerate(parts):
        if number:
            result.append(fixed(last if number == len(parts) - 1 else between))
        result.append(part)
    return result


def heading(named_as: Row, described_as: Row, judged: Decided = NOTHING) -> Sentence:
    """An entry's heading: the name of one holder that shares it, the role of that or another.

    A judged name that no document prints stands before the printed one, with whose it is.
    """
    (shelf, holder), roles = named_as, role_parts(*described_as)
    given = before_name(shelf, judged.name)
    parts = [*given, name(shelf, holder), *([fixed("bracket_end")] if given else [])]
    parts += [fixed("dash_role"), *roles] if roles else []
    parts += after_roles(shelf, judged.place)
    return Sentence(parts=tuple(parts), holders=named([holder]))


def role_line(shelf: Shelf, holder: Holder) -> Sentence:
    """How another document describes the same name."""
    parts = [*publication("from_outlet", shelf), fixed("colon_role"), *role_parts(shelf, holder)]
    return Sentence(parts=(*parts, *stop(parts)), holders=named([holder]))


def section_line(
    shelf: Shelf,
    section: Section,
    *,
    here: bool = False,
    under: Holder | None = None,
    silent: bool = False,
) -> Sentence:
    """Whose section the statements below come from, and what the outlet put above it.

    `here` leaves out the document, which the line before has named. `under` is whose entry above
    prints the section's statements, in a line that only refers to it. `silent` says that none of
    its sentences is printed.
    """
    chain = shelf.chain(section.id)
    holders = chain[0]
    key = INTRODUCED[section.form] + ("_jointly" if len(holders) > 1 else "")
    parts = [fixed(key), *listed([name(shelf, each) for each in holders])]
    parts += via(shelf, chain[1:-1])
    if under:
        parts += [fixed("listed_above" if silent else "printed_above"), name(shelf, under)]
    elif not here:
        parts += [*publication("in_outlet", shelf), *dated(shelf)]
    parts += [*stop(parts), *above(shelf, section)]
    parts += [fixed("silent")] if silent and not under else []
    return Sentence(
        parts=tuple(parts), holders=named(holders), chain=names(chain), said=published(shelf)
    )


def joint_line(unit: Unit, holder: Holder, *, roles: bool = False) -> Sentence:
    """That a joint statement of someone's is printed above, and with whom it is made."""
    shelf = unit.shelf
    others = [each for each in speakers(unit) if each.id != holder.id]
    first, *rest = (name_near(shelf, each, unit.start) for each in (holder, *others))
    parts: list[Part] = [first, *(bracketed(shelf, holder) if roles else [])]
    parts += [fixed("jointly"), *listed(rest)]
    parts += [fixed("above"), fixed("stop")]
    return Sentence(
        parts=tuple(parts),
        holders=named(unit.holders),
        chain=names(unit.chain),
        said=said(shelf, unit.record.id),
    )


def above(shelf: Shelf, section: Section) -> list[Part]:
    """The question or the heading over a section, marked as the outlet's words."""
    key, span = ("question", section.question) if section.question else ("heading", section.heading)
    return quoted(shelf, key, (span,)) if span else []


def statement_line(unit: Unit, extras: Extras) -> Sentence:
    """A statement in its own words, with its grounds and the documents that print it too."""
    shelf = unit.shelf
    if unit.section is None:
        parts = attribution_parts(unit, extras)
    else:
        parts = quoted(shelf, "own", unit.spans)
    parts += said_parts(unit, dated_too=extras.dated, turned=extras.turned)
    parts += hedge_parts(unit)
    if extras.grounds:
        parts += quoted(shelf, "grounds", (extras.grounds,))
    if extras.copies:
        parts += copy_parts(unit, extras.copies)
    if extras.versions:
        parts += version_parts(extras.versions)
    return Sentence(
        parts=tuple(parts),
        holders=named(unit.holders),
        chain=names(unit.chain),
        when=time_told(shelf, unit.record.id),
        said=said(shelf, unit.record.id),
    )


def attribution_parts(unit: Unit, extras: Extras) -> list[Part]:
    """The holder, the relayers, then words as said, or as told and by whom."""
    shelf, chain = unit.shelf, unit.chain
    parts = context_parts(unit, extras.context) if extras.context else []
    parts += listed([name(shelf, each) for each in unit.holders])
    if extras.roles and len(unit.holders) == 1:
        parts += bracketed(shelf, unit.holders[0])
    if unit.quoted:
        return [*parts, *via(shelf, chain[1:-1]), *speech(unit)]
    told_by = teller(unit)
    place = chain.index(told_by)
    parts += [*via(shelf, chain[1:place]), *rendered(unit)]
    if told_by == chain[-1] and all(each.kind == "document" for each in told_by):
        parts += [fixed("told_there")] if extras.here else publication("told_in", shelf)
    else:
        parts += [fixed("told_by"), *listed([name(shelf, each) for each in told_by])]
    parts += via(shelf, chain[place + 1 : -1])
    return [*parts, *quoted(shelf, "told", unit.spans)]


def speech(unit: Unit) -> list[Part]:
    """The words of a quotation, behind whose rendering they are where they are translated."""
    rendering = rendered(unit)
    return [*rendering, *quoted(unit.shelf, "said_after" if rendering else "said", unit.spans)]


def rendered(unit: Unit) -> list[Part]:
    """Who quotes words that are translated: the words are his or his translator's."""
    quoter = renderer(unit)
    if not quoter:
        return []
    if all(each.kind == "document" for each in quoter):
        return publication("rendered_by", unit.shelf)
    return [fixed("rendered_by"), *listed([name(unit.shelf, each) for each in quoter])]


def bracketed(shelf: Shelf, holder: Holder) -> list[Part]:
    """A holder's role and affiliation in round brackets, where they are given."""
    given = role_parts(shelf, holder)
    return [fixed("role"), *given, fixed("bracket_end")] if given else []


def via(shelf: Shelf, steps: Sequence[tuple[Holder, ...]]) -> list[Part]:
    """Everyone between the holder and the document's own voice, nearest the holder first."""
    if not steps:
        return []
    relayers = [name(shelf, each) for step in steps for each in step]
    return [fixed("via"), *listed(relayers, last="comma"), fixed("bracket_end")]


def quoted(shelf: Shelf, key: str, spans: Sequence[Span]) -> list[Part]:
    """Spans between quotation marks: single ones around words that have double ones inside."""
    form = "_single" if any(has_double_marks(each.exact) for each in spans) else ""
    parts: list[Part] = [fixed(key + form)]
    for number, span in enumerate(spans):
        parts += [fixed("split" + form)] if number else []
        parts.append(words(shelf, span))
    return [*parts, fixed("close" + form)]


def context_parts(unit: Unit, context: Span) -> list[Part]:
    """The sentence before a quotation, and in whose words it is."""
    shelf, voice = unit.shelf, narrator(unit)
    if all(each.kind == "document" for each in voice):
        parts = publication("after", shelf)
    else:
        parts = [fixed("after"), *listed([name(shelf, each) for each in voice])]
    form = "_single" if has_double_marks(context.exact) else ""
    parts += [fixed("context" + form), words(shelf, context), fixed("context_end" + form)]
    return parts


def version_parts(versions: Sequence[Unit]) -> list[Part]:
    """That other versions of the same article hold the same words, each with the place."""
    parts: list[Part] = []
    for number, each in enumerate(versions):
        key = "semicolon" if number else "another_version"
        parts += publication(key, each.shelf, each.shelf.evidence(each.spans[0]))
    return [*parts, *stop(parts)]


def copy_parts(unit: Unit, copies: Sequence[Unit]) -> list[Part]:
    """In which other documents the same words stand, each with the place."""
    parts: list[Part] = [fixed("also"), Value(str(len(copies)), f"copies record={unit.record.id}")]
    key = "other_document" if len(copies) == 1 else "other_documents"
    for each in copies:
        parts += publication(key, each.shelf, each.shelf.evidence(each.spans[0]))
        key = "semicolon"
    return [*parts, *stop(parts)]


def named(holders: Iterable[Holder]) -> tuple[NamedHolder, ...]:
    return tuple(NamedHolder(each.id, each.name) for each in holders)


def names(chain: Chain) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.name for each in step) for step in chain)
