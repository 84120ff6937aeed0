"""Judge: one statement, and a form for what a person decides about it; only with --edit."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from onrecord.api import Decided, Record
from onrecord.api.inputs import now
from onrecord.errors import UsageError
from onrecord.export.judged_words import judged
from onrecord.model.judgement import CHECKS, Verdict
from onrecord.model.ledger import StatementItem
from onrecord.model.product import Evidence
from onrecord.products.statements_printed import own_sentences
from onrecord.web.addresses import document_path, judge_path, place_anchor
from onrecord.web.errors import NoPageError
from onrecord.web.page import Action, Done, Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.works import STATEMENTS

PATH = re.compile(r"/judge/(?P<statement>[0-9a-f]{16})")
PLACE = re.compile(r"([0-9a-f]{16})#([0-9]{1,9})-([0-9]{1,9})")
VERDICTS: dict[str, Verdict] = {"strike": "strike", "wrong-holder": "wrong-holder"}
LABELS = {
    "strike": "Strike it: it is not to be printed",
    "wrong-holder": "It is somebody else’s",
}


class Judgeable(NamedTuple):
    """A statement that can be judged: its words, whose they are, its place, and what was decided
    about it before."""

    text: str
    whose: str
    place: Evidence
    judged: str


class Choice(NamedTuple):
    """One thing that can be decided."""

    value: str
    label: str


class JudgeView(NamedTuple):
    """What the template shows; `place` goes with the form, so that the reader comes back to it."""

    statement: Judgeable
    path: str
    place: str
    choices: tuple[Choice, ...]


def made_judgeable(room: Room) -> dict[str, Judgeable]:
    """Every statement and every sentence in a document's own voice, by its id."""
    found = {each.id: of_item(each) for each in room.make(STATEMENTS).items}
    for shelf, identity, span in own_sentences(room.study.index):
        source = shelf.reading.document.source
        place = Evidence(shelf.document, source, span.start, span.end, span.exact)
        found.setdefault(identity, Judgeable(span.exact, "the document’s own voice", place, ""))
    return found


def of_item(item: StatementItem) -> Judgeable:
    whose = " and ".join(each.name for each in item.holders) or "voice unknown"
    return Judgeable(item.text, whose, item.evidence[0], judged(item))


JUDGEABLE = Work("what can be judged", made_judgeable)


def show(visit: Visit) -> View:
    if not visit.edit:
        raise NoPageError("this room is for reading; serve it with --edit to enter judgements")
    identity = visit.parts["statement"]
    statement = visit.room.of(JUDGEABLE).get(identity)
    if statement is None:
        raise NoPageError("no statement has this id in the record")
    place = statement.place
    anchor = place_anchor(place.start, place.end)
    view = JudgeView(statement, judge_path(identity), f"{place.document}#{anchor}", choices())
    return View("judge.html", "Judge a statement", view)


def choices() -> tuple[Choice, ...]:
    checked = (Choice(f"checked:{each}", f"Checked: {each.replace('-', ' ')}") for each in CHECKS)
    return (*(Choice(each, LABELS[each]) for each in VERDICTS), *checked)


def act(record: Record, parts: Mapping[str, str], fields: Mapping[str, str]) -> Done:
    """Enters what the form says. Raises OnrecordError where it makes no sense."""
    chosen, _, check = fields.get("verdict", "").partition(":")
    verdict: Verdict = "checked" if chosen == "checked" else verdict_of(chosen)
    name = fields.get("holder", "").strip() if verdict == "wrong-holder" else ""
    note = " ".join(fields.get("note", "").split())
    decided = Decided(fields.get("author", ""), now(), note or None)
    value = check or name or None
    done = record.judge_statement(verdict, parts["statement"], decided=decided, value=value)
    return Done(done, *back_to(fields.get("place", "")))


def verdict_of(chosen: str) -> Verdict:
    if chosen not in VERDICTS:
        raise UsageError("choose what you decide about the statement")
    return VERDICTS[chosen]


def back_to(place: str) -> tuple[str, str]:
    """The path and anchor of the statement in its document; the front page for what is no place."""
    found = PLACE.fullmatch(place)
    if found is None:
        return "/", ""
    return document_path(found[1]), place_anchor(int(found[2]), int(found[3]))


PAGE = Page(path=PATH, show=show, every=lambda room: (), works=(JUDGEABLE,))
ACTION = Action(path=PATH, act=act)
