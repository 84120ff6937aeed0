"""Relation: whether what is told lies before, at or after its telling."""

from collections import Counter
from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.model.timing import Relation
from onrecord.read.modality_hedges import is_finite, main_predicates
from onrecord.read.whens_clause import Telling, of_clause, thought_of
from onrecord.read.whens_phrases import of_phrase
from onrecord.read.whens_scene import Report, Scene, cue_tense, is_perfect, is_pluperfect

LONGEST = 40
"""Sentences of a content that are looked at."""


def relation(scene: Scene, report: Report, said: str | None) -> Relation | None:
    """That of what an attribution tells to its saying; None where nothing shows it."""
    parse, target = scene.parse, report.target
    past = cue_tense(parse, report.head) == "past" or (
        report.head is not None and is_pluperfect(parse, report.head)
    )
    perfect = report.head is not None and is_perfect(parse, report.head)
    shifts = past and not (perfect and not is_pluperfect(parse, report.head or 0))
    found = []
    for verb in list(main_predicates(parse, target.content))[:LONGEST]:
        if not is_finite(parse, verb):
            break
        quoted = target.kind == "direct" or is_quoted(parse.text, target.content, parse.start[verb])
        telling = Telling(shifts and not quoted, said)
        if one := of_clause(scene, thought_of(parse, verb) if quoted else verb, telling):
            found.append(one)
    return most(found) if found else of_phrase(scene, report, Telling(shifts, said))


def own_relation(scene: Scene, span: Span, said: str | None) -> Relation | None:
    """That of a sentence in an author's own voice."""
    parse = scene.parse
    found = (
        of_clause(scene, thought_of(parse, verb), Telling(False, said))
        for verb in main_predicates(parse, [span])
        if is_finite(parse, verb)
    )
    return next((each for each in found if each), None)


def most(found: Sequence[Relation]) -> Relation:
    """The relation of most sentences; of the first among equals."""
    counted = Counter(found)
    return max(counted, key=lambda each: (counted[each], -found.index(each)))


def is_quoted(text: str, content: Sequence[Span], place: int) -> bool:
    """Whether a place of a content lies in the holder's own words."""
    span = next((each for each in content if each.start <= place < each.end), None)
    if span is None:
        return False
    opened = 0
    for mark in text[span.start : place]:
        if mark == '"':
            opened = 1 - opened
        elif mark == "“":
            opened = 1
        elif mark == "”":
            opened = 0
    return bool(opened)
