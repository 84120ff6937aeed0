"""Concessions: a clause right behind a report in which its narrator speaks against it."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import opening, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import touching, word
from onrecord.read.stance_cue import is_clause, is_negated
from onrecord.read.stance_scene import Report, Scene, Shown, shown

GAP = " \n\t,;:—–-.…)]\"'”’»"
"""Code points that may stand between a report and what is said of it."""
LONGEST = 260
"""Code points of a clause behind a report that are looked at."""
SHORTEST = 3
"""Words in a content that a clause behind it can contradict."""
CONCESSION = 5
"""Words in the longest opening of a concession."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def concession_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    for place in sorted({report.target.content[-1].end, *ends(report)}):
        yield from behind(scene, report, place)


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
    elif "wishes" not in report.effects:
        yield from conceded(scene, report, place, stop)


def conceded(scene: Scene, report: Report, place: int, stop: int) -> Iterator[Shown]:
    """A clause of the narrator against a claim: "…, although it had been agreed before"."""
    parse = scene.parse
    tokens = touching(parse, place, stop)
    mark = concession(parse, tokens)
    first = touching(parse, report.target.content[0].start, report.target.content[0].end)
    asked = bool(first) and word(parse, first.start) in words_of("asking")
    if mark is None or asked or is_negated(parse, report):
        return
    clause = range(tokens.start, until_report(scene, report, tokens))
    rest = clause[mark:]
    words = sum(span.exact.count(" ") for span in report.target.content) + 1
    if len(rest) < 2 or words < SHORTEST or not tells(scene, report, clause):
        return
    strong = phrase(parse, clause[:mark]) in words_of("plain_against")
    praised = not is_clause(parse, report) and parse.lemma[report.cue[0]] in words_of("evaluates")
    claimed = "claims" in report.effects and not praised
    if not (strong or claimed or proven(scene, report, clause)):
        return
    if {parse.lemma[t].lower() for t in rest} & words_of("off_topic"):
        return
    turns = word(parse, tokens.start) in words_of("turn")
    averred = "avers" in report.effects and has_subject(parse, rest)
    if turns and not averred and not proven(scene, report, clause):
        return
    yield shown(scene, "rejects", clause)


def tells(scene: Scene, report: Report, clause: range) -> bool:
    """Whether a clause is the narrator's, or what he gives as shown."""
    return scene.narrates(report, clause.start) and scene.tells(report, clause)


def proven(scene: Scene, report: Report, clause: range) -> bool:
    """Whether a clause speaks of evidence against a report, or reports what is shown."""
    parse = scene.parse
    if scene.proven_in(report, clause):
        return True
    against = is_against(parse, clause.start)
    return against and any(parse.lemma[t].lower() in words_of("evidently") for t in clause)


def concession(parse: Parse, tokens: range) -> int | None:
    """How many words open a concession here."""
    for size in range(CONCESSION, 0, -1):
        if phrase(parse, tokens[:size]) in words_of("concession"):
            return size
    return None


def phrase(parse: Parse, tokens: range) -> str:
    return " ".join(word(parse, token) for token in tokens)


def until_report(scene: Scene, report: Report, tokens: range) -> int:
    """Where the narrator's clause ends: before the next "and" with its own report, or the stop."""
    for token in tokens:
        if word(scene.parse, token) in {"and", ";"} and token > tokens.start:
            rest = range(token, tokens.stop)
            if not scene.tells(report, rest):
                return token
    return tokens.stop


def has_subject(parse: Parse, tokens: range) -> bool:
    """Whether a clause has a subject of its own, near its beginning."""
    return any(parse.dependency[t] in SUBJECTS for t in tokens[:8])


def is_against(parse: Parse, token: int) -> bool:
    """Whether "despite", "contrary to", "in spite of" … begins at or ends before a token."""
    one = word(parse, token)
    two = " ".join(word(parse, t) for t in range(token, min(token + 2, len(parse))))
    three = " ".join(word(parse, t) for t in range(token, min(token + 3, len(parse))))
    return bool({one, two, three} & words_of("against"))
