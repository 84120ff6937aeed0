"""Speech: candidates whose content is laid out by quotation marks."""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.lexicon.cues import score_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import (
    Candidate,
    Place,
    is_mark,
    places,
    trimmed_place,
)
from onrecord.read.attribution_gaps import following, introducing, said_so
from onrecord.read.attribution_match import FINITE
from onrecord.read.attribution_quotes import Quotation
from onrecord.read.attribution_rooms import (
    SENTENCE_ENDS,
    Room,
    after_colon,
    looks_whole,
    rooms,
)
from onrecord.read.attribution_voices import Voice, stops

NO_SOURCE = 0.8


class Speech(msgspec.Struct):
    """The content of one cue as it grows, quotation by quotation; `last` is the latest."""

    content: list[Place]
    voice: Voice | None
    last: Room
    score: float


class Talk(msgspec.Struct):
    """The speeches so far, and quotations left open that wait for a cue in a later paragraph."""

    done: list[Speech]
    pending: list[Room]


def speech_candidates(
    parse: Parse, stretches: Sequence[Place], quotations: Sequence[Quotation]
) -> Iterator[Candidate]:
    """Candidates for quotations that have a cue, or go on from one that has.

    `quotations` are of one level, in order; `stretches` are the paragraphs or the outer
    quotations that hold them.
    """
    talk = Talk([], [])
    for room in rooms(parse.text, stretches, quotations):
        add(parse, stretches, room, talk)
    voice: Voice | None = None
    for speech in talk.done:
        voice = speech.voice or voice
        found = settled(parse, speech, voice)
        if found is not None:
            yield found


def add(parse: Parse, stretches: Sequence[Place], room: Room, talk: Talk) -> None:
    """Adds one quotation to the last speech, or as a new one, or to what waits for a cue."""
    previous = talk.done[-1] if talk.done else None
    whole = looks_whole(parse.text, room)
    opening = introducing(parse, room.before, room.last in SENTENCE_ENDS or whole)
    loose = opening is None or opening.pattern == "colon" or after_colon(parse, room)
    if opening is None and room.opens and not room.quotation.continued:
        opening = announced(parse, stretches, room)
    closing = None
    if loose:
        closing = following(parse, room.after, room.last, whole)
        if closing and is_adjunct(parse, stretches[room.stretch][0], room, previous):
            closing = None
        opening = None if closing else opening
    if previous and opening and previous.voice and opening.verb == previous.voice.verb:
        extend(previous, room)
    elif opening is not None:
        begin(talk, room, opening, [room.quotation.inner])
    elif closing is not None:
        start = stretches[room.stretch][0]
        begin(talk, room, closing, [*waiting(talk, room), led(parse, start, room, previous)])
    elif previous is not None and continues(parse, previous, room):
        extend(previous, room)
    elif previous is not None and goes_on(parse, previous, room):
        begin(talk, room, None, [room.quotation.inner])
    elif room.quotation.continued or room.fills:
        talk.pending = [*talk.pending, room] if room.quotation.continued else [room]


def begin(talk: Talk, room: Room, voice: Voice | None, content: list[Place]) -> None:
    score = score_of("say", voice.pattern) if voice else score_of("cueless", "*")
    talk.done.append(Speech(content, voice, room, score))
    talk.pending = []


def extend(speech: Speech, room: Room) -> None:
    speech.content.append(room.quotation.inner)
    speech.last = room


def waiting(talk: Talk, room: Room) -> list[Place]:
    """The words of the quotations that this one goes on from, if they have no cue yet."""
    if not room.quotation.continued or not talk.pending:
        return []
    if talk.pending[-1].stretch != room.stretch - 1:
        return []
    return [each.quotation.inner for each in talk.pending]


def announced(parse: Parse, stretches: Sequence[Place], room: Room) -> Voice | None:
    """The cue at the end of the paragraph before, if that ends in a colon or in "said so"."""
    if not room.stretch:
        return None
    start, end = stretches[room.stretch - 1]
    if not parse.text[start:end].rstrip().endswith(":"):
        return said_so(parse, (start, end)) if looks_whole(parse.text, room) else None
    return introducing(parse, (start, end), sentence_like=True)


def continues(parse: Parse, previous: Speech, room: Room) -> bool:
    """Whether only the cue of the speech before, or nothing, stands since its last quotation."""
    last = previous.last
    if room.quotation.continued and last.stretch == room.stretch - 1:
        return True
    if last.stretch != room.stretch or previous.voice is None:
        return False
    gap = parse.tokens_between(last.quotation.outer[1], room.quotation.outer[0])
    if not gap:
        return True
    if previous.voice.verb not in gap:
        return False
    return is_one_sentence(parse, gap)


def is_one_sentence(parse: Parse, gap: range) -> bool:
    """Whether a sentence ends at the end of a gap, and none before."""
    end = gap.stop - 1
    while end > gap.start and is_mark(parse.word(end)):
        end -= 1
    return stops(parse, end) and not any(stops(parse, each) for each in range(gap.start, end))


def goes_on(parse: Parse, previous: Speech, room: Room) -> bool:
    """Whether a paragraph that is one quotation follows on a paragraph that ends in speech."""
    last = previous.last
    if not (room.opens and room.fills and last.stretch == room.stretch - 1):
        return False
    gap = parse.tokens_between(*last.after)
    if room.last not in SENTENCE_ENDS or stretch_goes_on(parse, last):
        return False
    if previous.voice is None or previous.voice.verb not in gap:
        return not gap
    return not any(stops(parse, each) for each in gap[:-1])


def stretch_goes_on(parse: Parse, room: Room) -> bool:
    """Whether another quotation or sentence follows in the stretch of a room."""
    following_words = parse.text[room.after[1] : room.after[1] + 1]
    return bool(following_words) and not following_words.isspace()


def led(parse: Parse, stretch: int, room: Room, previous: Speech | None) -> Place:
    """The words of a quotation that is followed by its cue, with those before it in its sentence.

    "The port is “closed,” she said" lays the whole on her word. `stretch` is where the quotation's
    paragraph starts.
    """
    start, end = room.quotation.inner
    floor = stretch
    if previous is not None:
        floor = max(floor, previous.last.quotation.outer[1])
        if previous.last.after[1] == room.quotation.outer[0]:
            return start, end
    before = parse.tokens_between(floor, room.quotation.outer[0])
    if not before or parse.word(before[-1]) == ":":
        return start, end
    first = sentence_start(parse, before)
    while first < before.stop and parse.dependency[first] in {"cc", "punct"}:
        first += 1
    if first >= before.stop or not trimmed_place(parse.text, *parse.characters(before)):
        return start, end
    return parse.start[first], room.quotation.outer[1]


def is_adjunct(parse: Parse, start: int, room: Room, previous: Speech | None) -> bool:
    """Whether a quotation only ends a phrase before the main clause ("On “The Tide,” Roe said").

    Such a phrase begins with a preposition or participle, and no verb in it is finite.
    """
    place = led(parse, start, room, previous)
    tokens = parse.tokens_between(place[0], room.quotation.outer[1])
    if not tokens or place[0] == room.quotation.inner[0]:
        return False
    if parse.tag[tokens[0]] not in {"IN", "VBG", "VBN"}:
        return False
    return not any(parse.tag[each] in FINITE for each in tokens)


def sentence_start(parse: Parse, tokens: range) -> int:
    """The first token after the last stop in a range that ends in the middle of a sentence."""
    for token in reversed(tokens):
        if stops(parse, token):
            return token + 1
    return tokens.start


def settled(parse: Parse, speech: Speech, voice: Voice | None) -> Candidate | None:
    """The candidate of a finished speech; without a cue it has the source of the one before."""
    pieces = (trimmed_place(parse.text, *each) for each in speech.content)
    content = tuple(piece for piece in pieces if piece is not None)
    source = places(parse, [voice.source]) if voice else ()
    if not content:
        return None
    score = speech.score * (1.0 if source else NO_SOURCE)
    cue = places(parse, [speech.voice.group]) if speech.voice else ()
    verb = speech.voice.verb if speech.voice else -1
    return Candidate(content, cue, source, score, verb, quoted=True)
