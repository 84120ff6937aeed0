"""Attribution scorer: found against labelled attributions, by the overlap of their contents.

Greedy one-to-one matching by token-Jaccard of contents, punctuation and leading complementisers
left out, after PolNeAR's own evaluation (Newell, Margolin and Ruths, LREC 2018).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.evaluate.polnear import Gold, Place
from onrecord.model.records import Attribution, Kind
from onrecord.model.span import Span

WORD = re.compile(r"\w+")
COMPLEMENTISERS = frozenset({"that", "whether", "if"})
MARKS = re.compile("[\"“”„«»]|``|''")
PARTIAL = 0.5


class Piece(NamedTuple):
    """An attribution as sets of places: where its content's, source's and cue's words begin."""

    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    head: int | None = None


class Match(NamedTuple):
    """A found and a labelled attribution that are one, by index, with their Jaccard."""

    found: int
    gold: int
    overlap: float


class Tally(NamedTuple):
    """Counts over any number of documents."""

    found: int = 0
    gold: int = 0
    partial: int = 0
    exact: int = 0
    full: int = 0
    gold_kinds: tuple[Kind, ...] = ()
    hit_kinds: tuple[Kind, ...] = ()

    def plus(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.gold + other.gold,
            self.partial + other.partial,
            self.exact + other.exact,
            self.full + other.full,
            self.gold_kinds + other.gold_kinds,
            self.hit_kinds + other.hit_kinds,
        )

    def scores(self, hits: int) -> tuple[float, float, float]:
        """Precision, recall and F1 of a number of hits."""
        precision = hits / self.found if self.found else 0.0
        recall = hits / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def recall_of(self, kind: Kind) -> float:
        """Partial recall of the labelled attributions of one kind."""
        gold = self.gold_kinds.count(kind)
        return self.hit_kinds.count(kind) / gold if gold else 0.0


def words_at(text: str, places: Iterable[Place], drop: frozenset[str] = frozenset()) -> list[int]:
    """Where the words of some places begin, without leading words of `drop`."""
    found = [match for place in places for match in WORD.finditer(text, *place)]
    while found and found[0].group().casefold() in drop:
        del found[0]
    return [match.start() for match in found]


def gold_piece(text: str, gold: Gold) -> Piece:
    head = words_at(text, [gold.source_head]) if gold.source_head else []
    return piece_of(text, gold.content, gold.source, gold.cue, head)


def found_piece(text: str, found: Attribution) -> Piece:
    places = [[(span.start, span.end) for span in spans] for spans in parts(found)]
    return piece_of(text, places[0], places[1], places[2], [])


def parts(found: Attribution) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    return found.content, found.source, found.cue


def piece_of(
    text: str,
    content: Iterable[Place],
    source: Iterable[Place],
    cue: Iterable[Place],
    head: Sequence[int],
) -> Piece:
    return Piece(
        frozenset(words_at(text, content, COMPLEMENTISERS)),
        frozenset(words_at(text, source)),
        frozenset(words_at(text, cue)),
        head[-1] if head else None,
    )


def matched(found: Sequence[Piece], gold: Sequence[Piece]) -> list[Match]:
    """Greedy one-to-one matches of at least PARTIAL, the best overlap first."""
    owners: dict[int, list[int]] = {}
    for number, piece in enumerate(gold):
        for word in piece.content:
            owners.setdefault(word, []).append(number)
    pairs = []
    for number, piece in enumerate(found):
        shared = Counter(owner for word in piece.content for owner in owners.get(word, ()))
        for owner, common in shared.items():
            overlap = common / (len(piece.content) + len(gold[owner].content) - common)
            if overlap >= PARTIAL:
                pairs.append(Match(number, owner, overlap))
    return one_to_one(pairs)


def one_to_one(pairs: Iterable[Match]) -> list[Match]:
    taken: list[Match] = []
    used: set[tuple[str, int]] = set()
    for each in sorted(pairs, key=lambda pair: (-pair.overlap, pair.gold, pair.found)):
        if ("found", each.found) in used or ("gold", each.gold) in used:
            continue
        used |= {("found", each.found), ("gold", each.gold)}
        taken.append(each)
    return taken


def is_full(found: Piece, gold: Piece) -> bool:
    """Whether source and cue are right too: the source's head (or any word), a word of the cue."""
    if gold.head is not None:
        source = gold.head in found.source
    else:
        source = bool(gold.source & found.source) or (not gold.source and not found.source)
    return source and (bool(gold.cue & found.cue) or (not gold.cue and not found.cue))


def kind_of(text: str, places: Sequence[Place]) -> Kind:
    """Direct, indirect or mixed, by the quotation marks in and around a content."""
    quoted = [is_quoted(text, place) for place in places if WORD.search(text, *place)]
    if quoted and all(quoted):
        return "direct"
    if any(quoted) or any(MARKS.search(text, *place) for place in places):
        return "mixed"
    return "indirect"


def is_quoted(text: str, place: Place) -> bool:
    """Whether a place begins with an opening mark, or after one, and no mark stands inside."""
    start, end = place
    words = list(WORD.finditer(text, start, end))
    if not words:
        return False
    lead = text[max(0, start - 1) : words[0].start()]
    return bool(MARKS.search(lead)) and not MARKS.search(text, words[0].start(), words[-1].end())


def tally(text: str, found: Sequence[Attribution], gold: Sequence[Gold]) -> Tally:
    """The counts of one document."""
    ours = [found_piece(text, each) for each in found]
    theirs = [gold_piece(text, each) for each in gold]
    pairs = matched(ours, theirs)
    kinds = [kind_of(text, each.content) for each in gold]
    return Tally(
        found=len(ours),
        gold=len(theirs),
        partial=len(pairs),
        exact=sum(ours[each.found].content == theirs[each.gold].content for each in pairs),
        full=sum(is_full(ours[each.found], theirs[each.gold]) for each in pairs),
        gold_kinds=tuple(kinds),
        hit_kinds=tuple(kinds[each.gold] for each in pairs),
    )
