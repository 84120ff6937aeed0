"""Changes of drift: what differs between a telling and the one that goes back to it."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.offices import office
from onrecord.lexicon.root_words import bases
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import words, words_where
from onrecord.link.drift_steps import Step
from onrecord.link.roots_hops import mentioned
from onrecord.link.roots_members import Member
from onrecord.link.roots_voices import Voice
from onrecord.model.claim import ClaimLink, DriftKind
from onrecord.model.copies import Printed
from onrecord.model.span import Span

SURER, LESS_SURE = "surer", "less-sure"
SURENESS = {"unlikely": 1, "possible": 2, "probable": 3, "certain": 4}
NOT_SAID = frozenset({"not_made", "declined"})
FITTING = frozenset({"head", "post", "speaks"})
CARRIED = frozenset({"quotation", "citation"})
"""Steps by which one tells what the other told, and not another statement of the same holder."""


class Change(NamedTuple):
    """One thing that changed, as printed before and after; `reason` is a line of
    resources/link_drift_reasons.tsv."""

    kind: DriftKind
    reason: str
    hardened: bool
    before: Printed
    after: Printed


def changes(step: Step) -> Iterator[Change]:
    """All that changed, each kind once."""
    yield from certainty(step)
    yield from planned(step)
    if step.kind in CARRIED:
        yield from polarity(step)
        yield from numbers(step)
        yield from holder(step)
        yield from act(step)


def certainty(step: Step) -> Iterator[Change]:
    """Told as certain what was told as less than that, or the reverse: less is by printed words."""
    if step.link is not None and not has_one_content(step.link):
        return
    told, retold = (each.telling.proposition.certainty or "" for each in (step.told, step.retold))
    one, other = SURENESS.get(told), SURENESS.get(retold)
    if one is None or other is None or one == other or "certain" not in (told, retold):
        return
    less, more = (step.told, step.retold) if one < other else (step.retold, step.told)
    hedge, hardened = hedge_of(less), one < other
    if hedge is None or stands_in(hedge, more) or is_reserved(more):
        return
    sure = whole(step.retold if hardened else step.told)
    before, after = (hedge, sure) if hardened else (sure, hedge)
    yield Change("certainty", SURER if hardened else LESS_SURE, hardened, before, after)


def has_one_content(link: ClaimLink) -> bool:
    """Whether two say the same, how surely aside."""
    return link.relation == "same" or link.reason in {SURER, LESS_SURE}


def hedge_of(member: Member) -> Printed | None:
    """The words by which a telling is less than certain, in or around its own words."""
    proposition = member.telling.proposition
    modality = member.sheet.modalities.get(proposition.target or "")
    cues = list(modality.certainty_cue) if modality else []
    cues += [
        cue
        for clause in member.sheet.reading.clauses
        for cue in clause.cue
        if clause.certainty not in {"certain", "counterfactual"}
        and any(span.covers(cue) for span in proposition.spans)
    ]
    return member.sheet.printed(cues[0]) if cues else None


def is_reserved(member: Member) -> bool:
    """Whether words of reserve stand in a telling, though nobody read it as less than certain."""
    hedges = words("check_hedges")
    text = " ".join(each.exact for each in member.telling.proposition.spans)
    found = (base for word in words_of(text) for base in bases(word))
    return any(each in hedges for each in found)


def stands_in(hedge: Printed, member: Member) -> bool:
    """Whether a telling has some words too, in itself or in what tells it: then nothing changed."""
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    own = member.telling.proposition.spans
    told = (*record.content, *record.cue, *record.source) if record else ()
    text = " ".join(each.exact for each in (*own, *told))
    return plain(hedge.exact) in plain(text)


def plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def whole(member: Member) -> Printed:
    return member.sheet.printed(member.telling.proposition.spans[0])


def planned(step: Step) -> Iterator[Change]:
    """Told as done what a cue laid on somebody as thought of: "is considering" to "has sent"."""
    before = plan_of(step.told)
    later = step.retold.telling.proposition
    if before is None or plan_of(step.retold) is not None or step.link is None:
        return
    done = later.tense == "past" and later.certainty == "certain" and later.kind == "fact"
    if done and not later.denies and step.link.relation in {"same", "stronger", "weaker"}:
        yield Change("certainty", "planned-done", True, before, whole(step.retold))


def plan_of(member: Member) -> Printed | None:
    """The cue by which a deed is only thought of."""
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    plans = words_where("link_drift_words", 1, "planned")
    for cue in record.cue if record else ():
        if any(base in plans for word in words_of(cue.exact) for base in bases(word)):
            return member.sheet.printed(cue)
    return None


def polarity(step: Step) -> Iterator[Change]:
    if step.link is None or step.link.relation != "disputes" or step.link.reason != "denied":
        return
    told, retold = step.told.telling.proposition, step.retold.telling.proposition
    if told.denies != retold.denies:
        hardened = told.denies
        yield Change("polarity", "turned", hardened, whole(step.told), whole(step.retold))


def numbers(step: Step) -> Iterator[Change]:
    """Other numbers, as the link between the two found them."""
    if step.link is None or step.link.reason != "numbers" or len(step.link.words) != 2:
        return
    first = step.link.one == step.told.id
    told, retold = step.link.words if first else reversed(step.link.words)
    before, after = placed(step.told, told), placed(step.retold, retold)
    if before is not None and after is not None:
        yield Change("number", "numbers", grows(step), before, after)


def grows(step: Step) -> bool:
    one, other = (
        max((each.value for each in member.telling.proposition.amounts), default=0.0)
        for member in (step.told, step.retold)
    )
    return other > one


def placed(member: Member, words: str) -> Printed | None:
    """Where some words stand in a telling."""
    for span in member.telling.proposition.spans:
        at = span.exact.find(words)
        if at >= 0 and words:
            return member.sheet.printed(Span(span.start + at, span.start + at + len(words), words))
    return None


def holder(step: Step) -> Iterator[Change]:
    """Laid on somebody named where the other only describes somebody, or the reverse."""
    ones, others = step.told.trail.voices, step.retold.trail.voices
    if len(ones) != 1 or len(others) != 1:
        return
    told, retold = ones[0], others[0]
    before, after = (
        word(member, voice) for member, voice in ((step.told, told), (step.retold, retold))
    )
    if before is None or after is None:
        return
    if is_described(told) and retold.naming == "named" and not may_be(told, retold):
        yield Change("holder", "named", True, before, after)
    elif told.naming == "named" and is_described(retold) and not may_be(retold, told):
        yield Change("holder", "unnamed", False, before, after)
    elif is_described(told) and is_described(retold) and told.people == 1 and retold.people > 1:
        yield Change("holder", "more-people", True, before, after)


def word(member: Member, voice: Voice) -> Printed | None:
    """What a telling calls whom it rests on."""
    holders = (member.sheet.holders[each] for each in voice.holders)
    return next((found[0] for each in holders if (found := mentioned(member, each))), None)


def is_described(voice: Voice) -> bool:
    return voice.naming == "unnamed"


def may_be(described: Voice, named: Voice) -> bool:
    """Whether the words for somebody unnamed give an office, so that a name only says who it is."""
    kinds = {found.kind for each in words_of(described.name) if (found := office(each))}
    is_person = not named.standing.is_one or bool(named.standing.speaks)
    return bool(kinds & FITTING) and is_person


def act(step: Step) -> Iterator[Change]:
    """Told as said what the other tells as not said."""
    if step.link is not None and step.link.relation not in {"same", "stronger", "weaker"}:
        return
    acts = [each.telling.proposition.act for each in (step.told, step.retold)]
    if acts[0] in NOT_SAID and acts[1] == "made":
        yield Change("act", "not-made", True, cue(step.told), cue(step.retold))


def cue(member: Member) -> Printed:
    """The words that say that somebody says it."""
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    return member.sheet.printed(record.cue[0]) if record and record.cue else whole(member)
