"""Speech: whether an attribution goes on with what the same people said at a stated time."""

from typing import NamedTuple

from onrecord.lexicon.cues import continues_speech, quotes_follow
from onrecord.model.parse import Parse
from onrecord.read.times_calendar import days_of
from onrecord.read.tokens import row_of, word
from onrecord.read.whens_scene import (
    Report,
    Scene,
    cue_tense,
    is_perfect,
    is_used,
    media,
)
from onrecord.read.whens_stated import Said

NEXT = 3
"""Sentences within which somebody goes on speaking."""
PARAGRAPHS = 1
DAY = len("2031-07-21")
SHORT = 1500
"""Code points between two parts of a speech, at most."""


class Speech(NamedTuple):
    """What somebody said at a stated time: its first report and its latest."""

    holders: tuple[str, ...]
    said: Said
    origin: Report
    latest: Report


def goes_on(scene: Scene, speech: Speech, report: Report, holders: tuple[str, ...]) -> bool:
    """Whether a report without a day of its own belongs to a speech: the same people, told in the
    past, close behind, and nothing between that speaks of another time or occasion."""
    parse = scene.parse
    here, before = first_token(parse, report), last_token(parse, speech.latest)
    if holders != speech.holders or not holders or here is None or before is None:
        return False
    apart = parse.sentence[here] - parse.sentence[before]
    if apart > NEXT or is_far(parse, before, here) or (apart and not carries(parse, speech)):
        return False
    return is_told_on(parse, report) and not is_elsewhere(scene, speech, report, before)


def carries(parse: Parse, speech: Speech) -> bool:
    """Whether later sentences may have been said at the time of a report: words said then go on,
    and the day of an act may be the day of a speech; the week or the year of one is not."""
    target, head = speech.origin.target, speech.origin.head
    if head is None or target.kind == "direct" or len(speech.said.value) >= DAY:
        return True
    name = parse.lemma[head].lower()
    return quotes_follow(name) or continues_speech(name)


def is_displaced(parse: Parse, report: Report) -> bool:
    """Whether a cue is placed by its distance from something else: "said two days after it"."""
    if report.head is None:
        return False
    for child in parse.children[report.head]:
        if report.in_content(parse.start[child]) or not is_used(word(parse, child), "apart"):
            continue
        if any(is_stretch(parse, t) for t in parse.children[child] if t < child):
            return True
    return False


def is_stretch(parse: Parse, token: int) -> bool:
    """Whether a token is the length of a time, and opens no aside: ", two days before the vote"."""
    first = min(token, *parse.children[token], token)
    aside = first > 0 and parse.word(first - 1) == ","
    return is_used(parse.lemma[token].lower(), "stretch") and not aside


def first_token(parse: Parse, report: Report) -> int | None:
    tokens = edges(parse, report)
    return min(tokens, default=None)


def last_token(parse: Parse, report: Report) -> int | None:
    tokens = edges(parse, report)
    return max(tokens, default=None)


def edges(parse: Parse, report: Report) -> list[int]:
    """The first and last tokens of a content, and those of its cue."""
    target = report.target
    inner = parse.tokens_between(target.content[0].start, target.content[-1].end)
    return [*inner[:1], *inner[-1:], *report.cue]


def is_far(parse: Parse, before: int, here: int) -> bool:
    """Whether more than a paragraph's end lies between."""
    between = parse.text[parse.end[before] : max(parse.end[before], parse.start[here])]
    if len(between) > SHORT:
        return True
    breaks = sum(1 for line in between.split("\n") if line.strip())
    return "\n" in between and breaks > PARAGRAPHS + 1


def is_told_on(parse: Parse, report: Report) -> bool:
    """Whether a cue tells of one past hour: "said", "adding"; not "says", "has said"."""
    head = report.head
    if head is None:
        return not report.cue
    if parse.tag[head] == "VBG":
        return True
    return cue_tense(parse, head) == "past" and not is_perfect(parse, head)


def is_elsewhere(scene: Scene, speech: Speech, report: Report, before: int) -> bool:
    """Whether the narrator's words between name another time, or another occasion of speech."""
    parse = scene.parse
    head = report.head if report.head is not None else before
    if head == before or continues_speech(parse.lemma[head].lower()):
        return False
    row = row_of(parse, head)
    stop = parse.end[row[-1]]
    start = min(parse.end[before], stop)
    told = [each for each in scene.between(start, stop) if each.within is None]
    if any(is_other(each.time.value, speech.said.value) for each in told):
        return True
    own = {word(parse, t) for t in row if not report.in_content(parse.start[t])}
    if any(is_used(each, "other") for each in own):
        return True
    here, there = media_in(parse, report, row), media_of(parse, speech.origin)
    apart = "\n" in parse.text[start : parse.start[row.start]]
    if apart and here and speech.origin.target.kind == "direct":
        return True
    return bool(here and there and not here & there)


def is_other(value: str, said: str) -> bool:
    """Whether a time is not that of the saying, or a part or a whole of it."""
    if value.startswith(said) or said.startswith(value):
        return False
    here, there = days_of(value), days_of(said)
    return not (here and there and here[0] <= there[1] and there[0] <= here[1])


def media_of(parse: Parse, report: Report) -> set[str]:
    head = report.head
    return set() if head is None else media_in(parse, report, row_of(parse, head))


def media_in(parse: Parse, report: Report, row: range) -> set[str]:
    """The media of the occasions that a sentence names outside what is reported."""
    names = {parse.lemma[t].lower() for t in row if not report.in_content(parse.start[t])}
    found = {medium for name in names for medium in media(name)}
    return found - {"any"}
