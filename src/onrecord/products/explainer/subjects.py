"""Subjects: where in a clause a name stands, and where what is told of it can begin."""

from collections.abc import Sequence

from onrecord.lexicon.explainer_cues import is_use
from onrecord.products.explainer.words import Naming, Word

APPOSED = 16
"""Most words of an apposition."""

LEADING = frozenset({"the", "a", "an", "mr", "'s", "his", "her", "its", "their", "our"})
JOINING = frozenset({",", "and", "but"})
TIMES = frozenset({"when", "after", "before", "since", "until", "once", "whenever"})
SENTENCES = frozenset(".!?")
OPENS = frozenset({",", "(", "—", "–"})
CLOSES = {",": ",", "(": ")", "—": "—", "–": "–"}


def is_subject(words: Sequence[Word], naming: Naming) -> bool:
    """Whether a name can be the subject of what follows: nothing before it governs it."""
    first = before_joined(words, naming.first)
    if first and is_use(words[first - 1].text, "governs"):
        return False
    return not (in_doubt(words, first) or is_relative(words, first))


def is_relative(words: Sequence[Word], first: int) -> bool:
    """Whether a clause hangs on the noun before it: "the message the port wanted to send"."""
    if not first:
        return False
    before = words[first - 1]
    if before.text == "that" and is_noun_before(words, first - 1):
        return True
    if not before.text.isalpha() or before.capital or before.text.endswith("ly"):
        return False
    uses = ("before_clause", "title", "helping", "when", "not", "said", "beside")
    return not any(is_use(before.text, each) for each in uses)


def is_noun_before(words: Sequence[Word], at: int) -> bool:
    """Whether a noun with an article stands before "that", of which the clause tells more: "the
    letter that the port sent", but not "the fact that"."""
    if at < 2 or is_use(words[at - 1].text, "contents") or words[at - 1].text.endswith("s"):
        return False
    return bool({"the", "a", "an"} & {each.text for each in words[max(0, at - 3) : at - 1]})


def leads(words: Sequence[Word], naming: Naming) -> bool:
    """Whether a clause is about what is somebody's own: it begins with it, or says what is."""
    at = before_joined(words, naming.first)
    before = [each.text for each in words[max(0, at - 3) : at]]
    if not before or before[-1] in SENTENCES:
        return True
    if before[-1] in JOINING:
        return not is_use(words[naming.first].text, "pronoun")
    if is_use(before[-1], "before_noun"):
        return True
    return before[-1] == "of" and ("one" in before or "some" in before)


def owns_mark(words: Sequence[Word], naming: Naming) -> bool:
    return naming.last < len(words) and words[naming.last].text in ("'s", "'")


def is_beside(words: Sequence[Word], naming: Naming) -> bool:
    """Whether a clause only says when or why: "when he met"."""
    at = before_joined(words, naming.first)
    return at > 0 and is_use(words[at - 1].text, "beside")


def is_timed(words: Sequence[Word], naming: Naming) -> bool:
    """Whether a clause only says when: "since the port asked"."""
    return words[before_joined(words, naming.first) - 1].text in TIMES


def is_denied(words: Sequence[Word], naming: Naming) -> bool:
    """Whether a subject is denied as a whole: "neither the port nor the city wants"."""
    before = [each.text for each in words[max(0, naming.first - 4) : naming.first]]
    return bool({"neither", "nor"} & set(before))


def clause_before(words: Sequence[Word], at: int) -> list[str]:
    """The words of a clause before a place."""
    found: list[str] = []
    for each in reversed(words[max(0, at - 16) : at]):
        if is_use(each.text, "stops") or each.text == ",":
            break
        found.append(each.text)
    return found


def before_joined(words: Sequence[Word], first: int) -> int:
    """Where a name begins with its titles, and with those it is joined to by "and"."""
    at = first
    while at and may_lead(words[at - 1]):
        if words[at - 1].text in (".", "'s") and not (at > 1 and words[at - 2].capital):
            break
        at -= 1
    if at > 1 and words[at - 1].text in ("and", "nor", "&") and words[at - 2].capital:
        return before_joined(words, at - 2)
    return at


def may_lead(word: Word) -> bool:
    """Whether a word can stand before a name and belong to it."""
    if any(is_use(word.text, each) for each in ("doubts", "governs", "stops", "beside")):
        return word.text == "."
    return word.capital or "-" in word.text[1:-1] or word.text in LEADING


def in_doubt(words: Sequence[Word], first: int) -> bool:
    """Whether what stands before a clause leaves it open: "if", "whether"."""
    for number in range(first - 1, max(-1, first - 12), -1):
        text = words[number].text
        if is_use(text, "doubts"):
            return True
        if text in (",", ";", ":", "."):
            return False
    return False


def after_subject(words: Sequence[Word], at: int) -> int:
    """Where the verb may begin behind a subject: behind an apposition, a role, or who is joined."""
    if at < len(words) and is_use(words[at].text, "officials"):
        at += 1
    if at + 1 < len(words) and words[at].text in ("and", "&") and words[at + 1].capital:
        at += 1
        while at < len(words) and (words[at].capital or words[at].text == "."):
            at += 1
    if at + 2 < len(words) and words[at].text == "and" and words[at + 1].text == "the":
        named = at + 2 + words[at + 2].capital
        at = named + 1 if is_use(words[min(named, len(words) - 1)].text, "officials") else at
    at = after_time(words, at)
    if at < len(words) and words[at].text in OPENS:
        for number in range(at + 1, min(at + APPOSED, len(words))):
            if is_use(words[number].text, "doubts"):
                return len(words)
            if words[number].text == CLOSES[words[at].text]:
                return number + 1
    return at


def after_time(words: Sequence[Word], at: int) -> int:
    """Behind words that say when: "in May", "last month", "on Friday"."""
    if at >= len(words) or not is_use(words[at].text, "when"):
        return at
    for number in range(at + 1, min(at + 4, len(words))):
        each = words[number]
        if not (is_use(each.text, "when") or each.capital or each.text.isdigit()):
            return number
    return at
