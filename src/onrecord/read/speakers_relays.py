"""Relays: the outlet through which a source spoke, and who introduces a block quote."""

from collections.abc import Iterable

from onrecord.lexicon.cues import patterns_of
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_scene import Scene

CARRYING = frozenset({"in", "at", "for", "to", "on", "by", "via", "with", "from", "of", "per"})
TOLD = frozenset({"tell", "inform", "assure"})
ON_AIR = frozenset({"on", "of", "at", "for", "from"})
QUOTES = frozenset({"“", '"', "‘", "``"})
LONGEST_NAME = 8
"""Tokens of an outlet's name and its "'s"."""
WRITING = frozenset({"write", "report", "blog"})
"""What people do for an outlet: "Fjordnet's Tor Vik reports" is Fjordnet's, what he says is his."""


def outlets_in(scene: Scene, tokens: Iterable[int], outside: Iterable[range] = ()) -> Keys:
    """Outlets that relay inside these tokens, not in any of the ranges `outside`."""
    ranges = tuple(outside)
    found: list[int] = []
    for token in tokens:
        known = scene.bodies.get(token)
        if known is None or any(token in each for each in ranges):
            continue
        if relays(scene, token, known[0]):
            found.append(known[0])
    return tuple(dict.fromkeys(found))


def relays(scene: Scene, token: int, key: int) -> bool:
    """Whether a preposition, "told" or a possessive makes the body at `token` a relayer."""
    kind = scene.register[key].kind
    if kind not in {"outlet", "organisation"}:
        return False
    at = before(scene.parse, token)
    if at < 0:
        return False
    lemma = scene.parse.lemma[at].casefold()
    if kind == "organisation":
        return lemma == "for" and at > 0 and scene.parse.lemma[at - 1] in WRITING
    return lemma in CARRYING or lemma in TOLD or is_possessor(scene.parse, scene.bodies[token][1])


def askers(scene: Scene, cue: range, outside: Iterable[range]) -> Keys:
    """The reporter who was told, or who held the interview in the cue's sentence: Lund in "told
    Fjordnet's Hedda Lund" and "said in an interview with Lund"."""
    parse = scene.parse
    ranges = tuple(outside)
    told = [(v, c) for v in cue if parse.lemma[v] in TOLD for c in parse.children[v]]
    heads = [c for _, c in told if parse.dependency[c] in {"dobj", "dative"}]
    found = [key for head in heads if (key := reporter_at(scene, head)) is not None]
    for noun in parse.sentence_of(cue.start):
        if parse.lemma[noun] == "interview" and not any(noun in each for each in ranges):
            found += interviewer(scene, noun)
    return tuple(dict.fromkeys(found[:1]))


def reporter_at(scene: Scene, head: int) -> int | None:
    """The person named at the head of what was told, where an outlet owns or sends him or he
    reports: "told Fjordnet's Tor Vik", "told Tor Vik on Fjordnet's “Tonight”"."""
    key = scene.person_at(head)
    if key is None:
        return None
    parse = scene.parse
    works = not words("interviewers").isdisjoint(scene.register[key].offices)
    bodies = [scene.bodies[t] for t in range(parse.first[head], head) if t in scene.bodies]
    bodies += owner_before(scene, parse.first[head])
    outlets = (scene.register[body].kind for body, _ in bodies)
    return key if works or "outlet" in outlets or is_on_air(scene, head) else None


def owner_before(scene: Scene, start: int) -> list[tuple[int, int]]:
    """The body whose "'s" stands right before the token, where the parser takes the two apart:
    "told Fjordnet | 's Tor Vik"."""
    if start < 2 or not is_possessor(scene.parse, start - 1):
        return []
    starts = range(max(start - LONGEST_NAME, 0), start - 1)
    named = (scene.bodies[at] for at in starts if at in scene.bodies)
    return [body for body in named if body[1] == start - 1]


def is_on_air(scene: Scene, head: int) -> bool:
    """Whether an outlet's name follows the person's behind "on", "of" and the like."""
    parse = scene.parse
    at = head + 1
    if at >= len(parse) or parse.word(at).casefold() not in ON_AIR:
        return False
    at += 1
    while at < len(parse) and is_opening(parse, at):
        at += 1
    body = scene.bodies.get(at)
    return body is not None and scene.register[body[0]].kind == "outlet"


def interviewer(scene: Scene, noun: int) -> list[int]:
    """The person behind "interview with" or "interview by"."""
    parse = scene.parse
    links = [c for c in parse.children[noun] if parse.word(c).casefold() in {"with", "by"}]
    heads = (head for link in links for head in parse.children[link] if head > link)
    return [key for key in map(scene.person_at, heads) if key is not None]


def before(parse: Parse, token: int) -> int:
    """The token before the name, its article and its quotation mark; -1 at the front of its
    sentence."""
    at = token - 1
    while at >= 0 and parse.sentence[at] == parse.sentence[token] and is_opening(parse, at):
        at -= 1
    return at if at >= 0 and parse.sentence[at] == parse.sentence[token] else -1


def is_opening(parse: Parse, token: int) -> bool:
    return parse.tag[token] == "DT" or parse.word(token) in QUOTES


def is_possessor(parse: Parse, end: int) -> bool:
    return end < len(parse) and parse.tag[end] == "POS"


def is_reporting(parse: Parse, verb: int) -> bool:
    """Whether the token is a verb that reports speech."""
    patterns = patterns_of(parse.lemma[verb], "verb")
    return any(pattern in {"clause", "quote"} for pattern in patterns) or parse.lemma[verb] in {
        "describe",
        "carry",
        "quote",
    }


def depth(parse: Parse, token: int) -> int:
    return sum(1 for _ in parse.ancestors(token))


def introducers(scene: Scene, label: range) -> Keys:
    """Who introduces a block quote in the tokens of its label: the subject of the reporting verb
    that governs most; a person before an outlet. () when nobody is named."""
    subjects = [t for t in label if is_subject(scene, t)]
    ranked = sorted(subjects, key=lambda t: (not is_reporter(scene, t), depth(scene.parse, t), -t))
    for token in ranked:
        keys = named_at(scene, token, label)
        if keys:
            return keys
    return ()


def is_subject(scene: Scene, token: int) -> bool:
    parse = scene.parse
    return parse.dependency[token] == "nsubj" and is_reporting(parse, parse.head[token])


def is_reporter(scene: Scene, token: int) -> bool:
    """Whether a person is named there whose clause names an outlet."""
    if scene.person_at(token) is None:
        return False
    clause = scene.parse.subtree(scene.parse.head[token])
    return bool(outlets_in(scene, clause))


def named_at(scene: Scene, token: int, label: range) -> Keys:
    """The persons, outlet or organisation that the subject headed by `token` names."""
    heads = [token, *(t for t in label if joined(scene.parse, t, token))]
    people = tuple(key for key in map(scene.person_at, heads) if key is not None)
    if people:
        return tuple(dict.fromkeys(people))
    known = [key for at, (key, stop) in scene.bodies.items() if at <= token < stop]
    return tuple(known[:1])


def joined(parse: Parse, token: int, head: int) -> bool:
    """Whether `token` is coordinated with `head`, directly or down the line."""
    for _ in range(8):
        if parse.dependency[token] != "conj":
            return False
        token = parse.head[token]
        if token == head:
            return True
    return False


def nearest_named(scene: Scene, label: range) -> Keys:
    """The last person in the label beside an outlet, else the last outlet; for labels whose
    grammar gives no subject."""
    people = [key for key in map(scene.person_at, label) if key is not None]
    outlets = [scene.bodies[t][0] for t in label if t in scene.bodies]
    outlets = [key for key in outlets if scene.register[key].kind == "outlet"]
    if people and outlets:
        return tuple(people[-1:])
    return tuple(outlets[-1:])
