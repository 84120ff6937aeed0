"""Stance in the next sentences: the narrator's own word on what he has just reported."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.moods import effects
from onrecord.lexicon.stance_words import Phrase, found_in, opening, whole, words_of
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import touching, word
from onrecord.read.modality_retraction import content_words, words_from
from onrecord.read.modality_sentences import Sentence, at
from onrecord.read.stance_holder import is_own
from onrecord.read.stance_named import is_bogus
from onrecord.read.stance_scene import Report, Scene, Shown
from onrecord.read.tokens import row_of

REACH = 2
"""Sentences behind a report that may judge it."""
AHEAD = 3
"""Sentences before a report in which what is doubted behind it may have been told."""
SOON = 4
NEAR = 8
"""First tokens of a sentence in which its negation counts, beside a pronoun and at most."""
SHARED = 2
"""Content words that a contrast must repeat."""
STEM = 4
"""Letters in which words of one family agree."""
OPENERS = "\"“‘«'"


def next_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    """What the one or two sentences behind a report say of it in its narrator's voice."""
    last = last_place(report)
    number = at(scene.sentences, last - 1, last).start
    for step in range(1, REACH + 1):
        if number + step >= len(scene.sentences):
            return
        sentence = scene.sentences[number + step]
        if not scene.in_section(last - 1, sentence.start) or is_spoken(scene, report, sentence):
            return
        found = next(judgements(scene, report, sentence, step), None)
        if found:
            yield found
            return
        if not scene.owns(report, touching(scene.parse, sentence.start, sentence.end)):
            return


def last_place(report: Report) -> int:
    """Where a report ends: the last of its content, cue and source."""
    spans = report.target.content + report.target.cue + report.target.source
    return max(span.end for span in spans)


def is_spoken(scene: Scene, report: Report, sentence: Sentence) -> bool:
    """Whether a sentence begins in another voice, or goes on with the reported one."""
    start = words_from(scene.text, sentence)
    tokens = touching(scene.parse, start, sentence.end)
    if any(each in OPENERS for each in scene.text[sentence.start : start]):
        return not report.above
    return not tokens or not scene.narrates(report, tokens.start)


def judgements(scene: Scene, report: Report, sentence: Sentence, step: int) -> Iterator[Shown]:
    """What one sentence says of the report: nearest things first."""
    start = words_from(scene.text, sentence)
    words = scene.plain[start : sentence.end]
    for each in told_in(words, step):
        if owns(scene, report, start, each) and not strays(scene, report, start, each):
            yield placed(each, start)
    answer = whole(words, "answer") if step == 1 else None
    if answer and owns(scene, report, start, answer):
        yield placed(turned(scene, report, answer), start)
    if step == 1 and flips(scene, report, start, sentence.end):
        yield Shown("rejects", start, sentence.end)
    lack = opening(words, "lack")
    if lack and owns(scene, report, start, lack) and denies(scene, report, start, words, lack):
        yield placed(lack, start)
    if "avers" in report.effects and step == 1 and disclaims(scene, report, start, sentence.end):
        yield Shown("rejects", start, sentence.end)
    contrast = opening(words, "contrast") or next(iter(found_in(words, "amid")), None)
    if contrast and step == 1 and contradicts(scene, report, sentence, words):
        yield placed(contrast, start)
    for each in found_in(words, "amid") if step == 1 else ():
        if affirms(scene, report, start + each.start):
            yield placed(each, start)


def strays(scene: Scene, report: Report, start: int, found: Phrase) -> bool:
    """Whether "the purported promise" is one that was told before the report, and not in it."""
    parse = scene.parse
    tokens = touching(parse, start + found.start, start + found.end)
    nouns = {parse.lemma[t].lower() for t in tokens if parse.tag[t].startswith("NN")}
    first = min(span.start for span in report.target.content + report.target.cue)
    number = at(scene.sentences, first, first + 1).start
    doubted = any(is_bogus(parse, t) for t in tokens)
    low = scene.sentences[max(0, number - AHEAD)].start
    before = {parse.lemma[t].lower() for t in touching(parse, low, first)}
    told = {parse.lemma[t].lower() for t in (*said(scene, report), *report.cue)}
    return doubted and bool(nouns & before) and not nouns & told


def turned(scene: Scene, report: Report, found: Phrase) -> Phrase:
    """A bare "He did" turned around where what was reported is itself negated."""
    if is_denial(scene, said(scene, report)):
        return found._replace(value="endorses" if found.value == "rejects" else "rejects")
    return found


def flips(scene: Scene, report: Report, start: int, end: int) -> bool:
    """Whether a sentence "He did not …" denies in the same words what was reported."""
    parse, tokens = scene.parse, touching(scene.parse, start, end)
    if not tokens or word(parse, tokens.start) not in words_of("person_pronoun"):
        return False
    if not is_denial(scene, tokens[:SOON]) or not scene.owns(report, tokens):
        return False
    if {parse.lemma[t].lower() for t in tokens[:NEAR]} & words_of("off_topic"):
        return False
    return not is_denial(scene, said(scene, report)) and bool(shared(scene, report, start, end))


def said(scene: Scene, report: Report) -> list[int]:
    """The tokens of what was reported."""
    spans = report.target.content
    return [t for span in spans for t in touching(scene.parse, span.start, span.end)]


def told_in(words: str, step: int) -> Iterator[Phrase]:
    """The verdicts in a sentence; only the very next one may be nothing else."""
    verdict = opening(words, "next")
    if verdict and not goes_elsewhere(words, verdict.end):
        yield verdict
    if retort := opening(words, "retort"):
        yield retort
    if step == 1 and (alone := whole(words, "whole")):
        yield alone
    for each in found_in(words, "inside"):
        if not goes_elsewhere(words, each.end):
            yield each


def disclaims(scene: Scene, report: Report, start: int, end: int) -> bool:
    """Whether the narrator says "None of this …" or "Those … nowhere" of what was claimed."""
    tokens = touching(scene.parse, start, end)
    first = word(scene.parse, tokens.start)
    if first in words_of("none") and scene.owns(report, tokens):
        return True
    pointing = first in words_of("those") and is_denial(scene, tokens[:NEAR])
    return pointing and scene.owns(report, tokens)


def contradicts(scene: Scene, report: Report, sentence: Sentence, words: str) -> bool:
    """Whether a "But …" or "In fact …" speaks of the same as the report, and against it."""
    tokens = touching(scene.parse, sentence.start, sentence.end)
    if not scene.tells(report, tokens) or is_asked(scene, report):
        return False
    common = len(shared(scene, report, sentence.start, sentence.end))
    shown_against = scene.proven_in(report, tokens)
    averred = "avers" in report.effects
    if (common and (averred or shown_against)) or (averred and shown_against):
        return True
    if common < SHARED:
        return False
    flipped = is_denial(scene, said(scene, report)) != is_denial(scene, tokens)
    return flipped and not turns(words) and report.target.kind != "direct"


def affirms(scene: Scene, report: Report, place: int) -> bool:
    """Whether the narrator's "in fact" affirms something after a claim that denies it."""
    parse = scene.parse
    token = touching(parse, place, place + 1).start
    row = row_of(parse, token)
    verb = next((t for t in (token, *parse.ancestors(token)) if parse.tag[t][0] == "V"), None)
    if verb is None or not is_own(scene, report, verb) or word(parse, row.stop - 1) == "?":
        return False
    told = said(scene, report)
    names = {parse.lemma[t] for t in told if parse.tag[t].startswith("NN")}
    near = "avers" in report.effects or any(parse.lemma[t] in names for t in row[:NEAR])
    return near and is_denial(scene, told) and not is_denial(scene, parse.children[verb])


def is_asked(scene: Scene, report: Report) -> bool:
    """Whether what is reported is a question and no statement: "how", "whether"."""
    told = said(scene, report)
    return bool(told) and word(scene.parse, told[0]) in words_of("asking")


def turns(words: str) -> bool:
    """Whether a sentence begins with "but" or the like."""
    return words.split(maxsplit=1)[0].strip(",") in words_of("against_it")


def is_denial(scene: Scene, tokens: Sequence[int]) -> bool:
    return any(
        "negates" in effects([here]) or here in words_of("nowhere")
        for here in (word(scene.parse, token) for token in tokens)
    )


def placed(found: Phrase, offset: int) -> Shown:
    value: StanceValue = "rejects" if found.value == "rejects" else "endorses"
    return Shown(value, offset + found.start, offset + found.end)


def owns(scene: Scene, report: Report, start: int, found: Phrase) -> bool:
    tokens = touching(scene.parse, start + found.start, start + found.end)
    return scene.owns(report, tokens) and all(is_own(scene, report, t) for t in tokens)


def goes_elsewhere(words: str, end: int) -> bool:
    """Whether a verdict goes on to what it is about, and so is not about the report."""
    rest = words[end:].split(maxsplit=1)
    return bool(rest) and words[end : end + 1] == " " and rest[0] in words_of("elsewhere")


def denies(scene: Scene, report: Report, start: int, words: str, found: Phrase) -> bool:
    """Whether "there is no evidence" speaks against the report, not for it."""
    if not turns(words) and "avers" not in report.effects:
        return False
    rest = words[found.end :].strip(" .,;")
    if not rest:
        return True
    told = {each[:STEM] for each in content(scene, said(scene, report))}
    row = touching(scene.parse, start + found.end, start + len(words))
    return any(each[:STEM] in told for each in content(scene, row))


def shared(scene: Scene, report: Report, start: int, end: int) -> set[str]:
    """The content words that a stretch shares with what was reported."""
    there = content(scene, touching(scene.parse, start, end))
    return content(scene, said(scene, report)) & there


def content(scene: Scene, tokens: Iterable[int]) -> set[str]:
    return {each for t in tokens for each in content_words(scene.parse, range(t, t + 1))}
