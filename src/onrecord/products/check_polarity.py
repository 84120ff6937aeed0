"""Polarity: a negation that only one of two sentences has, and words that say the opposite."""

from collections.abc import Iterator

from onrecord.lexicon.reasons import reason
from onrecord.lexicon.tables import table
from onrecord.model.draft import Finding
from onrecord.products.check_polarity_negators import (
    Negator,
    idle_tokens,
    negators,
    reach,
    scope,
)
from onrecord.products.check_telling_clauses import Pair, arguments, pairs, predicate_of
from onrecord.products.check_telling_frames import frames, over
from onrecord.products.draft_alignment import Alignment, form
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

WINDOW = 2
"""Words beside two that say the opposite, of which one is the same on both sides."""


def negation(compared: Compared) -> Iterator[Finding]:
    """Negations without a partner on the other side, where the same is told without one."""
    aligned = compared.aligned
    here, there = tuple(negators(compared.draft)), tuple(negators(compared.printed))
    found = tuple(pairs(aligned))
    free_here, free_there = unmatched(aligned, here, there)
    changed = opposites(aligned)
    if not free_here and not free_there and not changed:
        return
    free_here = tuple(e for e in free_here if e.token not in {one for one, _ in changed})
    free_there = tuple(e for e in free_there if e.token not in {other for _, other in changed})
    own = frames(compared.draft)
    for each in free_there:
        told = plain_here(aligned, found, each)
        if told is not None and each.judges and over(own, told):
            continue
        if told is not None and not makes_up(compared.draft, told, free_here, changed, 0):
            yield finding(compared, "negation_dropped", told, each.anchor)
    for each in free_here:
        printed = plain_there(aligned, found, each)
        if printed is not None and not makes_up(compared.printed, printed, free_there, changed, 1):
            yield finding(compared, "negation_added", each.anchor, printed)
    for one, other in changed:
        if not (nears(compared.draft, one, free_here) ^ nears(compared.printed, other, free_there)):
            yield finding(compared, "opposite", one, other)


def unmatched(
    aligned: Alignment, here: tuple[Negator, ...], there: tuple[Negator, ...]
) -> tuple[tuple[Negator, ...], tuple[Negator, ...]]:
    """The negations of each side that negate nothing that the other side negates too."""
    left = [each for each in here if not same_word(aligned.forward, each, aligned)]
    right = [each for each in there if not same_word(aligned.backward, each, aligned)]
    for same in (same_anchor, same_scope):
        for one in tuple(left):
            other = next((each for each in right if same(aligned, one, each)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
    return tuple(left), tuple(right)


def same_word(words: dict[int, int], each: Negator, aligned: Alignment) -> bool:
    """Whether the other side has the same negative verb or noun, over whatever it is read."""
    there = words is aligned.backward
    side, other = (aligned.printed, aligned.draft)[:: 1 if there else -1]
    partner = words.get(each.token)
    if partner is None or not side.is_content(each.token):
        return False
    known = {one.token for one in negators(other)} | idle_tokens(other)
    return partner not in known and form(side, each.token) == form(other, partner)


def same_anchor(aligned: Alignment, one: Negator, other: Negator) -> bool:
    forward = aligned.forward
    return forward.get(one.anchor) == other.anchor or (
        one.predicate is not None and forward.get(one.predicate) == other.predicate
    )


def same_scope(aligned: Alignment, one: Negator, other: Negator) -> bool:
    mapped = {aligned.forward.get(each) for each in scope(aligned.draft, one)}
    return not mapped.isdisjoint(scope(aligned.printed, other))


def plain_here(aligned: Alignment, found: tuple[Pair, ...], each: Negator) -> int | None:
    """What the draft tells without the record's negation."""
    known = {pair.there: pair.here for pair in found}
    return partner(aligned.backward, known, each, (aligned.printed, aligned.draft))


def plain_there(aligned: Alignment, found: tuple[Pair, ...], each: Negator) -> int | None:
    return partner(aligned.forward, dict(found), each, (aligned.draft, aligned.printed))


def partner(
    words: dict[int, int], predicates: dict[int, int], each: Negator, sides: tuple[Side, Side]
) -> int | None:
    """The other side's word for what is negated: the predicate, or the noun with its predicate."""
    side = sides[0]
    if each.anchor == each.predicate:
        return predicates.get(each.anchor, as_noun(words, each, sides))
    other = words.get(each.anchor)
    if other is None:
        return None
    if each.predicate is None or each.predicate in predicates:
        return other
    beside = [one for one in side.parse.subtree(each.anchor) if side.is_content(one)]
    same = sum(one in words for one in beside)
    return other if same == len(beside) and each.predicate in words else None


def as_noun(words: dict[int, int], each: Negator, sides: tuple[Side, Side]) -> int | None:
    """The other side's noun for a negated verb, where all that belongs to the verb is there too."""
    side, other = sides
    noun = words.get(each.anchor)
    if noun is None or not other.parse.tag[noun].startswith("NN"):
        return None
    above = predicate_of(other.parse, noun)
    inside = frozenset(other.parse.subtree(noun if above is None else above))
    said = [one for one in arguments(side.parse, each.anchor) if side.is_content(one)]
    return noun if len(said) >= WINDOW and all(words.get(e) in inside for e in said) else None


def makes_up(
    side: Side,
    token: int,
    free: tuple[Negator, ...],
    changed: tuple[tuple[int, int], ...],
    which: int,
) -> bool:
    """Whether a negation or an opposite of the other side near the word makes up for it."""
    near = reach(side, token)
    if any(each.anchor in near or each.predicate in near for each in free):
        return True
    return any(pair[which] in near for pair in changed)


def nears(side: Side, token: int, free: tuple[Negator, ...]) -> bool:
    near = reach(side, token)
    return any(each.anchor in near or each.predicate in near for each in free)


def opposites(aligned: Alignment) -> tuple[tuple[int, int], ...]:
    """Words without a partner that say the opposite of each other about the same."""
    here, there = aligned.draft, aligned.printed
    listed = frozenset(table("check_antonyms"))
    found: list[tuple[int, int]] = []
    free = [each for each in there.tokens if each not in aligned.backward]
    for one in here.tokens:
        if one in aligned.forward:
            continue
        for other in free:
            pair = (here.parse.lemma[one].lower(), there.parse.lemma[other].lower())
            known = pair in listed or pair[::-1] in listed
            if known and about_the_same(aligned, one, other):
                found.append((one, other))
                break
    return tuple(found)


def about_the_same(aligned: Alignment, one: int, other: int) -> bool:
    """Whether two words are of one kind, and what belongs to them is the same."""
    here, there = aligned.draft, aligned.printed
    if here.parse.tag[one][:2] != there.parse.tag[other][:2]:
        return False
    if here.parse.tag[one].startswith("VB"):
        theirs = arguments(there.parse, other)
        ours = arguments(here.parse, one)
        return any(aligned.forward.get(each) in theirs for each in ours)
    heads = aligned.forward.get(here.parse.head[one]) == there.parse.head[other]
    return heads and beside(aligned, one, other)


def beside(aligned: Alignment, one: int, other: int) -> bool:
    steps = range(-WINDOW, WINDOW + 1)
    near = {other + step for step in steps}
    return any(aligned.forward.get(one + step) in near for step in steps)


def finding(compared: Compared, key: str, here: int, there: int) -> Finding:
    draft, printed = compared.draft, compared.printed
    words = reason(key, here=shown(draft, here), there=shown(printed, there))
    return compared.finding("negation", "contradicted", words, range(here, here + 1))


def shown(side: Side, token: int) -> str:
    """A word with its helpers and the negation before it, as printed."""
    parse = side.parse
    head = predicate_of(parse, token)
    small = [
        each
        for each in parse.children[token]
        if parse.dependency[each] in ("neg", "aux", "auxpass", "det", "acomp", "attr")
    ]
    if head is not None and head != token and abs(head - token) <= WINDOW + 1:
        small.append(head)
    first, last = min((token, *small)), max((token, *small))
    return parse.text[parse.start[first] : parse.end[last]]
