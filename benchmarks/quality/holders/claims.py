"""Claims: what a system says of the holder of one attribution, whatever the system.

The systems are the readers ("end to end"), the speakers reader on the labels' own spans ("given
spans"), the nearest name, and the second annotator.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from benchmarks.quality.holders.labels import OWN_VOICE, Label, Labelled
from benchmarks.quality.labelled import Place
from onrecord.evaluate.holders import Named, content_words
from onrecord.ingest.documents import documents
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Holder, Holding, Reading, Speakers
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document
from onrecord.read.parse import parse
from onrecord.read.speakers import speakers

NAMES = {"PERSON": "person", "ORG": "organisation", "GPE": "government", "NORP": "government"}
UNNAMED = Named("anonymous", "unnamed source")
Authors = tuple[str, ...]


class Claim(NamedTuple):
    """Content, cue and source of an attribution with its score, and who is said to hold it.

    `named` says whether every holder has a name; `own` whether it is the document's own voice;
    `steps` are the relayers, holder outwards, without the document's own voice, whose names are
    `voices`. `role` and `affiliation` are phrases.
    """

    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    score: float
    holders: tuple[Named, ...]
    named: bool
    own: bool = False
    steps: tuple[tuple[str, ...], ...] = ()
    role: tuple[str, ...] = ()
    affiliation: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()


class Read(NamedTuple):
    """A labelled article with the claims of every system."""

    article: Labelled
    reading: Reading
    found: tuple[Claim, ...]
    given: tuple[Claim, ...]
    nearest: tuple[Claim, ...]


def read(each: Labelled, kit: Kit) -> Read:
    """The claims of the readers and of the nearest name."""
    reading = read_document(documents(each.raw)[0], kit)
    parsed = parse(reading.document, reading.layout, kit)
    found = tuple(claims(reading.attributions, reading.speakers, reading.masthead.authors))
    named = tuple(names(parsed))
    return Read(
        each,
        reading,
        found,
        tuple(given(each, reading, parsed)),
        tuple(nearest(claim, reading, named) for claim in found),
    )


def claims(attributions: Iterable[Attribution], known: Speakers, by: Authors) -> Iterator[Claim]:
    """The claims that a reading makes of attributions; `by` are the names in the by-line."""
    by_id = {holder.id: holder for holder in known.holders}
    holdings = {holding.target: holding for holding in known.holdings}
    for each in attributions:
        yield claim(each, holdings[each.id], by_id, by)


def claim(each: Attribution, holding: Holding, known: Mapping[str, Holder], by: Authors) -> Claim:
    own = own_steps(holding.chain, known, by)
    holders = [known[key] for key in holding.holders]
    steps = holding.chain[1 : len(holding.chain) - own]
    voices = {key for step in holding.chain[len(holding.chain) - own :] for key in step}
    return Claim(
        places(each.content),
        places(each.cue),
        places(each.source),
        each.score,
        tuple(Named(holder.kind, holder.name) for holder in holders),
        all(holder.naming in {"named", "document"} for holder in holders),
        set(holding.holders) <= voices,
        tuple(tuple(known[key].name for key in step) for step in steps),
        tuple(roles(holders)),
        tuple(affiliations(holders)),
        (*sorted(known[key].name for key in voices), *by),
    )


def places(spans: Iterable[Span]) -> tuple[Place, ...]:
    return tuple((span.start, span.end) for span in spans)


def roles(holders: Iterable[Holder]) -> Iterator[str]:
    """The words of the roles that holders have now."""
    for holder in holders:
        told = (each.office for each in holder.roles if each.status == "current")
        yield from {span.exact: None for span in (holder.role, *told) if span is not None}


def affiliations(holders: Iterable[Holder]) -> Iterator[str]:
    """The words of the affiliations that holders have now, roles among them ("US ambassador")."""
    for holder in holders:
        told = (each.affiliation for each in holder.roles if each.status == "current")
        yield from {span.exact: None for span in (holder.affiliation, *told) if span is not None}
        yield from roles([holder])
        yield from holder.countries


def own_steps(chain: Sequence[Sequence[str]], known: Mapping[str, Holder], by: Authors) -> int:
    """How many steps at the end of a chain are the document's own voice: authors, then outlet."""
    written = [known[key].name for step in chain[-2:-1] for key in step]
    is_theirs = all(any(same_author(name, author) for author in by) for name in written)
    return 2 if written and is_theirs else 1


def same_author(name: str, author: str) -> bool:
    """Whether a by-line, which may run on, names the holder of that name."""
    one, other = content_words(name), content_words(author)
    return bool(one and other) and (one <= other or other <= one)


def given(each: Labelled, reading: Reading, parsed: Parse) -> Iterator[Claim]:
    """The labels' own spans through the speakers reader, in the layout that was read."""
    labels = [label for label in each.file.attributions if label.content]
    found = tuple(attribution_of(each, label) for label in labels)
    known = speakers(
        document=msgspec.structs.replace(reading.document, text=each.text),
        layout=reading.layout,
        masthead=reading.masthead,
        parse=parsed,
        attributions=found,
        assertions=reading.assertions,
    )
    return claims(found, known, reading.masthead.authors)


def attribution_of(each: Labelled, label: Label) -> Attribution:
    def spans(given: Iterable[Place]) -> tuple[Span, ...]:
        return tuple(span_of(each.text, *place) for place in given)

    return Attribution(
        id=str(label.id),
        content=spans(label.content),
        cue=spans(label.cue),
        source=spans(label.source),
        kind=label.kind,
        score=1.0,
        within=str(label.within) if label.within else None,
    )


def labelled_claims(each: Labelled) -> Iterator[Claim]:
    """An annotator's labels as claims."""
    for label in each.file.attributions:
        if label.content:
            yield Claim(
                label.content,
                label.cue,
                label.source,
                1.0,
                tuple(Named(label.holder_kind, name) for name in label.holders),
                label.holder_kind != "anonymous",
                label.holders == (OWN_VOICE,),
                label.chain[:-1] if each.file.chains == "voice" else label.chain,
                (label.role,) if label.role else (),
                tuple(filter(None, (label.affiliation, label.role))),
            )


def names(parsed: Parse) -> Iterator[tuple[Place, Named]]:
    """The people, organisations and countries that the parser names, in order."""
    at = 0
    while at < len(parsed):
        label, end = parsed.entity[at], at + 1
        while label and end < len(parsed) and parsed.entity[end] and not parsed.entity_begins[end]:
            end += 1
        if label in NAMES:
            place = parsed.characters(range(at, end))
            words = parsed.text[slice(*place)].removesuffix("’s").removesuffix("'s")
            yield place, Named(NAMES[label], " ".join(words.split()))
        at = end


def nearest(claim: Claim, reading: Reading, named: Sequence[tuple[Place, Named]]) -> Claim:
    """The claim with the name nearest to the cue, or to the content where there is none, in the
    same paragraph and outside of the content; else the name last before it."""
    anchor = claim.cue or claim.content
    start, end = anchor[0][0], anchor[-1][1]
    block = next((each for each in reading.layout.blocks if each.start <= start < each.end), None)
    outside = [
        (place, name)
        for place, name in named
        if not any(piece[0] <= place[0] < piece[1] for piece in claim.content)
    ]
    near = [
        (max(place[0] - end, start - place[1], 0), place, name)
        for place, name in outside
        if block is not None and block.start <= place[0] < block.end
    ]
    before = [name for place, name in outside if place[1] <= start]
    holder = min(near)[-1] if near else before[-1] if before else UNNAMED
    return claim._replace(holders=(holder,), named=holder != UNNAMED, own=False)
