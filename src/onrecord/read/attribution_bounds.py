"""Bounds: contents cut where a neighbouring clause with a speaker of its own begins."""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, trimmed_place
from onrecord.read.attribution_joints import before_joint, participle_cue
from onrecord.read.attribution_marks import Marks
from onrecord.read.attribution_sources import SUBJECTS, child

LONGEST_CLIMB = 8
OPPOSING = frozenset({"while", "whereas"})
JOINTS = frozenset({"but", "yet"})
FARTHEST_SUBJECT = 6
"""Tokens from a semicolon to the subject of the clause that it opens."""


def bounded(parse: Parse, candidates: Sequence[Candidate], marks: Marks) -> list[Candidate]:
    """The candidates, none reaching into a clause that stands beside its cue's own."""
    numbers = {each.verb: n for n, each in enumerate(candidates) if each.verb >= 0}
    result = list(candidates)
    for each in candidates:
        if each.verb < 0 or not parse.tag[each.verb].startswith("VB"):
            continue
        for above, at in neighbours(parse, each):
            number = numbers.get(above)
            if number is None or not is_beside(result[number], each, marks):
                continue
            result[number] = cut_at(parse, result[number], at)
    return result


def is_beside(outer: Candidate, inner: Candidate, marks: Marks) -> bool:
    """Whether two cues stand in the same quotation, or in none."""
    if outer.quoted or not outer.cue or not inner.cue:
        return False
    return marks.innermost(outer.cue[0][0]) == marks.innermost(inner.cue[0][0])


def neighbours(parse: Parse, candidate: Candidate) -> Iterator[tuple[int, int]]:
    """The cue words above a candidate's, and the place where their content must end for it."""
    verb = candidate.verb
    leader = participle_cue(parse, verb)
    if leader is not None:
        yield leader, parse.end[before_joint(parse, parse.first[verb])]
        return
    at = joint_before(parse, verb)
    if at is None or not candidate.source:
        return
    for above in islice(parse.ancestors(verb), LONGEST_CLIMB):
        yield above, at


def joint_before(parse: Parse, verb: int) -> int | None:
    """Where the text before a clause ends that ";", ", while" or ", but" sets beside another."""
    noun = child(parse, verb, *SUBJECTS)
    if noun is None or noun > verb:
        return None
    first = parse.first[verb]
    start = parse.first[noun]
    for token in range(start - 1, max(start - FARTHEST_SUBJECT, 0), -1):
        if parse.word(token) == ";":
            return parse.end[token - 1] if parse.tag[token + 1] not in {"IN", "WDT"} else None
    word = parse.word(first).casefold()
    if word in OPPOSING and parse.dependency[first] == "mark" and first > 1:
        return parse.end[before_joint(parse, first)]
    before = parse.word(first - 1).casefold() if first else ""
    if before in JOINTS and parse.dependency[verb] == "conj" and parse.word(first - 2) == ",":
        return parse.end[before_joint(parse, first)]
    return None


def cut_at(parse: Parse, candidate: Candidate, at: int) -> Candidate:
    """A candidate with nothing of its content at or after a place inside it and behind its cue."""
    if at <= candidate.cue[0][0]:
        return candidate
    found: list[Place] = []
    for start, end in candidate.content:
        piece = (start, end) if end <= at else trimmed_place(parse.text, start, max(start, at))
        if piece is not None:
            found.append(piece)
    return msgspec.structs.replace(candidate, content=tuple(found)) if found else candidate
