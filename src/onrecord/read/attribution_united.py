"""United: what the trained network and the rules find, one candidate a cue, with its score."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place
from onrecord.read.attribution_levels import Found, Levels, is_cue

ALIKE = 0.8
"""Shared part of two contents' tokens from which on they are taken for one."""
SAME_SPEECH = 0.3
"""Shared part of two contents' tokens from which on both tell of one quotation."""
UNSEEN = -8.0
"""The cue score (a logit) of a word that the network did not see."""
LOWEST_PATH = -6.0
POINTING = frozenset({"that", "this", "such", "so", "what", "it", "at", "least", "is", "was"})
"""Words that a content which points back to a sentence is made of."""
Features = Mapping[str, float]


class Joined(NamedTuple):
    """A candidate of either reader or both, not scored yet, with what tells how sure it is."""

    candidate: Candidate
    group: str
    features: Features


def united(parse: Parse, levels: Levels, ruled: Sequence[Candidate]) -> list[Candidate]:
    """Both readers' candidates, one a cue, each with its score."""
    return [rescored(each) for each in joined(parse, levels, ruled)]


def joined(parse: Parse, levels: Levels, ruled: Sequence[Candidate]) -> list[Joined]:
    """Both readers' candidates, one a cue.

    What the network alone finds needs a source, or a cue that the lexicon knows.
    """
    partners = partners_of(parse, [each.candidate for each in levels.found], ruled)
    used = {number for number in partners if number >= 0}
    result = []
    for each, number in zip(levels.found, partners, strict=True):
        partner = ruled[number] if number >= 0 else None
        if partner is not None and is_punctuation(parse, partner):
            continue
        if not each.candidate.source and not is_cue(parse, each.candidate.verb):
            continue
        own = agreed(parse, each.candidate, partner)
        features = trained_features(parse, each._replace(candidate=own), partner)
        result.append(Joined(own, "trained", features))
    for number, alone in enumerate(ruled):
        if is_punctuation(parse, alone):
            result.append(Joined(alone, "marked", {}))
        elif number not in used:
            result.append(Joined(alone, "ruled", ruled_features(parse, alone, levels.cues)))
    return result


def agreed(parse: Parse, own: Candidate, partner: Candidate | None) -> Candidate:
    """The network's candidate with what the rules know better.

    Theirs is the source where it is longer, with title and relative clause; the cue, with the
    auxiliaries and negations that tell how it is said, unless it stands in the content; and the
    content, where quotation marks laid it out, or where it hangs on a noun and the network reads
    on into the noun's own clause.
    """
    if partner is None:
        return own
    if tokens_in(parse, own.source) < tokens_in(parse, partner.source):
        own = msgspec.structs.replace(own, source=partner.source)
    points = POINTING.issuperset(words_in(parse, own.content))
    if partner.quoted and (points or overlap(parse, own.content, partner.content) >= SAME_SPEECH):
        own = msgspec.structs.replace(own, content=partner.content, quoted=True)
    elif is_noun(parse, partner.verb) and lies_in(parse, partner.content, own.content):
        own = msgspec.structs.replace(own, content=partner.content)
    if tokens_in(parse, partner.cue) & tokens_in(parse, (*own.content, *own.source)):
        return partner if tokens_in(parse, own.cue) <= tokens_in(parse, partner.cue) else own
    return msgspec.structs.replace(own, cue=partner.cue, verb=partner.verb)


def is_noun(parse: Parse, token: int) -> bool:
    return token >= 0 and parse.tag[token].startswith("NN")


def lies_in(parse: Parse, inner: Sequence[Place], outer: Sequence[Place]) -> bool:
    """Whether one content is a part of another."""
    return tokens_in(parse, inner) < tokens_in(parse, outer)


def words_in(parse: Parse, places: Sequence[Place]) -> set[str]:
    """The words of some places, in small letters, without marks."""
    words = {parse.word(token).casefold() for token in tokens_in(parse, places)}
    return {word for word in words if word[:1].isalnum()}


def partners_of(
    parse: Parse, trained: Sequence[Candidate], ruled: Sequence[Candidate]
) -> list[int]:
    """For each candidate of the network the number of the rules' for its cue; -1 for none."""
    owners: dict[int, int] = {}
    for number, each in enumerate(ruled):
        for token in tokens_in(parse, each.cue):
            owners.setdefault(token, number)
    result = []
    taken: set[int] = set()
    for each in trained:
        tokens = [each.verb, *sorted(tokens_in(parse, each.cue))]
        found = next((owners[t] for t in tokens if t in owners and owners[t] not in taken), -1)
        taken.add(found)
        result.append(found)
    return result


def tokens_in(parse: Parse, places: Sequence[Place]) -> set[int]:
    return {token for place in places for token in parse.tokens_between(*place)}


def trained_features(parse: Parse, found: Found, partner: Candidate | None) -> Features:
    """What tells how sure a candidate of the network is."""
    row, own = found.row, found.candidate
    alike = partner is not None and overlap(parse, own.content, partner.content) >= ALIKE
    shared = partner is not None and bool(
        tokens_in(parse, own.source) & tokens_in(parse, partner.source)
        or not (own.source or partner.source)
    )
    return {
        "bias": 1.0,
        "valid": row.valid,
        "path": max(row.path, LOWEST_PATH),
        "nested": float(found.level > 0),
        "sourceless": float(not own.source),
        "partner": float(partner is not None),
        "alike": float(alike),
        "both": float(alike and shared),
        "partner score": partner.score if partner is not None else 0.0,
    }


def ruled_features(parse: Parse, own: Candidate, cues: Mapping[int, float]) -> Features:
    """What tells how sure a candidate of the rules is that the network did not find."""
    tokens = tokens_in(parse, own.cue)
    return {
        "bias": 1.0,
        "score": own.score,
        "cue": max((cues.get(token, UNSEEN) for token in tokens), default=UNSEEN),
        "cueless": float(not own.cue),
        "quoted": float(own.quoted),
    }


def overlap(parse: Parse, one: Sequence[Place], other: Sequence[Place]) -> float:
    """Shared part of two contents' tokens (Jaccard)."""
    first, second = tokens_in(parse, one), tokens_in(parse, other)
    return len(first & second) / max(len(first | second), 1)


def is_punctuation(parse: Parse, ruled: Candidate) -> bool:
    """Whether a cue is nothing but a mark, a dash or a colon: layout, which the rules know."""
    words = [parse.text[start:end] for start, end in ruled.cue]
    return bool(words) and not any(char.isalnum() for word in words for char in word)


def rescored(joined: Joined) -> Candidate:
    """The candidate with its score; that of layout keeps what the rules gave it."""
    if joined.group == "marked":
        return joined.candidate
    known = weights()[joined.group]
    total = sum(known.get(name, 0.0) * value for name, value in sorted(joined.features.items()))
    return msgspec.structs.replace(joined.candidate, score=1 / (1 + math.exp(-total)))


@cache
def weights() -> dict[str, dict[str, float]]:
    """Group ("trained", "ruled") -> feature -> weight, from resources/attribution_weights.tsv."""
    found: dict[str, dict[str, float]] = {}
    for group, feature, weight in table("attribution_weights"):
        found.setdefault(group, {})[feature] = float(weight)
    return found
