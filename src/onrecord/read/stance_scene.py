"""Scene: a document's words with the voices that they stand in, for the stance reader."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.lexicon.stance_words import effects, words_of
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Layout, StanceValue
from onrecord.read.modality_frame import head_of, touching, word
from onrecord.read.modality_sentences import Sentence, at, sentences
from onrecord.read.modality_voices import enclosing
from onrecord.read.tokens import LONGEST, row_of

Voices = frozenset[str]
QUOTES = '"“”«»'
NOBODY: Voices = frozenset()
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
SOON = 8
"""First tokens of a content in which its modal verb stands."""
NEGATIONS = frozenset({"not", "n't", "out", "up", "down"})
"""Words tagged as adverbs that stay in a cue when it is looked up."""


class Shown(NamedTuple):
    """A stance and the words that show it, code points [start, end)."""

    value: StanceValue
    start: int
    end: int


class Report(NamedTuple):
    """An attribution seen by its narrator.

    `cue` are its cue's tokens, `head` the one that governs them; `above` are the ids of the
    attributions whose holder narrates it; `effects` is what its cue's words do -> which of them.
    """

    target: Attribution
    cue: tuple[int, ...]
    head: int | None
    above: Voices
    effects: dict[str, tuple[int, ...]]


class Scene(NamedTuple):
    """A document for the stance reader: `voices` and `cues` go by token.

    `voices` are the ids of the attributions whose content holds the token, `cues` the reports
    whose cue it belongs to; `edges` are the starts of sections.
    """

    text: str
    plain: str
    parse: Parse
    sentences: tuple[Sentence, ...]
    voices: list[Voices]
    cues: dict[int, list[Report]]
    edges: tuple[int, ...]

    def narrates(self, report: Report, token: int) -> bool:
        """Whether a token is the narrator's own word, as seen from a report."""
        return self.voices[token] == report.above

    def owns(self, report: Report, tokens: Sequence[int]) -> bool:
        """Whether all tokens are the narrator's own and report nothing else."""
        return all(self.narrates(report, t) for t in tokens) and not any(
            each.above == report.above and each.target is not report.target
            for token in tokens
            for each in self.cues.get(token, ())
        )

    def tells(self, report: Report, tokens: Sequence[int]) -> bool:
        """Whether tokens are the narrator's own, or what he takes over as shown."""
        others = (
            each
            for token in tokens
            for each in self.cues.get(token, ())
            if each.above == report.above and each.target is not report.target
        )
        return bool(tokens) and all(self.proves(each) for each in others)

    def proves(self, report: Report) -> bool:
        """Whether a report is what evidence shows: "the records show"."""
        parse = self.parse
        spans = report.target.source
        row = [t for span in spans for t in touching(parse, span.start, span.end)]
        heads = [t for t in row if parse.head[t] == t or parse.head[t] not in row]
        joined = [t for t in row if parse.dependency[t] == "conj" and parse.head[t] in heads]
        things = {parse.lemma[t].lower() for t in (*heads, *joined)} & words_of("evidently")
        return "proves" in report.effects and bool(things)

    def proven_in(self, report: Report, tokens: Sequence[int]) -> bool:
        """Whether some tokens report, at a report's level, what evidence shows."""
        found = (each for token in tokens for each in self.cues.get(token, ()))
        return any(each.above == report.above and self.proves(each) for each in found)

    def in_section(self, one: int, other: int) -> bool:
        """Whether no section begins or ends between two places."""
        return bisect_right(self.edges, one) == bisect_right(self.edges, other)

    def sentences_of(self, report: Report) -> tuple[Sentence, ...]:
        """The sentences of a report's cue and of the end of its content."""
        numbers: set[int] = set()
        for span in report.target.cue:
            numbers.update(at(self.sentences, span.start, span.end))
        last = report.target.content[-1].end
        numbers.update(at(self.sentences, last - 1, last))
        return tuple(self.sentences[number] for number in sorted(numbers))


def scene_of(
    parse: Parse, layout: Layout, attributions: Sequence[Attribution]
) -> tuple[Scene, list[Report]]:
    """The scene, and the attributions as reports in their order."""
    by_id = {each.id: each for each in attributions}
    own = {each.id for each in attributions if is_authors(parse, each)}
    others = [each for each in attributions if each.id not in own]
    reports = [report_of(parse, each, by_id, own) for each in attributions]
    cues: dict[int, list[Report]] = {}
    for report in reports:
        for token in report.cue if report.target.id not in own else ():
            cues.setdefault(token, []).append(report)
    edges = tuple(sorted(e for s in layout.sections for e in (s.start, s.end)))
    voices = voices_of(parse, others)
    found = tuple(piece for each in sentences(parse, layout) for piece in pieces(parse, each))
    return Scene(parse.text, plain(parse.text), parse, found, voices, cues, edges), reports


def pieces(parse: Parse, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, cut where it is too long to be prose: each report looks through those near it."""
    tokens = touching(parse, sentence.start, sentence.end)
    starts = [parse.start[each] for each in tokens[:: 2 * LONGEST]]
    for start, end in pairwise([sentence.start, *starts[1:], sentence.end]):
        yield sentence._replace(start=start, end=end)


def is_authors(parse: Parse, target: Attribution) -> bool:
    """Whether a report is the author's own thought, outside quotation marks: "I think that …"."""
    spans = target.source
    row = [t for span in spans for t in touching(parse, span.start, span.end)]
    if target.within is not None or target.kind != "indirect" or not row:
        return False
    if any(word(parse, t) not in words_of("self") for t in row):
        return False
    before = parse.text[parse.start[row_of(parse, row[0]).start] : spans[0].start]
    return not any(mark in before for mark in QUOTES)


def report_of(
    parse: Parse, target: Attribution, by_id: dict[str, Attribution], own: Set[str]
) -> Report:
    cue = tuple(t for span in target.cue for t in touching(parse, span.start, span.end))
    above = frozenset(each.id for each in enclosing(target, by_id)) - own
    plain_cue = [t for t in cue if not parse.tag[t].startswith("RB") or word(parse, t) in NEGATIONS]
    done = effects([parse.lemma[token].lower() for token in plain_cue])
    by_token = {effect: tuple(plain_cue[n] for n in places) for effect, places in done.items()}
    return Report(target, cue, head_of(parse, cue), above, by_token)


def voices_of(parse: Parse, attributions: Sequence[Attribution]) -> list[Voices]:
    """For each token the attributions whose content holds it."""
    found = [NOBODY] * len(parse)
    for each in attributions:
        for span in each.content:
            for token in touching(parse, span.start, span.end):
                found[token] |= {each.id}
    return found


def shown(scene: Scene, value: StanceValue, tokens: Sequence[int]) -> Shown:
    """A stance on the words from the first to the last of `tokens`."""
    return Shown(value, scene.parse.start[min(tokens)], scene.parse.end[max(tokens)])


def intends(parse: Parse, report: Report) -> bool:
    """Whether what is told is what somebody will do himself: "made clear that he would stay"."""
    tokens = [t for s in report.target.content for t in touching(parse, s.start, s.end)]
    modal = any(word(parse, t) in words_of("will") for t in tokens[:SOON])
    subject = next((t for t in tokens if parse.dependency[t] in SUBJECTS), None)
    return modal and subject is not None and word(parse, subject) in words_of("person_pronoun")
