"""Patterns: where the content of a verb or adjective cue stands in its clause."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import is_mark
from onrecord.read.attribution_match import Match, is_finite, is_infinitive, joined, phrase
from onrecord.read.attribution_reports import after_that, clauses, said_so
from onrecord.read.attribution_sources import PASSIVE_SUBJECTS, SUBJECTS, child, is_passive

PREDICATES = frozenset({"oprd", "attr", "acomp", "xcomp", "ccomp"})
TAILS = frozenset({"for", "over", "as", "with", "to", "of", "against", "about", "than", "from"})
"""Prepositions whose phrase belongs to an object ("criticised the port for its delays")."""
FARTHEST_MARK = 40
"""Tokens of a phrase that are looked at for a quotation mark."""


def matches(parse: Parse, cue: int) -> Iterator[Match]:
    """What may be the content of the cue word, the most telling pattern first."""
    yield from clauses(parse, cue)
    yield from predications(parse, cue)
    yield from infinitives(parse, cue)
    yield from prepositions(parse, cue)
    yield from objects(parse, cue)
    yield from after_that(parse, cue)
    yield from said_so(parse, cue)


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
        if each < cue or parse.dependency[each] != "ccomp" or parse.tag[each].startswith("VB"):
            continue
        if has_subject(parse, each) and not (is_infinitive(parse, each) or is_finite(parse, each)):
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
        if to is not None and to > cue and not is_as(parse, to):
            target = child(parse, to, "pobj")
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
    end = found.stop
    for each in parse.children[cue]:
        if each != end:
            continue
        if parse.word(each).casefold() in TAILS:
            found = range(found.start, parse.last[each] + 1)
        elif not is_date(parse, each):
            break
        end = parse.last[each] + 1
    return found


def is_date(parse: Parse, phrase_head: int) -> bool:
    """Whether a phrase only dates the telling ("on Monday")."""
    return parse.entity[parse.last[phrase_head]] in {"DATE", "TIME"}
