"""Stance in the sentence of a report: phrases on the cue, and concessions that contradict it."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import found_in, opening, words_of
from onrecord.model.parse import Parse
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import touching, word
from onrecord.read.stance_scene import Report, Scene, Shown, shown

GAP = " \n\t,;:—–-.…)]\"'”’»"
"""Code points that may stand between a report and what is said of it."""
LONGEST = 260
"""Code points of a clause behind a report that are looked at."""
BETWEEN = 3
"""Words between a mark in front of a cue and the cue."""
SHORTEST = 3
"""Words in a content that a clause behind it can contradict."""
CONCESSION = 5
"""Words in the longest opening of a concession."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def beside_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from phrases(scene, report)
    for place in sorted({report.target.content[-1].end, *ends(report)}):
        yield from behind(scene, report, place)
    yield from in_front(scene, report)
    yield from led_in(scene, report)
    yield from trailed(scene, report)
    yield from measured(scene, report)


def phrases(scene: Scene, report: Report) -> Iterator[Shown]:
    """ "Without evidence" and the like, where they hang from the cue or from the content."""
    for sentence in scene.sentences_of(report):
        low, high = sentence.start, sentence.end
        for each in found_in(scene.plain[low:high], "beside"):
            tokens = touching(scene.parse, low + each.start, low + each.end)
            if tokens and bears(scene, report, tokens):
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


def ends(report: Report) -> list[int]:
    """Where a report may end: behind its content and behind its cue."""
    places = {report.target.content[-1].end}
    places.update(span.end for span in report.target.cue + report.target.source)
    return sorted(places)[-1:]


def behind(scene: Scene, report: Report, place: int) -> Iterator[Shown]:
    """What stands right behind a report in its sentence: a verdict, or a contradicting clause."""
    while place < len(scene.text) and scene.text[place] in GAP:
        place += 1
    sentence = scene.sentences_of(report)[-1]
    stop = min(sentence.end, place + LONGEST)
    if place >= stop:
        return
    words = scene.plain[place:stop]
    found = opening(words, "behind")
    if found and scene.owns(report, touching(scene.parse, place, place + found.end)):
        yield Shown("rejects", place, place + found.end)
    elif "claims" in report.effects and "wishes" not in report.effects:
        yield from conceded(scene, report, place, stop)


def conceded(scene: Scene, report: Report, place: int, stop: int) -> Iterator[Shown]:
    """A clause of the narrator against a claim: "…, although it had been agreed before"."""
    parse = scene.parse
    tokens = touching(parse, place, stop)
    mark = concession(parse, tokens)
    if mark is None:
        return
    clause = range(tokens.start, until_report(scene, report, tokens))
    rest = clause[mark:]
    words = sum(span.exact.count(" ") for span in report.target.content) + 1
    if len(rest) < 2 or words < SHORTEST or not scene.owns(report, clause):
        return
    if {parse.lemma[t].lower() for t in rest} & words_of("off_topic"):
        return
    if word(parse, tokens.start) in {"but", "yet", "only"} and (
        "avers" not in report.effects or not has_subject(parse, rest)
    ):
        return
    yield shown(scene, "rejects", clause)


def concession(parse: Parse, tokens: range) -> int | None:
    """How many words open a concession here."""
    for size in range(CONCESSION, 0, -1):
        said = " ".join(word(parse, token) for token in tokens[:size])
        if said in words_of("concession"):
            return size
    return None


def until_report(scene: Scene, report: Report, tokens: range) -> int:
    """Where the narrator's clause ends: before the next "and" with its own report, or the stop."""
    for token in tokens:
        if word(scene.parse, token) in {"and", ";"} and token > tokens.start:
            rest = range(token, tokens.stop)
            if not scene.owns(report, rest):
                return token
    return tokens.stop


def has_subject(parse: Parse, tokens: range) -> bool:
    """Whether a clause has a subject of its own, near its beginning."""
    return any(parse.dependency[t] in SUBJECTS for t in tokens[:8])


def in_front(scene: Scene, report: Report) -> Iterator[Shown]:
    """ "Contrary to his claim that …", "Despite the evidence, he claims …"."""
    if not report.cue or report.head is None:
        return
    parse, head = scene.parse, report.head
    row = parse.sentence_of(report.cue[0])
    if parse.tag[head].startswith("NN") and parse.lemma[head].lower() in words_of("claim"):
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
    """ "It is absurd to think that …", "It beggars belief that …"."""
    if not report.cue:
        return
    sentence = scene.sentences_of(report)[0]
    cue = report.target.cue[0]
    for each in found_in(scene.plain[sentence.start : cue.end], "front"):
        start, end = sentence.start + each.start, sentence.start + each.end
        tokens = touching(scene.parse, start, end)
        between = scene.text[end : max(end, cue.start)]
        if is_short(between) and scene.owns(report, tokens):
            yield Shown("rejects", start, end)


def measured(scene: Scene, report: Report) -> Iterator[Shown]:
    """ "… below the level that he had claimed": the narrator gives another measure."""
    parse, head = scene.parse, report.head
    if head is None or parse.dependency[head] != "relcl" or "tells" not in report.effects:
        return
    if sum(span.exact.count(" ") for span in report.target.content) >= SHORTEST:
        return
    start = parse.start[parse.sentence_of(head).start]
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
    """ "His statements that … are massive lies", also where that has slipped into the content."""
    if report.head is None or not report.cue:
        return
    named = scene.parse.lemma[report.head].lower() in words_of("claim")
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


def is_against(parse: Parse, token: int) -> bool:
    """Whether "despite", "contrary to", "in spite of" … begins at or ends before a token."""
    one = word(parse, token)
    two = " ".join(word(parse, t) for t in range(token, min(token + 2, len(parse))))
    three = " ".join(word(parse, t) for t in range(token, min(token + 3, len(parse))))
    return bool({one, two, three} & words_of("against"))
