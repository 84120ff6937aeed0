"""Attribution scorer: found against labelled attributions, by the overlap of their contents.

Greedy one-to-one matching by token-Jaccard of contents, punctuation and leading complementisers
left out, after PolNeAR's own evaluation (Newell, Margolin and Ruths, LREC 2018).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import add
from typing import NamedTuple

from onrecord.evaluate.polnear import Gold, Place
from onrecord.model.records import Attribution, Kind
from onrecord.model.span import Span

WORD = re.compile(r"\w+")
COMPLEMENTISERS = frozenset({"that", "whether", "if"})
MARKS = re.compile("[\"“”„«»]|``|''")
PARTIAL = 0.5


class Piece(NamedTuple):
    """An attribution as sets of places: where its content's, source's and cue's words begin.

    `content` is without leading complementisers, `whole` with them.
    """

    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    head: int | None = None
    whole: frozenset[int] = frozenset()


class Match(NamedTuple):
    """A found and a labelled attribution that are one, by index, with their Jaccard."""

    found: int
    gold: int
    overlap: float


class Tally(NamedTuple):
    """Counts over any number of documents.

    `strict` are the exact ones whose leading complementisers are the same too; `source` those of
    the partial ones whose source is right. The kinds are those of the labels.
    """

    found: int = 0
    gold: int = 0
    partial: int = 0
    exact: int = 0
    strict: int = 0
    full: int = 0
    source: int = 0
    gold_direct: int = 0
    gold_mixed: int = 0
    gold_indirect: int = 0
    gold_nested: int = 0
    hit_direct: int = 0
    hit_mixed: int = 0
    hit_indirect: int = 0
    hit_nested: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(*map(add, self, other))

    def scores(self, hits: int) -> tuple[float, float, float]:
        """Precision, recall and F1 of a number of hits."""
        precision = hits / self.found if self.found else 0.0
        recall = hits / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def recall_of(self, kind: Kind) -> float:
        """Partial recall of the labelled attributions of one kind."""
        gold = {
            "direct": (self.hit_direct, self.gold_direct),
            "mixed": (self.hit_mixed, self.gold_mixed),
            "indirect": (self.hit_indirect, self.gold_indirect),
        }
        hits, labelled = gold[kind]
        return hits / labelled if labelled else 0.0


class Compared(NamedTuple):
    """One document's found attributions beside its labels, the optional labels last."""

    found: tuple[Piece, ...]
    gold: tuple[Piece, ...]
    labels: tuple[Gold, ...]
    kinds: tuple[Kind, ...]
    matches: tuple[Match, ...]

    @property
    def counted(self) -> int:
        """How many labels count: the first ones."""
        return sum(not label.is_optional for label in self.labels)

    @property
    def hits(self) -> tuple[Match, ...]:
        """The matches of labels that count."""
        return tuple(match for match in self.matches if match.gold < self.counted)

    @property
    def waived(self) -> frozenset[int]:
        """What was found where an optional label stands: it counts neither way."""
        return frozenset(match.found for match in self.matches if match.gold >= self.counted)


def words_at(text: str, places: Iterable[Place], drop: frozenset[str] = frozenset()) -> list[int]:
    """Where the words of some places begin, without leading words of `drop` before others."""
    found = [match for place in places for match in WORD.finditer(text, *place)]
    while len(found) > 1 and found[0].group().casefold() in drop:
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
    listed = tuple(content)
    return Piece(
        frozenset(words_at(text, listed, COMPLEMENTISERS)),
        frozenset(words_at(text, source)),
        frozenset(words_at(text, cue)),
        head[-1] if head else None,
        frozenset(words_at(text, listed)),
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
    """Whether source and cue are right too."""
    return has_source(found, gold) and has_cue(found, gold)


def has_source(found: Piece, gold: Piece) -> bool:
    """Whether the source holds the labelled head, or any labelled word where no head is."""
    if gold.head is not None:
        return gold.head in found.source
    return bool(gold.source & found.source) or (not gold.source and not found.source)


def has_cue(found: Piece, gold: Piece) -> bool:
    """Whether the cues share a word, or neither has one."""
    return bool(gold.cue & found.cue) or (not gold.cue and not found.cue)


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
    return counts(compared(text, [found_piece(text, each) for each in found], gold))


def compared(text: str, found: Sequence[Piece], gold: Sequence[Gold]) -> Compared:
    """Found and labelled attributions of one document, matched."""
    labels = sorted(gold, key=lambda label: label.is_optional)
    theirs = [gold_piece(text, label) for label in labels]
    return Compared(
        tuple(found),
        tuple(theirs),
        tuple(labels),
        tuple(label.kind or kind_of(text, label.content) for label in labels),
        tuple(matched(found, theirs)),
    )


def counts(each: Compared) -> Tally:
    """The counts of one document; what matches an optional label is left out."""
    pairs = [(each.found[hit.found], each.gold[hit.gold]) for hit in each.hits]
    gold = Counter(each.kinds[: each.counted])
    hit = Counter(each.kinds[match.gold] for match in each.hits)
    nested = {at for at in range(each.counted) if each.labels[at].within is not None}
    return Tally(
        found=len(each.found) - len(each.waived),
        gold=each.counted,
        partial=len(pairs),
        exact=sum(ours.content == theirs.content for ours, theirs in pairs),
        strict=sum(ours.whole == theirs.whole for ours, theirs in pairs),
        full=sum(is_full(*pair) for pair in pairs),
        source=sum(has_source(*pair) for pair in pairs),
        gold_direct=gold["direct"],
        gold_mixed=gold["mixed"],
        gold_indirect=gold["indirect"],
        gold_nested=len(nested),
        hit_direct=hit["direct"],
        hit_mixed=hit["mixed"],
        hit_indirect=hit["indirect"],
        hit_nested=sum(match.gold in nested for match in each.hits),
    )
