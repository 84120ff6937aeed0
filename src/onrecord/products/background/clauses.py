"""Clauses: the verbs of a stretch of a sentence, and what parts it from the main clause."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.lexicon.placement import first_used, is_used

Form = Literal["past", "present", "perfect", "modal", "will"]

WORD = re.compile(r"\w+(?:[’'-]\w+)*|[’'](?:ll|ve|re|s)\b")
REGULAR = re.compile(r"(?!(?:hundr|sacr|inde|ne|spe|se|fe|we|bre|ble|he|r|b|sh)ed$)[a-z]{2,}ed$")
GERUND = re.compile(r"[a-z]{2,}ing$")
CUT = re.compile(r",(?=\D)|[;:()—–\[\]]|\s-{1,2}\s|[“”\"](?=\s)|(?<=\s)[“\"]")
BESIDE = 2
"""Words between an auxiliary and its verb, adverbs most times."""
HALF = frozenset({"as", "until", "till"})
"""What opens a clause where a verb stands behind it."""
OWNERS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
PRONOUNS = frozenset({"it", "he", "she", "they"})
OPENERS = frozenset({"that", "and", "but", "or", "as", "when", "how", "why"})
TELLING = 6
"""Words before "that" among which a verb stands that tells what follows."""


class Verb(NamedTuple):
    """A verb that bears a tense, by its place among the words of a stretch."""

    at: int
    word: str
    form: Form

    @property
    def tells(self) -> bool:
        """Whether somebody's words stand behind it."""
        return is_used(self.word, "told")


def words_in(text: str) -> list[str]:
    return WORD.findall(text)


def verbs(words: list[str]) -> list[Verb]:
    """The verbs of a stretch that bear a tense; participles behind an auxiliary are none."""
    found: list[Verb] = []
    for at, word in enumerate(words):
        form = form_of(words, at)
        helped = found and at - found[-1].at <= 1 + BESIDE and is_helper(found[-1].word)
        if form and not (helped and form == "past" and not is_joined(words, found[-1].at, at)):
            found.append(Verb(at, word, form))
    return found


def form_of(words: list[str], at: int) -> Form | None:
    """The tense that a word bears where it is a verb."""
    word = words[at]
    if at and words[at - 1].casefold() in ("to", "the", "a", "an"):
        return None
    if (at and word[0].isupper()) or word == "May":
        return None
    if is_used(word, "modal"):
        return "modal"
    if is_used(word, "will"):
        return "will"
    if is_used(word, "perfect"):
        return "perfect"
    if is_used(word, "past") or REGULAR.match(word):
        return "past"
    return "present" if is_used(word, "present") else None


def is_helper(word: str) -> bool:
    """Whether a participle may stand behind a verb."""
    plain = word.casefold()
    return plain in HELPERS or any(is_used(word, use) for use in ("perfect", "modal", "will"))


HELPERS = frozenset(
    {"is", "are", "was", "were", "had", "been", "be", "did", "isn’t", "wasn’t", "weren’t"}
    | {"isn't", "wasn't", "weren't", "hadn’t", "hadn't", "aren’t", "aren't", "got"}
)


def is_joined(words: list[str], first: int, last: int) -> bool:
    """Whether "and", "but" or "or" stands between two words."""
    return any(is_used(each, "joins") for each in words[first + 1 : last])


def parts_off(text: str) -> bool:
    """Whether a stretch holds what opens a clause or phrase with a time of its own: "when", "who",
    "including", a participle, "that" behind a noun."""
    words = words_in(text)
    if first_used(text, "opens") or any(is_participle(words, at) for at in range(len(words))):
        return True
    return any(
        (word == "that" and is_relative(words, at))
        or (word.casefold() in HALF and bool(verbs(words[at + 1 :])))
        for at, word in enumerate(words)
    )


def is_participle(words: list[str], at: int) -> bool:
    """Whether a word in -ing is neither a noun nor behind an auxiliary."""
    word = words[at]
    if not GERUND.match(word.casefold()) or (at and word[0].isupper()) or is_used(word, "noun"):
        return False
    before = words[max(0, at - 1 - BESIDE) : at]
    if before and (before[-1].casefold() in OWNERS or before[-1].endswith(("’s", "'s"))):
        return False
    return not any(is_helper(each) or each.casefold() == "’s" for each in before)


def is_relative(words: list[str], at: int) -> bool:
    """Whether "that" stands behind what no verb of telling leads, and points at no noun."""
    if at > 1 and words[at - 2] == "to":
        return False
    return not any(is_used(each, "told") for each in words[max(0, at - TELLING) : at])


def reduced(words: list[str]) -> bool:
    """Whether the last verb of a stretch is a participle behind a noun, since another verb leads,
    or of a relative clause without "that": "the statements released", "the words it used"."""
    found = verbs(words)
    if len(found) < 2 or found[-1].form != "past":
        return False
    first, last = found[-2], found[-1].at
    between = words[first.at + 1 : last]
    if between[1:] and between[-1].casefold() in PRONOUNS and not OPENERS & set(between):
        return True
    joined = is_joined(words, first.at, last) or "that" in between or "to" in between
    return not (first.tells or joined)


def segments(text: str) -> Iterator[str]:
    """The stretches between commas, semicolons, colons, dashes and brackets."""
    yield from CUT.split(text)
