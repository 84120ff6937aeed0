"""Graded: lines of other products with the code of credibility of the claim of fact they make."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

import msgspec

from onrecord.model.claim import Credibility
from onrecord.model.product import Part, Sentence, Value
from onrecord.products.background.lines import entry
from onrecord.products.claims_behind import CODES
from onrecord.products.hedges import hedges
from onrecord.products.link_sentences import sentence as reason
from onrecord.products.places import fixed, publication
from onrecord.products.questions.takeaways import takeaway
from onrecord.products.statements_printed import printed_statements
from onrecord.products.study import Study

BASES: Mapping[str, Callable[..., Sentence | None]] = {
    "questions-takeaway": takeaway,
    "background-entry": entry,
}
"""The makers whose lines may bear a code."""


def graded(study: Study, base: str, *ids: str) -> Sentence | None:
    """A line with the code of its claim; None where its claim has none, or it tells how likely
    something is: likelihood and confidence never stand in one sentence (ICD 203)."""
    line = BASES[base](study, *ids) if base in BASES else None
    code = code_of(study, line) if line else None
    if line is None or code is None:
        return None
    return msgspec.structs.replace(
        line,
        parts=(*line.parts, *code_parts(study, code)),
        claim=code.claim,
        made=("brief-graded", base, *ids),
    )


def with_code(study: Study, line: Sentence) -> Sentence:
    """The line with its code where it may bear one, else as it is."""
    return graded(study, *line.made) or line


def code_of(study: Study, line: Sentence) -> Credibility | None:
    """The code of the first claim of a line that tells facts alone, without any reserve."""
    if not is_plain(study, line):
        return None
    for record in printed_statements(study.index, line):
        for each in study.propositions.get(record, ()):
            claim = study.claims.get(each.id)
            if claim and (code := codes(study).get(claim.id)):
                return code
    return None


def is_plain(study: Study, line: Sentence) -> bool:
    """Whether a line prints statements of fact alone, which nothing hedges, denies or foretells."""
    records = printed_statements(study.index, line)
    return bool(records) and all(is_fact(study, each) for each in records)


def is_fact(study: Study, record: str) -> bool:
    unit, said = study.units.get(record), study.propositions.get(record, ())
    if unit is None or hedges(unit) or not said:
        return False
    return all(
        each.kind == "fact" and each.certainty == "certain" and not (each.denies or each.rejected)
        for each in said
    )


def codes(study: Study) -> Mapping[str, Credibility]:
    """The codes of claims, by claim; of what is no claim of fact there are none."""
    found = study.pile.links.credibility
    return {each.claim: each for each in found if each.code is not None}


def code_parts(study: Study, code: Credibility) -> list[Part]:
    return [
        fixed("credibility"),
        Value(str(code.code), f"credibility claim={code.claim}"),
        fixed("credibility_why"),
        Value(why(study, code), f"credibility-why claim={code.claim}"),
    ]


def why(study: Study, code: Credibility) -> str:
    """Why a claim has its code; documents without a title by the words they begin with."""
    return reason(CODES, code.reason, [described(study, each) for each in code.values])


def described(study: Study, value: str) -> str:
    """Names with what documents begin with in place of the names of their files."""
    for shelf in study.index.shelves.values():
        file = PurePath(shelf.reading.document.source.replace("\\", "/")).name
        masthead = shelf.reading.masthead
        if file in value and not (masthead.title.value or masthead.outlet.value):
            text = "".join(each.text for each in publication("dash_in", shelf)[1:])
            value = value.replace(file, text)
    return value


def answer_code(study: Study, head: str, claim: str) -> str | None:
    """What the queries on a code give."""
    code = codes(study).get(claim)
    if code is None:
        return None
    return str(code.code) if head == "credibility claim" else why(study, code)
