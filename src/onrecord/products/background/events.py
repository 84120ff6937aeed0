"""Events: the words beside a time that it dates, where that is not the main clause."""

import re
from typing import NamedTuple

from onrecord.lexicon.placement import is_used, pattern
from onrecord.lexicon.timeline import is_dated_thing
from onrecord.products.background.clauses import CUT, is_participle, reduced, verbs, words_in
from onrecord.products.background.placement import (
    ARTICLE,
    OWNER,
    PART,
    PLAIN,
    EntryKind,
    is_compared,
    stands_alone,
)

LONGEST = 22
"""Words of an event that is named before a line."""
FEWEST = 3
NEAR = 7
"""Words of a noun phrase before a relative clause."""
RELATIVE = ("that", "which", "who")
WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
WHEN = re.compile(r"^, when ([^,;—–()]+)(?=[,;.—–(]|$)")
"""What was at a time, behind it."""
WITHIN = re.compile(r"\b(?:of|in|on|at|for|to|by|with|between|against|over|from) $")
"""A preposition before an article."""
SUPPOSED = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
MAYBE = re.compile(r"\bmay\b")
JOINT = re.compile(r"\b(?:and|but|or|that)\b", re.IGNORECASE)
DETERMINED = re.compile(r"\b(?:a|an|the|its|his|her|their)\b|\b[\w.]+[’']s?(?= |$)", re.IGNORECASE)
MADE = re.compile(r"\w{3,}(?:tion|sion|ment|ance|ence|ings?|uest|als?|our)s?$")
"""Endings of nouns for what happens."""
NAMED = re.compile(
    r"^(?:[’']s?)?(?: [\w’'-]+){1,5}?(?= (?:of|between|in|on|with|to|by|for|at|that|who|which|was"
    r"|is|were|are|had|has|and|as|from)\b|[,.;:—–)]|$)"
)
"""The words behind a time of a thing that is named with it."""
WITH = re.compile(
    r" (?:of|between|in|by) [A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,3}"
    r"(?= [a-z]{1,4}\b|[,.;:—–)]|$)"
)
"""Whose or where it is."""


class Cut(NamedTuple):
    """Where the stretch in which a time stands begins, and the word before it."""

    at: int
    word: str


def event(sentence: str, start: int, end: int, kind: EntryKind) -> tuple[int, int] | None:
    """Where the words stand that name what a time at [start, end) dates; None where no such words
    can be told from the rest."""
    before = PART.sub("", sentence[:start].rstrip() + " ").rstrip()
    behind = sentence[end:]
    if (said := WHEN.match(behind)) and told_by(said[1]):
        return checked(sentence, start, end + said.end())
    if is_compared(before):
        return None
    if OWNER.match(behind) or ARTICLE.search(before):
        return named_event(sentence, before, start, end)
    low = None if stands_alone(before) or ends_open(before) else beginning(before, kind)
    return checked(sentence, low, end) if low is not None else None


def beginning(before: str, kind: EntryKind) -> int | None:
    """Where the clause or noun phrase begins that ends with a time; None where it is taken back,
    has no subject, or is of another tense."""
    cut = last_cut(before)
    low = first_word(before, cut.at)
    words = words_in(before[low:])
    found = verbs(words)
    if is_turned(before[: cut.at], cut.word):
        return None
    if not found:
        return low + of_whole_noun(before[low:])
    if reduced(words) and cut.word != ",":
        return low + of_noun(before[low:])
    if cut.word in RELATIVE or (cut.word == "," and found[0].at == 0):
        return antecedent(before[: cut.at - len(cut.word)])
    compared = cut.word == "as" and found[-1].tells
    barred = compared or is_used(cut.word, "bars") or not is_clause(words, kind)
    return None if barred else low


def named_event(sentence: str, before: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a thing that is named with its time: "Monday's talks", "the 2031 treaty"."""
    found, cut = NAMED.match(sentence[end:]), last_cut(before)
    if WEEKDAY.search(sentence[start:end]) or is_turned(before[: cut.at], cut.word):
        return None
    if found is None:
        return None
    here = before[cut.at :]
    low = cut.at + of_noun(here) if DETERMINED.search(here) else start
    high = end + len(without_participle(found[0]))
    whole = WITH.match(sentence[high:])
    return checked(sentence, low, high + whole.end() if whole else high)


def told_by(clause: str) -> bool:
    """Whether a clause that says what was at a time has a subject and a verb of the past."""
    found = verbs(words_in(clause))
    return bool(found) and found[0].at > 0 and found[0].form == "past"


def without_participle(named: str) -> str:
    """The words of a thing without the participle behind them: "memo written" by somebody."""
    head, _, last = named.rpartition(" ")
    return head if head.strip() and (verbs(["", last]) or last.endswith("en")) else named


def ends_open(before: str) -> bool:
    """Whether what opens a clause or phrase stands right before a time."""
    return any(each.end() == len(before) for each in pattern("opens").finditer(before))


def antecedent(before: str) -> int | None:
    """Where the noun phrase begins that a relative clause behind it is about."""
    text = before.rstrip(" ,")
    found = [each.start() for each in DETERMINED.finditer(text)]
    low = max(first_word(text, last_cut(text).at), *found[-1:], 0)
    words = words_in(text[low:])
    return low if 1 < len(words) <= NEAR and not verbs(words) and "to" not in words else None


def last_cut(before: str) -> Cut:
    """Where the innermost clause or phrase before a time begins."""
    found = [Cut(each.end(), each[0]) for each in CUT.finditer(before)]
    found += [Cut(each.end(), each[0]) for each in pattern("opens").finditer(before)]
    found += [Cut(each.end(), each[0]) for each in JOINT.finditer(before)]
    found += [Cut(each.end(), "as") for each in re.finditer(r"\b[Aa]s\b", before)]
    words = list(re.finditer(r"[\w’'-]+", before))
    plain = [each[0] for each in words]
    found += [
        Cut(each.end(), "participle")
        for at, each in enumerate(words)
        if is_participle(plain, at) and not ARTICLE.search(before[: each.start()])
    ]
    inside = [each for each in found if each.at < len(before)]
    return max(inside, default=Cut(0, ""))


def is_turned(before: str, word: str) -> bool:
    """Whether words before a stretch take back, suppose or compare what it tells."""
    if word and not word[-1].isalpha():
        return SUPPOSED.search(before) is not None
    return is_used(word, "turns") or turns(CUT.split(before)[-1])


def turns(text: str) -> bool:
    """Whether a stretch takes back, supposes or compares what it tells."""
    return pattern("turns").search(text) is not None or MAYBE.search(text) is not None


def first_word(text: str, at: int) -> int:
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at


def of_noun(here: str) -> int:
    """Where the last noun phrase of a stretch begins, by its article or owner."""
    found = [each.start() for each in DETERMINED.finditer(here)]
    return found[-1] if found else 0


def of_whole_noun(here: str) -> int:
    """The same, of the noun before "of" or another preposition where there is one."""
    found = [each.start() for each in DETERMINED.finditer(here)]
    free = [each for each in found if not WITHIN.search(here[:each])]
    return free[-1] if free else of_noun(here)


def is_clause(words: list[str], kind: EntryKind) -> bool:
    """Whether a stretch with a verb has a subject, and the tense of its kind."""
    first = verbs(words)[0]
    if first.at == 0 or words[0].casefold() in ("this", "that", "i", "we", "you"):
        return False
    return first.form in (("will", "present") if kind == "ahead" else ("past",))


def checked(sentence: str, low: int, high: int) -> tuple[int, int] | None:
    """The place of an event that is told in few words, with a verb, or as a whole noun phrase by a
    noun for what happens."""
    text = sentence[low:high]
    words = words_in(text)
    content = [each for each in words if each.casefold() not in PLAIN]
    if len(content) < FEWEST or len(words) > LONGEST or turns(text):
        return None
    whole = text[0].isupper() or DETERMINED.match(text) is not None
    named = whole and any(map(is_happening, content))
    return (low, high) if verbs(words) or named else None


def is_happening(word: str) -> bool:
    """Whether a noun names what happens."""
    plain = word.casefold().removesuffix("’s").removesuffix("'s")
    return (
        is_dated_thing(plain)
        or is_dated_thing(plain.removesuffix("s"))
        or (MADE.match(plain) is not None)
    )
