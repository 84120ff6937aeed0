"""Clauses: the predicates of a side, what belongs to each, and which are the same on two sides."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.products.draft_alignment import Alignment
from onrecord.products.draft_side import Side

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
HELPERS = ("aux", "auxpass")
COMPLEMENTS = ("attr", "acomp", "dobj", "oprd", "xcomp", "prep", "prt")
NEAR_COPY = 0.8
"""Closeness from which two sentences are one with a word changed."""
SAME = 2
"""Words that belong to two other verbs alike, from which these may tell of the same."""
BODY = 4
"""Steps up from a word to the predicate that it belongs to."""


class Pair(NamedTuple):
    """A predicate of the draft and the record's that says the same thing."""

    here: int
    there: int


def is_predicate(parse: Parse, token: int) -> bool:
    """Whether a token is a verb that says something of somebody, and no auxiliary."""
    return parse.tag[token].startswith("VB") and parse.dependency[token] not in HELPERS


def predicates(side: Side) -> Iterator[int]:
    return (each for each in side.tokens if is_predicate(side.parse, each))


def root_of(side: Side) -> int:
    """The word that governs a side's first sentence or clause."""
    parse = side.parse
    tops = (e for e in side.tokens if parse.head[e] == e or parse.head[e] not in side.tokens)
    return next((e for e in tops if parse.dependency[e] != "punct"), side.tokens.start)


def predicate_of(parse: Parse, token: int) -> int | None:
    """The predicate that a word belongs to, itself where it is one."""
    if is_predicate(parse, token):
        return token
    for number, each in enumerate(parse.ancestors(token)):
        if is_predicate(parse, each):
            return each
        if number > BODY:
            break
    return None


def subject_of(parse: Parse, token: int) -> int | None:
    """The head of a predicate's subject, as given or by the verb that governs it."""
    for each in parse.children[token]:
        if parse.dependency[each] in SUBJECTS:
            return each
    above = parse.head[token]
    if parse.dependency[token] not in ("conj", "xcomp") or above == token:
        return None
    below = (each for each in parse.children[above] if parse.dependency[each] == "dobj")
    given = next(below, None) if parse.dependency[token] == "xcomp" else None
    return subject_of(parse, above) if given is None else given


def complements(parse: Parse, token: int) -> Iterator[int]:
    """The heads of what completes a predicate, through its prepositions."""
    for each in parse.children[token]:
        if parse.dependency[each] in COMPLEMENTS:
            yield each
            if parse.dependency[each] == "prep":
                yield from (one for one in parse.children[each] if parse.dependency[one] == "pobj")


def arguments(parse: Parse, token: int) -> frozenset[int]:
    subject = subject_of(parse, token)
    return frozenset((*complements(parse, token), *(() if subject is None else (subject,))))


def pairs(aligned: Alignment) -> tuple[Pair, ...]:
    """Predicates that are aligned, with something beside them that is aligned too."""
    here, there = aligned.draft, aligned.printed
    found: list[Pair] = []
    for one in predicates(here):
        other = aligned.forward.get(one)
        if other is None:
            other = partner_by_complement(aligned, one)
        if other is None or not is_predicate(there.parse, other):
            continue
        if belong_together(aligned, one, other):
            found.append(Pair(one, other))
    return tuple(found)


def likely_pairs(aligned: Alignment) -> tuple[Pair, ...]:
    """With the pairs of other verbs about the same things: "ended the day", "concluded the day"."""
    known = pairs(aligned)
    here, there = aligned.draft, aligned.printed
    free = [each for each in predicates(there) if each not in aligned.backward]
    found = list(known)
    for one in predicates(here):
        if one in aligned.forward:
            continue
        ours = {aligned.forward.get(e) for e in arguments(here.parse, one) if here.is_content(e)}
        for other in free:
            if len(ours & arguments(there.parse, other)) >= SAME:
                found.append(Pair(one, other))
                break
    return tuple(found)


def partner_by_complement(aligned: Alignment, one: int) -> int | None:
    """The light verb of the record whose complement is that of a light verb of the draft."""
    here, there = aligned.draft.parse, aligned.printed.parse
    if here.lemma[one].lower() not in words_where("check_words", 1, "light"):
        return None
    for each in complements(here, one):
        partner = aligned.forward.get(each)
        if partner is None or here.dependency[each] in ("prep", "prt"):
            continue
        head = there.head[partner]
        if head != partner and there.lemma[head].lower() == here.lemma[one].lower():
            return head
    return None


def belong_together(aligned: Alignment, one: int, other: int) -> bool:
    """Whether two predicates share what they say something of, or all around them is shared.

    Of two light verbs what completes them must be shared; of all, the clauses below.
    """
    here, there = aligned.draft.parse, aligned.printed.parse
    if other_subjects(aligned, one, other) or other_clauses(aligned, one, other):
        return False
    theirs = arguments(there, other)
    shared = {each for each in arguments(here, one) if aligned.forward.get(each) in theirs}
    if here.lemma[one].lower() in words_where("check_words", 1, "light"):
        said = set(complements(here, one))
        completing = clauses_of(there, other)
        return bool(shared & said) or any(
            aligned.forward.get(each) in completing for each in clauses_of(here, one)
        )
    if shared:
        return True
    below = frozenset(here.subtree(one))
    inside = frozenset(there.subtree(other))
    content = [e for e in below if aligned.draft.is_content(e) and e != one]
    same = sum(aligned.forward.get(each) in inside for each in content)
    return bool(content) and same >= len(content) / 2


def other_subjects(aligned: Alignment, one: int, other: int) -> bool:
    """Whether both have a subject, of which no word is the same; pronouns may mean anybody."""
    if aligned.closeness >= NEAR_COPY:
        return False
    subjects = (subject_of(aligned.draft.parse, one), subject_of(aligned.printed.parse, other))
    if subjects[0] is None or subjects[1] is None:
        return False
    if not (aligned.draft.is_content(subjects[0]) and aligned.printed.is_content(subjects[1])):
        return False
    theirs = frozenset(aligned.printed.parse.subtree(subjects[1]))
    ours = aligned.draft.parse.subtree(subjects[0])
    meets = any(aligned.forward.get(each) in theirs for each in ours)
    return not meets and (subjects[0] in aligned.forward or subjects[1] in aligned.backward)


def other_clauses(aligned: Alignment, one: int, other: int) -> bool:
    """Whether both have a clause below them, and less than half of the draft's is in the other."""
    here, there = aligned.draft, aligned.printed
    for ours in clauses_of(here.parse, one):
        for theirs in clauses_of(there.parse, other):
            if aligned.forward.get(ours) == theirs:
                return False
            inside = frozenset(there.parse.subtree(theirs))
            said = [each for each in here.parse.subtree(ours) if here.is_content(each)]
            if ours not in aligned.forward and theirs not in aligned.backward:
                said = [each for each in said if each != ours]
            elif ours not in aligned.forward:
                return True
            same = sum(aligned.forward.get(each) in inside for each in said)
            if not same or same < len(said) / 2:
                return True
    return False


def clauses_of(parse: Parse, token: int) -> list[int]:
    return [e for e in parse.children[token] if parse.dependency[e] in ("xcomp", "ccomp")]


def governors(parse: Parse, token: int) -> Iterator[int]:
    """The words above a predicate whose complement it is: "fail" in "failed to come"."""
    while parse.dependency[token] in ("xcomp", "ccomp", "pcomp", "acl", "prep", "conj"):
        above = parse.head[token]
        if above == token:
            return
        if parse.dependency[token] != "conj" and parse.dependency[token] != "prep":
            yield above
        token = above
