"""Dated stories: small readings with and without dates that quote the same words."""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from onrecord.model.document import Stated
from onrecord.model.identity import named_id
from onrecord.model.records import Attribution, Holder, Holding, Reading, Speakers
from onrecord.model.timing import When
from tests.readings import blocks_of
from tests.stories import Actor, span_after, story

WORDS = "we will open the new harbour before the winter storms arrive"
"""A quotation of eleven words, which both documents have unless a test says otherwise."""

OTHER = "nobody here has been paid for the work since last autumn"


class Quoted(NamedTuple):
    """A quotation in a story: whose, which words, and when it was said: the words for it in the
    text, and the day that a reader gives (None where it gives none)."""

    words: str = WORDS
    when: str | None = None
    said: str | None = None
    name: str = "Tor Vik"


def dated(
    source: str, quoted: Iterable[Quoted], published: str | None, *, more: str = ""
) -> Reading:
    """A reading of one paragraph a quotation, published on a day, or nobody knows when."""
    quotations = tuple(quoted)
    found = story(
        source,
        [
            Actor(each.name, f"speaker {each.when}" if each.when else None, words=each.words)
            for each in quotations
        ],
        more=more or f"Of {source}.",
        published=published,
    )
    whens = [
        when_of(found, said, each)
        for said, each in zip(found.attributions, quotations, strict=True)
    ]
    layout = msgspec.structs.replace(found.layout, blocks=blocks_of(found.document.text))
    return msgspec.structs.replace(
        found, layout=layout, whens=tuple(each for each in whens if each)
    )


def when_of(reading: Reading, attribution: Attribution, quoted: Quoted) -> When | None:
    if quoted.when is None:
        return None
    said = quoted.said or "XXXX-XX-XX"
    span = span_after(reading.document.text, attribution.source[0].end, quoted.when)
    return When(target=attribution.id, said=said, basis="stated", span=span)


def by(reading: Reading, outlet: str, author: str, title: str | None = None) -> Reading:
    """The same as published by an outlet and an author."""
    masthead = msgspec.structs.replace(
        reading.masthead,
        outlet=Stated(outlet, "metadata"),
        authors=(author,),
        title=Stated(title, "metadata" if title else "unknown"),
    )
    return msgspec.structs.replace(reading, masthead=masthead)


def relayed(reading: Reading, outlet: str, author: str | None) -> Reading:
    """The same with every quotation from an outlet's author."""
    document = reading.document.id
    relayers = [
        holder(document, name, kind)
        for name, kind in ((author, "person"), (outlet, "outlet"))
        if name
    ]
    own = Holder(
        id=named_id(document, "document", "own"), name="own", kind="document", naming="document"
    )
    steps = tuple((each.id,) for each in (*relayers, own))
    speakers = reading.speakers
    return msgspec.structs.replace(
        reading,
        speakers=Speakers(
            (*speakers.holders, *relayers, own),
            tuple(
                Holding(each.target, each.holders, (each.holders, *steps))
                for each in speakers.holdings
            ),
        ),
    )


def holder(document: str, name: str, kind: str) -> Holder:
    identity = named_id(document, kind, name)
    return Holder(id=identity, name=name, kind=kind, naming="named")  # type: ignore[arg-type]
