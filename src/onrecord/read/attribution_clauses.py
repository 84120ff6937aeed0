"""Clauses: candidates from verbs, adjectives and nouns with content in their own clause."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord.lexicon.cues import (
    Patterns,
    Sense,
    is_document,
    is_evidential,
    patterns_of,
    score_of,
)
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place, places
from onrecord.read.attribution_groups import lemma_with_particle, verb_group
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_match import Match
from onrecord.read.attribution_patterns import matches
from onrecord.read.attribution_sources import (
    agent,
    is_passive,
    source_place,
    speaks,
    voices,
)

NO_SOURCE = 0.8
"""Factor on the score where nobody is named."""
QUESTION = 0.8
"""Factor on the score where a clause tells what was told about, not what was told."""
NARRATED = 0.5
"""Most for what a person "shows" or "proves": the narrator's judgement, not a statement."""
THAT_CLAUSE = 3
"""Tokens of a "that" with the shortest clause."""
LONGEST_GROUP = 8
"""Tokens from a copula's auxiliary to its adjective; beyond, the adjective alone is the cue."""
EVENTS = frozenset({"this", "that", "these", "those", "which", "what", "nothing"})


class CueWord(NamedTuple):
    """A cue's token, and its group of tokens with auxiliaries and particles."""

    word: int
    group: range


def clause_candidates(parse: Parse) -> Iterator[Candidate]:
    """One candidate at most for each cue word, by the most telling pattern that it takes."""
    for token in range(len(parse)):
        tag = parse.tag[token]
        if tag.startswith("VB"):
            found = verb_candidate(parse, token)
        elif tag == "JJ":
            found = adjective_candidate(parse, token)
        else:
            continue
        if found is not None:
            yield found


def verb_candidate(parse: Parse, verb: int) -> Candidate | None:
    patterns = patterns_of(lemma_with_particle(parse, verb), "verb")
    match = best(parse, verb, patterns)
    if match is None or is_bare(parse, match):
        return None
    passive = is_passive(parse, verb)
    if passive and parse.word(match.content[0].start).casefold() == "by":
        return None
    source = agent(parse, verb) if passive else subject(parse, verb)
    sense = patterns[match.pattern]
    if sense.kind == "document" and not shows(parse, source, match):
        return None
    if source is None and is_naming(parse, verb, match):
        return None
    if source is None and (match.pattern == "object" or not passive):
        return None
    if source is not None and is_generic(parse, source, sense, match):
        return None
    found = candidate(parse, CueWord(verb, verb_group(parse, verb)), match, sense, source)
    if found and is_evidential(parse.lemma[verb]) and not is_document(parse.lemma[source or 0]):
        return msgspec.structs.replace(found, score=min(found.score, NARRATED))
    return found


def adjective_candidate(parse: Parse, adjective: int) -> Candidate | None:
    """ "is sure that …": the copula belongs to the cue."""
    patterns = patterns_of(parse.lemma[adjective], "adjective")
    match = best(parse, adjective, patterns)
    if match is None:
        return None
    copula = parse.head[adjective]
    if parse.dependency[adjective] != "acomp" or copula > adjective:
        return None
    cue = range(verb_group(parse, copula).start, adjective + 1)
    if len(cue) > LONGEST_GROUP:
        cue = range(adjective, adjective + 1)
    sense = patterns[match.pattern]
    return candidate(parse, CueWord(adjective, cue), match, sense, subject(parse, copula))


def best(parse: Parse, cue: int, patterns: Patterns) -> Match | None:
    """The first match that the cue takes."""
    if not patterns:
        return None
    return next((each for each in matches(parse, cue) if each.pattern in patterns), None)


def candidate(
    parse: Parse, cue: CueWord, match: Match, sense: Sense, source: int | None
) -> Candidate | None:
    """The candidate of a match; None where its content has no words."""
    content = places(parse, [without_joint(parse, each) for each in match.content])
    if not content:
        return None
    named = source_place(parse, source, cue.group)
    score = score_of(sense.kind, match.pattern) * (1.0 if named else NO_SOURCE)
    if sense.kind != "ask" and match.is_question(parse):
        score *= QUESTION
    told = cue_places(parse, cue.group, match.preposition)
    return Candidate(content, told, named, score, cue.word)


def without_joint(parse: Parse, content: range) -> range:
    """A range without a conjunction at its end and a "that" at its start that the parse left."""
    first = content[0] if content else 0
    opened = len(content) > THAT_CLAUSE and parse.word(first).casefold() == "that"
    if opened and parse.tag[first] in {"IN", "WDT"} and parse.dependency[first] != "nsubj":
        content = content[1:]
    while content and parse.tag[content[-1]] in {"CC", ",", ":"}:
        content = content[:-1]
    return content


def cue_places(parse: Parse, group: range, preposition: int | None) -> tuple[Place, ...]:
    """The cue's group with its preposition, as one place where they are neighbours."""
    if preposition is None:
        return places(parse, [group])
    if preposition == group.stop:
        return places(parse, [range(group.start, preposition + 1)])
    return places(parse, [group, range(preposition, preposition + 1)])


def is_bare(parse: Parse, match: Match) -> bool:
    """Whether the content was reduced to a relative pronoun."""
    if len(match.content) != 1 or len(match.content[0]) != 1:
        return False
    return parse.tag[match.content[0].start] in {"WDT", "WP", "IN"}


def is_naming(parse: Parse, verb: int, match: Match) -> bool:
    """Whether a participle only gives a name ("a ship called Vela")."""
    return match.pattern == "small" and parse.dependency[verb] in {"acl", "amod"}


def shows(parse: Parse, source: int | None, match: Match) -> bool:
    """Whether what shows something is a document, or says that something is so."""
    if source is None:
        return False
    return is_document(parse.lemma[source]) or (match.pattern == "clause" and speaks(parse, source))


def is_generic(parse: Parse, source: int, sense: Sense, match: Match) -> bool:
    """Whether a subject is no one in particular ("you know that") or an event ("this means")."""
    word = parse.word(source).casefold()
    if sense.kind in {"think", "want", "fear"} and word == "you":
        return True
    if match.pattern not in {"clause", "quote"} and not voices(parse, source):
        return True
    return match.pattern == "clause" and word in EVENTS
