"""Stance in the sentence of a report: phrases on the cue, before it and behind it."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import found_in, opening, words_of
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import touching
from onrecord.read.stance_concession import GAP, SHORTEST, ends, is_against
from onrecord.read.stance_scene import Report, Scene, Shown, shown
from onrecord.read.tokens import row_of

BETWEEN = 3
"""Words between a mark in front of a cue and the cue."""


def beside_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from phrases(scene, report)
    yield from in_front(scene, report)
    yield from led_in(scene, report)
    yield from trailed(scene, report)
    yield from measured(scene, report)


def phrases(scene: Scene, report: Report) -> Iterator[Shown]:
    """Phrases like "without evidence" that hang from the cue or from the content."""
    for sentence in scene.sentences_of(report):
        low, high = sentence.start, sentence.end
        for each in found_in(scene.plain[low:high], "beside"):
            tokens = touching(scene.parse, low + each.start, low + each.end)
            own = bool(tokens) and scene.narrates(report, tokens.start)
            closes = not scene.plain[low + each.end : high].strip(GAP)
            if tokens and (own or closes) and bears(scene, report, tokens):
                value: StanceValue = "rejects" if each.value == "rejects" else "endorses"
                yield Shown(value, low + each.start, low + each.end)


def bears(scene: Scene, report: Report, tokens: range) -> bool:
    """Whether words of the narrator belong to the cue, stand right behind or hang from it."""
    parse = scene.parse
    if not set(tokens).isdisjoint(report.cue):
        return True
    between = scene.text[ends(report)[0] : parse.start[tokens.start]]
    near = ends(report)[0] <= parse.start[tokens.start] and not between.strip(GAP)
    if near and scene.owns(report, tokens):
        return True
    return governor(scene, tokens) == report.target.id


def governor(scene: Scene, tokens: range) -> str | None:
    """The report that some words of its narrator bear on: the nearest above them."""
    parse = scene.parse
    own = scene.voices[tokens.start]
    token = next((t for t in tokens if parse.head[t] not in tokens), tokens.start)
    for above in (token, *parse.ancestors(token)):
        for report in scene.cues.get(above, ()):
            tail = report.above | {report.target.id} == own and report.target.kind == "indirect"
            if report.above == own or tail:
                return report.target.id
        inner = scene.voices[above] - own
        if len(inner) == 1:
            return next(iter(inner))
    return None


def in_front(scene: Scene, report: Report) -> Iterator[Shown]:
    """What speaks against: "Contrary to his claim that …", "Despite the evidence, he claims …"."""
    if not report.cue or report.head is None:
        return
    parse, head = scene.parse, report.head
    row = row_of(parse, report.cue[0])
    avowed = parse.tag[head].startswith("NN") and parse.lemma[head].lower() in words_of("avowal")
    if avowed or (parse.tag[head] == "VBG" and "avers" in report.effects):
        for token in parse.ancestors(head):
            if token < head and scene.narrates(report, token) and is_against(parse, token):
                yield shown(scene, "rejects", [token, head])
                return
            if parse.tag[token] not in {"IN", "TO", "JJ", "NN", "NNS", "RB"}:
                return
    if "claims" in report.effects and is_against(parse, row.start):
        lead = range(row.start, min(report.cue))
        known = {parse.lemma[t].lower() for t in lead} & words_of("evidently")
        if known and scene.owns(report, lead):
            yield shown(scene, "rejects", lead)


def led_in(scene: Scene, report: Report) -> Iterator[Shown]:
    """What leads a report in: "It is absurd to think that …", "It beggars belief that …"."""
    if not report.cue:
        return
    sentence = scene.sentences_of(report)[0]
    cue = report.target.cue[0]
    before = scene.plain[sentence.start : cue.end]
    granted = found_in(before, "granted") if "avers" in report.effects else []
    for each in [*found_in(before, "front"), *granted]:
        start, end = sentence.start + each.start, sentence.start + each.end
        tokens = touching(scene.parse, start, end)
        between = scene.text[end : max(end, cue.start)]
        if is_short(between) and scene.owns(report, tokens):
            yield Shown("rejects", start, end)


def measured(scene: Scene, report: Report) -> Iterator[Shown]:
    """Another measure of the narrator's: "… below the level that he had claimed"."""
    parse, head = scene.parse, report.head
    if head is None or parse.dependency[head] != "relcl" or "tells" not in report.effects:
        return
    if sum(span.exact.count(" ") for span in report.target.content) >= SHORTEST:
        return
    start = parse.start[row_of(parse, head).start]
    before = scene.plain[start : parse.start[parse.head[head]]]
    found = list(found_in(before, "measure"))[-1:]
    for each in found:
        tokens = touching(parse, start + each.start, start + each.end)
        if len(before[each.end :].split()) <= BETWEEN and scene.owns(report, tokens):
            yield Shown("rejects", start + each.start, start + each.end)


def is_short(between: str) -> bool:
    """Whether a mark and a cue have little more than a name between them."""
    return len(between.split()) <= BETWEEN and not any(each in ",;:" for each in between)


def trailed(scene: Scene, report: Report) -> Iterator[Shown]:
    """A verdict on a noun: "His statements that … are lies", also inside the content."""
    if report.head is None or not report.cue:
        return
    yield from floated(scene, report)
    parse, head = scene.parse, report.head
    named = parse.tag[head].startswith("NN") and parse.lemma[head].lower() in words_of("claim")
    named = named or parse.word(head).lower() in words_of("plural")
    if not named or scene.parse.start[report.head] > report.target.content[0].start:
        return
    last = report.target.content[-1]
    place = last.end
    while place < len(scene.text) and scene.text[place] in GAP:
        place += 1
    sentence = scene.sentences_of(report)[-1]
    after = opening(scene.plain[place : sentence.end], "tail")
    if after and scene.owns(report, touching(scene.parse, place, place + after.end)):
        yield Shown("rejects", place, place + after.end)
    for each in found_in(scene.plain[last.start : last.end], "tail"):
        if last.start + each.end == last.end and report.target.kind == "indirect":
            yield Shown("rejects", last.start + each.start, last.end)


def floated(scene: Scene, report: Report) -> Iterator[Shown]:
    """A verdict on a noun in the content: "the idea, floated by Vik, that … is mad"."""
    parse, spans = scene.parse, report.target.content
    first, last = touching(parse, spans[0].start, spans[0].end), spans[-1]
    noun = next((t for t in first if parse.tag[t].startswith("NN")), None)
    if noun is None or report.target.kind != "indirect" or noun > report.cue[0]:
        return
    if parse.lemma[noun].lower() not in words_of("claim"):
        return
    for each in found_in(scene.plain[last.start : last.end], "tail"):
        if last.start + each.end == last.end:
            yield Shown("rejects", last.start + each.start, last.end)
