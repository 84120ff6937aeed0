"""Rows: the trained reader's scores of each cue's window, decoded into source, cue and content."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.model.parse import Parse
from onrecord.read.attribution_windows import Window
from onrecord.read.attribution_words import Features, Labels, distance, relations

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Arrays = dict[str, NDArray[np.generic]]

TAGS = 7
"""0 for no role; for source, cue and content 1, 3 and 5 where a piece begins, and 2, 4 and 6."""
NEVER = -1e4
BATCH = 400
"""Word pieces, padding among them, that are scored at a time: more do not fit a core's cache."""
WORDS_A_CUE = 4
"""Of so many words one at most is taken for a cue."""
ROWS = 800
"""Words of rows that are scored at a time."""


class Scorer(Protocol):
    """A network, however it is run."""

    @property
    def labels(self) -> Labels: ...

    @property
    def steps(self) -> Floats:
        """[TAGS, TAGS]: scores of one tag after another."""
        ...

    def pieces(self, words: Sequence[str]) -> list[list[int]]: ...

    def ends(self) -> tuple[int, int]: ...

    def words(self, given: Arrays) -> tuple[Floats, Floats, Floats]: ...

    def rows(self, given: Arrays) -> tuple[Floats, Floats]: ...


class Seen(NamedTuple):
    """A window with its words' cue scores and vectors."""

    window: Window
    cue: Floats
    anchor: Floats
    argument: Floats


class Row(NamedTuple):
    """A cue as scored: its token, each word's tag, and the scores of cue, row and path."""

    token: int
    window: Window
    tags: tuple[int, ...]
    cue: float
    valid: float
    path: float
    """Log probability of the tags among all ways to tag the row."""


def laid_out(
    window: Window, pieces: Sequence[list[int]], ends: tuple[int, int]
) -> tuple[list[int], list[int]]:
    """Piece ids, one of `ends` around each text, and the place of each word's first piece."""
    ids, first = [ends[0]], []
    begins = set(window.begins[1:])
    for at, token in enumerate(window.tokens):
        if at in begins:
            ids.append(ends[1])
        first.append(len(ids))
        ids.extend(pieces[token])
    return [*ids, ends[1]], first


def words_given(
    found: Sequence[tuple[Window, list[int], list[int]]], known: Sequence[Features]
) -> Arrays:
    """Windows with their piece ids, first pieces and word features as padded arrays."""
    both = list(zip([window.tokens for window, _, _ in found], known, strict=True))
    return padded(
        {
            "ids": [ids for _, ids, _ in found],
            "mask": [[1.0] * len(ids) for _, ids, _ in found],
            "first": [first for _, _, first in found],
            "tag": [[each.tag[t] for t in tokens] for tokens, each in both],
            "dependency": [[each.dependency[t] for t in tokens] for tokens, each in both],
            "quoted": [[each.quoted[t] for t in tokens] for tokens, each in both],
            "shape": [[each.shape[t] for t in tokens] for tokens, each in both],
        }
    )


def padded(lists: Mapping[str, Sequence[Sequence[float]]]) -> Arrays:
    """Lists of unequal length as arrays, with zeros behind."""
    result: Arrays = {}
    for name, rows in lists.items():
        kind = np.float32 if name == "mask" else np.int64
        array = np.zeros((len(rows), max(len(row) for row in rows)), kind)
        for number, row in enumerate(rows):
            array[number, : len(row)] = row
        result[name] = array
    return result


def batches(sizes: Sequence[int], most: int) -> Iterator[list[int]]:
    """Numbers of items in groups of like size, each of at most `most` when padded."""
    group: list[int] = []
    for number in sorted(range(len(sizes)), key=lambda each: (sizes[each], each)):
        if group and (len(group) + 1) * sizes[number] > most:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def seen(
    pieces: Sequence[list[int]], cut: Sequence[Window], known: Sequence[Features], scorer: Scorer
) -> list[Seen]:
    """Each window with what the network makes of its words; `known` goes with the windows."""
    laid = [(window, *laid_out(window, pieces, scorer.ends())) for window in cut]
    result: list[Seen | None] = [None] * len(cut)
    for group in batches([len(ids) for _, ids, _ in laid], BATCH):
        given = words_given([laid[n] for n in group], [known[n] for n in group])
        cue, anchor, argument = scorer.words(given)
        for at, number in enumerate(group):
            size = len(cut[number].tokens)
            result[number] = Seen(
                cut[number], cue[at, :size], anchor[at, :size], argument[at, :size]
            )
    return [each for each in result if each is not None]


def rows_given(parse: Parse, asked: Sequence[tuple[Seen, int]], labels: Labels) -> Arrays:
    """Rows, each a window and its anchor's place there, as padded arrays."""
    related = [relations(parse, s.window.tokens[at], s.window.tokens) for s, at in asked]
    sizes = [len(s.window.tokens) for s, _ in asked]
    given = padded(
        {
            "mask": [[1.0] * size for size in sizes],
            "distance": [
                [distance(place - at) for place in range(size)]
                for (_, at), size in zip(asked, sizes, strict=True)
            ],
            "relation": [[labels.relations.get(name, 0) for name, _ in row] for row in related],
            "climb": [[steps for _, steps in row] for row in related],
        }
    )
    words = np.zeros((len(asked), max(sizes), asked[0][0].argument.shape[1]), np.float32)
    for number, (each, _) in enumerate(asked):
        words[number, : sizes[number]] = each.argument
    anchors = np.stack([each.anchor[at] for each, at in asked])
    places = np.array([at for _, at in asked], np.int64)
    return {"anchor": anchors, "words": words, "at": places, **given}


def rows(parse: Parse, windows: Iterable[Seen], scorer: Scorer, least: float) -> Iterator[Row]:
    """The rows of all words whose cue score (a logit) is at least `least`."""
    asked = [(each, at) for each in windows for at in likely(each.cue, least)]
    for group in batches([len(each.window.tokens) for each, _ in asked], ROWS):
        chosen = [asked[number] for number in group]
        given = rows_given(parse, chosen, scorer.labels)
        tags, valid = scorer.rows(given)
        lengths = given["mask"].sum(1).astype(np.int64)
        best, logs = decoded(tags.astype(np.float64), lengths, scorer.steps)
        for number, (each, at) in enumerate(chosen):
            size = int(lengths[number])
            path = tuple(int(tag) for tag in best[number, :size])
            yield Row(
                each.window.tokens[at],
                each.window,
                path,
                float(each.cue[at]),
                float(valid[number]),
                float(logs[number]),
            )


def likely(cue: Floats, least: float) -> list[int]:
    """Where cue scores are at least `least`; of too many the highest (a bound on time)."""
    found = np.flatnonzero(cue >= least)
    most = len(cue) // WORDS_A_CUE + 2
    highest = found[np.argsort(-cue[found], kind="stable")[:most]]
    return sorted(int(at) for at in highest)


def decoded(
    scores: NDArray[np.float64], lengths: Ints, steps: Floats
) -> tuple[Ints, NDArray[np.float64]]:
    """The best tags of each row (Viterbi), and their log probability.

    scores [r, w, TAGS]; the best is the first of equals.
    """
    count, size, _ = scores.shape
    banned = steps.astype(np.float64) + never()
    best = scores[:, 0] + never()[0]
    total = best.copy()
    back = np.zeros((count, size, TAGS), np.int64)
    for at in range(1, size):
        inside = (at < lengths)[:, None]
        ways = best[:, :, None] + banned
        back[:, at] = np.where(inside, ways.argmax(1), np.arange(TAGS))
        best = np.where(inside, ways.max(1) + scores[:, at], best)
        high = total.max(1, keepdims=True)
        ahead = np.log(np.exp(total - high) @ np.exp(banned)) + high + scores[:, at]
        total = np.where(inside, ahead, total)
    tags = np.zeros((count, size), np.int64)
    tags[:, -1] = best.argmax(1)
    for at in range(size - 1, 0, -1):
        tags[:, at - 1] = np.take_along_axis(back[:, at], tags[:, at : at + 1], 1)[:, 0]
    high = total.max(1)
    whole = np.log(np.exp(total - high[:, None]).sum(1)) + high
    return tags, best.max(1) - whole


def never() -> NDArray[np.float64]:
    """[TAGS, TAGS]: NEVER where a tag inside a piece follows none of its piece's."""
    banned = np.zeros((TAGS, TAGS))
    for tag in (2, 4, 6):
        banned[:, tag] = NEVER
        banned[tag - 1, tag] = banned[tag, tag] = 0.0
    return banned


def pieces_of(row: Row, role: int) -> list[range]:
    """The token ranges of source (0), cue (1) or content (2); holes are words of other roles."""
    found: list[range] = []
    for token, tag in zip(row.window.tokens, row.tags, strict=True):
        if tag not in {2 * role + 1, 2 * role + 2}:
            continue
        if found and tag == 2 * role + 2 and token == found[-1].stop:
            found[-1] = range(found[-1].start, token + 1)
        else:
            found.append(range(token, token + 1))
    return found
