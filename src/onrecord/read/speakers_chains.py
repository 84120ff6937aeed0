"""Chains: whose word each attribution and section rests on, from the holders to the document."""

from collections import deque
from collections.abc import Sequence
from itertools import pairwise

from onrecord.model.records import Attribution, Section
from onrecord.model.span import Span
from onrecord.read.speakers_anaphora import Context, Keys
from onrecord.read.speakers_forms import UNNAMED, after_entry
from onrecord.read.speakers_issuers import issuers
from onrecord.read.speakers_named import names_only
from onrecord.read.speakers_phrases import shared_subject
from onrecord.read.speakers_reading import read_token
from onrecord.read.speakers_relays import WRITING, askers, introducers, nearest_named, outlets_in
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_sources import holders_of
from onrecord.read.speakers_vehicles import (
    NO_INTERVIEW,
    Interview,
    documents_in,
    entered,
    is_elsewhere,
    programmes_in,
)
from onrecord.read.speakers_voices import Chain, Voices, linked

READ = frozenset({"PRP", "PRP$", "NN", "NNS", "NNPS", "WP"})
APART = 4
"""Tokens between two pieces of one source that do not belong together."""
NEARBY = 60
"""Tokens around a cue in which an outlet relays it."""
REMEMBERED = 20
"""Attributions that are looked through for one that holds a source."""
LONGEST_QUOTE = 2000
"""Code points before a source in which its quotation can have been opened."""
DEEPEST = 40
"""Levels of nesting; beyond them an attribution counts as lying in its section."""


class Chains:
    """Chains of one document, settled in text order so that each can point back to earlier."""

    def __init__(self, scene: Scene, voices: Voices, attributions: Sequence[Attribution]) -> None:
        self.scene = scene
        self.voices = voices
        self.ordered = sorted(attributions, key=position)
        self.by_id = {each.id: each for each in self.ordered}
        self.settled: dict[str, Chain] = {}
        self.sections: dict[str, Chain] = dict(voices.chains)
        self.previous: tuple[int, Keys] = (-1, ())
        """The last outer attribution's place and holders."""
        self.interview = NO_INTERVIEW
        """The last interview that was told of."""
        self.recent: deque[Attribution] = deque(maxlen=REMEMBERED)
        self.read = 0
        """Tokens before this one have been read on."""

    def settle(self) -> None:
        """Gives every attribution and every section its chain."""
        for attribution in self.ordered:
            self.attribution(attribution)
        for section in self.voices.sections:
            self.section(section)

    def attribution(self, attribution: Attribution, level: int = 0) -> Chain:
        """The chain of an attribution: holders, relays, then the chain of what holds it."""
        if attribution.id in self.settled:
            return self.settled[attribution.id]
        self.settled[attribution.id] = self.voices.own
        outer = self.outer(attribution, level)
        holders = self.holders(attribution, outer)
        known = {*holders, *(key for step in outer for key in step)}
        papers = tuple(key for key in self.papers(attribution, outer) if key not in known)
        told = tuple(key for key in self.askers(attribution) if key not in known)
        relays = tuple(key for key in self.relays(attribution) if key not in {*known, *told})
        if self.parent(attribution) is None:
            told, relays = self.same_interview(attribution, holders, told, relays)
            self.previous = (position(attribution)[0], holders)
        chain = linked(holders, self.issuers(holders), papers, told, relays, *outer)
        self.settled[attribution.id] = chain
        self.recent.append(attribution)
        return chain

    def papers(self, attribution: Attribution, outer: Chain) -> Keys:
        """The document in which it was said: "said in a statement"."""
        cue = self.tokens(attribution.cue)
        if not cue:
            return ()
        phrase = next(documents_in(self.scene.parse, cue, self.contents(attribution)), None)
        if phrase is None:
            return ()
        return (entered(self.scene, phrase, self.context(attribution, cue.start, outer)),)

    def same_interview(
        self, attribution: Attribution, holders: Keys, told: Keys, relays: Keys
    ) -> tuple[Keys, Keys]:
        """To whom it was said and through whom; of a quotation that follows in the paragraph, or
        alone in the next one, those of the interview before."""
        near = self.tokens((*attribution.cue, *attribution.content)[:1])
        first = near.start if near else 0
        line = self.scene.discourse.paragraph(first)
        before = self.interview
        if told or relays:
            self.interview = Interview(line, holders, told, relays)
            return told, relays
        reach = self.scene.discourse.paragraph(first, 0 if attribution.cue else 1)
        if holders != before.holders or reach > before.paragraph or not near:
            self.interview = NO_INTERVIEW
            return (), ()
        if attribution.kind != "direct" or is_elsewhere(
            self.scene.parse, near, self.contents(attribution)
        ):
            return (), ()
        return before.told, before.relays

    def issuers(self, holders: Keys) -> Keys:
        """Those whose document a single document is."""
        return issuers(self.scene, holders[0]) if len(holders) == 1 else ()

    def parent(self, attribution: Attribution) -> Attribution | None:
        return self.by_id.get(attribution.within or "")

    def outer(self, attribution: Attribution, level: int) -> Chain:
        """The chain of the attribution, block quote or section around this one."""
        parent = self.parent(attribution)
        if parent is not None and level < DEEPEST:
            return self.attribution(parent, level + 1)
        first = attribution.content[0]
        section = self.voices.section_at(first.start, first.end)
        if section is None:
            return self.voices.own
        if section.form == "blockquote" and covers(attribution.content, section):
            section = self.voices.section_at(section.start, section.end, section.id)
        return self.voices.own if section is None else self.section(section)

    def section(self, section: Section) -> Chain:
        """The chain of a section; a block quote's comes from the words that introduce it."""
        if section.id not in self.sections:
            self.sections[section.id] = self.voices.own
            self.sections[section.id] = self.quoted(section)
        return self.sections[section.id]

    def quoted(self, section: Section) -> Chain:
        """Who introduces the block quote, the outlet, then the voice around it."""
        around = self.voices.section_at(section.start, section.end, section.id)
        outer = self.voices.own if around is None else self.section(around)
        parse = self.scene.parse
        for span in section.label:
            label = parse.tokens_between(span.start, span.end)
            holders = introducers(self.scene, label) or nearest_named(self.scene, label)
            if holders:
                relays = tuple(k for k in outlets_in(self.scene, label) if k not in holders)
                return linked(tuple(sorted(holders)), relays[-1:], *outer)
        whole = next((a for a in self.ordered if covers(a.content, section)), None)
        if whole is not None:
            return self.attribution(whole)
        return linked((self.scene.register.known("anonymous", UNNAMED, "unnamed"),), *outer)

    def holders(self, attribution: Attribution, outer: Chain) -> Keys:
        """The keys of the holders, never empty."""
        tokens = self.tokens(self.naming(attribution.source))
        if not tokens:
            return self.unsaid(attribution, outer)
        self.read_on(tokens.start)
        if joint := self.joint(attribution.source):
            self.scene.discourse.add(tokens.start, joint, 1.0)
            return joint
        found = holders_of(self.scene, tokens, self.context(attribution, tokens.start, outer))
        return found or self.unsaid(attribution, outer)

    def joint(self, source: tuple[Span, ...]) -> Keys:
        """Those whom the pieces of a source name when each is nothing but names."""
        pieces = [names_only(self.scene, self.tokens((each,))) for each in source]
        if len(pieces) < 2 or not all(pieces):
            return ()
        return tuple(sorted({key for piece in pieces for key in piece}))

    def naming(self, source: tuple[Span, ...]) -> tuple[Span, ...]:
        """The piece that names somebody where the pieces of a source stand far apart."""
        pieces = [self.tokens((span,)) for span in source]
        if not any(one.stop + APART < other.start for one, other in pairwise(pieces)):
            return source
        named = [any(self.scene.named_at(token) is not None for token in each) for each in pieces]
        return (source[named.index(True)],) if any(named) else source[:1]

    def read_on(self, stop: int) -> None:
        """Enters what the text before token `stop` mentions, once."""
        parse = self.scene.parse
        for token in range(self.read, stop):
            if parse.tag[token] in READ:
                start = self.voice_start(parse.start[token])
                read_token(self.scene, token, Context(token, start, previous=self.previous[1]))
        self.read = max(self.read, stop)

    def voice_start(self, place: int) -> int:
        """The first token of the section at the code point."""
        section = self.voices.section_at(place, place + 1)
        if section is None:
            return 0
        return self.scene.parse.tokens_between(section.start, section.end).start

    def tokens(self, spans: Sequence[Span]) -> range:
        """The tokens from the first to the last span's end."""
        if not spans:
            return range(0)
        return self.scene.parse.tokens_between(spans[0].start, max(span.end for span in spans))

    def unsaid(self, attribution: Attribution, outer: Chain) -> Keys:
        """Holders where no source is named: the last speaker's for words without a cue, else
        somebody unnamed."""
        if attribution.source:
            tokens = self.tokens(attribution.source)
            line = self.scene.discourse.paragraph(tokens.start) if tokens else 0
            if tokens and not after_entry(self.scene.parse, tokens, line):
                return (self.scene.register.known("anonymous", UNNAMED, "unnamed"),)
            text = " ".join(attribution.source[0].exact.split())
            key = self.scene.register.add("anonymous", "unnamed", text)
            self.scene.register[key].mentions.add(
                (attribution.source[0].start, attribution.source[0].end)
            )
            return (key,)
        if asked := self.asked(attribution):
            return asked
        if governing := self.governing(attribution, outer):
            return governing
        if not attribution.cue and self.previous[1]:
            return self.previous[1]
        if not attribution.cue:
            return outer[0]
        return (self.scene.register.known("anonymous", UNNAMED, "unnamed"),)

    def governing(self, attribution: Attribution, outer: Chain) -> Keys:
        """Whom the subject names that a participle or an infinitive has with the clause around
        it: "Pressing for peace, Oslo sent a note"."""
        cue = self.tokens(attribution.cue)
        subject = shared_subject(self.scene.parse, cue.start) if cue else None
        if subject is None:
            return ()
        self.read_on(subject.start)
        return holders_of(self.scene, subject, self.context(attribution, subject.start, outer))

    def asked(self, attribution: Attribution) -> Keys:
        """The interviewer, for "Asked in an interview with Hedda Lund whether …"."""
        parse = self.scene.parse
        asks = any(parse.lemma[t].casefold() == "ask" for t in self.tokens(attribution.cue))
        return self.askers(attribution) if asks else ()

    def context(self, attribution: Attribution, token: int, outer: Chain) -> Context:
        """What surrounds the source: who "I" is there, and whom a pronoun cannot mean."""
        parent = self.parent(attribution)
        place = attribution.content[0].start
        section = self.voices.section_at(place, place + 1)
        start = self.voice_start(place)
        speech = self.speech(attribution)
        voice = self.voices.own[0] if section is None else self.section(section)[0]
        speaker = voice if speech is None else self.settled[speech.id][0]
        if speech is None and self.is_quoted(attribution) and self.previous[1]:
            speaker = self.previous[1]
        voiced = section is not None and section.form != "byline"
        barred = speaker if speech is not None or voiced else ()
        barred = (*barred, *self.spoken_of(attribution))
        previous = outer[0] if parent is not None and parent is not speech else self.previous[1]
        return Context(token, start, speaker, barred, previous)

    def spoken_of(self, attribution: Attribution) -> Keys:
        """The people whom the content names or describes: nobody speaks of himself so, so that a
        pronoun or a description in the source means somebody else."""
        scene = self.scene
        spans = (scene.parse.tokens_between(each.start, each.end) for each in attribution.content)
        tokens = [token for span in spans for token in span]
        people = (scene.person_at(token) for token in tokens)
        noted = [scene.noted.get(token) for token in tokens]
        source = self.tokens(attribution.source)
        if source.start > 1 and scene.parse.word(source.start - 1) == ",":
            noted.append(scene.named_at(source.start - 2))
        return tuple(dict.fromkeys(key for key in (*people, *noted) if key is not None))

    def speech(self, attribution: Attribution) -> Attribution | None:
        """The innermost quotation around the attribution's source."""
        parent = self.parent(attribution)
        quoted = self.is_quoted(attribution)
        for _ in range(DEEPEST):
            if parent is None or parent.kind == "direct" or (parent.kind == "mixed" and quoted):
                break
            parent = self.parent(parent)
        return parent or (self.around(attribution) if quoted else None)

    def is_quoted(self, attribution: Attribution) -> bool:
        """Whether the source stands inside quotation marks opened in its paragraph."""
        text = self.scene.parse.text
        start = attribution.source[0].start if attribution.source else 0
        before = text[text.rfind("\n", max(0, start - LONGEST_QUOTE), start) + 1 : start]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def around(self, attribution: Attribution) -> Attribution | None:
        """The quotation settled before that covers the source, where `within` names none."""
        if not attribution.source:
            return None
        source = attribution.source[0]
        for other in reversed(self.recent):
            quoted = other.kind != "indirect" and other.id != attribution.id
            if quoted and any(span.covers(source) for span in other.content):
                return other
        return None

    def askers(self, attribution: Attribution) -> Keys:
        """The reporter to whom it was said, outside the content."""
        cue = self.tokens(attribution.cue)
        return askers(self.scene, cue, self.contents(attribution)) if cue else ()

    def contents(self, attribution: Attribution) -> tuple[range, ...]:
        parse = self.scene.parse
        return tuple(parse.tokens_between(span.start, span.end) for span in attribution.content)

    def relays(self, attribution: Attribution) -> Keys:
        """Outlets named beside the cue or the source, outside the content."""
        parse = self.scene.parse
        near = self.tokens(attribution.cue) or self.tokens(attribution.source)
        if not near:
            return ()
        outside = self.contents(attribution)
        if not any(parse.lemma[token] in WRITING for token in self.tokens(attribution.cue)):
            outside = (*outside, self.tokens(attribution.source))
        sentence = parse.sentence_of(near.start)
        start = max(sentence.start, near.start - NEARBY)
        around = range(start, min(sentence.stop, near.stop + NEARBY))
        shows = tuple(programmes_in(self.scene, around, outside))
        return outlets_in(self.scene, around, outside) or shows


def position(attribution: Attribution) -> tuple[int, int, str]:
    """Text order, outer before inner."""
    first = min(span.start for span in (*attribution.content, *attribution.source))
    return first, -max(span.end for span in attribution.content), attribution.id


def covers(content: Sequence[Span], section: Section) -> bool:
    """Whether the content is the whole section, give or take its quotation marks."""
    start, end = content[0].start, max(span.end for span in content)
    return start <= section.start + 2 and end >= section.end - 2
