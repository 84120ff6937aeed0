"""Citations of a document as marks: as what it can be cited, and from what it quotes."""

import re
from collections.abc import Iterator, Sequence

from onrecord.link.dates_quotes import named, quotations, quoted
from onrecord.link.dates_words import key, words_in
from onrecord.link.people import blocks_of
from onrecord.link.personal import personal
from onrecord.model.link import DateMark, Profile
from onrecord.model.records import Attribution, Holder, Reading

TITLE = 4
"""Words from which a title is told from other titles of an outlet."""

NEAR = 300
"""Code points before and after a quotation in which the title may stand that it is from."""

CLOSING = '”"'
QUOTED = re.compile(r"[“\"]([^“”\"\n]{8,200})[”\"]")


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


def outlet_keys(name: str | None) -> tuple[str, ...]:
    if not name:
        return ()
    return blocks_of(
        Profile(holder="", document="", kind="outlet", naming="named", name=name, names=(name,))
    )


def cited_outlets(holder: Holder) -> Sequence[str]:
    """The keys of an outlet that a holder is or belongs to."""
    if holder.kind in {"outlet", "organisation"}:
        return outlet_keys(holder.name)
    return outlet_keys(holder.affiliation.exact) if holder.affiliation else ()


def titles_beside(reading: Reading, said: Attribution) -> list[str]:
    """What stands in quotation marks near a quotation, and so may be a title."""
    text, first, last = reading.document.text, said.content[0].start, said.content[-1].end
    before, after = text[max(0, first - NEAR) : first], text[last : last + NEAR].lstrip(CLOSING)
    quoted = (each[1] for part in (before, after) for each in QUOTED.finditer(part))
    return sorted({key(words) for each in quoted if len(words := words_in(each)) >= TITLE})
