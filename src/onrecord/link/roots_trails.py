"""Trails: on whom one telling rests as its own document tells, and through whom it came."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.root_words import is_attitude, paper_kind
from onrecord.link import roots_voices as voices
from onrecord.link.roots_sheets import Sheet, outlet_key
from onrecord.link.roots_voices import Entities, Voice
from onrecord.link.tellings import Chain, Telling
from onrecord.model.records import Attribution, Holder

Steps = tuple[tuple[Holder, ...], ...]
SAID = frozenset({"direct", "mixed"})
RELATIVE = frozenset({"that", "which", "who"})
PERSON, UNNAMED = "person", "unnamed"
CARRIES = frozenset({"outlet", "document"})
PRINTED = frozenset({"report", "poll", "interview"})
"""Kinds of papers that are the outlet's behind which they stand."""
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


class Trail(NamedTuple):
    """`voices` are those on whom a telling rests: several who say it together. `steps` lead from
    them to the document's own voice, which is left out. `outlets` are the keys of outlets among
    the steps, nearest to the voices first, `hands` the keys of people who pass it on, `relayed`
    through how many it came, an outlet's reporter and papers aside; `is_own`: nobody but the
    document itself tells it. `is_sure` is False where no cue says that somebody speaks."""

    voices: tuple[Voice, ...]
    steps: Steps = ()
    outlets: tuple[str, ...] = ()
    hands: frozenset[str] = frozenset()
    papers: tuple[Voice, ...] = ()
    relayed: int = 0
    is_own: bool = False
    is_sure: bool = True


def trail(telling: Telling, sheet: Sheet, entities: Entities) -> Trail:
    steps = spoken(telling, sheet)
    if not steps:
        return Trail((voices.own(sheet),), is_own=True)
    if all(is_reporter(each, sheet) for each in steps[0]):
        steps = without_reporter(steps)
    relays = steps[1:]
    outlets = tuple(
        outlet_key(each.name)
        for step in steps
        for each in step
        if each.kind == "outlet" and each.naming == "named"
    )
    hands = tuple(
        voices.entity_key(each, entities)
        for step in relays
        for each in step
        if each.kind not in {"outlet", "document"} and not is_reporter(each, sheet)
    )
    around = sheet.around(telling.proposition.target)
    papers = papers_of(steps, around, entities)
    near = next((f"outlet:{each}" for each in outlets), next(iter(hands), voices.own(sheet).key))
    found = heard(steps, around, entities, near)
    if len(found) > 1 and papers:
        found = papers[:1]
    issued = {key for each in papers for key in each.issuers}
    record = sheet.attributions.get(telling.proposition.target or "")
    return Trail(
        voices=tuple(counted(each, record, sheet) for each in found),
        steps=steps,
        outlets=outlets,
        hands=frozenset(hands) - issued,
        papers=papers,
        relayed=sum(is_relay(step, sheet) for step in relays),
        is_sure=record is None or is_said(record, found),
    )


def is_said(record: Attribution, found: Sequence[Voice]) -> bool:
    """Whether a cue says that somebody speaks, and not of "that" or "who", which may mean others
    than the last unnamed people."""
    relative = any(each.exact.casefold() in RELATIVE for each in record.source)
    return bool(record.cue) and not (relative and all(each.naming == UNNAMED for each in found))


def counted(voice: Voice, record: Attribution | None, sheet: Sheet) -> Voice:
    """A voice with the number of people that its words give, if they stand in the source itself."""
    if voice.people == 1 or record is None:
        return voice
    mentions = [span for each in voice.holders for span in sheet.holders[each].mentions]
    stands = any(each.touches(source) for each in mentions for source in record.source)
    return voice if stands else voice._replace(people=1)


def is_relay(step: Sequence[Holder], sheet: Sheet) -> bool:
    return not all(each.kind == "document" or is_reporter(each, sheet) for each in step)


def without_reporter(steps: Steps) -> Steps:
    """The steps from the outlet on for which somebody reports, where one follows."""
    behind = steps[1] if len(steps) > 1 else ()
    return steps[1:] if any(each.kind == "outlet" for each in behind) else steps


def is_reporter(holder: Holder, sheet: Sheet) -> bool:
    return holder.id in sheet.reporters or voices.is_reporter(holder)


def spoken(telling: Telling, sheet: Sheet) -> Steps:
    """The steps of a chain from the first who has spoken on, without the document's own voice.

    Of whom a cue only tells what he thinks, or who has not said it, nobody has heard it.
    """
    chain = telling.chain
    steps = tuple(step for step in chain if not is_own(step, sheet))
    record = sheet.attributions.get(telling.proposition.target or "")
    if record and steps and steps[0] == chain[0]:
        steps = steps if has_spoken(record, steps, sheet) else steps[1:]
        steps = steps[1:] if speaks_of_us(record, steps) else steps
    while steps and all(voices.is_nobody(each) for each in steps[0]):
        steps = steps[1:]
    return steps


def speaks_of_us(record: Attribution, steps: Steps) -> bool:
    """Whether somebody tells what he and others say: "We hope", said the minister."""
    first = any(each.exact.casefold() in FIRST_PERSON for each in record.source)
    if not first or len(steps) < 2 or any(each.kind == PERSON for each in steps[0]):
        return False
    return all(each.kind == PERSON for each in steps[1])


def has_spoken(record: Attribution, steps: Steps, sheet: Sheet) -> bool:
    """Whether a cue tells of words: quoted, carried by a paper or an outlet, his own "I think", or
    by what kind of cue it is."""
    modality = sheet.modalities.get(record.id)
    if modality and modality.act != "made":
        return False
    if record.kind in SAID or any(each.exact.casefold() in FIRST_PERSON for each in record.source):
        return True
    carried = len(steps) > 1 and all(each.kind in CARRIES for each in steps[1])
    return carried or not is_attitude(" ".join(each.exact for each in record.cue))


def is_own(step: Sequence[Holder], sheet: Sheet) -> bool:
    """Whether a step is the document's own voice: its authors or its outlet."""
    return all(each.id in sheet.own for each in step)


def heard(steps: Chain, around: frozenset[str], entities: Entities, near: str) -> tuple[Voice, ...]:
    """Those who speak at the head of a chain; `near` is the key of who has heard them."""
    found = []
    for each in steps[0]:
        if voices.is_nobody(each):
            continue
        if each.kind == "document":
            found.append(of_paper(each, issuers_behind(steps, around), entities))
        elif each.naming == "named":
            found.append(voices.named(each, entities))
        else:
            found.append(voices.unnamed(each, near))
    return tuple({each.key: each for each in found}.values())


def of_paper(holder: Holder, issuers: Sequence[Holder], entities: Entities) -> Voice:
    """A document's voice: that of the one who issues it, where it is one."""
    if len(issuers) == 1:
        return voices.named(issuers[0], entities)
    return voices.paper(holder, issuers, entities)


def papers_of(steps: Chain, around: frozenset[str], entities: Entities) -> tuple[Voice, ...]:
    """The documents in which it was said, of those who speak in front of them, or behind the one
    at the head; a report with an outlet behind it is the outlet's."""
    found = []
    for number, step in enumerate(steps):
        front = [one for one in steps[number - 1] if one.naming == "named"] if number else ()
        for each in step:
            if each.kind != "document":
                continue
            behind = issuers_behind(steps[number:], around)
            kind = paper_kind(each.name)
            printed = bool(kind and kind.name in PRINTED and is_outlets(behind))
            issuers = behind if printed or not number else front
            found.append(voices.paper(each, issuers, entities))
    return tuple(found)


def is_outlets(holders: Sequence[Holder]) -> bool:
    return bool(holders) and all(each.kind == "outlet" for each in holders)


def issuers_behind(steps: Chain, around: frozenset[str]) -> Sequence[Holder]:
    """Those whose document stands in front of them at the head of a chain, and not those in whose
    words it all stands."""
    after = steps[1] if len(steps) > 1 else ()
    named = (each for each in after if each.naming == "named" and each.kind != "document")
    return [each for each in named if each.kind == "outlet" or each.id not in around]
