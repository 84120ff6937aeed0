"""Scores: ceilings for candidates whose content or source shows that little was said."""

import re
from itertools import islice

import msgspec

from onrecord.lexicon.cues import speaks_for
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place
from onrecord.read.attribution_match import FINITE
from onrecord.read.attribution_sources import (
    NAMES,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    child,
    voices,
)

SHORT = 0.4
"""Fewer words than `FEWEST`, or a content that the page cut off."""
FEWEST = 3
POINTING = 0.5
"""A content that points elsewhere ("told that by many"), or a narrator's judgement."""
OPEN = 0.6
"""A content that is a question or a free relative; words that may be a third party's."""
NOBODY = 0.45
"""A source that is no person, body, document or pronoun."""
LONGEST_CLIMB = 8

WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
CUT_OFF = re.compile(
    r"(?:(?:…|\.\.\.)\s*(?:\[?(?:read |see |show )?(?:more|less)\]?)"
    r"|(?<=[.…?!])\s*(?:more|less)|\b(?:read|see|show) (?:more|less)|\s{2,}(?:more|less))\W*$",
    re.IGNORECASE,
)
TRAILING = re.compile(r"(?:…|\.\.\.)\]?\s*$")
BREAK = re.compile(r"\s*\[?(?:…|\.\.\.)")
CLOSERS = "”’\"'»“›"
ASIDE = frozenset({"csubj", "csubjpass", "advcl", "nsubj", "nsubjpass", "prep"})


def modest(parse: Parse, candidate: Candidate) -> Candidate:
    """The candidate with its score no higher than its content and source allow."""
    ceiling = min(content_ceiling(parse, candidate), source_ceiling(parse, candidate))
    if candidate.score <= ceiling:
        return candidate
    return msgspec.structs.replace(candidate, score=ceiling)


def content_ceiling(parse: Parse, candidate: Candidate) -> float:
    words = 0
    for start, end in candidate.content:
        words += sum(1 for _ in islice(WORD.finditer(parse.text, start, end), FEWEST))
    if words < FEWEST or is_cut_off(parse.text, candidate):
        return SHORT
    if not candidate.quoted and (
        is_open(parse, candidate.content) or is_headless(parse, candidate.content)
    ):
        return OPEN
    if candidate.quoted and borrows(parse, candidate.verb):
        return OPEN
    return 1.0


def is_cut_off(text: str, candidate: Candidate) -> bool:
    """Whether the page, not the speaker, breaks off ("there are no signs of ... more")."""
    start, end = candidate.content[-1]
    tail = text[max(start, end - 20) : end]
    if CUT_OFF.search(tail):
        return True
    if not candidate.quoted and BREAK.match(text, end, end + 8):
        return True
    return TRAILING.search(tail) is not None and text[end : end + 1] not in CLOSERS


def is_open(parse: Parse, content: tuple[Place, ...]) -> bool:
    """Whether a content is a clause like "how it ends" and nothing more."""
    tokens = parse.tokens_between(*content[0])
    if len(content) > 1 or not tokens or not parse.tag[tokens[0]].startswith("W"):
        return False
    token = tokens[0]
    for _ in range(LONGEST_CLIMB):
        above = parse.head[token]
        if above == token or above not in tokens:
            return True
        if token != tokens[0] and parse.dependency[token] in ASIDE:
            return False
        token = above
    return True


def is_headless(parse: Parse, content: tuple[Place, ...]) -> bool:
    """Whether a content begins with a finite verb ("men the court said were spies")."""
    tokens = parse.tokens_between(*content[0])
    if not tokens or parse.tag[tokens[0]] not in FINITE:
        return False
    subject = child(parse, tokens[0], *SUBJECTS, *PASSIVE_SUBJECTS)
    return subject is None or subject not in tokens


def borrows(parse: Parse, verb: int) -> bool:
    """Whether a participle beside a cue says that its words are someone else's ("quoting Roe")."""
    if verb < 0:
        return False
    beside = list(parse.children[verb])
    beside += [each for top in parse.children[verb] for each in parse.children[top]]
    return any(
        parse.tag[each] == "VBG"
        and parse.dependency[each] in {"advcl", "acl"}
        and speaks_for(parse.lemma[each])
        for each in beside
    )


def source_ceiling(parse: Parse, candidate: Candidate) -> float:
    """A ceiling for a source whose head cannot speak."""
    if not candidate.source or candidate.verb < 0:
        return 1.0
    cue = parse.word(candidate.verb).casefold()
    if not parse.tag[candidate.verb].startswith("VB") or cue == "according":
        return 1.0
    head = head_of(parse, candidate.source[0])
    if head is None or not parse.tag[head].startswith(("NN", "VBG")):
        return 1.0
    if voices(parse, head) or any(is_name(parse, each) for each in parse.children[head]):
        return 1.0
    return NOBODY


def head_of(parse: Parse, source: Place) -> int | None:
    """The token of a source that governs the others; None where it is no word."""
    tokens = parse.tokens_between(*source)
    for token in tokens:
        if parse.head[token] not in tokens or parse.head[token] == token:
            return token if parse.word(token)[:1].isalpha() else None
    return None


def is_name(parse: Parse, token: int) -> bool:
    named = parse.dependency[token] in {"appos", "compound", "nmod", "flat"}
    return named and parse.entity[token] in NAMES
