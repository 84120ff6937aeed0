"""Described sources: documents, bodies and people that a phrase describes without a name."""

from onrecord.lexicon import offices
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind, Naming
from onrecord.read.speakers_anaphora import pronoun
from onrecord.read.speakers_context import FIRST, Context, Keys
from onrecord.read.speakers_forms import UNNAMED, well_formed
from onrecord.read.speakers_known import known_body, known_outlet
from onrecord.read.speakers_named import mentioned, named_body, names_only, person_in, place
from onrecord.read.speakers_phrases import (
    RELATIVE,
    Phrase,
    countries_in,
    described_end,
    is_definite,
    possessor_of,
    text_of,
    without_article,
)
from onrecord.read.speakers_scene import Scene

AGAIN = frozenset({"the", "these", "those"})
BECAUSE = frozenset({"because", "as", "since"})
STATEMENTS = frozenset({"statement", "declaration", "communiqué", "communique", "document", "text"})
"""Words for one document that a text varies."""

FURTHEST = 5
"""Paragraphs back to where "the lawyers" may have been told of."""


def document(scene: Scene, phrase: Phrase, context: Context, plural: bool) -> int:
    """A document, with those whose document it is; "the statement" is the latest one."""
    parse = scene.parse
    word = parse.word(phrase.head).casefold()
    owner = possessor_of(parse, phrase)
    if is_definite(parse, phrase) and owner is None:
        known = scene.discourse.last(
            context.token,
            lambda keys: len(keys) == 1 and is_called(scene, keys[0], word, added(parse, phrase)),
        )
        if known:
            return mentioned(scene, known[0], phrase.start, phrase.head + 1)
        if outlet := known_outlet(scene, phrase, context):
            return outlet[0]
    key = new_entry(scene, phrase, "document")
    entry = scene.register[key]
    entry.plural = plural
    entry.offices.add(word)
    if owner is not None and parse.word(owner.start).casefold() not in FIRST:
        entry.issuers = owner_keys(scene, owner, context)
    return key


def owner_keys(scene: Scene, owner: range, context: Context) -> Keys:
    """Whose a document is: names, a pronoun, or people or a body by description."""
    found = names_only(scene, owner)
    if found or not len(owner):
        return found
    parse = scene.parse
    head = owner.stop - 1
    phrase = Phrase(head, owner.start, owner.stop)
    if parse.tag[head] in {"PRP", "PRP$"}:
        return pronoun(scene, parse.word(head), context._replace(token=head))
    for key in (person_in(scene, phrase), named_body(scene, phrase)):
        if key is not None:
            return (key,)
    body = offices.body(parse.word(head))
    if body is not None:
        return (body_described(scene, phrase, body.kind, context),)
    return (people_described(scene, phrase),) if offices.office(parse.word(head)) else ()


def added(parse: Parse, phrase: Phrase) -> frozenset[str]:
    """The words that a phrase puts before its head, articles and days aside."""
    start = without_article(parse, phrase.start, phrase.head + 1)
    return frozenset(parse.word(token).casefold() for token in range(start, phrase.head))


def is_called(scene: Scene, key: int, word: str, more: frozenset[str]) -> bool:
    """Whether the entry is a document that a phrase with these words can mean again."""
    entry = scene.register[key]
    if entry.kind != "document" or not more <= set(entry.name.casefold().split()):
        return False
    return word in entry.offices or (
        word in STATEMENTS and not STATEMENTS.isdisjoint(entry.offices)
    )


def new_entry(scene: Scene, phrase: Phrase, kind: HolderKind) -> int:
    """An entry named by the words of the phrase, without its article and what trails it."""
    parse = scene.parse
    if phrase.head in scene.noted:
        return renamed(scene, phrase, scene.noted[phrase.head])
    end = extent(parse, phrase)
    start = without_article(parse, phrase.start, end)
    naming: Naming = "document" if kind == "document" else "unnamed"
    key = scene.register.add(kind, naming, " ".join(text_of(parse, start, end).split()))
    scene.register[key].mentions.add(place(parse, start, end))
    scene.noted[phrase.head] = key
    return key


def extent(parse: Parse, phrase: Phrase) -> int:
    """Where the words that describe somebody end: marks and "'s" are left off."""
    end = max(described_end(parse, phrase), phrase.head + 1)
    while end > phrase.head + 1 and parse.tag[end - 1] in {"POS", ",", "''", "``", "."}:
        end -= 1
    return end


def renamed(scene: Scene, phrase: Phrase, key: int) -> int:
    """The entry noted for the phrase's head, named by the source's own extent."""
    end = extent(scene.parse, phrase)
    start = without_article(scene.parse, phrase.start, end)
    entry = scene.register[key]
    entry.name = well_formed(text_of(scene.parse, start, end)) or UNNAMED
    entry.mentions = {place(scene.parse, start, end)}
    return key


def body_described(scene: Scene, phrase: Phrase, kind: str, context: Context) -> int:
    """A body by its description ("the Norwegian transport ministry"), one for the same words."""
    parse = scene.parse
    if known := known_body(scene, phrase, kind, context):
        return known[0]
    end = phrase.head + 1
    if parse.word(phrase.head).islower():
        end = max(described_end(parse, phrase), end)
    start = without_article(parse, phrase.start, end)
    body: HolderKind = (
        "outlet" if kind == "outlet" else "government" if kind == "government" else "organisation"
    )
    key = scene.register.body(body, text_of(parse, start, end))
    scene.register[key].plural = offices.body(parse.word(phrase.head)) is not None and parse.tag[
        phrase.head
    ] in {"NNS", "NNPS"}
    scene.discourse.add(phrase.start, (key,))
    return mentioned(scene, key, start, end)


def people_described(scene: Scene, phrase: Phrase) -> int:
    """Unnamed people, as described, with the reason given for it; those of before, where the
    words mean them again."""
    parse = scene.parse
    word = parse.word(phrase.head)
    noun = offices.unnamed(word) or offices.office(word)
    lemma = noun.lemma if noun is not None else word.casefold()
    if known := same_people(scene, phrase, lemma):
        return known[0]
    plural = parse.tag[phrase.head] in {"NNS", "NNPS"} or (noun is not None and noun.plural)
    one = not plural and offices.office(word) is not None  # "the minister", not "the crowd"
    grouped = plural if noun is None else noun.kind == "group" and not one
    key = new_entry(scene, phrase, "group" if grouped else "anonymous")
    entry = scene.register[key]
    entry.plural = plural
    entry.human = noun is not None
    entry.offices.add(lemma)
    entry.countries = {c.iso3 for c in countries_in(parse, phrase.start, phrase.end)}
    entry.naming = "role" if offices.office(word) and is_definite(parse, phrase) else "unnamed"
    entry.reason = reason_in(parse, phrase)
    return key


def same_people(scene: Scene, phrase: Phrase, lemma: str) -> Keys:
    """The unnamed people last told of whom "the lawyers" means again."""
    parse = scene.parse
    plural = parse.tag[phrase.head] in {"NNS", "NNPS"}
    bare = phrase.head == phrase.start + 1 and described_end(parse, phrase) == phrase.head + 1
    if not plural or not bare or parse.word(phrase.start).casefold() not in AGAIN:
        return ()
    if phrase.head in scene.noted:
        return ()

    def alike(keys: Keys) -> bool:
        entry = scene.register[keys[0]]
        unnamed = entry.kind in {"anonymous", "group"} and entry.plural
        return len(keys) == 1 and unnamed and lemma in entry.offices

    start = scene.discourse.paragraph(phrase.start, back=FURTHEST)
    found = scene.discourse.last(phrase.start, alike, start)
    return scene.discourse.mean(phrase.head, found, phrase.start, phrase.head + 1)


def reason_in(parse: Parse, phrase: Phrase) -> tuple[int, int] | None:
    """The clause that gives the reason for not being named."""
    for token in range(phrase.head + 1, phrase.end):
        if parse.word(token).casefold() in BECAUSE and parse.tag[token] == "IN":
            return place(parse, token, phrase.end)
    for token in range(phrase.head + 1, phrase.end):
        if parse.word(token).casefold() == "anonymity":
            start = next(
                (t for t in range(token, phrase.head, -1) if parse.tag[t] in RELATIVE), token
            )
            return place(parse, start, phrase.end)
    return None
