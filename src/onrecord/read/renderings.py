"""Renderings reader: which quotations are, or are likely to be, somebody's translation.

Quotation marks around translated words hold a translator's words. A rendering is "said" where the
text says so beside the quotation, and "likely" where an English text quotes somebody who speaks
for a state that does not speak English. Where that is not plain there is none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model.document import Document, Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Layout, Rendering, Speakers
from onrecord.model.span import Span, span_of
from onrecord.read.renderings_holders import Known, known, states
from onrecord.read.renderings_setting import is_international, may_be_english
from onrecord.read.renderings_signs import (
    Sign,
    behind_quote,
    carries,
    in_brackets,
    inside,
    opens_bracket,
    sentences_of,
    signs,
    subject,
)

QUOTED = frozenset({"direct", "mixed"})
ENGLISH = "en"


class Scene(NamedTuple):
    """What all statements of a document share; `cues` are the tokens of its cues, each with the
    ids of the attributions that it belongs to."""

    parse: Parse
    signs: dict[int, tuple[Sign, ...]]
    attributions: tuple[Attribution, ...]
    cues: dict[int, frozenset[str]]
    known: Known


def renderings(
    document: Document,
    layout: Layout,
    masthead: Masthead,
    parse: Parse,
    attributions: tuple[Attribution, ...],
    speakers: Speakers,
) -> tuple[Rendering, ...]:
    """The renderings among a document's quotations, in the order of its attributions."""
    scene = Scene(parse, signs(parse), attributions, cues_of(parse, attributions), known(speakers))
    guesses = document.language == ENGLISH and not is_international(document, masthead)
    found: list[Rendering] = []
    for each in attributions:
        if each.kind not in QUOTED:
            continue
        here = signs_of(scene, each)
        if told := said(parse.text, here):
            found.append(Rendering(target=each.id, basis="said", spans=told))
        elif guesses and not any(sign.what == "english" for sign in here):
            spans = states(scene.known, each)
            if spans and not may_be_english(parse.text, layout, masthead, each):
                found.append(Rendering(target=each.id, basis="likely", spans=spans))
    return tuple(found)


def cues_of(parse: Parse, attributions: Sequence[Attribution]) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for each in attributions:
        for span in each.cue:
            for token in parse.tokens_between(span.start, span.end):
                found[token] = found.get(token, frozenset()) | {each.id}
    return found


def said(text: str, here: Sequence[Sign]) -> tuple[Span, ...]:
    """The words that say that a quotation is translated; none where it may be English too."""
    told = [each for each in here if each.what == "translation"]
    if not told and not any(each.what == "english" for each in here):
        told = [each for each in here if each.what == "language"]
    spans = dict.fromkeys(span_of(text, each.start, each.end) for each in told)
    return tuple(each for each in spans if not any(o != each and o.covers(each) for o in spans))


def signs_of(scene: Scene, target: Attribution) -> list[Sign]:
    """What says of a quotation that it is translated, or English: in its sentence, in brackets
    behind it, or of its holder in the sentence before."""
    parts = (*target.content, *target.cue, *target.source)
    around = sorted(set(sentences_of(scene.parse, parts)))
    found: list[Sign] = []
    for number in around:
        found += (each for each in scene.signs.get(number, ()) if beside(scene, target, each))
    if around:
        before, after = around[0] - 1, around[-1] + 1
        found += (each for each in scene.signs.get(before, ()) if precedes(scene, target, each))
        behind = scene.signs.get(after, ())
        found += (each for each in behind if in_brackets(scene.parse.text, target, each))
    return sorted(found)


def beside(scene: Scene, target: Attribution, sign: Sign) -> bool:
    """Whether a sign in a sentence of a quotation is the narrator's and speaks of it."""
    if in_brackets(scene.parse.text, target, sign):
        return True
    runs_on = target.kind == "mixed" and behind_quote(target, sign)
    if inside(target.content, sign) and not runs_on:
        return False
    return governs(scene, target, sign) and not foreign_voice(scene, target, sign)


def foreign_voice(scene: Scene, target: Attribution, sign: Sign) -> bool:
    """Whether a sign stands in the words of somebody whose words do not hold the quotation."""
    place = target.content[0]
    return any(
        inside(each.content, sign) and not any(one.covers(place) for one in each.content)
        for each in scene.attributions
        if each.id != target.id
    )


def governs(scene: Scene, target: Attribution, sign: Sign) -> bool:
    """Whether a sign in the sentence of a quotation belongs to its cue, or to no other's."""
    if sign.what == "english":
        return True
    if opens_bracket(scene.parse.text, sign):
        return target.content[0].start < sign.start
    if not carries(scene.parse, sign, scene.cues):
        return False
    if owners := owners_of(scene, sign):
        return target.id in owners
    tokens = scene.parse.sentence_of(sign.anchor)
    return {one for each in tokens for one in scene.cues.get(each, ())} <= {target.id}


def owners_of(scene: Scene, sign: Sign) -> frozenset[str]:
    """The attributions whose cue stands next above a sign in its sentence."""
    above = scene.parse.ancestors(sign.anchor)
    return next((scene.cues[each] for each in above if each in scene.cues), frozenset())


def precedes(scene: Scene, target: Attribution, sign: Sign) -> bool:
    """Whether the sentence before a quotation says it of the holder: "Speaking in Polish, …"."""
    if not carries(scene.parse, sign, scene.cues):
        return False
    who = subject(scene.parse, sign)
    if who is None or not scene.known.mentions(target, who):
        return False
    return not inside(target.content, sign) and not foreign_voice(scene, target, sign)


READER = Reader(
    gives="renderings",
    needs=("document", "layout", "masthead", "parse", "attributions", "speakers"),
    version=1,
    read=renderings,
)
