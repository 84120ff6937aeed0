"""Roundup lines: headings, what introduces an article, and statements that say whose they are."""

from collections.abc import Sequence

from onrecord.lexicon.stand import has_double_marks
from onrecord.model.document import Basis
from onrecord.model.product import Evidence, Name, Part, Sentence, Value, Verbatim
from onrecord.model.span import span_of
from onrecord.products.grounds import grounds_of
from onrecord.products.hedges import hedge_parts
from onrecord.products.index import Shelf
from onrecord.products.keys import Key
from onrecord.products.lines import (
    above,
    bracketed,
    copy_parts,
    listed,
    name,
    named,
    names,
    quoted,
    rendered,
    speech,
    via,
)
from onrecord.products.originals import original
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.places import begun, dated, fixed, opening_words, publication, stop
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.said import published, said, time_told
from onrecord.products.said_lines import said_parts
from onrecord.products.themes import Theme
from onrecord.products.units import Unit, own_voice, teller

SECTION_WORDS = {"signed": "in_signed", "answer": "in_answer", "blockquote": "at_length"}
GUESSED: frozenset[Basis] = frozenset({"inferred", "host"})
DATE_BASES: frozenset[Basis] = frozenset({"metadata", "dateline", "byline"})


def outlet_heading(press: Press, key: Key) -> Sentence | None:
    """The name of an outlet; the title or file of a document without one. None for no such."""
    if key[0] == "document":
        shelf = press.index.shelves.get(key[1])
        return document_heading(shelf) if shelf else None
    for shelf in press.articles_of.get(key, ()):
        basis = shelf.reading.masthead.outlet.basis
        doubt = [fixed(f"outlet_{basis}")] if basis in GUESSED else []
        return Sentence(parts=(masthead_name(shelf, "masthead.outlet"), *doubt))
    for unit in press.carried_from.get(key, ()):
        if holder := original(unit):
            return Sentence(parts=(name(unit.shelf, holder),), holders=named([holder]))
    return None


def document_heading(shelf: Shelf) -> Sentence:
    return Sentence(parts=tuple(titled("untitled_heading", "titled_heading", shelf)))


def titled(plain: str, key: str, shelf: Shelf) -> list[Part]:
    """A phrase and the title, or the first words where there is none, between quotation marks."""
    if not shelf.reading.masthead.title.value:
        return [fixed(plain), *begun(masthead_name(shelf, "document.opening"))]
    title = masthead_name(shelf, "masthead.title")
    form = "_single" if has_double_marks(title.text) else ""
    return [fixed(key + form), title, fixed("close" + form)]


def masthead_name(shelf: Shelf, field: str) -> Name:
    """A field of a document, resting on its first place in the text where it stands there."""
    masthead, document = shelf.reading.masthead, shelf.reading.document
    texts = {
        "masthead.outlet": masthead.outlet.value,
        "masthead.title": masthead.title.value,
        "document.opening": opening_words(shelf),
    }
    text = texts[field] or ""
    at = shelf.text.find(text) if text else -1
    place = shelf.evidence(span_of(shelf.text, at, at + len(text))) if at >= 0 else None
    return Name(text, document.id, document.id, field, place)


def article_again(shelf: Shelf) -> Sentence:
    """The title, or the first words, of a document that is introduced above; outlet and date."""
    parts = titled("article", "article_title", shelf)
    if shelf.reading.masthead.outlet.value is not None:
        parts += [fixed("in_outlet"), masthead_name(shelf, "masthead.outlet")]
    return Sentence(parts=(*parts, *date(shelf), fixed("as_above")), said=published(shelf))


def article_line(press: Press, shelf: Shelf, *, outlet: bool) -> Sentence | None:
    """Title, outlet where asked for, authors and date of a document, and how many versions.

    In the section of a document without outlet its title is the heading; None where then nothing
    is left to say.
    """
    known = shelf.reading.masthead.outlet.value is not None
    if known or outlet:
        parts = titled("article", "article_title", shelf)
    else:
        parts = [fixed("article_here")]
    if known and outlet:
        parts += [fixed("in_outlet"), masthead_name(shelf, "masthead.outlet")]
    parts += [*byline(shelf), *date(shelf)]
    parts += stop(parts)
    if (versions := press.versions(shelf.document)) > 1:
        parts += [
            fixed("also_versions"),
            Value(str(versions), f"versions document={shelf.document}"),
            fixed("stop"),
        ]
    stands = any(isinstance(each, Name | Value) for each in parts)
    return Sentence(parts=tuple(parts), said=published(shelf)) if stands else None


def byline(shelf: Shelf) -> list[Part]:
    """The authors of a document as its masthead gives them."""
    authors: list[Part] = [
        Name(each, shelf.document, shelf.document, "masthead.author", author_place(shelf, each))
        for each in shelf.reading.masthead.authors
    ]
    return [fixed("by_author"), *listed(authors)] if authors else []


def author_place(shelf: Shelf, author: str) -> Evidence | None:
    places = shelf.reading.masthead.author_spans
    fitting = (each for each in places if shelf.text[each[0] : each[1]] == author)
    place = next(fitting, None)
    return shelf.evidence(span_of(shelf.text, *place)) if place else None


def date(shelf: Shelf) -> list[Part]:
    """The date of publication and what it rests on, or that it is unknown."""
    found = dated(shelf)
    if not found:
        return [fixed("date_unknown")]
    basis = shelf.reading.masthead.published.basis
    return [*found, *([fixed(f"from_{basis}")] if basis in DATE_BASES else [])]


def carried_line(shelf: Shelf) -> Sentence:
    """In which document the words of another outlet are carried."""
    parts = [*publication("carried_in", shelf), *byline(shelf), *date(shelf)]
    return Sentence(parts=(*parts, *stop(parts)), said=published(shelf))


def same_text_line(press: Press, shelf: Shelf) -> Sentence | None:
    """Which other articles hold most of a document's text, or under which one it is shown."""
    if led := press.leader(shelf):
        parts = publication("same_text_above", led)
        return Sentence(parts=(*parts, *stop(parts)))
    copies = press.copied_by(shelf)
    if not copies:
        return None
    query = f"copies document={shelf.document}"
    parts = [fixed("same_text"), Value(str(len(copies)), query)]
    key = "other_document" if len(copies) == 1 else "other_documents"
    for each in copies:
        parts += publication(key, each)
        key = "semicolon"
    return Sentence(parts=(*parts, *stop(parts)))


def counted(key: str, press: Press, query: str) -> list[Part]:
    """A fixed phrase and the count that it announces."""
    return [fixed(key), Value(press.answer(query) or "", query)]


def statement(counts: Counts, unit: Unit, *, headed: bool, turned: bool = False) -> Sentence:
    """A statement, whose it is, when it was said, and in which other documents it stands.

    `headed` adds the question or the heading over its section, `turned` the day that it looks
    ahead to or back on. The line on its article gives the date of publication.
    """
    if is_own_sentence(unit):
        parts = quoted(unit.shelf, "voice", unit.spans)
        copies = counts.press.copies(unit.record.id)
    else:
        parts = attributed(unit) if unit.section is None else voiced(unit, headed=headed)
        copies = counts.copies(unit.record.id)
    parts += [*said_parts(unit, turned=turned, below=True), *hedge_parts(unit)]
    return line(unit, [*parts, *copied(unit, copies)])


def attributed(unit: Unit) -> list[Part]:
    """The holder and the relayers, then words as said, or as told and by whom.

    Who writes the article is named in the line on it, and not again as the last relayer.
    """
    shelf, chain, author = unit.shelf, unit.chain, own_voice(unit)
    relayers = [each for each in chain[1:-1] if each != author]
    parts = listed([name(shelf, each) for each in unit.holders])
    parts += bracketed(shelf, unit.holders[0]) if len(unit.holders) == 1 else []
    if unit.quoted:
        return [*parts, *via(shelf, relayers), *speech(unit)]
    told_by = teller(unit)
    place = relayers.index(told_by) if told_by in relayers else len(relayers)
    parts += [*via(shelf, relayers[:place]), *rendered(unit)]
    if told_by == author:
        parts.append(fixed("told_here"))
    else:
        parts += [fixed("told_by"), *listed([name(shelf, each) for each in told_by])]
    return [*parts, *via(shelf, relayers[place + 1 :]), *quoted(shelf, "told", unit.spans)]


def copied(unit: Unit, copies: Sequence[Unit]) -> list[Part]:
    return copy_parts(unit, copies) if copies else []


def voiced(unit: Unit, *, headed: bool) -> list[Part]:
    """A sentence of a section with its holders, relayers, form and grounds."""
    shelf, section = unit.shelf, unit.section
    parts: list[Part] = listed([name(shelf, each) for each in unit.holders])
    parts += bracketed(shelf, unit.holders[0]) if len(unit.holders) == 1 else []
    parts += via(shelf, [each for each in unit.chain[1:-1] if each != own_voice(unit)])
    parts += quoted(shelf, SECTION_WORDS[section.form] if section else "", unit.spans)
    grounds = grounds_of(unit)
    parts += quoted(shelf, "grounds", (grounds,)) if grounds else []
    return [*parts, *(above(shelf, section) if section and headed else [])]


def line(unit: Unit, parts: Sequence[Part]) -> Sentence:
    return Sentence(
        parts=tuple(parts),
        holders=named(unit.holders),
        chain=names(unit.chain),
        when=time_told(unit.shelf, unit.record.id),
        said=said(unit.shelf, unit.record.id),
    )


def theme_heading(theme: Theme) -> Sentence:
    """The words of a theme in their commonest form, with a place where they stand."""
    words = Verbatim(theme.heading.exact, theme.heading)
    return Sentence(parts=(fixed("theme"), words, fixed("close")))


def theme_line(press: Press, theme: Theme) -> Sentence:
    """How many statements name a theme, of how many voices and in how many documents."""
    keys = ("statements", "voices", "documents")
    parts = [
        part
        for each in keys
        for part in counted(f"theme_{each}", press, f"theme {each}={theme.key}")
    ]
    return Sentence(parts=tuple(parts))
