"""Told later: the places of a pile where a verb tells plainly of something past."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.days import month
from onrecord.lexicon.outcome_nouns import event_noun, takes_place
from onrecord.lexicon.outcomes import Telling, auxiliaries, form, role, told
from onrecord.model.records import Attribution, Clause, Modality
from onrecord.products.bounds import STOP, is_end
from onrecord.products.forecast_events import Namings, Sides, Word, sides_of, words_in
from onrecord.products.index import Shelf
from onrecord.products.ledger_outlook import stance_toward

BREAKS = re.compile(r"[;:()“”\"—,]|\b(?:and|but|that|who|which|as|after|because)\b", re.IGNORECASE)
"""Where a clause may begin: what stands before it says nothing about its verb."""

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,8}\b")
TELLS = ("paragraph", "list", "quote")
"""Kinds of blocks whose sentences tell; headings, captions and furniture do not."""

FAR = 10
"""Words behind a noun in which the verb that tells of it stands."""
HELD_BACK = frozenset({"condition", "question", "distance"})


class Hit(NamedTuple):
    """A verb that tells of something past, in which sentence, and of whom and what."""

    shelf: Shelf
    day: str
    start: int
    end: int
    verb: str
    word: str
    tells: Telling
    sides: Sides
    is_passive: bool
    target: str | None
    since: str
    """The earliest year, or year and month, that its sentence names; "" where it names none."""
    around: frozenset[str]
    is_noun: bool = False


def tellings(shelf: Shelf, named: Namings, day: str, verbs: frozenset[str]) -> Iterator[Hit]:
    """Where a document tells plainly, in the past, of what one of these verbs means."""
    around, earlier, last = named.everyone, dict[str, Sides](), 0
    clauses = {each.predicate.start: each for each in shelf.reading.clauses}
    for start, end in sentences(shelf):
        found = words_in(shelf.text, start, end)
        meant = list(with_stems(found, verbs))
        earlier = earlier if start == last else {}
        before_it, last = earlier, end
        earlier = {stem: sides_of(named, found, number, set()) for number, stem in meant}
        if not meant or any(role(each.text, "before") for each in found):
            continue
        since = earliest(shelf.text[start:end], day)
        for number, stem in meant:
            word, verb = found[number], telling_verb(found, number, stem)
            if verb is None:
                continue
            before = clause_before(shelf.text, found, verb)
            tells = plainly(told(before, found[verb].text), clauses.get(found[verb].start))
            target = teller(shelf, word)
            if tells is None or not is_held(shelf, target, tells):
                continue
            passive = any(role(each, "passive") for each in auxiliaries(before))
            sides = sides_of(named, found, number, set())
            if stem in before_it and before[:1] and role(before[0], "pronoun"):
                sides = Sides(sides.before | before_it[stem].before, sides.after)
            yield Hit(
                shelf,
                day,
                start,
                end,
                stem,
                word.text,
                tells,
                sides,
                passive,
                target,
                since,
                around,
                verb != number,
            )


def with_stems(found: Sequence[Word], verbs: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The numbers of words that are forms of one of these verbs, with its stem."""
    for number, word in enumerate(found):
        known = form(word.text)
        noun = event_noun(word.text)
        if noun in verbs:
            yield number, noun
        elif known is not None and known.stem in verbs:
            yield number, known.stem


def telling_verb(found: Sequence[Word], number: int, stem: str) -> int | None:
    """The number of the verb that tells of the event of a word: of a noun "took place" behind it,
    of a verb itself; None where nothing does."""
    if event_noun(found[number].text) == stem:
        ahead = range(number + 1, min(number + FAR, len(found)))
        for each in ahead:
            if takes_place([word.text for word in found[each : each + 2]]):
                return each
    known = form(found[number].text)
    return number if known is not None and known.stem == stem else None


def sentences(shelf: Shelf) -> Iterator[tuple[int, int]]:
    """The sentences of a document that tell, in code points; no questions."""
    for block in shelf.reading.layout.blocks:
        if block.kind not in TELLS:
            continue
        start = block.start
        for match in STOP.finditer(shelf.text, block.start, block.end):
            if match.end() >= block.end or is_end(shelf.text, match):
                if match[0][:1] != "?":
                    yield start, match.end()
                start = match.end()
        if shelf.text[start : block.end].strip():
            yield start, block.end


def clause_before(text: str, found: Sequence[Word], number: int) -> list[str]:
    """The words before a verb in its clause, the nearest last."""
    first = number
    while first and not BREAKS.search(text, found[first - 1].start, found[first].start):
        first -= 1
    return [each.text for each in found[first:number]]


def plainly(tells: Telling | None, clause: Clause | None) -> Telling | None:
    """How a verb is told, also by what the reader has found of its clause."""
    if tells is None or clause is None:
        return tells
    if clause.polarity == "questions" or clause.certainty != "certain":
        return None
    return "did_not_happen" if clause.polarity == "denies" else tells


def earliest(sentence: str, day: str) -> str:
    """The earliest year or month that a sentence names; a month without a year is the last one of
    its name by the day of publication."""
    years = YEAR.findall(sentence)
    found = list(years)
    if not years:
        numbers = {month(each) for each in CAPITALISED.findall(sentence)} - {None}
        found = [
            f"{int(day[:4]) - (number > int(day[5:7]))}-{number:02}" for number in numbers if number
        ]
    return min(found, default="")


def teller(shelf: Shelf, word: Word) -> str | None:
    """The innermost attribution, else own sentence or section, that a word lies in."""
    said = [
        each
        for each in shelf.touching(word.start, word.end)
        if any(span.start <= word.start and word.end <= span.end for span in each.content)
    ]
    if said:
        return min(said, key=lambda each: (sum(s.end - s.start for s in each.content), each.id)).id
    own = shelf.assertion_around(word.start, word.end)
    if own:
        return own.id
    section = [s for s in shelf.sections.values() if s.start <= word.start and word.end <= s.end]
    return min(section, key=lambda s: (s.end - s.start, s.id)).id if section else None


def is_held(shelf: Shelf, target: str | None, tells: Telling) -> bool:
    """Whether somebody holds what is told: it was said, not denied, and not told with distance."""
    seen: set[str] = set()
    while target is not None and target not in seen:
        seen.add(target)
        if not is_plain(shelf.modalities.get(target), tells):
            return False
        stance = stance_toward(shelf, target)
        if stance and stance.value == "rejects":
            return False
        said: Attribution | None = shelf.attributions.get(target)
        target = said.within if said else None
    return True


def is_plain(modality: Modality | None, tells: Telling) -> bool:
    if modality is None:
        return True
    if modality.act != "made" or modality.certainty != "certain":
        return False
    if any(each.kind in HELD_BACK for each in modality.reasons):
        return False
    return modality.polarity == "asserts" or (
        modality.polarity == "denies" and tells == "did_not_happen"
    )
