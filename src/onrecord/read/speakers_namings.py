"""Namings: every place where the document names a body, acting or not."""

from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

NAMED: frozenset[HolderKind] = frozenset({"person", "organisation", "government", "outlet"})
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "dative", "conj", "appos"})
"""What a country or capital is in its clause where it means a government."""
TOWARDS = frozenset({"by", "with", "against", "between", "among", "for", "toward", "towards"})
"""Prepositions that bring governments; others bring places."""
LEAVING = frozenset({"leave", "visit", "reach", "enter", "tour"})
"""Verbs whose object is a place."""
DASHES = frozenset({"-", "–", "—", "--", "("})


def name_all(scene: Scene) -> frozenset[int]:
    """The keys of all whom the document names; notes each place that names a body."""
    parse = scene.parse
    for start, (key, end) in scene.bodies.items():
        entry = scene.register[key]
        if entry.kind != "government" or not is_place(parse, start, end):
            entry.mentions.add((parse.start[start], parse.end[end - 1]))
    return frozenset(
        key
        for key, entry in enumerate(scene.register.entries)
        if entry.kind in NAMED and entry.naming == "named" and entry.mentions and has_capital(entry)
    )


def has_capital(entry: Entry) -> bool:
    """Whether the name is a name: "the company" is not, although it holds statements as one."""
    return any(letter.isupper() or letter.isdigit() for letter in entry.name)


def is_place(parse: Parse, start: int, end: int) -> bool:
    """Whether a country or its capital is only where something is: "in Oslo", "Oslo-based", the
    dateline "OSLO (Fjordnet) –"."""
    head = end - 1
    governor = parse.head[head]
    follows = end < len(parse) and parse.sentence[end] == parse.sentence[start]
    if follows and parse.word(end) in DASHES:
        return True
    role = parse.dependency[head]
    if role == "pobj":
        return parse.word(governor).casefold() not in TOWARDS
    return role not in ACTING or (role == "dobj" and parse.lemma[governor] in LEAVING)
