"""Placement: whether a time dates the main clause of its sentence, and in which tense that is."""

import re
from typing import Literal

from onrecord.lexicon.placement import TABLE, first_used, is_used
from onrecord.lexicon.tables import words_where
from onrecord.products.background.clauses import (
    Form,
    Verb,
    parts_off,
    reduced,
    segments,
    verbs,
    words_in,
)

EntryKind = Literal["past", "happened", "ahead"]
COMING = re.compile(r"\b(?:until|till|by|for|before) (?:early |late |next |the \w+ of )?$")
AHEAD = re.compile(r"\b(?:will|would|to|due|scheduled|set|planned|expected)\b.{0,80}$", re.DOTALL)

DATELINE = re.compile(
    r"^[A-Z][\w.’'-]*(?:[ /,]+[A-Z][\w.’'-]*){0,5}(?: ?\([A-Z][\w /]+\))? ?(?:[—–]|-{1,2}) "
)
PART = re.compile(
    r"(?:\b(?:early|late|mid|the (?:end|beginning|start|middle|evening|morning|night|week"
    r"|month|spring|summer|fall|autumn|winter)(?: of)?|as early as|as late as|about|around"
    r"|just|only|that|earlier)[ -]*)+$",
    re.IGNORECASE,
)
"""What narrows a time, before it."""
OWNER = re.compile(r"^[’']s?\b")
ARTICLE = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|our|this|that|another)|\w[’']s?)(?: \w+ed)?\s*$",
    re.IGNORECASE,
)
BEARING = re.compile(r"\b(\w+)(?: (?:a|an|the|its|his|her|their|[\w.-]+[’']s?))?\s*$")
NEXT = re.compile(r"^\s+([a-z]\w*)")
STOPS = re.compile(
    r"[,;:—–()]|\b(?:and|but|or|that|who|which|when|as|after|before|because|while|if|whether|to)\b"
)
THAT = re.compile(r"\s+(?:that|how|whether)\b")
CAPITAL = re.compile(r"\s+[A-Z]")
NEAR = 40
"""Code points behind a time in which a word of a guess stands."""
LEAST = 3
"""Words between a comparison and the time over which it is made."""
PLAIN = frozenset(words_where(TABLE, 1, "plain"))


def placed(sentence: str, start: int, end: int) -> tuple[Form | None, bool] | None:
    """The tense of the main clause that a time at [start, end) of a sentence dates, and whether it
    tells of somebody's words; None where it dates something else."""
    before = sentence[len(dateline(sentence)) if start else 0 : start]
    behind = sentence[end:]
    before = PART.sub("", before.rstrip() + " ").rstrip()
    if is_named_with(before, behind) and not is_borne(before):
        return None
    if stands_alone(before) or is_compared(before) or parts_off_inside(before):
        return None
    clause = clause_before(before, behind)
    if clause is None or reduced(words_in(clause)):
        return None
    return main_of(clause, before, behind)


def dates_main(sentence: str, start: int, end: int, kind: EntryKind) -> bool:
    """Whether a time at [start, end) of a sentence dates its main clause, whose tense is that of
    what was, happened, or is to come."""
    found = placed(sentence, start, end)
    if found is None:
        return False
    form, tells = found
    if (form is None and kind == "past") or is_in_name(sentence[:start], sentence[end:]):
        return False
    if kind == "ahead":
        if form == "perfect":
            return bool(COMING.search(sentence[:start]))
        return form != "past" or is_coming(sentence[:start], tells)
    if form in ("modal", "will", "perfect") or is_unsure(sentence, end):
        return False
    return form != "present" or kind == "happened" or (tells and is_reported(sentence[:start]))


def is_unsure(sentence: str, end: int) -> bool:
    """Whether a clause up to a time, or the one behind a time that opens it, tells a guess."""
    return first_used(sentence[: end + NEAR], "unsure") is not None


def is_in_name(before: str, behind: str) -> bool:
    """Whether a time is part of a name: a programme that is called by its day."""
    words = words_in(before)
    led = bool(words) and (is_plain(words[-1]) or bool(verbs(["", words[-1]])))
    return bool(words) and not led and CAPITAL.match(behind) is not None


def is_coming(before: str, tells: bool) -> bool:
    """Whether what was told or done was of a time to come: "ordered a reply by Friday"."""
    return bool(COMING.search(before)) or tells or bool(AHEAD.search(before))


def is_reported(before: str) -> bool:
    """Whether a time stands in what a source says now of the past: "the files show that he left
    in 2031"."""
    return verbs(words_in(before))[-1].form == "past"


def dateline(sentence: str) -> str:
    found = DATELINE.match(sentence)
    return found[0] if found else ""


def is_named_with(before: str, behind: str) -> bool:
    """Whether a thing is named with its time: "Monday's talks", "the 2031 treaty"."""
    following = NEXT.match(behind)
    if OWNER.match(behind) or (following and ARTICLE.search(before)):
        return True
    word = following[1] if following else ""
    led = is_used(words_in(before)[-1], "bears") if words_in(before) else True
    return bool(word and word not in PLAIN and not verbs(["x", word]) and not led) and (
        not word.endswith("ly") and bool(re.search(r"[a-z]$", before))
    )


def is_borne(before: str) -> bool:
    """Whether such a thing stands behind a preposition of time or place: "at a 2031 hearing"."""
    found = BEARING.search(before)
    return found is not None and any(is_used(each, "bears") for each in words_in(found[0])[:2])


def stands_alone(before: str) -> bool:
    """Whether a time is only a bound, or what something is compared with: "since 2031"."""
    return bool(before) and is_used(words_in(before)[-1] if words_in(before) else "", "alone")


def is_compared(before: str) -> bool:
    """Whether a time is that over which something is the greatest."""
    last = words_in(before)[-1 - LEAST - 2 :]
    found = [at for at, each in enumerate(last) if is_used(each.split("-")[0], "greatest")]
    return bool(found) and not any(each.at > found[-1] + 1 for each in verbs(last))


def parts_off_inside(before: str) -> bool:
    """Whether a time stands in brackets that are open."""
    return before.count("(") > before.count(")")


def clause_before(before: str, behind: str) -> str | None:
    """What stands before a time in its own clause; None where that is not the main one."""
    *others, here = segments(before) if before.strip() else [""]
    if parts_off(here):
        return None
    if not others:
        return here
    found = verbs(words_in(here))
    if found:
        return here if leads(others, here, found) else None
    after = verbs(words_in(reach(behind)))
    if after and (is_opened(others) or not any(verbs(words_in(each)) for each in others)):
        return here
    if words_in(here) and words_in(here)[0].casefold() in ("a", "an", "the", "his", "her", "its"):
        return None
    return None if any(map(parts_off, others)) else " ".join((*others, here))


def leads(others: list[str], here: str, found: list[Verb]) -> bool:
    """Whether a stretch with a verb, behind a comma, is of the main clause."""
    words = words_in(here)
    if is_used(words[0], "joins"):
        own = len(words) > 1 and (words[1][0].isupper() or words[1].casefold() in SUBJECTS)
        return own or not any(map(parts_off, others))
    if found[0].at == 0 or found[-1].tells or is_opened(others):
        return True
    return all(
        each.tells or each.at > len(part)
        for part in map(words_in, others)
        for each in verbs(part)[-1:]
    )


SUBJECTS = frozenset(words_where(TABLE, 1, "subject"))


def is_opened(others: list[str]) -> bool:
    """Whether the first stretch of a sentence is a clause or phrase that leads to the main one."""
    words = words_in(others[0])
    return bool(words) and (parts_off(" ".join(words[:2])) or words[0].casefold() in PLAIN)


def reach(behind: str) -> str:
    """What stands behind a time up to the next clause."""
    found = STOPS.search(behind)
    return behind[: found.start()] if found else behind


def main_of(clause: str, before: str, behind: str) -> tuple[Form | None, bool] | None:
    """The tense of a clause; None where its only verb before the time is a participle."""
    led, after = verbs(words_in(clause)), verbs(words_in(reach(behind)))
    if led and not led[-1].tells and after:
        return None
    if led and not (led[-1].tells and (after or THAT.match(behind))) and is_resumed(behind):
        return None
    if not led and all(is_plain(each) for each in words_in(before)):
        after = verbs(words_in(rest_of(behind)))
    found = [*led, *after][:1]
    return (found[0].form, found[0].tells) if found else (None, False)


def is_plain(word: str) -> bool:
    return word.casefold() in PLAIN


def rest_of(behind: str) -> str:
    """The main clause behind a time that opens its sentence."""
    parts = list(segments(behind))
    clear = [each for each in parts if each.strip() and not begins_beside(each)]
    return next((each for each in clear if verbs(words_in(each))), "")


def begins_beside(text: str) -> bool:
    """Whether a stretch inside a sentence begins with what opens a clause or a participle."""
    return parts_off(" ".join(["x", *text.split()[:2]]))


def is_resumed(behind: str) -> bool:
    """Whether a later stretch begins with a verb whose subject stands before the time."""
    parts = [words_in(each) for each in segments(behind)]
    return any(each and is_finite(each[0]) for each in parts[1:])


def is_finite(word: str) -> bool:
    """Whether a word is a verb in a tense, and no participle in -ed."""
    return any(is_used(word, use) for use in ("modal", "will", "perfect", "past", "present"))
