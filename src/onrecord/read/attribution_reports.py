"""Reports: finite clauses as content ("said that …", "…, she said")."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import without
from onrecord.read.attribution_joints import clause_end
from onrecord.read.attribution_match import FINITE, Match, is_finite, is_infinitive
from onrecord.read.attribution_sources import PASSIVE_SUBJECTS, SUBJECTS, child

COMPLEMENTISERS = frozenset({"that"})
FARTHEST_THAT = 12
"""Tokens from a cue to its "that"."""


def clauses(parse: Parse, cue: int) -> Iterator[Match]:
    """Finite clauses ("said that …", "… , she said") and questions ("asked what to do")."""
    after_first = sorted(parse.children[cue], key=lambda each: each < cue)
    for each in after_first:
        if parse.dependency[each] not in {"ccomp", "xcomp", "acl", "advcl"}:
            continue
        if parse.dependency[each] == "advcl" and not is_declarative(parse, cue, each):
            continue
        if each < cue and not closes(parse, cue, each):
            continue
        question = parse.tag[parse.first[each]].startswith("W")
        if is_finite(parse, each) or (question and is_infinitive(parse, each)):
            yield Match("clause", tuple(clause_ranges(parse, cue, each)))


def said_so(parse: Parse, cue: int) -> Iterator[Match]:
    """ "Oslo has not said so": the content is named by "so"."""
    for each in parse.children[cue]:
        if each == cue + 1 and parse.word(each) == "so" and not parse.children[each]:
            yield Match("clause", (range(each, each + 1),))


def closes(parse: Parse, cue: int, clause: int) -> bool:
    """Whether a cue closes the clause before it ("…, she said"), with nothing of its own after."""
    if any(
        each > cue and parse.dependency[each] in {"ccomp", "xcomp", "dobj"}
        for each in parse.children[cue]
    ):
        return parse.first[clause] < cue < parse.last[clause]
    return not any(
        parse.word(each) == ";" for each in range(clause, cue) if each - clause < FARTHEST_THAT
    )


def after_that(parse: Parse, cue: int) -> Iterator[Match]:
    """What follows a "that" close after the cue, where the parse is of no help."""
    sentence = parse.sentence_of(cue)
    for token in range(cue + 1, min(cue + FARTHEST_THAT, sentence.stop - 2)):
        if parse.word(token) in {",", ";", ":"} or parse.tag[token] in FINITE:
            return
        if parse.word(token) == "that" and parse.word(token + 1) == "by":
            return
        if parse.word(token) == "that" and parse.tag[token] in {"IN", "WDT"}:
            yield Match("clause", (range(token + 1, sentence.stop),))
            return


def is_declarative(parse: Parse, cue: int, clause: int) -> bool:
    """Whether what the parse calls an adverbial clause is one with "that", after the cue."""
    mark = child(parse, clause, "mark")
    return mark is not None and clause > cue and parse.word(mark).casefold() == "that"


def clause_ranges(parse: Parse, cue: int, clause: int) -> list[range]:
    """A clause without its complementiser, and without the cue's own words if they interrupt it."""
    first, last = parse.first[clause], clause_end(parse, cue, clause)
    if cue < first and child(parse, clause, *SUBJECTS, *PASSIVE_SUBJECTS) is None:
        first = orphaned_subject(parse, cue, clause)
    if first < cue < last:
        return without(range(first, last + 1), [own_words(parse, cue, clause)])
    if first > cue and parse.word(first).casefold() in COMPLEMENTISERS and first != clause:
        first += parse.dependency[first] == "mark"
    return [range(first, last + 1)]


def orphaned_subject(parse: Parse, cue: int, clause: int) -> int:
    """Where a clause begins whose subject the parse hung on the cue as a clause of its own."""
    for each in parse.children[cue]:
        if cue < each < parse.first[clause] and parse.dependency[each] == "ccomp":
            return parse.first[each]
    return parse.first[clause]


def own_words(parse: Parse, cue: int, clause: int) -> range:
    """The range of the cue with its subject, auxiliaries and adverbs, without `clause`."""
    tokens = [cue]
    for each in parse.children[cue]:
        if each != clause and parse.dependency[each] != "punct":
            tokens += [parse.first[each], parse.last[each]]
    return range(min(tokens), max(tokens) + 1)
