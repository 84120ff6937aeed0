"""Interviews in print without labels: questions as lines of their own, and who answers them."""

from onrecord.read.speakers_context import ADDRESSED, SINGLE, Keys
from onrecord.read.speakers_scene import Scene

FEWEST = 3
"""Questions that make an interview."""


def interview(scene: Scene) -> dict[int, Keys]:
    """Who "I" is at each such pronoun of an answer, and who "you" is in a question; nothing where
    the text is no interview or does not name one person before its first question."""
    every = lines(scene)
    asked = [line for line in every if is_question(scene, line)]
    if len(asked) < FEWEST:
        return {}
    keys = answerer(scene, every[0].stop, asked[0].start)
    if not keys:
        return {}
    questions = frozenset(line.start for line in asked)
    found: dict[int, Keys] = {}
    for line in every:
        if line.start in questions:
            found |= dict.fromkeys(said(scene, line, ADDRESSED), keys)
        elif line.start > asked[0].start:
            found |= dict.fromkeys(said(scene, line, SINGLE), keys)
    return found


def lines(scene: Scene) -> list[range]:
    """The token ranges of the text's lines."""
    starts = scene.discourse.paragraphs
    ends = [*starts[1:], len(scene.parse)]
    return [range(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def said(scene: Scene, line: range, words: frozenset[str]) -> list[int]:
    """The tokens of the line, outside quotations, that are one of the words."""
    return [
        token
        for token in line
        if token not in scene.discourse.quoted and scene.parse.word(token).casefold() in words
    ]


def is_question(scene: Scene, line: range) -> bool:
    """Whether the line ends as a question and speaks to somebody."""
    return scene.parse.word(line[-1]) == "?" and bool(said(scene, line, ADDRESSED))


def answerer(scene: Scene, title: int, first: int) -> Keys:
    """The one person whom the text's first line, up to token `title`, names; else the one named
    before the first question, at token `first`, more than once."""
    counts: dict[int, int] = {}
    named: set[int] = set()
    for key, person in zip(scene.person_keys, scene.people.persons, strict=True):
        before = [start for start, _ in person.mentions if start < first]
        if before:
            counts[key] = len(before)
        if before and before[0] < title:
            named.add(key)
    if len(named) == 1:
        return tuple(named)
    often = [key for key, count in counts.items() if count > 1]
    return tuple(often) if len(counts) == 1 else ()
