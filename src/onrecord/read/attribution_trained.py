"""Trained: candidates by the trained network, from stretches of a document read by themselves."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.models.attributor import Attributor
from onrecord.read.attribution_candidate import Candidate, Place, places
from onrecord.read.attribution_quotes import Quotation
from onrecord.read.attribution_rows import Arrays, Floats, Row, pieces_of, rows, seen
from onrecord.read.attribution_windows import FULL, Window, windows
from onrecord.read.attribution_words import (
    DEEPER,
    INSIDE,
    MARK,
    PLAIN,
    Features,
    Labels,
    features,
    labels_of,
)

LEAST_CUE = -1.0
"""Cue scores (logits) below this get no row."""
LEAST = -1.0
"""Cue and row scores (logits), averaged, below this give no candidate."""
LIFTED = {PLAIN: PLAIN, INSIDE: PLAIN, DEEPER: INSIDE, MARK: MARK}
"""What a word's quotation state is, seen from inside the quotation that holds it."""


class Network(NamedTuple):
    """The network with its label strings as look-ups: a scorer of rows."""

    attributor: Attributor
    labels: Labels

    @property
    def steps(self) -> Floats:
        return self.attributor.known.steps

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        return self.attributor.pieces(words)

    def ends(self) -> tuple[int, int]:
        return self.attributor.ends()

    def words(self, given: Arrays) -> tuple[Floats, Floats, Floats]:
        return self.attributor.words(given)

    def rows(self, given: Arrays) -> tuple[Floats, Floats]:
        return self.attributor.rows(given)


class Reading(NamedTuple):
    """What reading any stretch of a document needs: made once a document."""

    parse: Parse
    network: Network
    pieces: list[list[int]]
    known: Features


def reading(parse: Parse, quotations: Iterable[Quotation], attributor: Attributor) -> Reading:
    known = attributor.known
    labels = labels_of(known.tags, known.dependencies, known.relations)
    pieces = attributor.pieces([parse.word(token) for token in range(len(parse))])
    return Reading(
        parse,
        Network(attributor, labels),
        pieces,
        features(parse, quotations, labels),
    )


class Pass(NamedTuple):
    """Stretches as read: a row a cue, the surest first, and each token's cue score (a logit)."""

    rows: list[Row]
    cues: dict[int, float]


def passed(given: Reading, stretches: Iterable[Place], full: int = FULL) -> Pass:
    """The stretches as read, with others beside them in a window of up to `full` word pieces."""
    cut = list(windows(given.parse, stretches, [len(each) for each in given.pieces], full))
    known = [given.known if stands_alone(each, given) else lifted(each, given) for each in cut]
    found = seen(given.pieces, cut, known, given.network)
    cues = {
        token: float(cue)
        for each in found
        for token, cue in zip(each.window.tokens, each.cue, strict=True)
    }
    sure = [
        row
        for row in rows(given.parse, found, given.network, LEAST_CUE)
        if (row.cue + row.valid) / 2 >= LEAST
    ]
    sure.sort(key=lambda row: (-row.cue - row.valid, row.token))
    return Pass(list(one_a_cue(sure)), cues)


def stands_alone(window: Window, given: Reading) -> bool:
    """Whether some word of a window lies in no quotation."""
    return any(given.known.quoted[token] in {PLAIN, MARK} for token in window.tokens)


def lifted(window: Window, given: Reading) -> Features:
    """The features with the window's words one quotation less deep."""
    quoted = list(given.known.quoted)
    for token in window.tokens:
        quoted[token] = LIFTED[quoted[token]]
    return given.known._replace(quoted=quoted)


def one_a_cue(found: Iterable[Row]) -> Iterator[Row]:
    """The rows whose cue shares no word with an earlier one's, and that have a content."""
    taken: set[int] = set()
    for row in found:
        cue = {row.token, *(token for each in pieces_of(row, 1) for token in each)}
        if taken & cue or not pieces_of(row, 2):
            continue
        taken |= cue
        yield row


def candidate(parse: Parse, row: Row) -> Candidate | None:
    """A row as a candidate, not scored yet; None if no word of a content is left."""
    verb = verb_of(parse, row)
    said = without_complementiser(parse, pieces_of(row, 2), verb)
    source, cue, content = (
        places(parse, pieces) for pieces in (pieces_of(row, 0), pieces_of(row, 1), said)
    )
    if not content:
        return None
    return Candidate(content, cue, source, 0.0, verb)


def without_complementiser(parse: Parse, pieces: list[range], verb: int) -> list[range]:
    """Contents without a leading "that"; "whether" and "if" stay: they govern what follows."""
    if not pieces or len(pieces[0]) == 1:
        return pieces
    first = pieces[0][0]
    leads = parse.dependency[first] == "mark" or first > verb
    if parse.word(first).casefold() == "that" and parse.tag[first] == "IN" and leads:
        return [pieces[0][1:], *pieces[1:]]
    return pieces


def verb_of(parse: Parse, row: Row) -> int:
    """The cue's word that governs its others."""
    tokens = [token for each in pieces_of(row, 1) for token in each] or [row.token]
    return next((token for token in tokens if parse.head[token] not in tokens), row.token)
