"""Judgements: everything that people decided about the record, and the way to take it back."""

import re
from typing import NamedTuple

from onrecord.export.page_words import file_name
from onrecord.store.judgements import JudgementEntry
from onrecord.web.page import Page, View, Visit


class JudgementView(NamedTuple):
    """One judgement: when, by whom, what about which words, why, and what has become of it."""

    id: str
    time: str
    author: str
    verdict: str
    value: str
    about: str
    note: str
    state: str
    can_go: bool


def show(visit: Visit) -> View:
    entries = visit.room.judgements
    view = tuple(map(judgement, reversed(entries)))
    return View("judgements.html", "Judgements", view)


def judgement(entry: JudgementEntry) -> JudgementView:
    made = entry.judgement
    words = (f"{' '.join(each.exact.split())} ({file_name(each.source)})" for each in made.targets)
    return JudgementView(
        id=made.id,
        time=made.time[:16].replace("T", " "),
        author=made.author,
        verdict=made.verdict.replace("-", " "),
        value=made.value or "",
        about="; ".join(words) or f"judgement {made.revokes}",
        note=made.note or "",
        state=entry.state,
        can_go=entry.state not in ("revoked", "revocation"),
    )


PAGE = Page(
    path=re.compile(r"/judgements"),
    show=show,
    every=lambda room: ("/judgements",),
)
