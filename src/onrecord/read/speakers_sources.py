"""Sources: whom the words of a source name, as keys of the register."""

from onrecord.lexicon import offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import Context, Keys, pronoun
from onrecord.read.speakers_appositions import after_name
from onrecord.read.speakers_described import body_described, document, people_described
from onrecord.read.speakers_examples import examples
from onrecord.read.speakers_forms import UNNAMED, after_entry, is_thing
from onrecord.read.speakers_handles import marked
from onrecord.read.speakers_named import (
    apposed_body,
    joined_people,
    named_body,
    names_only,
    person_in,
    place,
)
from onrecord.read.speakers_phrases import (
    DAYS,
    RELATIVE,
    Phrase,
    chunk_start,
    phrases_in,
    possessor_of,
    text_of,
)
from onrecord.read.speakers_pointing import of_country, paired, pointed
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_titled import behind_title, titled_name

BEFORE_DAYS = frozenset({"on", "late", "early", "last", "this", "earlier"})
LONGEST_OWNER = 30
"""Tokens; a longer possessor is not looked into."""
ADVERBS = frozenset({"even", "also", "only", "meanwhile", "now"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
EDGES = frozenset({"IN", ",", ":", "``", "''", "CC", "-LRB-", "TO"})


def holders_of(scene: Scene, tokens: range, context: Context) -> Keys:
    """The keys of everyone whom the source names, in the order of the text."""
    line = scene.discourse.paragraph(tokens.start)
    tokens = after_entry(scene.parse, tokens, line)
    if not tokens:
        return ()
    tokens = extended(scene, trimmed(scene.parse, tokens))
    tokens, shown = examples(scene, tokens)
    found = list(named(scene, tokens))
    for phrase in joint_phrases(scene.parse, tokens) if not found else ():
        if found and is_title_after(scene, tokens, phrase):
            continue
        at = context._replace(token=phrase.start, beside=tuple(found))
        owned = scene.parse.tag[phrase.head] == "PRP$" and phrase.head + 1 < tokens.stop
        # "her shop steward", its noun mistaken by the parser, is not "her"
        found.extend(unclear(scene, tokens) if owned else phrase_keys(scene, phrase, at))
    found += shown
    nobody = {key for key in found if scene.register[key].name == UNNAMED}
    keys = tuple(sorted(set(found) - nobody or nobody))
    if keys:
        scene.discourse.add(tokens.start, keys, 1.0)
    return keys


def named(scene: Scene, tokens: range) -> Keys:
    """Whom a source names that is nothing but names, a mark for one, or a name behind a title."""
    for key in (marked(scene, tokens), titled_name(scene, tokens)):
        if key is not None:
            return (key,)
    return names_only(scene, tokens)


def joint_phrases(parse: Parse, tokens: range) -> tuple[Phrase, ...]:
    """The noun phrases of a source; people of two kinds under one modifier as one: "Norwegian
    commentators and editors"."""
    found = phrases_in(parse, tokens)
    plural = all(
        parse.tag[each.head] == "NNS" and parse.word(each.head).islower() for each in found
    )
    if len(found) < 2 or not plural or any(each.start < each.head for each in found[1:]):
        return found
    return (found[0]._replace(end=found[-1].end),)


def is_title_after(scene: Scene, tokens: range, phrase: Phrase) -> bool:
    """Whether the phrase is a part of the title after a name of the source, which the parser took
    for a list: "Jane Roe, Research and Advocacy Director at X"."""
    if scene.person_at(phrase.head) is not None:
        return False
    for token in range(tokens.start, min(phrase.head, tokens.start + LONGEST_OWNER)):
        run = scene.people.runs.get(token) if token in scene.people.at else None
        role, home = after_name(scene.parse, run)[:2] if run is not None else (None, None)
        if role is not None and role[0] <= phrase.head < max(role[1], (home or role)[1]):
            return True
    return False


def trimmed(parse: Parse, tokens: range) -> range:
    """The range without marks, prepositions and "'s" at its edges."""
    start, stop = tokens.start, tokens.stop
    while start < stop - 1 and is_edge(parse, start):
        start += 1
    while start < stop - 1 and parse.tag[stop - 1] in {"POS", ",", ":", ".", "``", "''"}:
        stop -= 1
    return range(start, before_day(parse, start, stop))


def before_day(parse: Parse, start: int, stop: int) -> int:
    """Where a source that is but a name ends without the day behind it: "Nordkap on Friday"."""
    last = stop - 2
    dated = last > start and parse.word(stop - 1).casefold() in DAYS
    if not dated or parse.word(last) not in BEFORE_DAYS:
        return stop
    return last if all(parse.word(token)[:1].isupper() for token in range(start, last)) else stop


def is_edge(parse: Parse, token: int) -> bool:
    """Whether a token in front of a source is no part of the noun phrase."""
    word = parse.word(token).casefold()
    return word in ADVERBS or (parse.tag[token] in EDGES and word != "about")


def extended(scene: Scene, tokens: range) -> range:
    """The source with the name that stands in apposition right after it: "X's minister" of
    "X's minister, Jane Roe, said"."""
    parse = scene.parse
    stop = tokens.stop
    follows = stop + 1 < len(parse) and parse.sentence[stop + 1] == parse.sentence[tokens.start]
    name = behind_title(scene, stop + 1, parse.sentence_of(stop).stop) if follows else None
    if name is None or parse.word(stop) != ",":
        return tokens
    noun = offices.office(parse.word(tokens.stop - 1))
    singular = [offices.office(parse.word(token)) for token in tokens]
    if noun is None and not any(each is not None and not each.plural for each in singular):
        return tokens
    if any(scene.person_at(token) is not None for token in tokens):
        return tokens
    end = name
    while end < len(parse) and scene.person_at(end) == scene.person_at(name):
        end += 1
    closes = end < len(parse) and (parse.word(end) == "," or parse.tag[end] in FINITE)
    return range(tokens.start, end) if closes else tokens


def phrase_keys(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom one noun phrase means: a pronoun, a name, a body, then a description."""
    parse = scene.parse
    word = parse.word(phrase.head)
    if parse.tag[phrase.head] in RELATIVE:
        return antecedent(scene, phrase.head, context)
    if parse.tag[phrase.head] in {"PRP", "PRP$"}:
        return pronoun(scene, word, context) or unclear(scene, range(phrase.head, phrase.head + 1))
    person = person_in(scene, phrase)
    if person is not None:
        return (person, *joined_people(scene, phrase, person))
    apposed = apposed_body(scene, phrase)
    named = named_body(scene, phrase) if apposed is None else apposed
    if named is not None:
        return (named,)
    return (
        of_country(scene, phrase, context)
        or paired(scene, phrase, context)
        or pointed(scene, phrase, context)
        or described_new(scene, phrase, context)
    )


def unclear(scene: Scene, tokens: range) -> Keys:
    """A holder of its own, named by the words, for a source that could mean several."""
    parse = scene.parse
    key = scene.register.add("anonymous", "unnamed", text_of(parse, tokens.start, tokens.stop))
    scene.register[key].mentions.add(place(parse, tokens.start, tokens.stop))
    return (key,)


def antecedent(scene: Scene, relative: int, context: Context) -> Keys:
    """Whom the noun before a relative pronoun means."""
    parse = scene.parse
    noun = next((t for t in parse.ancestors(relative) if parse.dependency[t] == "relcl"), None)
    head = parse.head[noun] if noun is not None else relative - 1
    if not 0 <= head < relative:
        head = relative - 1
    while head > 0 and parse.tag[head] in {",", "IN"}:
        head -= 1
    if head < 0 or parse.tag[head] in RELATIVE:
        return ()
    phrase = Phrase(head, chunk_start(parse, head), relative)
    keys = phrase_keys(scene, phrase, context._replace(token=phrase.start))
    if parse.word(relative).casefold() == "who" and not any(is_someone(scene, key) for key in keys):
        return sentence_person(scene, relative) or keys
    return keys


def is_someone(scene: Scene, key: int) -> bool:
    entry = scene.register[key]
    return entry.human or (entry.kind == "group" and entry.plural)


def sentence_person(scene: Scene, token: int) -> Keys:
    """The last person named before `token` in its sentence."""
    for before in range(token - 1, scene.parse.sentence_of(token).start - 1, -1):
        key = scene.person_at(before)
        if key is not None:
            return (key,)
    return ()


def described_new(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """A holder of its own, as described: a document, a body, unnamed people; a thing that is
    somebody's ("Oslo's hope") is that somebody's word."""
    parse = scene.parse
    word = parse.word(phrase.head)
    if (paper := offices.paper(word)) is not None:
        return (document(scene, phrase, context, paper.plural),)
    if (body := offices.body(word)) is not None and not body.plural:
        return (body_described(scene, phrase, body.kind, context),)
    if body is not None and body.kind != "government":
        return (body_described(scene, phrase, body.kind, context),)
    if offices.office(word) is None and offices.unnamed(word) is None:
        owner = possessor_of(parse, phrase)
        if owner is not None and len(owner) <= LONGEST_OWNER:
            return holders_of(scene, owner, context)
        if is_thing(parse, phrase.head):
            return (scene.register.known("anonymous", UNNAMED, "unnamed"),)
    return (people_described(scene, phrase),)
