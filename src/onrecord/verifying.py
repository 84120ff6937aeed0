"""Verifying: a draft held against a record.

The draft is read as any document is; for each of its sentences the record's full-text index gives
the blocks that share its rarest words, and their sentences are the candidates that are compared.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from onrecord import linking, pipeline, quoting
from onrecord.lexicon.reasons import reason
from onrecord.model.document import Document
from onrecord.model.draft import CheckedDraft, CheckedSentence, Place
from onrecord.model.parse import Parse
from onrecord.model.product import Evidence, GeneratedBy, Pile, SourceEntry
from onrecord.model.quotation import Quotation
from onrecord.models.kit import Kit
from onrecord.products.draft_quoted_holders import other_holder
from onrecord.products.draft_quotes import Quoted, quotation_findings, quoted_in
from onrecord.products.draft_sentences import DraftSentence, draft_sentences, no_claim
from onrecord.products.draft_side import Side
from onrecord.products.index import Index, index_of
from onrecord.products.sources import source_entry
from onrecord.products.verify import Against as Sources
from onrecord.products.verify import Score, by_coverage, checked
from onrecord.store import judgements, load
from onrecord.store.near import NearPlace, near
from onrecord.store.near_quoted import LONGEST

LONGEST_SENTENCE = 200
"""Tokens of a sentence that is compared."""

BLOCKS = 16
"""Blocks of the record that are looked at for one sentence."""


class Against(NamedTuple):
    """What a draft is held against: a record and its name, with models and the scorer."""

    connection: sqlite3.Connection
    record: str
    kit: Kit
    version: str
    score: Score = by_coverage


def verify(document: Document, against: Against) -> CheckedDraft:
    """Every sentence of a draft with its verdict, the findings and the evidence."""
    drafted = pipeline.read_draft(document, against.kit)
    index = index_of(Pile(readings=(drafted.reading,)))
    shelf = index.shelves[document.id]
    sentences = tuple(draft_sentences(shelf, drafted.parse))
    found = [places_near(against.connection, each) for each in sentences]
    quoted = [quotations_of(against.connection, each) for each in sentences]
    evidence = evidence_of(against, set(chain(*found)), set(chain(*map(standing, quoted))))
    sources = Sources(evidence.record, index, against.score)
    verdicts = [
        verdict_of(Looked(each, places, quotes), evidence, sources)
        for each, places, quotes in zip(sentences, found, quoted, strict=True)
    ]
    return CheckedDraft(
        source=document.source,
        sha256=document.origin.sha256,
        media_type=document.origin.media_type,
        text=document.text,
        record=against.record,
        documents=documents(against.connection),
        generated_by=generated_by(against, evidence.record),
        sentences=tuple(verdicts),
        sources=sources_of(evidence.record, verdicts),
        blocks=drafted.reading.layout.blocks,
        problems=problems(drafted),
    )


def places_near(connection: sqlite3.Connection, sentence: DraftSentence) -> tuple[NearPlace, ...]:
    """Blocks of the record that share the sentence's words."""
    if no_claim(sentence) or len(sentence.side.tokens) > LONGEST_SENTENCE:
        return ()
    return tuple(near(connection, sentence.sought, BLOCKS))


Quotes = Sequence[tuple[Quoted, Quotation]]


def quotations_of(connection: sqlite3.Connection, sentence: DraftSentence) -> Quotes:
    """The quotations of a sentence with what the record says of each."""
    if no_claim(sentence):
        return ()
    sought = (each for each in quoted_in(sentence.side) if is_sought(each.text))
    return [(each, quoting.quote(connection, each.text)) for each in sought]


def is_sought(text: str) -> bool:
    return len(text) <= LONGEST and any(each.isalnum() for each in text)


def standing(quotes: Quotes) -> Iterator[Evidence]:
    """Where quoted words stand."""
    for _, found in quotes:
        for place in found.places:
            yield from place.evidence


class Held(NamedTuple):
    """The documents that were found, as an index, and the parse of the blocks found in each."""

    record: Index
    parses: dict[str, Parse]


def evidence_of(against: Against, places: Iterable[NearPlace], quoted: Iterable[Evidence]) -> Held:
    """The documents in which blocks were found or quoted words stand, with these blocks parsed."""
    stretches: list[NearPlace | Evidence] = [*places, *quoted]
    documents = {each.document for each in stretches}
    readings = tuple(load.readings_of(against.connection, documents))
    pile = Pile(
        readings=readings,
        models=load.models(against.connection),
        version=against.version,
        entities=linking.whole(against.connection).entities,
        judgements=judgements.counting(against.connection),
        windows=linking.windows(against.connection, readings),
    )
    index = index_of(pile)
    blocks: dict[str, set[Place]] = {each: set() for each in index.shelves}
    for each in stretches:
        if each.document in blocks:
            around = index.shelves[each.document].block_around(each.start, each.end)
            blocks[each.document].add(around)
    parses = {
        document: pipeline.parsed(shelf.text, sorted(blocks[document]), against.kit)
        for document, shelf in index.shelves.items()
    }
    return Held(index, parses)


class Looked(NamedTuple):
    """A sentence with what was looked up for it: blocks, and its quotations."""

    sentence: DraftSentence
    places: Sequence[NearPlace]
    quotes: Quotes


def verdict_of(looked: Looked, evidence: Held, sources: Sources) -> CheckedSentence:
    sentence = looked.sentence
    if why := no_claim(sentence):
        return sentence.without_claim(why)
    if len(sentence.side.tokens) > LONGEST_SENTENCE:
        return sentence.unjudged(reason("too_long"))
    stretches: list[NearPlace | Evidence] = [*looked.places, *standing(looked.quotes)]
    blocks = dict.fromkeys(block_of(each, evidence) for each in stretches)
    sides = [side for block in blocks for side in sides_of(*block, evidence)]
    findings = [
        finding
        for quoted, found in looked.quotes
        for finding in (
            *quotation_findings(quoted, found),
            *other_holder(sentence.side, quoted, found, evidence.record),
        )
    ]
    return checked(sentence, sides, findings, sources)


def block_of(place: NearPlace | Evidence, evidence: Held) -> tuple[str, int, int]:
    """The document and the bounds of the block that holds a place."""
    around = evidence.record.shelves[place.document].block_around(place.start, place.end)
    return (place.document, *around)


def sides_of(document: str, start: int, end: int, evidence: Held) -> Iterator[Side]:
    """The sentences of a block of the record."""
    shelf, parse = evidence.record.shelves[document], evidence.parses[document]
    inside = parse.tokens_between(start, end)
    token = inside.start
    while token < inside.stop:
        sentence = parse.sentence_of(token)
        yield Side(shelf, parse, sentence)
        token = sentence.stop


def sources_of(index: Index, verdicts: Iterable[CheckedSentence]) -> tuple[SourceEntry, ...]:
    """The documents that evidence comes from, in the order of first use."""
    used = (
        place.document
        for each in verdicts
        for places in (each.evidence, *(found.evidence for found in each.findings))
        for place in places
    )
    shelves = (index.shelves[each] for each in dict.fromkeys(used))
    return tuple(source_entry(each.reading, each.window) for each in shelves)


def documents(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT count(*) FROM document WHERE current").fetchone()
    return int(row[0])


def generated_by(against: Against, index: Index) -> GeneratedBy:
    return GeneratedBy(version=against.version, models=(*against.kit.models, *against.kit.scorers))


def problems(drafted: pipeline.Drafted) -> tuple[str, ...]:
    return tuple(each.message for each in drafted.reading.problems)
