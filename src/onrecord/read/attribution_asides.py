"""Asides: cues that stand in, after or before the clause that they report, set off by commas."""

from collections.abc import Iterator

from onrecord.lexicon.cues import score_of, stands_aside
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, places, without
from onrecord.read.attribution_groups import lemma_with_particle, verb_group
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_sources import SUBJECTS, child, plain_subject, source_place
from onrecord.read.attribution_voices import stops

INTERRUPTED = 2
"""Pieces of content that an aside in the middle leaves."""
BREAKS = frozenset({",", "—", "–", "("})
LONGEST_SUBJECT = 30
"""Tokens between a clause's subject and a verb that interrupts it."""


def aside_candidates(parse: Parse) -> Iterator[Candidate]:
    """One candidate at most for each verb."""
    for token in range(len(parse)):
        if parse.tag[token] not in {"VBD", "VBZ", "VBP"}:
            continue
        found = inverted(parse, token) or parenthetical(parse, token)
        if found is not None:
            yield found


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


def inverted(parse: Parse, verb: int) -> Candidate | None:
    """ "The port, says Roe, is closed": the parse takes the port for the one who says so.

    Told from "Roe, a pilot, says the port is closed" by the single comma before the verb, and
    from "the port, says Roe" at a sentence's end by the words that follow.
    """
    if not stands_aside(lemma_with_particle(parse, verb)) or not verb:
        return None
    if parse.word(verb - 1) != "," or not has_plain_start(parse, verb):
        return None
    sentence = parse.sentence_of(verb)
    source = inserted_noun(parse, range(verb + 1, sentence.stop))
    content = places(parse, without(sentence, [range(verb - 1, source.stop + 1)]))
    named = places(parse, [source])
    if len(content) != INTERRUPTED or not named:
        return None
    cue = places(parse, [range(verb, verb + 1)])
    return Candidate(content, cue, named, score_of("say", "clause"), verb)


def inserted_noun(parse: Parse, after: range) -> range:
    """The noun phrase, with an apposition, between an inverted verb and the next comma."""
    close = next((each for each in after if parse.word(each) == ","), after.start)
    found = range(after.start, close)
    if not found or any(parse.tag[each].startswith(("VB", "MD", "IN")) for each in found[:1]):
        return range(after.start, after.start)
    for each in range(close + 1, min(after.stop, close + LONGEST_SUBJECT)):
        if parse.dependency[each] == "appos" and parse.head[each] in found:
            return range(found.start, parse.last[each] + 1)
    return found


def has_plain_start(parse: Parse, verb: int) -> bool:
    """Whether what the parse takes for a verb's subject runs up to the comma before it, alone."""
    noun = plain_subject(parse, verb)
    if noun is None or not 0 < verb - noun <= LONGEST_SUBJECT:
        return False
    between = range(parse.first[noun], verb - 1)
    return not any(
        parse.word(each) in {",", "—", "–", "("} or stops(parse, each) for each in between
    )
