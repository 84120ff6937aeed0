"""Words of the reader of forecasts: its tables, and what the parse says of one token."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.lexicon.tables import table, words_where
from onrecord.model.parse import Parse
from onrecord.model.records import ForecastKind

KINDS: tuple[ForecastKind, ...] = ("prediction", "plan", "schedule", "wish")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


class Governor(NamedTuple):
    """What a word before a clause makes of it.

    `past` says what its past tense does: "open", the same; "shut", it tells history; "done", only
    the perfect tells of what is to come ("has decided to"); "other", it does so only of somebody
    else ("wants her to").
    """

    kind: ForecastKind
    past: str

    @property
    def open(self) -> bool:
        return self.past == "open"


class Head(NamedTuple):
    """A verb (or noun) `verb` told as ahead by `cue`; `top` holds its subject.

    `form` is what told it: "future", "may" or "would" for a modal verb, "to", "verb", "object" or
    "noun" for a governor, "present" for a present tense with a date. `kind` is what the governor
    makes of it; a modal verb leaves it open (None). `past`: told in the past tense.
    """

    verb: int
    top: int
    cue: tuple[int, ...]
    form: str
    kind: ForecastKind | None = None
    past: bool = False


@cache
def governors(form: str) -> dict[str, Governor]:
    """The words of one form in resources/forecast_cues.tsv: "to", "verb", "object", "noun"."""
    rows = [row for row in table("forecast_cues") if row[1] == form]
    kinds: dict[str, ForecastKind] = {kind: kind for kind in KINDS}
    return {words: Governor(kinds[kind], past) for words, _, kind, past in rows}


def used(use: str) -> frozenset[str]:
    """The words of one use in resources/forecast_words.tsv."""
    return words_where("forecast_words", 1, use)


def word(parse: Parse, token: int) -> str:
    return plain(parse.word(token))


def below(parse: Parse, token: int, *dependencies: str) -> Iterator[int]:
    """The direct dependents of `token` by these dependencies, in order."""
    return (each for each in parse.children[token] if parse.dependency[each] in dependencies)


def has_any(parse: Parse, token: int, *dependencies: str) -> bool:
    return any(parse.dependency[each] in dependencies for each in parse.children[token])


def has(parse: Parse, token: int, use: str, *dependencies: str) -> bool:
    """Whether a dependent of `token` is a word of this use."""
    return any(word(parse, each) in used(use) for each in below(parse, token, *dependencies))


def subject(parse: Parse, token: int) -> int | None:
    """The subject of a verb: its own, or that of the verb that it is joined to."""
    for _ in range(6):
        own = next((e for e in parse.children[token] if parse.dependency[e] in SUBJECTS), None)
        if own is not None or parse.dependency[token] not in {"conj", "xcomp", "acomp"}:
            return own
        token = parse.head[token]
    return None


def is_infinitive(parse: Parse, token: int) -> bool:
    return any(parse.tag[each] == "TO" for each in below(parse, token, "aux"))


def is_perfect(parse: Parse, token: int) -> bool:
    """Whether a verb is told as done: "have met"."""
    return any(parse.lemma[each].lower() in {"have", "'ve"} for each in below(parse, token, "aux"))
