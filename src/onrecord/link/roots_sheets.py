"""Sheets: what tracing looks up in one document: its own voice, its outlet, its day."""

from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from onrecord.lexicon.root_words import PaperKind, paper_kind
from onrecord.lexicon.timex import Days, days_of
from onrecord.link.bodies import squeezed, table_name
from onrecord.link.roots_places import standing
from onrecord.link.tellings import BYLINE, Telling
from onrecord.model.copies import Printed
from onrecord.model.records import Attribution, Holder, Modality, Reading
from onrecord.model.span import Span
from onrecord.model.timing import When

NEWS = " news"
BLOCKQUOTE = "blockquote"
HEAD = 4
"""Words at the head of a title among which stands what a document is."""
OF = frozenset({"of", "by", "from", "on", "between", "to", "for"})


class Sheet(NamedTuple):
    """One document. `own` are the ids of the holders who are its own voice: its by-line's authors
    and its outlet; `authors` the names of the authors, `outlet` the outlet's key or "". `reporters`
    are the ids of those whose article for another outlet it quotes at length, `chains` who holds
    each record and section and through whom."""

    reading: Reading
    own: frozenset[str]
    authors: tuple[str, ...]
    outlet: str
    reporters: frozenset[str]
    holders: dict[str, Holder]
    attributions: dict[str, Attribution]
    modalities: dict[str, Modality]
    whens: dict[str, When]
    chains: dict[str, tuple[tuple[str, ...], ...]]

    @property
    def id(self) -> str:
        return self.reading.document.id

    @property
    def name(self) -> str:
        """What the document's own voice is called: its outlet, else its authors, else its title."""
        masthead = self.reading.masthead
        known = masthead.outlet.value or " and ".join(self.authors) or masthead.title.value
        return known or PurePath(self.reading.document.source).name

    @property
    def title(self) -> str:
        return self.reading.masthead.title.value or self.name

    @property
    def paper(self) -> PaperKind | None:
        """What the document is where its title begins with it: "Joint statement of …"."""
        title = (self.reading.masthead.title.value or "").split()
        for number, word in enumerate(title[:HEAD]):
            kind = paper_kind(word)
            rest = title[number + 1 : number + 2]
            if kind is not None:
                return kind if word.endswith(":") or not rest or rest[0] in OF else None
        return None

    @property
    def days(self) -> Days | None:
        """The days on which it was published."""
        published = self.reading.masthead.published.value
        return days_of(published[:10]) if published else None

    def around(self, target: str | None) -> frozenset[str]:
        """Those in whose words an attribution stands: of the one around it, else of its section."""
        record = self.attributions.get(target or "")
        if record is None:
            return frozenset()
        holding = self.chains.get(record.within or "", ())
        if not holding:
            place = record.content[0].start
            sections = self.reading.layout.sections
            inside = (each for each in sections if each.start <= place < each.end)
            return frozenset(one for each in inside for one in self.tellers(each.id))
        return frozenset(one for step in holding for one in step)

    def tellers(self, section: str) -> Iterator[str]:
        return (one for step in self.chains.get(section, ()) for one in step)

    def said(self, target: str | None) -> Days | None:
        """The days on which a statement was made as the text states them."""
        when = self.whens.get(target or "")
        if when is None or when.basis != "stated" or not when.said:
            return None
        return days_of(when.said)

    def printed(self, span: Span) -> Printed:
        return Printed(self.id, span.start, span.end, span.exact)


def sheet_of(reading: Reading) -> Sheet:
    holders = {each.id: each for each in reading.speakers.holders}
    outlet = outlet_key(reading.masthead.outlet.value or "")
    byline = bylined(reading)
    people = (each for each in map(holders.get, byline) if each and each.kind == "person")
    authors = tuple(dict.fromkeys([*(each.name for each in people), *reading.masthead.authors]))
    return Sheet(
        reading=reading,
        own=frozenset(own_voice(reading, outlet, authors)) | frozenset(byline),
        authors=authors,
        outlet=outlet,
        reporters=frozenset(quoted_at_length(reading, holders)),
        holders=holders,
        attributions={each.id: each for each in reading.attributions},
        modalities={each.target: each for each in reading.modalities},
        whens={each.target: each for each in reading.whens},
        chains={each.target: each.chain for each in reading.speakers.holdings},
    )


def own_voice(reading: Reading, outlet: str, authors: Iterable[str]) -> Iterator[str]:
    """The last of every chain, the outlet by any form of its name, and the authors by theirs."""
    yield from (one for each in reading.speakers.holdings for one in each.chain[-1])
    names = {squeezed(each) for each in authors}
    for each in reading.speakers.holders:
        if (outlet and is_outlet(each, outlet)) or is_author(each, names):
            yield each.id


def is_author(holder: Holder, names: Container[str]) -> bool:
    return holder.kind == "person" and squeezed(holder.name) in names


def quoted_at_length(reading: Reading, holders: Mapping[str, Holder]) -> Iterator[str]:
    """People whose article for an outlet stands in a block quote: they hold no office."""
    quotes = {each.id for each in reading.layout.sections if each.form == BLOCKQUOTE}
    for holding in reading.speakers.holdings:
        if holding.target not in quotes or len(holding.chain) < 2:
            continue
        behind = (holders.get(each) for each in holding.chain[1])
        if any(each is not None and each.kind == "outlet" for each in behind):
            found = (holders[each] for each in holding.holders if each in holders)
            yield from (each.id for each in found if not holds_office(each))


def holds_office(holder: Holder) -> bool:
    stands = standing(holder)
    return bool(stands.is_one or stands.speaks)


def bylined(reading: Reading) -> tuple[str, ...]:
    """The holders of what the document tells itself, as its by-line has them."""
    section = next((each.id for each in reading.layout.sections if each.form == BYLINE), None)
    found = (each for each in reading.speakers.holdings if each.target == section)
    return tuple(one for each in found for step in each.chain for one in step)


def is_outlet(holder: Holder, outlet: str) -> bool:
    return holder.kind in {"outlet", "organisation"} and outlet_key(holder.name) == outlet


def outlet_key(name: str) -> str:
    """What is the same for all forms of an outlet's name that are known; "" for no name."""
    name = name.strip()
    whole = table_name(name) or name
    bare = whole.casefold().removesuffix(NEWS).strip()
    return squeezed(bare or whole)


def sheets(told: Iterable[Telling]) -> dict[str, Sheet]:
    """The sheet of each document that tells something, by its id."""
    found: dict[str, Sheet] = {}
    for each in told:
        if each.document not in found:
            found[each.document] = sheet_of(each.reading)
    return found
