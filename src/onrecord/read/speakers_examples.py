"""Examples: those whom a source names out of several it describes, joint holders with them."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.speakers_context import Keys
from onrecord.read.speakers_scene import Scene

OPENINGS = (("such", "as"), ("including",), ("among", "them"))
"""What brings in one or more of those just described: "several mayors, such as Tor Vik"."""
BODIES = frozenset({"organisation", "outlet"})


def examples(scene: Scene, tokens: range) -> tuple[range, Keys]:
    """The words of a source that describe several, and the persons and bodies named out of them
    behind "such as", "including" or "among them"; the whole source and () without any."""
    opening = opening_in(scene.parse, tokens)
    several = range(tokens.start, opening.start)
    if not any(scene.parse.tag[token] in {"NNS", "NNPS"} for token in several):
        return tokens, ()
    found = tuple(named_in(scene, opening.stop, tokens.stop))
    return (several, found) if found else (tokens, ())


def named_in(scene: Scene, token: int, stop: int) -> Iterator[int]:
    """The keys of persons and bodies that the tokens list."""
    while token < stop:
        person, body = scene.person_at(token), scene.bodies.get(token)
        if person is not None and not owns(scene.parse, token, stop):
            yield person
        elif body is not None:
            if stands_alone(scene, body[1], stop) and scene.register[body[0]].kind in BODIES:
                yield body[0]
            token = body[1] - 1
        token += 1


def opening_in(parse: Parse, tokens: range) -> range:
    """The words that bring in examples; empty and at the end of a source without any."""
    for token in range(tokens.start + 1, tokens.stop):
        for words in OPENINGS:
            at = range(token, min(token + len(words), tokens.stop))
            if tuple(parse.word(each).casefold() for each in at) == words:
                return at
    return range(tokens.stop, tokens.stop)


def owns(parse: Parse, token: int, stop: int) -> bool:
    """Whether the name is a possessor: "including Vik's lawyer"."""
    while token + 1 < stop and parse.tag[token + 1] in {"NNP", "NNPS"}:
        token += 1
    return token + 1 < stop and parse.tag[token + 1] == "POS"


def stands_alone(scene: Scene, end: int, stop: int) -> bool:
    """Whether the body's name is a member of the list, not what somebody after it is part of."""
    return end >= stop or scene.parse.word(end).casefold() in {",", "and", "or"}
