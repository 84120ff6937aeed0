"""Orphans: quoted sentences without a cue that follow what someone said in the same paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, trimmed_place
from onrecord.read.attribution_quotes import Quotation
from onrecord.read.attribution_rooms import SENTENCE_ENDS, Room, looks_whole, rooms
from onrecord.read.attribution_voices import is_quoting, stops

SUREST = 0.85
"""Only a cue at least as sure as this is taken to go on."""
LATER = 0.85
"""Factor on the score of an attribution that goes on without a cue."""
LONGEST_BETWEEN = 45
"""Tokens of narration between a speech and the quotation that goes on with it."""


def adopted(
    parse: Parse,
    stretches: Sequence[Place],
    quotations: Sequence[Quotation],
    found: Sequence[Candidate],
) -> list[Candidate]:
    """The candidates, each with the orphans that go on with it."""
    result = list(found)
    sure = [
        number
        for number, each in enumerate(result)
        if each.cue and each.source and each.score >= SUREST
    ]
    sure.sort(key=lambda number: result[number].cue[0])
    cues = [result[number].cue[0][0] for number in sure]
    taken = sorted(piece for each in found for piece in each.content)
    for room in rooms(parse.text, stretches, quotations):
        if is_taken(room.quotation.inner, taken) or not is_sentence(parse, room):
            continue
        before = bisect_left(cues, room.quotation.outer[0]) - 1
        while before >= 0 and is_nested(parse, result[sure[before]]):
            before -= 1
        if before >= 0 and follows(parse, stretches[room.stretch], result[sure[before]], room):
            result[sure[before]] = extended(parse, result[sure[before]], room)
    return result


def is_taken(inner: Place, taken: Sequence[Place]) -> bool:
    """Whether a candidate's content reaches into a quotation from its first word on."""
    at = bisect_right(taken, (inner[0] + 1, len(taken))) - 1
    return any(start <= inner[0] + 1 < end for start, end in taken[max(0, at - 4) : at + 1])


def is_sentence(parse: Parse, room: Room) -> bool:
    """Whether a quotation is a sentence by itself, after another in its paragraph."""
    if room.opens or room.last not in SENTENCE_ENDS or not looks_whole(parse.text, room):
        return False
    gap = parse.tokens_between(*room.before)
    return not gap or stops(parse, gap[-1])


def is_nested(parse: Parse, candidate: Candidate) -> bool:
    """Whether a cue does not head its sentence."""
    verb = candidate.verb
    return parse.dependency[verb] not in {"ROOT", "conj"}


def follows(parse: Parse, stretch: Place, candidate: Candidate, room: Room) -> bool:
    """Whether at most one sentence of narration, and no other cue, stands between."""
    start = max(end for _, end in (*candidate.content, *candidate.cue, *candidate.source))
    end = room.quotation.outer[0]
    if candidate.cue[0][0] < stretch[0] or start > end:
        return False
    gap = parse.tokens_between(start, end)
    if len(gap) > LONGEST_BETWEEN or sum(stops(parse, each) for each in gap) > 2:
        return False
    return not any(is_quoting(parse, each) for each in gap)


def extended(parse: Parse, candidate: Candidate, room: Room) -> Candidate:
    piece = trimmed_place(parse.text, *room.quotation.inner)
    if piece is None:
        return candidate
    score = candidate.score * LATER if candidate.score > SUREST else candidate.score
    return msgspec.structs.replace(candidate, content=(*candidate.content, piece), score=score)
