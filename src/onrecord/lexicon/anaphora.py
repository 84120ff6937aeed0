"""Anaphora: words that stand for what was named before, where nothing before them names it."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import EDGES, alternatives, folded, words_of
from onrecord.lexicon.tables import words, words_where

EARLY = 6
"""Words of a text among which nothing that a pronoun could stand for has been told yet."""
STEM = 6
"""Letters by which words of one stem are compared."""
DEFINITE = re.compile(r"\bthe(?=((?:\s+[\w’'-]+){1,5}))", re.IGNORECASE)
"""The article and the words behind it."""
BETWEEN = 2
"""Adjectives between the article and its noun that are looked past."""
DEMONSTRATIVE = re.compile(
    r"\b(?:about|after|against|at|behind|by|during|for|from|in|into|of|on|over|through|to|under"
    r"|with|without)\s+that(?:\s+([a-z0-9][\w’'-]*)(?:\s+([a-z][\w’'-]*))?)?",
    re.IGNORECASE,
)
"""“That” behind a preposition, which points at something."""
POINTING = re.compile(
    r"\b(this|these|those|such)\s+(?:an?\s+)?([\w’'-]+)(?:\s+([\w’'-]+))?", re.IGNORECASE
)
DO_SO = re.compile(
    r"(?:(?!\b(?:after|and|because|before|but|by|if|that|to|unless|until|when|while|who)\b).)*"
    r"\b(?:do|does|did|doing|done) so\b",
    re.IGNORECASE,
)
"""“Do so” behind no other clause."""
THEN = re.compile(
    r"(?:(?!\b(?:after|and|before|but|by|first|if|initially|once|since|when|while)\b).)*"
    r"(?<!by )(?<!since )(?<!until )(?<!and )(?<!, )\bthen[- ]?\s+[a-z]+ed\b",
    re.IGNORECASE,
)
"""“Then pushed” behind nothing that came first."""
SIMILAR = re.compile(r"\bsimilar\s+(?!to\b|in\b)\w+(?!.{0,40}\bto\b)", re.IGNORECASE)
"""What is likened to something that is not said."""
WHOLE = re.compile(r"\w{3,}[.!?][’”\"]?\s")
"""The end of a sentence, for which "this" in a later one stands."""
CLAUSE = re.compile(
    r"(?:^|[,;:.—–]\s+|\b(?:and|but|because|if|when|think|thinks|say|says|so|know|whether)\s+)"
    r"that(?:[’']s| is| was| would| will| means| has| had| could| can| makes)\b",
    re.IGNORECASE,
)
"""“That” as the subject of a clause."""
OPENING = re.compile(
    r"^\W*(?i:after|as|at|because of|before|by|despite|during|for|from|in|on|since|to|under|unlike"
    r"|with|without)\b[^,.;:]{0,60},\s+(?=(?:the|an?)\s|[A-ZÀ-Þ])"
)
"""A phrase at the head of a sentence whose pronouns stand for what comes behind it."""
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
PLACED = re.compile(
    r"\b(?i:at|from|in|near|of|on|since|to|until)\s+(?:the\s+)?[A-ZÀ-Þ][\w-]*(?![’']s)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
THEY = re.compile(
    r"\b(?:they|them|their|theirs|themselves|they[’'](?:re|ve|ll|d))\b", re.IGNORECASE
)
IT = re.compile(r"\b(?:it|its|itself|it[’'](?:s|ll|d))\b", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:[a-z’'-]*[^s\W]s|[a-z]+ies|people|men|women|children|police|staff|public|media|many"
    r"|some|few|both|everyone|anyone|nobody|someone|and|who|government|administration|team"
    r"|company|party|group|board|council|committee|congress|parliament)\b|[A-ZÀ-Þ][\w’'-]+s\b",
)
"""What “they” may stand for: a plural, several, or a body."""
THING = re.compile(
    r"\b(?:an?|the|this|that|each|every|any|no|our|my|your|his|her|their|its|whose)\s+[\w-]+"
    r"|\b[\w-]+[’']s?\s+[\w-]+|[A-ZÀ-Þ][\w’'-]+|\b[\w-]+(?:ing|tion|ment|ness|ity|ism|ance|ence)\b",
)
"""What “it” may stand for: a thing, a name or a deed."""
EXPLETIVE = re.compile(
    r"\bit(?:[’']s|[’']ll| is| was| will be| would be| may be| might be| seems| appears| remains"
    r"| takes| took| has been| looks| turns out| comes| becomes| became)\b.*"
    r"\b(?:that|to|if|whether|when|how|why|who|what|for|like|because|not|time|than|\w+ing)\b"
    r"|\bit (?:does|did|do)(?:n[’']t| not)? (?:look|seem|appear|matter|take|make)\b"
    r"|\b(?:make|makes|made|find|finds|found|think|thinks|thought|consider|considers)\s+it\s+\w+",
    re.IGNORECASE,
)
"""“It” that stands for what comes behind it."""
DAY = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|today|yesterday|when|after|before|since|once|during|while)\b",
    re.IGNORECASE,
)
"""What says of which day or occasion the next one is told."""


def stands_for_another(text: str, clear: Collection[str] = ()) -> bool:
    """Whether words stand for what nothing before them in the text names: "the announcement",
    "did that", "they". `clear` are stems of what every reader of the pile knows."""
    return stands_for_untold(text, clear) or any(named_before(text, clear))


def stands_for_untold(text: str, clear: Collection[str] = ()) -> bool:
    """The same of pronouns and phrases alone, without nouns behind "the"."""
    return (
        bool(_phrases("wherever").search(text))
        or early(text)
        or bool(DO_SO.match(text))
        or likens(text)
        or bool(THEN.match(text))
        or of_another_day(text)
        or points_at(text, clear)
        or points_with_that(text)
        or lacks_person(OPENING.sub(", ", text))
        or lacks_antecedent(OPENING.sub(", ", text))
    )


def named_before(text: str, clear: Collection[str]) -> Iterator[bool]:
    """For each "the decision", "the company" that neither what is around it nor what is before it
    names: True."""
    for match in DEFINITE.finditer(text):
        found = match[1].split()
        place = next(
            (n for n, each in enumerate(found) if each.casefold() not in _kind("bland")), 0
        )
        noun = found[place].casefold()
        if place > BETWEEN or folded(noun)[:STEM] in clear:
            continue
        told = text[: match.start()]
        if says_which(found[place + 1 :]):
            continue
        if is_of(noun, "bearer"):
            yield not named(told)
        elif is_of(noun, "anaphor"):
            yield stem(noun) not in before(told)


def is_of(noun: str, kind: str) -> bool:
    return noun in _kind(kind) or singular(noun) in _kind(kind)


def says_which(after: list[str]) -> bool:
    """Whether the words behind a noun say which one is meant: "decision to leave", "deal Ana made",
    "letter sent on Monday"."""
    first, second = (each.casefold() for each in (*after, "", "")[:2])
    if first.endswith(("ed", "en", "sent", "made")):
        return second in _kind("complement")
    dated = second in ("a", "an") or second[:1].isdigit() or DAY.match(second)
    if (first == "in" and dated) or (first in ("for", "on") and DAY.match(second)):
        return False
    return first in _kind("complement") or bool(after and after[0][0].isupper())


def named(text: str) -> bool:
    """Whether a text names anybody beside the word that it begins with."""
    return bool(re.search(r"(?<=[\w,;:’\"“”] )[A-ZÀ-Þ]|^\W*[A-ZÀ-Þ][\w’'-]*\s+[A-ZÀ-Þ]", text))


def before(text: str) -> set[str]:
    return {stem(each) for each in words_of(text)}


def stem(word: str) -> str:
    return singular(folded(word))[:5]


def singular(noun: str) -> str:
    """A noun without the s of its plural."""
    return noun.casefold().removesuffix("s")


def early(text: str) -> bool:
    """Whether a pronoun for a deed or a thing stands before anything was told."""
    found = (_phrases("early").search(text), CLAUSE.search(text))
    return any(each and len(words_of(text[: each.start()])) < EARLY for each in found)


def likens(text: str) -> bool:
    """Whether it tells of "similar questions" where little was told before."""
    match = SIMILAR.search(text)
    return match is not None and len(words_of(text[: match.start()])) <= EARLY


def of_another_day(text: str) -> bool:
    """Whether it tells of "the next day" and not of which day that is the next."""
    match = _phrases("occasion").search(text)
    return match is not None and not DAY.search(text[: match.start()])


def points_at(text: str, clear: Collection[str]) -> bool:
    """Whether "these economic sanctions" stands for what the text has not named."""
    for match in POINTING.finditer(text):
        first, second = match[2].casefold(), (match[3] or "").casefold()
        if first in _kind("pointed") or first in _kind("complement"):
            continue
        if match[1].casefold() == "those" and first.endswith(("ed", "ing")):
            continue
        told, nouns = text[: match.start()], (first, second)
        if len(words_of(told)) >= EARLY and WHOLE.search(told):
            continue
        known = match[1].casefold() == "this" and any(folded(one)[:STEM] in clear for one in nouns)
        if not known and not any(one and stem(one) in before(told) for one in nouns):
            return not (first == "as" and match[1].casefold() == "such")
    return False


def points_with_that(text: str) -> bool:
    """Whether "at that rule" stands for what the text has not named."""
    for match in DEMONSTRATIVE.finditer(text):
        told = text[: match.start()]
        if len(words_of(told)) >= EARLY and WHOLE.search(told):
            continue
        nouns = [each for each in match.groups() if each and each not in _kind("verb")]
        if nouns and (nouns[0] in _kind("pointed") or nouns[0] in _kind("complement")):
            continue
        nouns = [] if nouns and nouns[0] in _kind("sort") else nouns
        few = len(words_of(told)) < EARLY
        if few if not nouns else not any(stem(each) in before(told) for each in nouns):
            return True
    return False


def lacks_person(text: str) -> bool:
    """Whether "he" or "she" comes before any name or office; names of where and when do not
    count."""
    person = PERSON.search(text)
    if person is None:
        return False
    told = PLACED.sub(",", text[: person.start()])
    return not (named(told) or first_is_name(told) or any(map(office, words_of(told))))


def lacks_antecedent(text: str) -> bool:
    """Whether "they" comes before anything plural, or "it" before any thing."""
    they = THEY.search(text)
    if they and not SEVERAL.search(text[: they.start()].replace("’", "'")):
        return True
    it = IT.search(text)
    if it is None or EXPLETIVE.search(text, max(0, it.start() - 12)):
        return False
    opening = text[: it.start()].lstrip(EDGES)
    rest = opening[1:] if opening else ""
    return not THING.search(opening[:1].lower() + rest) and not first_is_name(opening)


def first_is_name(opening: str) -> bool:
    """Whether the first word of a text may name something: a plural, or a longer word."""
    first = next(iter(words_of(opening)), "")
    return len(first) > 4 and first[0].isupper() and first.casefold() not in plain_words()


@cache
def plain_words() -> frozenset[str]:
    return words("layout_function_words") | words("plain_words")


@cache
def _kind(kind: str) -> frozenset[str]:
    return words_where("stand_leaning", 1, kind)


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    return alternatives(_kind(kind))
