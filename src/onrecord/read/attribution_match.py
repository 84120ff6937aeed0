"""Match: a pattern found at a cue, and the small questions that all patterns ask."""

import msgspec

from onrecord.model.parse import Parse

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Match(msgspec.Struct, frozen=True):
    """A pattern found at a cue: content as token ranges, and a preposition of the cue's."""

    pattern: str
    content: tuple[range, ...]
    preposition: int | None = None

    def is_question(self, parse: Parse) -> bool:
        """Whether the content is a clause like "how it ends"."""
        first = self.content[0].start
        return self.pattern == "clause" and parse.tag[first] in {"WRB", "WP"}


def is_finite(parse: Parse, verb: int) -> bool:
    """Whether a clause's head, or an auxiliary of its, is finite."""
    if parse.tag[verb] in FINITE:
        return True
    return any(
        parse.tag[each] in FINITE
        for each in parse.children[verb]
        if parse.dependency[each] in {"aux", "auxpass"}
    )


def is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tag[each] == "TO" for each in parse.children[verb])


def phrase(parse: Parse, token: int, cue: int) -> range:
    """The subtree of `token` on its side of the cue."""
    first, last = parse.first[token], parse.last[token]
    if token < cue:
        return range(first, min(last, cue - 1) + 1)
    return range(max(first, cue + 1), last + 1)


def joined(first: range, second: range) -> tuple[range, ...]:
    """Two ranges, as one where they are neighbours."""
    if first.stop == second.start:
        return (range(first.start, second.stop),)
    return (first, second)
