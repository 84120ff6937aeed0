"""Turned quotations: whether what a quotation leaves out, puts in or changes changes its sense."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.actors import Country, country_of, form_of
from onrecord.lexicon.numbers import numbers
from onrecord.lexicon.quoted_sense import Side, is_name, sense_of, signs
from onrecord.lexicon.quoted_words import Word
from onrecord.lexicon.tables import table, words
from onrecord.link.personal import spelling
from onrecord.link.quotations_aligned import Aligned
from onrecord.link.quotations_differences import (
    CHANGED,
    LEFT_OUT,
    Gap,
    Place,
    sentence_end,
    sentence_start,
)
from onrecord.link.quotations_words import Wording
from onrecord.model.quotation import Sense

FEW = 6
"""Words left out without a mark of which a sign of denial or doubt is surely of what is kept."""

MARKED = 2
"""The same of words left out with a mark."""

BESIDE = 3
"""Words before a cut among which one governs what is behind it."""

CLAUSE = 4
"""Words that are kept of a sentence that is more than a fragment."""

RENDERED: frozenset[Sense] = frozenset({"negation", "number"})
"""What no translator may change."""

DROPPED = {"cut-condition": "condition", "cut-but": "qualification"}
"""What it is to leave out between other words what would be a cut at the end."""

DOUBT = 3
"""Words left out together of which a doubt is of what is kept."""


class Told(NamedTuple):
    """How two quotations are told: the senses of the narrators' words beside the variant and the
    fuller one, and whether either is a translation."""

    variant: frozenset[str]
    fuller: frozenset[str]
    rendered: bool


def turn(aligned: Aligned, gap: Gap, told: Told) -> str | None:
    """The reason for which a difference changes the sense; None where it does not."""
    if gap.kind == CHANGED:
        return changed(side(aligned.one, gap.variant), side(aligned.other, gap.fuller), told)
    variant, fuller = (aligned.one, gap.variant), (aligned.other, gap.fuller)
    left_out = gap.kind == LEFT_OUT
    (shorter, (at, _)), (said_by, place) = (variant, fuller) if left_out else (fuller, variant)
    if not gap.edge and parted(shorter, at):
        return None
    beside = told.variant if left_out else told.fuller
    found = at_edge(said_by, place, gap.edge, kept(aligned, gap)) if gap.edge else None
    if not gap.edge:
        found = dropped(said_by, place, told, marked=gap.marked)
    return None if found is None or found.removeprefix("cut-") in said(beside) else found


def parted(words: Wording, at: int) -> bool:
    """Whether a narrator's words stand before a word, in which he may tell what is left out."""
    return 0 < at < len(words.tokens) and words.tokens[at - 1].piece != words.tokens[at].piece


def said(senses: Iterable[str]) -> set[str]:
    """The senses that a narrator's own words give, by which they make up for what is cut; one who
    says "but" or "if" tells the rest himself."""
    found = set(senses)
    return found | {"but"} if "condition" in found else found


def kept(aligned: Aligned, gap: Gap) -> int:
    """How many words of the sentence at an edge both have."""
    run = aligned.runs[0] if gap.edge < 0 else aligned.runs[-1]
    if gap.edge < 0:
        return min(sentence_end(aligned.other, run.other + 1), run.ends[1]) - run.other
    return run.ends[1] - max(sentence_start(aligned.other, run.ends[1] - 1), run.other)


def at_edge(words: Wording, place: Place, edge: int, held: int) -> str | None:
    """What a cut at the beginning or the end leaves out of the same sentence."""
    start, stop = place
    if edge < 0:
        start = max(start, sentence_start(words, stop)) if stop < len(words.tokens) else stop
        if start == stop or words.tokens[stop].marked:
            return None
        return opened(words.forms[start:stop], "before") or governed(words.forms[start:stop])
    stop = min(stop, sentence_end(words, start))
    if held < CLAUSE or start == stop or opened(words.forms[start - held : start], "under"):
        return None
    return opened(words.forms[start:stop], "behind")


def opened(forms: Sequence[str], place: str) -> str | None:
    """What words do that are left out, by those that they open with."""
    for at in range(2):
        if at and forms[0] not in ("and", "or", "only", "even"):
            break
        for size in (3, 2, 1):
            if found := _turns().get((place, " ".join(forms[at : at + size]))):
                return found
    return None


def governed(forms: Sequence[str]) -> str | None:
    """What words left out before others do to these: "not", "might"; words with a sense of their
    own between them take it up."""
    for form in reversed(forms[-BESIDE:]):
        sense = sense_of(form)
        if sense == "negation":
            return "cut-negation"
        if degrees([form]):
            return "cut-modality"
        if form not in words("layout_function_words"):
            return None
    return None


def dropped(words: Wording, place: Place, told: Told, *, marked: bool) -> str | None:
    """What is turned by leaving out words between others."""
    start, stop = place
    forms = words.forms[start:stop]
    before = words.forms[sentence_start(words, start - 1) : start]
    hangs = not words.tokens[start].opens and not opened(before, "under")
    qualifies = opened(forms, "behind") if hangs else None
    if qualifies == "cut-condition" or (qualifies and not marked):
        return DROPPED[qualifies]
    whole = words.tokens[start].opens and stop < len(words.tokens) and words.tokens[stop].opens
    most = MARKED if marked else FEW
    if whole or stop - start > most or sentence_end(words, start + 1) < stop:
        return None
    if any(sense_of(each) == "negation" for each in forms):
        return "negation"
    if told.rendered or marked:
        return None
    if opened(forms, "before"):
        return "condition"
    return "modality" if degrees(forms) and len(forms) <= DOUBT else None


def changed(one: Side, other: Side, told: Told) -> str | None:
    """What is turned by having the one words for the others; the gravest."""
    here, there = signs(one, other), signs(other, one)
    found: list[Sense] = []
    if here["negation"] != there["negation"]:
        found.append("negation")
    if values(one) and values(other) and values(one) != values(other):
        found.append("number")
    names = names_in(one), names_in(other)
    if all(names) and not any(is_short(a, b) for a in names[0] for b in names[1]):
        found.append("name")
    if conditions(one) != conditions(other):
        found.append("condition")
    if degrees(each.form for each in one.words) != degrees(each.form for each in other.words):
        found.append("modality")
    return next((each for each in found if not told.rendered or each in RENDERED), None)


def conditions(of: Side) -> bool:
    """Whether a word that makes a condition is among words."""
    return any(_turns().get(("behind", each.form)) == "cut-condition" for each in of.words)


def is_short(one: str, other: str) -> bool:
    """Whether two names are one, or one is short for the other or a part of it: "St", "Saint"."""
    shorter, longer = sorted((one, other), key=len)
    letters = iter(longer)
    return (
        shorter in longer
        or spelling(one) == spelling(other)
        or (shorter[:1] == longer[:1] and all(each in letters for each in shorter))
    )


def values(of: Side) -> tuple[tuple[float, float], ...]:
    found = numbers([each.form for each in of.words])
    return tuple(sorted((float(each.low), float(each.high)) for each in found))


def degrees(forms: Iterable[str]) -> frozenset[str]:
    """How sure or how far words make it that something is so."""
    return frozenset(_degrees()[each] for each in forms if each in _degrees())


def names_in(of: Side) -> frozenset[str]:
    """The names among words, one key for every name of a country."""
    return frozenset(
        country.iso3.casefold() if (country := state(printed)) else each.form
        for each in of.words
        if (printed := of.text[each.start : each.end])
        and (is_name(of.text, each) or state(printed))
    )


def state(printed: str) -> Country | None:
    """The country that a word names, but for its capital and seat."""
    return country_of(printed) if form_of(printed) in ("name", "demonym") else None


def side(words: Wording, place: Place) -> Side:
    """Words with the text of the stretch in which they begin."""
    found = words.tokens[slice(*place)]
    if not found:
        return Side("", ())
    span = words.spans[found[0].piece]
    return Side(
        span.exact,
        tuple(
            Word(each.form, each.start - span.start, each.end - span.start)
            for each in found
            if each.piece == found[0].piece
        ),
    )


@cache
def _turns() -> dict[tuple[str, str], str]:
    return {(place, words): turns for words, place, turns in table("link_quotation_turns")}


@cache
def _degrees() -> dict[str, str]:
    return {row[0]: row[1] for row in table("link_quotation_doubts")}
