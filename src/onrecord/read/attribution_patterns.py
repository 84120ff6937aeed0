"""Patterns: where the content of a verb or adjective cue stands in its clause."""

from collections.abc import Iterator

import msgspec

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import is_mark, without
from onrecord.read.attribution_joints import clause_end
from onrecord.read.attribution_sources import PASSIVE_SUBJECTS, SUBJECTS, child, is_passive

PREDICATES = frozenset({"oprd", "attr", "acomp", "xcomp", "ccomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
COMPLEMENTISERS = frozenset({"that"})
TAILS = frozenset({"for", "over", "as", "with", "to", "of", "against", "about", "than", "from"})
"""Prepositions whose phrase belongs to an object ("criticised the port for its delays")."""
FARTHEST_MARK = 40
"""Tokens of a phrase that are looked at for a quotation mark."""
FARTHEST_THAT = 12
"""Tokens from a cue to its "that"."""


class Match(msgspec.Struct, frozen=True):
    """A pattern found at a cue: content as token ranges, and a preposition of the cue's."""

    pattern: str
    content: tuple[range, ...]
    preposition: int | None = None


def matches(parse: Parse, cue: int) -> Iterator[Match]:
    """What may be the content of the cue word, the most telling pattern first."""
    yield from clauses(parse, cue)
    yield from predications(parse, cue)
    yield from infinitives(parse, cue)
    yield from prepositions(parse, cue)
    yield from objects(parse, cue)
    yield from after_that(parse, cue)


def is_finite(parse: Parse, verb: int) -> bool:
    """Whether a clause's head, or an auxiliary of its, is finite."""
    if parse.tag[verb] in FINITE:
        return True
    return any(
        parse.tag[each] in FINITE
        for each in parse.children[verb]
        if parse.dependency[each] in {"aux", "auxpass"}
    )


def is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tag[each] == "TO" for each in parse.children[verb])


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
        return [each for each in without(range(first, last + 1), [own_words(parse, cue, clause)])]
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


def predications(parse: Parse, cue: int) -> Iterator[Match]:
    """An object and what it is called ("called it a mess") or seen as ("sees it as a mess")."""
    target = predicated(parse, cue)
    if target is None:
        yield from verbless(parse, cue)
        return
    head = phrase(parse, target, cue)
    for each in parse.children[cue]:
        label = parse.dependency[each]
        if each == target or each < cue:
            continue
        after = with_tail(parse, cue, phrase(parse, each, cue))
        if is_as(parse, each):
            yield Match("as", joined(head, after))
        elif label in PREDICATES and (
            is_quoted(parse, each) or not (is_finite(parse, each) or is_infinitive(parse, each))
        ):
            yield Match("small", joined(head, after))
    if target > cue and (is_quoted(parse, target) or has_subject(parse, target)):
        yield Match("small", (head,))
    if target > cue and any(is_as(parse, each) for each in parse.children[target]):
        yield Match("as", (with_tail(parse, cue, head),))


def verbless(parse: Parse, cue: int) -> Iterator[Match]:
    """A clause without a verb ("considers him a fraud")."""
    for each in parse.children[cue]:
        verbal = parse.tag[each].startswith("VB") or is_infinitive(parse, each)
        if each > cue and parse.dependency[each] == "ccomp" and not verbal:
            if has_subject(parse, each) and not is_finite(parse, each):
                yield Match("small", (parse.subtree(each),))


def has_subject(parse: Parse, token: int) -> bool:
    return child(parse, token, *SUBJECTS) is not None


def is_quoted(parse: Parse, token: int) -> bool:
    """Whether a quotation mark opens in or before a phrase."""
    return any(is_mark(parse.word(each)) for each in parse.subtree(token)[:FARTHEST_MARK])


def predicated(parse: Parse, cue: int) -> int | None:
    """What a verb predicates something of: its object, or its subject in the passive."""
    if is_passive(parse, cue):
        own = child(parse, cue, *PASSIVE_SUBJECTS)
        if own is None and parse.dependency[cue] in {"acl", "relcl"}:
            return parse.head[cue]
        return own
    target = child(parse, cue, "dobj")
    if target is None:
        to = child(parse, cue, "prep")
        target = child(parse, to, "pobj") if to is not None and not is_as(parse, to) else None
    return target


def is_as(parse: Parse, token: int) -> bool:
    """Whether a phrase is introduced by "as"."""
    if parse.dependency[token] == "prep":
        return parse.word(token).casefold() == "as"
    mark = child(parse, token, "mark")
    return mark is not None and parse.word(mark).casefold() == "as" and mark == parse.first[token]


def infinitives(parse: Parse, cue: int) -> Iterator[Match]:
    """Infinitives ("hopes to win", "urged them to go") and gerunds ("denied lying")."""
    for each in parse.children[cue]:
        if each < cue or parse.dependency[each] not in {"xcomp", "ccomp", "acl", "advcl"}:
            continue
        inner = phrase(parse, each, cue)
        mark = child(parse, each, "mark")
        if mark is not None and mark == inner.start and parse.word(mark).casefold() == "for":
            yield Match("for", (range(mark + 1, inner.stop),), mark)
            continue
        if is_infinitive(parse, each) and not is_finite(parse, each):
            yield infinitive(parse, cue, each, inner)
        elif parse.tag[each] == "VBG" and parse.dependency[each] in {"xcomp", "ccomp"}:
            yield Match("gerund", (inner,))


def infinitive(parse: Parse, cue: int, verb: int, inner: range) -> Match:
    """An infinitive with the object or passive subject that it is about."""
    target = predicated(parse, cue)
    if target is None or (target > verb and not is_passive(parse, cue)):
        return Match("adverbial" if parse.dependency[verb] == "advcl" else "to", (inner,))
    return Match("object-to", joined(phrase(parse, target, cue), inner))


def prepositions(parse: Parse, cue: int) -> Iterator[Match]:
    """Content after a preposition, alone or with an object ("accused him of lying")."""
    target = predicated(parse, cue)
    for each in parse.children[cue]:
        if parse.dependency[each] != "prep" or each < cue or parse.first[each] != each:
            continue
        inner = range(each + 1, parse.last[each] + 1)
        if not inner:
            continue
        word = parse.word(each).casefold()
        if target is not None and parse.head[target] == cue:
            yield Match(f"object-{word}", joined(phrase(parse, target, cue), inner))
        yield Match(word, (inner,), each)


def objects(parse: Parse, cue: int) -> Iterator[Match]:
    """A noun phrase as content ("denied the claim"), with a reason after it."""
    target = predicated(parse, cue)
    if target is None or parse.head[target] != cue:
        return
    yield Match("object", (with_tail(parse, cue, phrase(parse, target, cue)),))


def with_tail(parse: Parse, cue: int, found: range) -> range:
    """A phrase with the prepositional phrases after it that belong to it, not to the telling."""
    for each in parse.children[cue]:
        if each == found.stop and parse.word(each).casefold() in TAILS:
            found = range(found.start, parse.last[each] + 1)
    return found


def phrase(parse: Parse, token: int, cue: int) -> range:
    """The subtree of `token` on its side of the cue."""
    first, last = parse.first[token], parse.last[token]
    if token < cue:
        return range(first, min(last, cue - 1) + 1)
    return range(max(first, cue + 1), last + 1)


def joined(first: range, second: range) -> tuple[range, ...]:
    """Two ranges, as one where they are neighbours."""
    if first.stop == second.start:
        return (range(first.start, second.stop),)
    return (first, second)
