"""Setting: the day of what a speaker was told to do in the sentence before his words."""

from datetime import date

from onrecord.model.parse import Parse
from onrecord.read.times_calendar import days_of
from onrecord.read.times_tense import tense_of
from onrecord.read.tokens import row_of
from onrecord.read.whens_scene import Report, Scene, is_occasion, is_perfect
from onrecord.read.whens_speech import Speech, first_token, is_elsewhere, is_told_on
from onrecord.read.whens_stated import PAST, Said, stated

RECENT = 7
"""Days before publication that the speech around a deed is dated with."""
GAP = 8
"""Code points between the paragraphs of one story."""


def setting(
    scene: Scene, report: Report, holders: tuple[str, ...], latest: date | None
) -> Said | None:
    """The day of the sentence before, where it tells what the holder did then: "Vik came to Aker
    on Friday. “We are ready,” he said." Days long past are told, not spoken on."""
    parse, here = scene.parse, first_token(scene.parse, report)
    if here is None or not holders or not is_told_on(parse, report):
        return None
    row = row_of(parse, here)
    if row.start == 0 or is_apart(parse, report, row.start):
        return None
    before = row_of(parse, row.start - 1)
    root = next((t for t in before if parse.head[t] == t), None)
    if root is None or not is_doer(scene, root, holders):
        return None
    told = Report(report.target, (root,), root)
    said = stated(scene, told, latest)
    if said is None or said.value == PAST or is_long_ago(parse, said, latest, before):
        return None
    speech = Speech(holders, said, told, told)
    return None if is_elsewhere(scene, speech, report, root) else said


def is_apart(parse: Parse, report: Report, first: int) -> bool:
    """Whether a sentence opens a paragraph, and not with the holder's own words."""
    gap = parse.text[parse.end[first - 1] : parse.start[first]]
    quoted = report.target.kind == "direct" and parse.start[first] <= report.target.content[0].start
    return "\n" in gap and not (quoted and len(gap) < GAP)


def is_doer(scene: Scene, root: int, holders: tuple[str, ...]) -> bool:
    """Whether a past verb tells what the holders did."""
    parse = scene.parse
    if tense_of(parse, root) != "past" or is_perfect(parse, root) or len(holders) != 1:
        return False
    subjects = [t for t in parse.children[root] if parse.dependency[t] == "nsubj"]
    return any(scene.names(holders[0], parse.start[t]) for t in subjects)


def is_long_ago(parse: Parse, said: Said, latest: date | None, row: range) -> bool:
    """Whether a day lies more than a week back, or is none, and nobody is told to have spoken."""
    if any(is_occasion(parse.lemma[t].lower(), "deed") for t in row):
        return False
    days = days_of(said.value)
    return days is None or latest is None or (latest - days[0]).days > RECENT
