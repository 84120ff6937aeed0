"""Examples of errors and changes: the words of what is labelled and of what was found."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from onrecord.evaluate.attribution_changes import Change, Effect
from onrecord.evaluate.attribution_errors import Fault
from onrecord.evaluate.attribution_judged import Judged
from onrecord.evaluate.polnear import Place
from onrecord.export.plain import shortened

CONTENT_WIDTH = 160
NAME_WIDTH = 60
Item = TypeVar("Item")


class Shown(msgspec.Struct, frozen=True):
    """An attribution as shown: where its content begins, and its words, shortened."""

    at: int
    source: str
    cue: str
    content: str


class Example(msgspec.Struct, frozen=True):
    """One error or change: what is labelled, what was found, what the other run found."""

    article: str
    labelled: tuple[Shown, ...] = ()
    found: tuple[Shown, ...] = ()
    before: tuple[Shown, ...] = ()
    effect: Effect | None = None


def spread(items: Sequence[Item], many: int) -> list[Item]:
    """So many items, evenly from first to last; all where there are no more."""
    if len(items) <= many:
        return list(items)
    return [items[at * len(items) // many] for at in range(many)]


def error_example(each: Judged, fault: Fault) -> Example:
    return Example(
        each.article.id,
        labelled=tuple(shown_label(each, at) for at in fault.gold),
        found=tuple(shown_found(each, at) for at in fault.found),
    )


def change_example(now: Judged, before: Judged, change: Change) -> Example:
    ours, theirs = change.now, change.before
    label = now.gold_of.get(ours) if ours is not None else None
    if label is None and theirs is not None:
        label = before.gold_of.get(theirs)
    return Example(
        now.article.id,
        labelled=(shown_label(now, label),) if label is not None else (),
        found=(shown_found(now, ours),) if ours is not None else (),
        before=(shown_found(before, theirs),) if theirs is not None else (),
        effect=change.effect,
    )


def shown_label(each: Judged, at: int) -> Shown:
    label = each.compared.labels[at]
    return shown(each.article.text, label.source, label.cue, label.content)


def shown_found(each: Judged, at: int) -> Shown:
    found = each.found[at]
    return shown(each.article.text, found.source, found.cue, found.content)


def shown(
    text: str, source: Sequence[Place], cue: Sequence[Place], content: Sequence[Place]
) -> Shown:
    return Shown(
        content[0][0],
        shortened(words(text, source), NAME_WIDTH),
        shortened(words(text, cue), NAME_WIDTH),
        shortened(words(text, content), CONTENT_WIDTH),
    )


def words(text: str, places: Sequence[Place]) -> str:
    """The words at some places, with an ellipsis between those that stand apart."""
    return " … ".join(text[start:end] for start, end in places)
