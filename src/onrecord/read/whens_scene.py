"""Scene: what the sayings of a document are dated from: its times, their places, its voices."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table, words_where
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Speakers
from onrecord.model.span import Span
from onrecord.model.timing import Relation, Time
from onrecord.read.modality_frame import head_of
from onrecord.read.targets import Targets
from onrecord.read.times_tense import tense_of
from onrecord.read.tokens import inside, row_of, touching, word

CALENDAR = frozenset({"DATE", "TIME"})
VERBAL = ("VB", "MD")


class Placed(NamedTuple):
    """A time with its tokens, the one that governs the others, and the innermost record there."""

    time: Time
    tokens: range
    head: int
    within: str | None


class Report(NamedTuple):
    """An attribution with the tokens of its cue and the one that governs them."""

    target: Attribution
    cue: tuple[int, ...]
    head: int | None

    def in_content(self, place: int) -> bool:
        return inside(self.target.content, place)


class Scene(NamedTuple):
    """What all sayings of a document share. `places` are its days and times of day, in order."""

    parse: Parse
    places: Sequence[Placed]
    starts: Sequence[int]
    by_id: Mapping[str, Attribution]
    holders: Mapping[str, tuple[str, ...]]
    voices: Mapping[str, Sequence[Span]]

    def between(self, start: int, end: int) -> Sequence[Placed]:
        """The times that begin in [start, end), code points."""
        return self.places[bisect_left(self.starts, start) : bisect_right(self.starts, end - 1)]

    def names(self, holder: str, place: int) -> bool:
        """Whether a code point lies in words that mean a holder."""
        spans = self.voices.get(holder, ())
        number = bisect_right(spans, place, key=lambda each: each.start) - 1
        return number >= 0 and spans[number].end > place

    def in_sentence(self, token: int) -> Sequence[Placed]:
        return self.between(*self.parse.characters(row_of(self.parse, token)))


def scene_of(
    parse: Parse,
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    targets: Targets,
    speakers: Speakers,
) -> Scene:
    found = [each for time in times if (each := placed(parse, time, targets))]
    return Scene(
        parse,
        found,
        [each.time.span.start for each in found],
        {each.id: each for each in attributions},
        {each.target: each.holders for each in speakers.holdings},
        {each.id: sorted((*each.mentions, *each.references)) for each in speakers.holders},
    )


def placed(parse: Parse, time: Time, targets: Targets) -> Placed | None:
    """A calendar time where the parse has it; None for lengths, sets and what has no tokens."""
    tokens = touching(parse, time.span.start, time.span.end)
    if time.type not in CALENDAR or not tokens:
        return None
    around = targets.attribution_at(time.span.start, time.span.end)
    return Placed(time, tokens, top_of(parse, tokens), around.id if around else None)


def top_of(parse: Parse, tokens: range) -> int:
    """The first token whose governor lies outside."""
    return next((t for t in tokens if parse.head[t] == t or parse.head[t] not in tokens), tokens[0])


def report_of(parse: Parse, target: Attribution) -> Report:
    cue = tuple(token for span in target.cue for token in touching(parse, span.start, span.end))
    return Report(target, cue, head_of(parse, cue))


def auxiliaries(parse: Parse, verb: int) -> list[int]:
    """The helping verbs of a verb, in order."""
    return [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]


def is_perfect(parse: Parse, verb: int) -> bool:
    """Whether a verb stands with "has", "have" or "had"."""
    return any(parse.lemma[t].lower() in ("have", "'ve") for t in auxiliaries(parse, verb))


def is_pluperfect(parse: Parse, verb: int) -> bool:
    return any(
        parse.lemma[t].lower() == "have" and parse.tag[t] == "VBD" for t in auxiliaries(parse, verb)
    )


def cue_tense(parse: Parse, head: int | None) -> Relation | None:
    """The tense of a cue, a participle's that of the verb it hangs from; None for nouns."""
    for token in above(parse, head):
        if parse.tag[token].startswith(VERBAL) and (found := tense_of(parse, token)):
            return found
    return None


def above(parse: Parse, head: int | None) -> Iterator[int]:
    """A verb, and those in turn that it shares its time with: "praised him, calling", "began by
    saying", "took to the air to blame", "sat down and said"."""
    token = head
    for _ in range(4):
        if token is None:
            return
        yield token
        token = sharing(parse, token)


def sharing(parse: Parse, token: int) -> int | None:
    """The verb on which another without a subject and a tense of its own hangs."""
    dependency, over = parse.dependency[token], parse.head[token]
    if over == token or not parse.tag[token].startswith("VB"):
        return None
    has_subject = any(parse.dependency[t].startswith("nsubj") for t in parse.children[token])
    marked = any(parse.dependency[t] == "mark" for t in parse.children[token])
    if has_subject or marked:
        return None
    if dependency == "pcomp" and parse.head[over] != over:
        lead = word(parse, over)
        return parse.head[over] if lead in ("by", "in", "with") else None
    if dependency in ("xcomp", "advcl", "conj") and parse.tag[over].startswith("VB"):
        finite = parse.tag[token] in ("VBD", "VBZ", "VBP")
        return over if dependency == "conj" or not finite else None
    return None


def is_used(name: str, use: str) -> bool:
    """Whether a word has a use in resources/when_words.tsv."""
    return name in words_where("when_words", 1, use)


def is_occasion(name: str, use: str = "noun") -> bool:
    return name in words_where("when_occasions", 1, use)


@cache
def media(name: str) -> frozenset[str]:
    """The media of an occasion."""
    return frozenset(medium for word, _, medium in table("when_occasions") if word == name)
