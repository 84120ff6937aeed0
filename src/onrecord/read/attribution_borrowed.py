"""Borrowed words: quotations that a text lays on someone else than the subject of its sentence."""

from onrecord.lexicon.cues import is_wording, repeats_words
from onrecord.model.parse import Parse
from onrecord.read.attribution_sources import child, noun_phrase, voices

LEADS = frozenset({",", ":", "that", "—", "–", "--"})
FARTHEST_OF = 2
"""Tokens from "words" to "of"."""


def coiner(parse: Parse, noun: int, stop: int) -> int | None:
    """Whose words a noun before a quotation at token `stop` names ("the words of Roe, “…”").

    None where the noun is no word for words, has no holder, or is too far off.
    """
    if not parse.tag[noun].startswith("NN") or not is_wording(parse.lemma[noun]):
        return None
    holder = child(parse, noun, "poss")
    end = noun
    if holder is None:
        of = next((each for each in parse.children[noun] if parse.word(each) == "of"), None)
        if of is None or of - noun > FARTHEST_OF:
            return None
        holder = child(parse, of, "pobj")
        end = parse.last[holder] if holder is not None else noun
    if holder is None or holder >= stop or not voices(parse, holder):
        return None
    between = range(end + 1, stop)
    if len(between) > 1 or any(parse.word(each).casefold() not in LEADS for each in between):
        return None
    return holder


def repeated(parse: Parse, verb: int) -> int | None:
    """Whom a verb like "quote" repeats: its object, if that can speak."""
    if not repeats_words(parse.lemma[verb]):
        return None
    target = child(parse, verb, "dobj")
    if target is None or target < verb or not voices(parse, target):
        return None
    return target


def holder_phrase(parse: Parse, holder: int, cue: range, stop: int) -> range:
    """The phrase of a holder on its side of the cue and before a quotation at `stop`."""
    phrase = noun_phrase(parse, holder, cue)
    phrase = range(phrase.start, min(phrase.stop, stop))
    while phrase and parse.word(phrase[-1]).casefold() in LEADS | {"'s", "’s"}:
        phrase = phrase[:-1]
    return phrase
