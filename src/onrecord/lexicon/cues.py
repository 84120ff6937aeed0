"""Cues: the words that lay content on someone's word, and where their content stands."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table, words, words_where

DEFAULT_SCORE = 0.5


class Cue(NamedTuple):
    """One row of resources/cues.tsv: a lemma of one part of speech with some of its patterns."""

    lemma: str
    part: str
    kind: str
    takes: tuple[str, ...]
    polarity: str


class Sense(NamedTuple):
    """What a cue is in one pattern."""

    kind: str
    polarity: str


Patterns = dict[str, Sense]


@cache
def cue_table() -> dict[tuple[str, str], Patterns]:
    """(lemma, part of speech) -> pattern -> sense."""
    found: dict[tuple[str, str], Patterns] = {}
    for lemma, part, kind, takes, polarity in table("cues"):
        patterns = found.setdefault((lemma, part), {})
        for pattern in takes.split():
            patterns.setdefault(pattern, Sense(kind, polarity))
    return found


def patterns_of(lemma: str, part: str) -> Patterns:
    """The patterns that `lemma` takes as a "verb", "noun" or "adjective"; empty if it is no cue."""
    return cue_table().get((lemma.casefold(), part), {})


@cache
def corrections() -> dict[str, str]:
    """Form -> lemma, where the parser's lemma is wrong."""
    return {row[0]: row[1] for row in table("cue_lemmas")}


def cue_lemma(form: str, lemma: str) -> str:
    """The lemma to look a word up by, lower case."""
    return corrections().get(form.casefold(), lemma.casefold())


def quotes_follow(lemma: str) -> bool:
    """Whether a verb can introduce or close a quotation ("…," she said)."""
    return "quote" in patterns_of(lemma, "verb")


def stands_aside(lemma: str) -> bool:
    """Whether a verb can stand in or after what it reports ("the talks, he said, would fail")."""
    patterns = patterns_of(lemma, "verb")
    return "quote" in patterns and "clause" in patterns


@cache
def scores() -> dict[tuple[str, str], float]:
    """(class, pattern) -> how sure a match is, from resources/cue_scores.tsv."""
    return {(kind, pattern): float(score) for kind, pattern, score in table("cue_scores")}


def score_of(kind: str, pattern: str) -> float:
    """How sure a cue of this class with this pattern is; "*" stands for any pattern."""
    known = scores()
    return known.get((kind, pattern), known.get((kind, "*"), DEFAULT_SCORE))


def is_document(lemma: str) -> bool:
    """Whether a noun names something that says: a poll, a report, a letter."""
    return lemma.casefold() in words("cue_documents")


def is_person(lemma: str) -> bool:
    """Whether a noun names people or a body that can speak: an official, a ministry."""
    return lemma.casefold() in words("cue_people")


def is_view(lemma: str) -> bool:
    """Whether a noun stands for what someone holds in "in her view", "in the words of"."""
    return lemma.casefold() in words("cue_views")


def lends_subject(lemma: str) -> bool:
    """Whether a verb's subject holds the noun that is its object ("issued a warning that")."""
    return lemma.casefold() in words("cue_light_verbs")


def carries_cue(lemma: str) -> bool:
    """Whether a verb passes its subject on to a cue below it ("went on to say")."""
    return lemma.casefold() in words("cue_carriers")


def is_wording(lemma: str) -> bool:
    """Whether a noun stands for somebody's words: a line, a phrase, the words of."""
    return lemma.casefold() in words("cue_wordings")


def repeats_words(lemma: str) -> bool:
    """Whether a verb's object spoke the words that its subject repeats ("quoting Roe")."""
    return lemma.casefold() in words("cue_repeaters")


def speaks_for(lemma: str) -> bool:
    """Whether a participle beside a cue makes its words somebody else's ("said, quoting Roe")."""
    return lemma.casefold() in words_where("cue_repeaters", 1, "words")


def continues_speech(lemma: str) -> bool:
    """Whether a verb's participle goes on with the same speaker's words ("adding that")."""
    return lemma.casefold() in words("cue_continuers")


def is_evidential(lemma: str) -> bool:
    """Whether a person is shown by a verb, not heard: "the mayor has proved that"."""
    return lemma.casefold() in words("cue_evidentials")


def takes_hearer(lemma: str) -> bool:
    """Whether a verb names who is told before what is told ("told “The Tide”" names a show)."""
    patterns = patterns_of(lemma, "verb")
    return "object-about" in patterns and "quote" in patterns
