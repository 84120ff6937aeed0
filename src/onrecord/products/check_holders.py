"""Holders: the draft lays on one what is printed as the word of another."""

from collections.abc import Callable, Iterator

from onrecord.lexicon.reasons import reason
from onrecord.lexicon.tables import words_where
from onrecord.model.draft import Effect, Finding
from onrecord.model.records import Holder
from onrecord.products.check_holders_known import (
    Known,
    known_holder,
    known_source,
    may_be_one,
)
from onrecord.products.check_telling_frames import Frame, frames
from onrecord.products.check_telling_others import having
from onrecord.products.draft_alignment import aligned, weight
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

FEWEST = 2.0
"""Weight of the words that the two sides' statements must have in common."""
MOST = 0.6
SMALL = frozenset({"DT", "IN", "CC", "TO", "POS"})
"""Tags of the words of a source that tell nothing of who it is."""
UNNAMED = frozenset({"anonymous", "group"})
AS_MUCH = 0.85
"""Of the words of a statement that one candidate has, the share that another must have."""


def other_holder(compared: Compared) -> Iterator[Finding]:
    """One finding, about the first of the draft's statements that another made in print."""
    printed = frames(compared.printed)
    for each in frames(compared.draft):
        if not each.source or not told_by_name(compared.draft, each):
            continue
        shared = shared_words(compared, each)
        if sum(weight(compared.draft, one) for one in shared) < FEWEST:
            continue
        found = misplaced(compared, each, printed, shared)
        if found is not None:
            yield found
            return


def told_by_name(draft: Side, frame: Frame) -> bool:
    """Whether the draft says whose word it is in words that can be compared."""
    return not all(each.vague and not each.countries for each in known(draft, frame))


def shared_words(compared: Compared, frame: Frame) -> tuple[int, ...]:
    """The draft's words in a statement of its own that the candidate has too, if most are."""
    draft, forward = compared.draft, compared.aligned.forward
    said = [each for each in frame.cover if draft.is_content(each)]
    shared = tuple(each for each in said if each in forward)
    return shared if len(shared) >= len(said) / 2 else ()


def misplaced(
    compared: Compared, frame: Frame, printed: tuple[Frame, ...], shared: tuple[int, ...]
) -> Finding | None:
    rivals = rivals_of(compared, frame, printed, shared)
    ours = known(compared.draft, frame)
    if not rivals or any(compatible(compared, frame, ours, each) for each in rivals):
        return None
    if names_near(compared, ours, rivals) or said_elsewhere(compared, frame, ours):
        return None
    if named_unread(compared, rivals):
        return None
    apart = tuple(each for each in printed if not any(each.cover <= e.cover for e in rivals))
    if rests_on_outer(compared, frame, rivals) or says_part(compared, ours, apart, shared):
        return None
    words = reason(
        "other_holder",
        there=called(compared.printed, rivals[0]),
        here=called(compared.draft, frame),
    )
    low, high = min(frame.source), max(frame.source) + 1
    effect: Effect = "partly" if any(unnamed_one(each) for each in rivals) else "contradicted"
    return compared.finding("other_holder", effect, words, range(low, high))


def rivals_of(
    compared: Compared, frame: Frame, printed: tuple[Frame, ...], shared: tuple[int, ...]
) -> tuple[Frame, ...]:
    """The record's statements that have what the draft lays on somebody: the one with the same cue,
    else all that have most of it."""
    forward = compared.aligned.forward
    partners = [forward[each] for each in shared]
    cues = {forward.get(each) for each in frame.cue}
    having = [
        each
        for each in printed
        if sum(one in each.cover for one in partners) >= MOST * len(partners)
    ]
    same = [each for each in having if each.cue & cues and each.source]
    closest = same or having
    return tuple(sorted(closest, key=lambda each: len(each.cover)))


def known(side: Side, frame: Frame) -> tuple[Known, ...]:
    if frame.holders:
        shelf = side.shelf
        return tuple(known_holder(each, shelf.called(each)) for each in frame.holders)
    return (known_source(side, frame.source),)


def compatible(compared: Compared, frame: Frame, ours: tuple[Known, ...], other: Frame) -> bool:
    """Whether a statement of the record may rest on the same word, or names it in its chain."""
    side = compared.printed
    shelf = side.shelf
    if same_words(compared, frame, other):
        return True
    theirs = [known_holder(one, shelf.called(one)) for step in other.steps[:1] for one in step]
    relayers = [
        known_holder(one, shelf.called(one))
        for step in other.steps[1:]
        for one in step
        if one.kind != "document"
    ]
    named = known_source(side, other.source)
    if not theirs and not other.source:
        return True
    if is_someone_else(compared, ours, other):
        return False
    if any(may_be_one(one, each) for one in ours for each in (theirs or [named])):
        return True
    if any(one.names & each.names for one in ours for each in (*relayers, named)):
        return True
    return any(one.names & named.words for one in ours)


def unnamed_one(frame: Frame) -> bool:
    """Whether all on whose word a statement rests are told of without a name."""
    return bool(frame.holders) and all(each.kind in UNNAMED for each in frame.holders)


def is_someone_else(compared: Compared, ours: tuple[Known, ...], other: Frame) -> bool:
    """Whether the draft names persons, of whom nothing stands near, and the record has "a person",
    "one official" or "analysts"."""
    if not unnamed_one(other) or not all(each.person for each in ours):
        return False
    around = compared.around
    near = {around.form(each) for each in around.tokens}
    return is_indefinite(compared.printed, other) and not any(e.names & near for e in ours)


def is_indefinite(side: Side, frame: Frame) -> bool:
    """Whether a source is told of as one or some of many, and as nobody known."""
    parse = side.parse
    heads = [each for each in frame.source if parse.head[each] not in frame.source]
    if not heads or not parse.tag[heads[0]].startswith("NN"):
        return False
    kinds = ("det", "nummod", "amod", "poss")
    beside = [each for each in parse.children[heads[0]] if parse.dependency[each] in kinds]
    words = {parse.word(each).lower() for each in beside}
    if any(parse.dependency[each] == "poss" for each in beside) or "the" in words:
        return False
    return parse.tag[heads[0]] == "NNS" or bool(words & words_where("check_words", 1, "indefinite"))


def named_unread(compared: Compared, rivals: tuple[Frame, ...]) -> bool:
    """Whether the draft names the record's holder too, and in no statement: it may be his there."""
    draft = compared.draft
    read = frozenset[int]().union(*(each.cover | each.source for each in frames(draft)))
    free = {draft.form(each) for each in draft.tokens if draft.is_name(each) and each not in read}
    return any(one.names & free for rival in rivals for one in known(compared.printed, rival))


def rests_on_outer(compared: Compared, frame: Frame, rivals: tuple[Frame, ...]) -> bool:
    """Whether the draft lays the statement on somebody whom another is said to tell of, and the
    record has it as the word of that other."""
    draft, shelf = compared.draft, compared.printed.shelf
    theirs = [known_holder(e, shelf.called(e)) for rival in rivals for e in rival.holders]
    outer = [each for each in frames(draft) if frame.cover < each.cover and each.source]
    return any(
        may_be_one(one, other) for each in outer for one in known(draft, each) for other in theirs
    )


def says_part(
    compared: Compared,
    ours: tuple[Known, ...],
    printed: tuple[Frame, ...],
    shared: tuple[int, ...],
) -> bool:
    """Whether the record's sentence has a statement of whom the draft names, with some of it."""
    partners = {compared.aligned.forward[each] for each in shared}
    having = (each for each in printed if each.source and partners & each.cover)
    return any(named_same(ours, known(compared.printed, each)) for each in having)


def same_words(compared: Compared, frame: Frame, other: Frame) -> bool:
    """Whether cue and source stand in the record as they stand in the draft."""
    forward, draft = compared.aligned.forward, compared.draft
    steps = {
        forward[each] - each if each in forward else None
        for each in (*frame.cue, *frame.source)
        if each in frame.cue
        or (draft.parse.tag[each].isalpha() and draft.parse.tag[each] not in SMALL)
    }
    return len(steps) == 1 and None not in steps


def names_near(compared: Compared, ours: tuple[Known, ...], rivals: tuple[Frame, ...]) -> bool:
    """Whether the record's source is a pronoun, and the one whom the draft names stands near."""
    parse = compared.printed.parse
    pronouns = all(parse.tag[each].startswith("PRP") for rival in rivals for each in rival.source)
    if not pronouns:
        return False
    around = compared.around
    near = {around.form(each) for each in around.tokens if around.is_name(each)}
    return any(one.names & near for one in ours)


def said_elsewhere(
    compared: Compared,
    frame: Frame,
    ours: tuple[Known, ...],
    barred: Callable[[Holder], bool] | None = None,
) -> bool:
    """Whether another candidate has as much of it as the word of whom the draft names, and not
    through a relayer who is `barred`."""
    said = [each for each in frame.cover if compared.draft.is_content(each)]
    here = sum(each in compared.aligned.forward for each in said)
    for other in having(compared, said, AS_MUCH * here / max(1, len(said))):
        forward = aligned(compared.draft, other).forward
        partners = {forward[each] for each in said if each in forward}
        if not partners or len(partners) < AS_MUCH * here:
            continue
        for each in with_cue(frames(other), {forward.get(one) for one in frame.cue}):
            told = len(partners & each.cover) >= MOST * len(partners)
            steps = (one for step in each.steps[1:] for one in step)
            if barred and any(barred(one) for one in steps):
                continue
            if told and named_same(ours, known(other, each)):
                return True
    return False


def with_cue(found: tuple[Frame, ...], cues: set[int | None]) -> tuple[Frame, ...]:
    """The statements that some words tell, all where none does."""
    return tuple(each for each in found if each.cue & cues) or found


def named_same(ours: tuple[Known, ...], theirs: tuple[Known, ...]) -> bool:
    return any(one.names & each.names for one in ours for each in theirs)


def called(side: Side, frame: Frame) -> str:
    if frame.holders:
        return " and ".join(each.name for each in frame.holders)
    low, high = min(frame.source), max(frame.source)
    return side.parse.text[side.parse.start[low] : side.parse.end[high]]
