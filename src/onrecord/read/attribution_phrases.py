"""Phrases: candidates from "according to" and from nouns ("their warning that")."""

from collections.abc import Iterator

import msgspec

from onrecord.lexicon.cues import Patterns, is_view, lends_subject, patterns_of, score_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, places, without
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_match import is_finite
from onrecord.read.attribution_reports import COMPLEMENTISERS
from onrecord.read.attribution_sources import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    child,
    source_place,
    speaks,
    voices,
)

LONGEST_OWN = 40
"""Tokens of a prepositional phrase that names who tells."""
LONGEST_VIEW = 8
"""Tokens from "in" to "view"."""
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "conj", "relcl", "parataxis", "acl", "pcomp"})


def phrase_candidates(parse: Parse) -> Iterator[Candidate]:
    """Candidates that no verb governs, one at most for each cue word."""
    for token in range(len(parse)):
        tag = parse.tag[token]
        found = None
        word = parse.word(token).casefold()
        if word == "according":
            found = according(parse, token)
        elif word in {"in", "by"}:
            found = viewed(parse, token)
        elif word == "per" and token and parse.word(token - 1) == ",":
            found = per(parse, token)
        elif tag in {"NN", "NNS"}:
            found = nominal(parse, token)
        if found is not None:
            yield found


def according(parse: Parse, token: int) -> Candidate | None:
    """ "…, according to X": the content is the clause around it."""
    to = child(parse, token, "prep")
    if to is None and parse.word(parse.head[token]).casefold() == "to":
        to = parse.head[token]
    if to is None or parse.word(to).casefold() != "to":
        return None
    source = child(parse, to, "pobj")
    if source is None:
        return None
    return told_by(parse, token, range(min(token, to), max(token, to) + 1), source)


def per(parse: Parse, token: int) -> Candidate | None:
    """ "…, per the Harbour Post", where what follows can say something."""
    source = child(parse, token, "pobj")
    return (
        told_by(parse, token, range(token, token + 1), source)
        if source and speaks(parse, source)
        else None
    )


def viewed(parse: Parse, token: int) -> Candidate | None:
    """ "In Vik's view, …", "…, in the words of Roe", "by her own account"."""
    noun = child(parse, token, "pobj")
    if noun is None or not is_view(parse.lemma[noun]) or noun - token > LONGEST_VIEW:
        return None
    holder = child(parse, noun, "poss")
    if holder is None:
        of = child(parse, noun, "prep")
        holder = child(parse, of, "pobj") if of is not None else None
    if holder is None or not voices(parse, holder):
        return None
    found = told_by(parse, token, range(token, token + 1), holder)
    if found is None:
        return None
    cue = without(range(token, noun + 1), [parse.subtree(holder)])
    # in the middle of a clause it may be the view of one word only ("robust and, in their eyes, …")
    whole = len(found.content) == 1
    score = found.score if whole else score_of("think", "clause")
    return msgspec.structs.replace(found, cue=places(parse, cue), score=score)


def told_by(parse: Parse, token: int, cue: range, source: int) -> Candidate | None:
    """The candidate of a preposition: the clause around it is the source's."""
    clause = clause_above(parse, token)
    if clause is None:
        return None
    below = parse.subtree(token)
    own = range(min(cue.start, below.start, parse.first[source]), parse.last[source] + 1)
    own = range(own.start, max(own.stop, cue.stop, min(below.stop, cue.stop + LONGEST_OWN)))
    content = places(parse, rest_of_clause(parse, clause, own))
    named = source_place(parse, source, cue)
    if not content or not named:
        return None
    return Candidate(content, places(parse, [cue]), named, score_of("phrase", "clause"), token)


def clause_above(parse: Parse, token: int) -> int | None:
    """The head of the nearest finite clause around a token, or the sentence's root."""
    found = None
    for each in parse.ancestors(token):
        if found is not None and not is_joined(parse, found, each):
            return found
        if parse.head[each] == each or (
            parse.dependency[each] in CLAUSES and is_finite(parse, each)
        ):
            found = each
    return found


def is_joined(parse: Parse, clause: int, above: int) -> bool:
    """Whether a clause is joined by "and" to the one above it, in which case both are told."""
    return parse.dependency[clause] == "conj" and parse.head[clause] == above


def rest_of_clause(parse: Parse, clause: int, own: range) -> list[range]:
    """A clause's subtree without the cue's own words; what follows a final cue is left out."""
    whole = parse.subtree(clause)
    if parse.dependency[clause] in {"ccomp", "advcl", "relcl"} and parse.word(
        whole.start
    ).casefold() in COMPLEMENTISERS | {"and", "but"}:
        whole = range(whole.start + 1, whole.stop)
    return without(whole, [own])


def nominal(parse: Parse, noun: int) -> Candidate | None:
    """ "their warning that prices would rise", "calls for a truce"."""
    patterns = patterns_of(parse.lemma[noun], "noun")
    if not patterns:
        return None
    for each in parse.children[noun]:
        if each < noun:
            continue
        content = nominal_content(parse, patterns, each)
        if content is None:
            continue
        cue = range(noun, noun + 1 + (parse.dependency[each] == "prep" and each == noun + 1))
        found = places(parse, [content])
        named = source_place(parse, possessor(parse, noun), cue)
        if found and named:
            return Candidate(found, places(parse, [cue]), named, score_of("noun", "*"), noun)
    return None


def nominal_content(parse: Parse, patterns: Patterns, below: int) -> range | None:
    """The content that one child of a noun gives, if the noun takes it."""
    first, last = parse.first[below], parse.last[below]
    word = parse.word(first).casefold()
    label = parse.dependency[below]
    if label == "prep" and word in patterns and first == below and last > below:
        return range(below + 1, last + 1)
    if label in {"acl", "ccomp"} and "clause" in patterns and is_finite(parse, below):
        return range(first + 1, last + 1) if word == "that" else None
    if label == "relcl" and "clause" in patterns and follows_teller(parse, below):
        return range(first + 1, last + 1)
    if label == "acl" and "to" in patterns and parse.tag[first] == "TO":
        return range(first, last + 1)
    return None


def follows_teller(parse: Parse, clause: int) -> bool:
    """Whether a clause is "that …" after "by Roe" or "from Roe", and not about Roe."""
    first, noun = parse.first[clause], parse.head[clause]
    if parse.word(first).casefold() != "that" or parse.dependency[first] in SUBJECTS:
        return False
    if child(parse, clause, *SUBJECTS, *PASSIVE_SUBJECTS) in {None, first}:
        return False
    return any(
        parse.dependency[each] == "prep" and parse.word(each).casefold() in {"by", "from"}
        for each in parse.children[noun]
    )


def possessor(parse: Parse, noun: int) -> int | None:
    """Whose claim a noun is: its possessive, "by X", or the subject that makes or voices it."""
    own = child(parse, noun, "poss")
    if own is not None:
        return own
    for each in parse.children[noun]:
        if parse.dependency[each] == "prep" and parse.word(each).casefold() in {"by", "from"}:
            return child(parse, each, "pobj")
    if parse.dependency[noun] == "dobj" and lends_subject(parse.lemma[parse.head[noun]]):
        return subject(parse, parse.head[noun])
    return None
