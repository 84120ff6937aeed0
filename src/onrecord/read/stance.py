"""Stance reader: whether the narrator endorses or rejects what he reports.

The narrator of an attribution is who reports it: the author, or the outer holder where it is
nested. Only his own words count: a contradiction that he reports as somebody else's is not his.
"""

from collections.abc import Iterator

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Layout, Stance, StanceValue
from onrecord.model.span import span_of
from onrecord.read.stance_again import again_shows
from onrecord.read.stance_beside import beside_shows
from onrecord.read.stance_concession import concession_shows
from onrecord.read.stance_cue import cue_shows
from onrecord.read.stance_holder import holder_shows
from onrecord.read.stance_named import named_shows
from onrecord.read.stance_next import next_shows
from onrecord.read.stance_own import own_shows
from onrecord.read.stance_scene import Report, Scene, Shown, scene_of
from onrecord.read.stance_verdict import verdict_shows

STRONGEST: tuple[StanceValue, ...] = ("rejects", "endorses")


def stances(
    document: Document,
    layout: Layout,
    parse: Parse,
    attributions: tuple[Attribution, ...],
) -> tuple[Stance, ...]:
    """A stance for every attribution toward which the narrator is not neutral, in their order."""
    scene, reports = scene_of(parse, layout, attributions)
    found = (stance(document.text, scene, each) for each in reports)
    return tuple(each for each in found if each)


def stance(text: str, scene: Scene, report: Report) -> Stance | None:
    """The stance toward one report: of both, "rejects"; with the words that show it."""
    all_shown = sorted(set(shows(scene, report)))
    for value in STRONGEST:
        places = dict.fromkeys((e.start, e.end) for e in all_shown if e.value == value)
        if places:
            return Stance(report.target.id, value, tuple(span_of(text, *p) for p in places))
    return None


def shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from cue_shows(scene, report)
    yield from named_shows(scene, report)
    yield from verdict_shows(scene, report)
    yield from beside_shows(scene, report)
    yield from concession_shows(scene, report)
    yield from next_shows(scene, report)
    yield from holder_shows(scene, report)
    yield from again_shows(scene, report)
    yield from own_shows(scene, report)


READER = Reader(
    gives="stances",
    needs=("document", "layout", "parse", "attributions"),
    version=5,
    read=stances,
)
