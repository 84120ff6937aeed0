"""Examples: PolNeAR's articles as windows of numbers, with a row of role tags for each cue."""

import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.evaluate.polnear import Article, Gold, Place, articles, document_of
from onrecord.model.parse import Parse
from onrecord.models.kit import Kit
from onrecord.models.wordpieces import WordPieces
from onrecord.read.attribution_quotes import quotations
from onrecord.read.attribution_rows import laid_out
from onrecord.read.attribution_windows import Window, windows
from onrecord.read.attribution_words import MARK, Features, Labels, distance, features, relations
from onrecord.read.parse import parse

ROLES = ("source", "cue", "content")
OUT = 0
"""Tags: 0 for no role; for role r (from 0) 2r + 1 where a piece begins and 2r + 2 inside it."""
TUNED_ON = 12
"""One in so many articles of train is kept apart to tune on."""
RAREST = 30
"""Times that a tag or dependency is seen at least to be told apart."""
UNMARKED = 0.12
"""Part of the articles that lose their quotation marks."""
JOINED = (0.0, 0.0, 0.3, 0.6)
"""How often a paragraph is joined with the one after, in four kinds of articles."""
LONGEST = 900
"""Code points of a joined paragraph."""
CUE_BEGINS, CONTENT_BEGINS = 3, 5


class Read(NamedTuple):
    """An article as read: parse, features, pieces, and the places of its paragraphs."""

    article: Article
    parse: Parse
    features: Features
    pieces: list[list[int]]
    blocks: list[Place]
    versions: tuple[tuple[Gold, ...], ...]
    """The labels, once for each annotator."""


class Row(NamedTuple):
    """A cue in a window: its anchor's place, and for each word tag, distance, relation, climb."""

    anchor: int
    tags: list[int]
    distances: list[int]
    relations: list[int]
    climbs: list[int]


class Example(NamedTuple):
    """A window: pieces with [CLS] and [SEP], where each word begins, word features, rows."""

    ids: list[int]
    first: list[int]
    tag: list[int]
    dependency: list[int]
    quoted: list[int]
    shape: list[int]
    rows: list[Row]
    window: Window
    article: int


class Several(msgspec.Struct, frozen=True):
    """An article with the labels of all its annotators."""

    id: str
    annotations: dict[str, tuple[Gold, ...]]


def is_tuned_on(name: str) -> bool:
    return int(sha256(name.encode()).hexdigest()[:8], 16) % TUNED_ON == 0


def several(path: Path) -> dict[str, tuple[tuple[Gold, ...], ...]]:
    """All annotators' labels of the articles that have several."""
    decoder = msgspec.json.Decoder(Several)
    with path.open("rb") as lines:
        found = [decoder.decode(line) for line in lines if line.strip()]
    return {each.id: tuple(each.annotations[n] for n in sorted(each.annotations)) for each in found}


def read_articles(path: Path, kit: Kit) -> Iterator[tuple[Article, Parse]]:
    for article in articles(path):
        document, layout = document_of(article)
        yield article, parse(document, layout, kit)


def label_names(parses: Iterable[Parse]) -> tuple[list[str], list[str], list[str]]:
    """The tags, dependencies and relations that are seen often enough, in order."""
    tags: Counter[str] = Counter()
    dependencies: Counter[str] = Counter()
    for each in parses:
        tags.update(each.tag)
        dependencies.update(each.dependency)
    known = sorted(name for name, count in dependencies.items() if count >= RAREST)
    related = ["self", "before", "after"]
    related += [f"{side}:{name}" for side in ("down", "up", "over") for name in known]
    return sorted(name for name, count in tags.items() if count >= RAREST), known, related


def prepared(
    article: Article,
    parsed: Parse,
    labels: Labels,
    pieces: WordPieces,
    versions: Mapping[str, tuple[tuple[Gold, ...], ...]],
) -> Read:
    _, layout = document_of(article)
    quoted = quotations(article.text, layout.blocks)
    words = [parsed.word(token) for token in range(len(parsed))]
    return Read(
        article,
        parsed,
        features(parsed, quoted, labels),
        pieces.pieces(words),
        [(block.start, block.end) for block in layout.blocks],
        versions.get(article.id, (article.attributions,)),
    )


def cue_odds(read: Iterable[Read]) -> dict[str, float]:
    """How often each lemma that stands in a cue does so."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for each in read:
        seen.update(each.parse.lemma)
        for gold in each.versions[0]:
            for token in tokens_of(each.parse, gold.cue):
                cues[each.parse.lemma[token]] += 1
    return {lemma: count / (seen[lemma] + 5) for lemma, count in cues.items()}


def tokens_of(parse: Parse, places: Sequence[Place]) -> list[int]:
    """The tokens that share a word character with some places."""
    found = []
    for start, end in places:
        for token in parse.tokens_between(start - 30, end + 30):
            low, high = max(parse.start[token], start), min(parse.end[token], end)
            if low < high and any(char.isalnum() for char in parse.text[low:high]):
                found.append(token)
    return found


def tagged(parse: Parse, gold: Gold, places: Mapping[int, int], size: int) -> list[int] | None:
    """The role tags of a window's words for one attribution; None if too little is inside."""
    tags = [OUT] * size
    for role, spans in enumerate((gold.source, gold.cue, gold.content)):
        for span in spans:
            tokens = tokens_of(parse, [span])
            inside = [places[token] for token in tokens if token in places]
            if not inside:
                continue
            for at in range(inside[0], inside[-1] + 1):
                tags[at] = 2 * role + 2
            tags[inside[0]] = 2 * role + 1
    return tags if CONTENT_BEGINS in tags and CUE_BEGINS in tags else None


class Making(NamedTuple):
    """What examples are made with: labels, how often a lemma is a cue, pieces around texts."""

    labels: Labels
    odds: Mapping[str, float]
    ends: tuple[int, int]


def examples(each: Read, number: int, making: Making, chance: random.Random) -> Iterator[Example]:
    """The windows of an article, varied: paragraphs joined, quotation marks lost, annotators."""
    blocks = varied_blocks(each.blocks, chance)
    version = chance.choice(each.versions)
    sizes = [len(pieces) for pieces in each.pieces]
    unmarked = chance.random() < UNMARKED
    for window in windows(each.parse, blocks, sizes):
        chosen = without_marks(window, each.features) if unmarked else window
        if chosen.tokens:
            yield example(each, number, making, version, chosen)


def varied_blocks(blocks: Sequence[Place], chance: random.Random) -> list[Place]:
    """Some paragraphs joined with the one after."""
    joined: list[Place] = []
    rate = chance.choice(JOINED)
    for block in blocks:
        if joined and chance.random() < rate and block[1] - joined[-1][0] < LONGEST:
            joined[-1] = (joined[-1][0], block[1])
        else:
            joined.append(block)
    return joined


def without_marks(window: Window, known: Features) -> Window:
    """A window without its quotation marks."""
    kept = [at for at, token in enumerate(window.tokens) if known.quoted[token] != MARK]
    begins = {bisect_left(kept, begin) for begin in window.begins}
    return Window(tuple(window.tokens[at] for at in kept), tuple(sorted(begins)))


def example(
    each: Read, number: int, making: Making, version: Sequence[Gold], window: Window
) -> Example:
    ids, first = laid_out(window, each.pieces, making.ends)
    places = {token: at for at, token in enumerate(window.tokens)}
    rows = []
    for gold in version:
        anchor = anchor_of(each.parse, gold, making.odds)
        if anchor is None or anchor not in places:
            continue
        tags = tagged(each.parse, gold, places, len(window.tokens))
        if tags is not None:
            rows.append(row(each.parse, anchor, tags, window, making.labels))
    known = each.features
    return Example(
        ids,
        first,
        [known.tag[token] for token in window.tokens],
        [known.dependency[token] for token in window.tokens],
        [known.quoted[token] for token in window.tokens],
        [known.shape[token] for token in window.tokens],
        rows,
        window,
        number,
    )


def row(parse: Parse, anchor: int, tags: list[int], window: Window, labels: Labels) -> Row:
    at = window.tokens.index(anchor)
    related = relations(parse, anchor, window.tokens)
    return Row(
        at,
        tags,
        [distance(place - at) for place in range(len(window.tokens))],
        [labels.relations.get(name, 0) for name, _ in related],
        [steps for _, steps in related],
    )


def anchor_of(parse: Parse, gold: Gold, odds: Mapping[str, float]) -> int | None:
    """The word of a cue that is most often in cues; the first of equals."""
    tokens = tokens_of(parse, gold.cue)
    if not tokens:
        return None
    return max(tokens, key=lambda token: (odds.get(parse.lemma[token], 0.0), -token))
