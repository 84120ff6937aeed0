"""Speakers: which labels at the start of paragraphs name somebody who speaks."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from onrecord.lexicon.layout_words import is_speaker_label
from onrecord.model.document import BlockKind
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import Place, is_full, is_name_word, names_from
from onrecord.read.layout_speech import ANSWERED, ASKED, Turn, family, is_speech

LABEL = re.compile(r"(?P<label>[^\s:：*_][^:：*_\n]{0,79}?)[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|$)")
AFTER_NAMES = re.compile(r"\s*(?:\([^()]*\)|,.{2,60})?\s*$")
WORD = re.compile(r"[^\W\d_][\w.’'-]*")
INNER_COLON = re.compile(
    r"[a-z,]\s(?:[^\W\d_a-z][\w.’'-]*\s){0,3}([^\W\d_a-z][\w.’'-]*):\s[^\W\d_a-z]"
)
TITLE = "h1"
LONGEST_LABEL = 8
MANY = 3


class People(msgspec.Struct, frozen=True):
    """Who a text mentions: how often each pair of name words stands in it, and family names."""

    pairs: dict[tuple[str, str], int]
    families: frozenset[str]


def spoken_turns(text: str, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> list[Turn]:
    """The blocks with labels of speakers; empty where labels name who is spoken of."""
    labelled = [
        turn
        for at, look in enumerate(looks)
        if kinds[at] != "furniture" and (turn := turn_of(at, look)) is not None
    ]
    top = next((at for at, kind in enumerate(kinds) if kind != "furniture"), 0)
    found = speakers(text, without_titles(labelled, top, colons(looks)))
    return found if is_speech(found, looks, kinds) else []


def without_titles(labelled: Sequence[Turn], top: int, inner: frozenset[str]) -> list[Turn]:
    """The turns but those whose labels belong to titles.

    So does a label that opens the text and does not recur, and one that stands with its colon
    inside a paragraph too ("the film Harbour: The Return").
    """
    counts = Counter(turn.key for turn in labelled)
    return [
        turn
        for turn in labelled
        if (turn.at != top or counts[turn.key] > 1) and family(turn.key) not in inner
    ]


def colons(looks: Sequence[Look]) -> frozenset[str]:
    """The capitalised words that a colon follows inside a paragraph, lower case."""
    return frozenset(
        found[1].casefold()
        for look in looks
        for found in INNER_COLON.finditer(look.text, after_label(look.text))
    )


def after_label(text: str) -> int:
    """Where the words of a block begin, after what may be its label."""
    found = LABEL.match(text)
    return found.end() if found else 0


def turn_of(at: int, look: Look) -> Turn | None:
    """The turn that a block begins, by the shape of its label alone."""
    found = LABEL.match(look.text)
    if found is None or look.markup.tag == TITLE:
        return None
    label = found["label"].strip()
    if len(label.split()) > LONGEST_LABEL or not is_speaker_label(label):
        return None
    words = len(look.text) - len(look.text[found.end() :].lstrip())
    return Turn(
        at=at,
        key=label.casefold(),
        names=tuple((look.origin + start, look.origin + end) for start, end in named(label)),
        words=look.origin + words,
        asks=look.text.endswith("?"),
    )


def named(label: str) -> tuple[Place, ...]:
    """The names that a label consists of, with no more than a role or an outlet after them."""
    if label.casefold() in ASKED | ANSWERED:
        return ((0, len(label)),)
    names = tuple(names_from(label, 0))
    return names if names and AFTER_NAMES.match(label[names[-1][1] :]) else ()


def speakers(text: str, labelled: Sequence[Turn]) -> list[Turn]:
    """The turns whose labels recur, or give names that the text introduces."""
    if not labelled:
        return []
    known = people(text, labelled)
    counts = Counter(turn.key for turn in labelled)
    asking = Counter(turn.key for turn in labelled if turn.asks)
    several = sum(count >= MANY for count in counts.values()) >= 2
    found = {
        turn.key: is_speaker(text, turn, counts[turn.key], several, known)
        if turn.names
        else 2 * asking[turn.key] > counts[turn.key] >= 2
        for turn in labelled
    }
    families = {family(key) for key, speaks in found.items() if speaks}
    spoken = {
        turn.at
        for turn in labelled
        if found[turn.key] or (turn.names and family(turn.key) in families)
    }
    return [turn for turn in labelled if turn.at in spoken or joins_in(text, turn, spoken)]


def joins_in(text: str, turn: Turn, spoken: set[int]) -> bool:
    """Whether a full name stands as a label right beside a turn of somebody who is known."""
    beside = turn.at - 1 in spoken or turn.at + 1 in spoken
    return beside and bool(turn.names) and all(is_full(text, place) for place in turn.names)


def is_speaker(text: str, turn: Turn, count: int, several: bool, known: People) -> bool:
    """Whether a label names a speaker, given how often it stands and whether several recur."""
    if turn.key in ASKED | ANSWERED:
        return count >= 2
    names = [text[start:end].casefold().split() for start, end in turn.names]
    if all(is_introduced(name, known) for name in names):
        return True
    if all(len(name) > 1 for name in names):
        return count >= 2
    return count >= MANY and several


def people(text: str, labelled: Sequence[Turn]) -> People:
    """Who a text mentions, in one pass over its words; and whom labels give in full."""
    words = list(WORD.finditer(text))
    pairs: Counter[tuple[str, str]] = Counter()
    full = (place for turn in labelled for place in turn.names if is_full(text, place))
    families = {family(text[slice(*place)].casefold()) for place in full}
    for given, last in pairwise(words):
        between = text[given.end() : last.start()]
        if between not in (" ", "\u00a0") or not is_name_word(given[0]):
            continue
        name = re.sub(r"['’]s?$|[.’']$", "", last[0]).casefold()
        pairs[given[0].casefold(), name] += 1
        if text[last.end() : last.end() + 2].strip()[:1] != ":":
            families.add(name)
    return People(dict(pairs), frozenset(families))


def is_introduced(name: Sequence[str], known: People) -> bool:
    """Whether the text names the person elsewhere: in full, or by given and family name."""
    if len(name) > 1:
        return known.pairs.get((name[-2], name[-1]), 0) > 1
    return len(name[0]) > 2 and name[0] in known.families


def interviewers(spoken: Sequence[Turn], looks: Sequence[Look]) -> frozenset[str]:
    """The labels under which most turns are questions."""
    counts = Counter(turn.key for turn in spoken)
    asking = Counter(turn.key for turn in spoken if looks[turn.at].text.endswith("?"))
    return frozenset(
        key
        for key, count in counts.items()
        if key in ASKED or (key not in ANSWERED and 2 * asking[key] > count >= 2)
    )
