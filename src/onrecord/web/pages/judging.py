"""Judging: what forms on pages of holders, claims and disputes enter; only with --edit."""

import re
from collections.abc import Mapping

from onrecord.api import Decided, Record
from onrecord.api.inputs import now
from onrecord.api.judging import Judged
from onrecord.errors import UsageError
from onrecord.model.judgement import Verdict
from onrecord.web.holder_paths import page_path
from onrecord.web.ledgers import ledger_path
from onrecord.web.page import Action, Done

ID = re.compile(r"[0-9a-f]{16}")
BACK = re.compile(r"/holders/[0-9a-f]{16}|/judgements")

Fields = Mapping[str, str]

CLAIM_VERDICTS: dict[str, Verdict] = {
    "same": "same",
    "different": "different",
    "not-a-dispute": "not-a-dispute",
}


def decided_by(fields: Fields) -> Decided:
    note = " ".join(fields.get("note", "").split())
    return Decided(fields.get("author", ""), now(), note or None)


def other(fields: Fields) -> str:
    """The id of what was chosen. Raises UsageError where nothing was."""
    found = fields.get("other", "")
    if not ID.fullmatch(found):
        raise UsageError("choose the other one from the list")
    return found


def judge_holder(record: Record, parts: Fields, fields: Fields) -> Done:
    holder, verdict = parts["holder"], fields.get("verdict")
    if verdict == "same":
        return listed(record.judge("same", holder, other(fields), decided=decided_by(fields)))
    if verdict == "different":
        return listed(record.judge("different", holder, other(fields), decided=decided_by(fields)))
    raise UsageError("choose whether they are the same")


def judge_claim(record: Record, parts: Fields, fields: Fields) -> Done:
    verdict = CLAIM_VERDICTS.get(fields.get("verdict", ""))
    if verdict is None:
        raise UsageError("choose how they stand to each other")
    about = (parts["claim"], other(fields))
    return listed(record.judge_claims(verdict, *about, decided=decided_by(fields)))


def judge_dispute(record: Record, parts: Fields, fields: Fields) -> Done:
    decided = decided_by(fields)
    return listed(record.judge_claims("not-a-dispute", parts["dispute"], decided=decided))


def revoke(record: Record, parts: Fields, fields: Fields) -> Done:
    done = record.judge("revoke", parts["judgement"], decided=decided_by(fields))
    back = fields.get("back", "")
    return Done(done, back) if BACK.fullmatch(back) else listed(done)


def listed(done: Judged) -> Done:
    """Where a judgement stands among all."""
    return Done(done, anchor=f"j-{done.judgement.id}")


def at(path: str) -> re.Pattern[str]:
    return re.compile(path)


ACTIONS = (
    Action(at(rf"{page_path('(?P<holder>[0-9a-f]{16})')}/judge"), judge_holder),
    Action(at(rf"{ledger_path('claims')}/(?P<claim>[0-9a-f]{{16}})/judge"), judge_claim),
    Action(at(rf"{ledger_path('disputes')}/(?P<dispute>[0-9a-f]{{16}})/judge"), judge_dispute),
    Action(at(r"/judgements/(?P<judgement>[0-9a-f]{16})/revoke"), revoke),
)
