"""Invented labelled articles and runs for the tests of the attribution scorer."""

import msgspec

from onrecord.evaluate.attribution_judged import Judged, judged
from onrecord.evaluate.attribution_runs import Found
from onrecord.evaluate.polnear import Article, Gold, Place
from onrecord.model.records import Kind

TEXT = (
    "Tor Vik said that the port is shut and the ferry late. "
    "“We wait,” she added. The pilots want more pay, and the cooks want less noise."
)
WHOLE = "the port is shut and the ferry late"


def place(words: str) -> Place:
    assert TEXT.count(words) == 1, words
    return TEXT.index(words), TEXT.index(words) + len(words)


def places(*words: str) -> tuple[Place, ...]:
    return tuple(place(each) for each in words if each)


def label(source: str, cue: str, *content: str, **more: object) -> Gold:
    made = Gold(source=places(source), cue=places(cue), content=places(*content))
    return msgspec.structs.replace(made, **more)


def found(
    source: str,
    cue: str,
    *content: str,
    score: float = 0.9,
    within: str | None = None,
    kind: Kind = "indirect",
) -> Found:
    return Found(
        id=" ".join(content),
        source=places(source),
        cue=places(cue),
        content=places(*content),
        kind=kind,
        score=score,
        within=within,
    )


LABELS = (
    label("Tor Vik", "said", WHOLE, id=1),
    label("she", "added", "We wait", id=2),
    label("The pilots", "pilots want", "more pay", id=3),
)
RIGHT = (
    found("Tor Vik", "said", WHOLE),
    found("she", "added", "We wait", kind="direct"),
    found("The pilots", "pilots want", "more pay"),
)


def article(*labels: Gold, **more: object) -> Article:
    return msgspec.structs.replace(Article("port", TEXT, labels), **more)


def judge(labels: tuple[Gold, ...], *run: Found, least: float = 0.0, **more: object) -> Judged:
    return judged(article(*labels, **more), run, least)
