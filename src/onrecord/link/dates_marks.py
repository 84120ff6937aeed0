"""Marks of dates: by what a document can meet those that bear on its day of publication."""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.link_dates import told_when
from onrecord.link.dates_days import one_day
from onrecord.link.dates_words import RUN, Word, edges, key, sentences, words_in
from onrecord.link.people import blocks_of
from onrecord.link.personal import personal
from onrecord.model.link import DateMark, DateProfile, Profile
from onrecord.model.records import Attribution, Holder, Reading, When

SKETCH = 8
"""Sentences, the first by their hashes, by which texts meet that may be copies."""

TITLE = 4
"""Words from which a title is told from other titles of an outlet."""

QUOTED = re.compile(r"[“\"]([^“”\"\n]{8,200})[”\"]")


def marks(reading: Reading) -> tuple[DateMark, ...]:
    """Every mark of a document, in the order of its text; none of one that was not read."""
    if reading.unread is not None:
        return ()
    found = {*quote_marks(reading), *by_marks(reading), *cite_marks(reading), *copy_marks(reading)}
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.block, repr(each))))


def quote_marks(reading: Reading) -> Iterator[DateMark]:
    """The first and the last words of each quoted sentence, with when it was said."""
    whens = {each.target: each for each in reading.whens}
    people = people_of(reading)
    for said in quotations(reading):
        (holder,) = people.get(said.id, [])[:1] or [""]
        for words in quoted(reading, said):
            for at in edges(words):
                yield DateMark(
                    role="quote",
                    block=f"quote:{key(words[at : at + RUN])}",
                    start=words[0].start,
                    end=words[-1].end,
                    said=said_on(reading, whens.get(said.id)),
                    holder=holder,
                )


def quotations(reading: Reading) -> Iterator[Attribution]:
    """Words that somebody is quoted with, and has said."""
    acts = {each.target: each.act for each in reading.modalities}
    for each in reading.attributions:
        if each.kind == "direct" and acts.get(each.id, "made") == "made":
            yield each


def quoted(reading: Reading, said: Attribution) -> Iterator[list[Word]]:
    """The sentences of a quotation that are long enough to be known again."""
    for span in said.content:
        for words in sentences(reading.document.text, span.start, span.end):
            if len(words) >= RUN:
                yield words


def said_on(reading: Reading, when: When | None) -> str | None:
    """The day on which words were said, where a dated document states it; where one without a date
    does, how it counts the day from that of its publication."""
    if when is None or when.span is None:
        return None
    if reading.masthead.published.value is None:
        return told_when(when.span.exact)
    day = one_day(when.said) if when.basis == "stated" else None
    return day.isoformat() if day else None


def people_of(reading: Reading) -> dict[str, list[str]]:
    """The keys of the names of those whose word each record is, where one person's it is."""
    holders = {each.id: each for each in reading.speakers.holders}
    found = {each.target: named(holders, each.holders) for each in reading.speakers.holdings}
    return {target: keys for target, keys in found.items() if len(keys) == 1}


def named(holders: dict[str, Holder], ids: Iterable[str]) -> list[str]:
    """The keys of the names of people among holders."""
    people = (holders[each] for each in ids if each in holders)
    return sorted(
        {
            name.key
            for each in people
            if each.kind == "person" and each.naming == "named" and (name := personal(each.name))
        }
    )


def by_marks(reading: Reading) -> Iterator[DateMark]:
    """Under which names a document is cited: its outlet with an author or the title."""
    masthead = reading.masthead
    authors = [name.key for each in masthead.authors if (name := personal(each))]
    title = words_in(masthead.title.value or "")
    for outlet in outlet_keys(masthead.outlet.value):
        for author in authors:
            yield DateMark(role="by", block=f"by:{outlet}:{author}", start=0, end=0)
        if len(title) >= TITLE:
            yield DateMark(role="by", block=f"title:{outlet}:{key(title)}", start=0, end=0)


def outlet_keys(name: str | None) -> tuple[str, ...]:
    if not name:
        return ()
    return blocks_of(
        Profile(holder="", document="", kind="outlet", naming="named", name=name, names=(name,))
    )


def cite_marks(reading: Reading) -> Iterator[DateMark]:
    """Outlets with authors or titles from which a document has a quotation."""
    holders = {each.id: each for each in reading.speakers.holders}
    chains = {each.target: each.chain[:-1] for each in reading.speakers.holdings}
    for said in quotations(reading):
        chain = [each for step in chains.get(said.id, ()) for each in step if each in holders]
        outlets = {key for each in chain for key in cited_outlets(holders[each])}
        authors = named(holders, chain)
        titles = titles_beside(reading, said) if outlets else []
        for outlet in sorted(outlets):
            blocks = [f"by:{outlet}:{each}" for each in authors]
            blocks += [f"title:{outlet}:{each}" for each in titles]
            for words in quoted(reading, said):
                for block in blocks:
                    start, end = words[0].start, words[-1].end
                    yield DateMark(role="cite", block=block, start=start, end=end)


def cited_outlets(holder: Holder) -> Sequence[str]:
    """The keys of an outlet that a holder is or belongs to."""
    if holder.kind in {"outlet", "organisation"}:
        return outlet_keys(holder.name)
    return outlet_keys(holder.affiliation.exact) if holder.affiliation else ()


def titles_beside(reading: Reading, said: Attribution) -> list[str]:
    """What stands in quotation marks beside an attribution, and so may be a title."""
    text, at = reading.document.text, said.content[0].start
    start, end = next(
        ((b.start, b.end) for b in reading.layout.blocks if b.start <= at < b.end), (at, at)
    )
    found = (words_in(each[1]) for each in QUOTED.finditer(text, start, end))
    return sorted({key(each) for each in found if len(each) >= TITLE})


def copy_marks(reading: Reading) -> Iterator[DateMark]:
    """A few of a text's sentences, the same of equal texts."""
    found: dict[str, list[Word]] = {}
    for start, end in body_of(reading):
        for words in sentences(reading.document.text, start, end):
            if len(words) >= RUN:
                found.setdefault(key(words), words)
    for each in sorted(found)[:SKETCH]:
        words = found[each]
        yield DateMark(role="copy", block=f"copy:{each}", start=words[0].start, end=words[-1].end)


def body_of(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The places of a document's text but furniture."""
    return tuple((b.start, b.end) for b in reading.layout.blocks if b.kind != "furniture")


def profile_of(reading: Reading) -> DateProfile:
    """What links may know of a document."""
    return DateProfile(
        document=reading.document.id,
        published=reading.masthead.published.value,
        text=reading.document.text,
        marks=marks(reading),
        body=body_of(reading),
    )
