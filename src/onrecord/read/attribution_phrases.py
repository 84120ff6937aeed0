"""Phrases: candidates from "according to", from nouns, and from clauses set in or after."""

from collections.abc import Iterator

from onrecord.lexicon.cues import Patterns, lends_subject, patterns_of, score_of, stands_aside
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, places, without
from onrecord.read.attribution_groups import lemma_with_particle, verb_group
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_patterns import COMPLEMENTISERS, is_finite
from onrecord.read.attribution_sources import SUBJECTS, child, source_place

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "conj", "relcl", "parataxis", "acl", "pcomp"})


def phrase_candidates(parse: Parse) -> Iterator[Candidate]:
    """Candidates that no verb governs, one at most for each cue word."""
    for token in range(len(parse)):
        tag = parse.tag[token]
        found = None
        if parse.word(token).casefold() == "according":
            found = according(parse, token)
        elif tag.startswith("VB"):
            found = parenthetical(parse, token)
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
    clause = clause_above(parse, token)
    if source is None or clause is None:
        return None
    cue = range(min(token, to), max(token, to) + 1)
    own = range(min(cue.start, parse.first[source]), max(cue.stop, parse.last[source] + 1))
    content = places(parse, rest_of_clause(parse, clause, own))
    named = source_place(parse, source, cue)
    if not content or not named:
        return None
    return Candidate(content, places(parse, [cue]), named, score_of("phrase", "clause"), token)


def clause_above(parse: Parse, token: int) -> int | None:
    """The head of the nearest finite clause around a token, or the sentence's root."""
    for each in parse.ancestors(token):
        if parse.head[each] == each:
            return each
        if parse.dependency[each] in CLAUSES and is_finite(parse, each):
            return each
    return None


def rest_of_clause(parse: Parse, clause: int, own: range) -> list[range]:
    """A clause's subtree without the cue's own words; what follows a final cue is left out."""
    whole = parse.subtree(clause)
    if parse.dependency[clause] in {"ccomp", "advcl", "relcl"} and parse.word(
        whole.start
    ).casefold() in COMPLEMENTISERS | {"and", "but"}:
        whole = range(whole.start + 1, whole.stop)
    return without(whole, [own])


def parenthetical(parse: Parse, verb: int) -> Candidate | None:
    """ "The talks, he said, would fail" and "as she put it": content is the clause around."""
    lemma = lemma_with_particle(parse, verb)
    put = lemma == "put" and is_as_clause(parse, verb)
    if not (put or stands_aside(lemma)) or parse.head[verb] == verb:
        return None
    if parse.dependency[verb] != "parataxis" and not is_as_clause(parse, verb):
        return None
    own = child(parse, verb, *SUBJECTS)
    if own is None or child(parse, verb, "ccomp") is not None:
        return None
    mine = parse.subtree(verb)
    whole = parse.subtree(parse.head[verb])
    content = places(parse, without(whole, [mine]))
    group = verb_group(parse, verb)
    if not content:
        return None
    named = source_place(parse, subject(parse, verb), group)
    return Candidate(content, places(parse, [group]), named, score_of("say", "clause"), verb)


def is_as_clause(parse: Parse, verb: int) -> bool:
    """Whether a verb heads a clause that begins with "as"."""
    first = parse.first[verb]
    return parse.word(first).casefold() == "as" and parse.head[first] == verb


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
    if label == "acl" and "to" in patterns and parse.tag[first] == "TO":
        return range(first, last + 1)
    return None


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
