"""Sources: whom the words of a source name, as keys of the register."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import honorific
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_anaphora import FIRST, Context, Keys, described, pair, pronoun
from onrecord.read.speakers_names import inside
from onrecord.read.speakers_phrases import (
    RELATIVE,
    Phrase,
    NOUNS,
    base_end,
    chunk_start,
    count_of,
    countries_in,
    described_end,
    is_definite,
    phrases_in,
    possessor_of,
    text_of,
    without_article,
)
from onrecord.read.speakers_scene import Scene

BECAUSE = frozenset({"because", "as", "since"})
LINKS = frozenset({"of", "for", "and", "&", "the", "on"})
"""Small words inside bodies' names."""
EDGES = frozenset({"IN", ",", ":", "``", "''", "CC", "-LRB-", "TO"})
STATEMENTS = frozenset({"statement", "declaration", "communiqué", "communique", "document", "text"})
"""Words for one document that a text varies."""
JOINTS = frozenset(
    {"and", "or", ",", "both", "neither", "nor", "either", "together", "the", "himself"}
)


def holders_of(scene: Scene, tokens: range, context: Context) -> Keys:
    """The keys of everyone whom the source names, in the order of the text."""
    tokens = trimmed(scene.parse, tokens)
    found = list(names_only(scene, tokens))
    for phrase in phrases_in(scene.parse, tokens) if not found else ():
        at = context._replace(token=phrase.start, beside=tuple(found))
        found.extend(phrase_keys(scene, phrase, at))
    keys = tuple(sorted(set(found)))
    if keys:
        scene.discourse.add(tokens.start, keys, 1.0)
    return keys


def names_only(scene: Scene, tokens: range) -> Keys:
    """The keys where the source is nothing but names joined by "and"; else ()."""
    found: list[int] = []
    token = tokens.start
    while token < tokens.stop:
        person = scene.person_at(token)
        known = scene.bodies.get(token)
        if person is not None:
            found.append(person)
        elif known is not None and known[1] <= tokens.stop:
            found.append(mentioned(scene, known[0], token, known[1]))
            token = known[1] - 1
        elif not is_joint(scene, token, tokens.stop):
            return ()
        token += 1
    return tuple(found)


def is_joint(scene: Scene, token: int, stop: int) -> bool:
    """Whether the token only joins names: "and", a comma, an honorific, a "'s" that ends one."""
    word = scene.parse.word(token)
    if scene.parse.tag[token] == "POS":
        return token + 1 == stop or scene.parse.tag[token + 1] == "CC"
    return word.casefold() in JOINTS or honorific(word) is not None


def trimmed(parse: Parse, tokens: range) -> range:
    """The range without marks, prepositions and "'s" at its edges."""
    start, stop = tokens.start, tokens.stop
    while start < stop - 1 and parse.tag[start] in EDGES and parse.word(start) != "about":
        start += 1
    while start < stop - 1 and parse.tag[stop - 1] in {"POS", ",", ":", ".", "``", "''"}:
        stop -= 1
    return range(start, stop)


def phrase_keys(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom one noun phrase means: a pronoun, a name, a body, then a description."""
    parse = scene.parse
    word = parse.word(phrase.head)
    if parse.tag[phrase.head] in RELATIVE:
        return antecedent(scene, phrase.head, context)
    if parse.tag[phrase.head] in {"PRP", "PRP$"}:
        return pronoun(scene, word, context) or unclear(scene, phrase)
    person = person_in(scene, phrase)
    if person is not None:
        return (person, *joined_people(scene, phrase, person))
    named = named_body(scene, phrase)
    if named is not None:
        return (named,)
    return (
        of_country(scene, phrase, context)
        or paired(scene, phrase, context)
        or pointed(scene, phrase, context)
        or described_new(scene, phrase, context)
    )


def unclear(scene: Scene, phrase: Phrase) -> Keys:
    """A holder of its own for a pronoun that could mean several."""
    key = scene.register.add(
        "anonymous", "unnamed", text_of(scene.parse, phrase.head, phrase.head + 1)
    )
    scene.register[key].mentions.add(place(scene.parse, phrase.head, phrase.head + 1))
    return (key,)


def place(parse: Parse, start: int, end: int) -> tuple[int, int]:
    return parse.start[start], parse.end[end - 1]


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


def person_in(scene: Scene, phrase: Phrase) -> int | None:
    """The person the phrase names by its head, its opening or an apposition to its head."""
    parse = scene.parse
    key = scene.person_at(phrase.head)
    if key is not None and not owns(parse, phrase.head, phrase.end):
        return key
    for token in range(phrase.start, base_end(parse, phrase)):
        key = scene.person_at(token)
        if key is not None and opens(scene, phrase, token):
            return key
    return apposed(scene, phrase)


def owns(parse: Parse, token: int, end: int) -> bool:
    """Whether a name is the possessor of what follows it inside the phrase."""
    while token + 1 < end and parse.tag[token + 1] in {"NNP", "NNPS"}:
        token += 1
    return token + 2 < end and parse.tag[token + 1] == "POS"


def opens(scene: Scene, phrase: Phrase, token: int) -> bool:
    """Whether the name at `token` is what the phrase is about: nothing but titles before it, and
    no "'s" after it."""
    parse = scene.parse
    if owns(parse, token, phrase.end):
        return False
    if token > phrase.head + 1:
        return all(is_title_word(parse, before) for before in range(phrase.start, token))
    end = next(
        e for s, e in scene.people.persons[scene.people.at[token]].mentions if s <= token < e
    )
    if end <= phrase.head and parse.tag[end] in NOUNS:
        return False
    return all(
        parse.tag[t] not in {"IN", "POS", "TO"} or parse.word(t) == "of"
        for t in range(phrase.start, token)
    )


def joined_people(scene: Scene, phrase: Phrase, first: int) -> Keys:
    """Others joined to the person by commas and "and": "Reps. Ann Poe of X and Tor Vik"."""
    found: list[int] = []
    token = next((t for t in range(phrase.start, phrase.end) if scene.person_at(t) == first), None)
    joint = False
    while token is not None and token < phrase.end:
        key = scene.person_at(token)
        if key is not None and owns(scene.parse, token, phrase.end):
            break
        if key is not None:
            found.append(key)
        elif scene.parse.tag[token] == "CC":
            joint = True
        elif not is_between(scene.parse, token):
            break
        token += 1
    others = tuple(dict.fromkeys(key for key in found if key != first))
    return others if joint else ()


def is_between(parse: Parse, token: int) -> bool:
    """Whether the token may stand between joined names: a comma, "of" and a capital, a title."""
    word = parse.word(token)
    return word in {",", "of", "(", ")", "-"} or word[:1].isupper()


def is_title_word(parse: Parse, token: int) -> bool:
    """Whether the token can stand in a title: "Texas-based", "spokesman the Rev.", "of"."""
    word = parse.word(token)
    if word == "of":
        return parse.word(token - 1)[:1].isupper() and parse.tag[token + 1] in {"NNP", "DT"}
    if word in {"the", "based", "."} or word[:1].isupper() or word[:1].isdigit():
        return True
    return parse.tag[token] in {"NN", "NNP", "JJ", "HYPH", "DT", "CD"}


def apposed(scene: Scene, phrase: Phrase) -> int | None:
    """The person after the comma in "his counterpart, Jane Roe": an office stands before it."""
    parse = scene.parse
    office = False
    for token in range(phrase.start, phrase.end - 1):
        noun = offices.office(parse.word(token))
        office = office or (noun is not None and not noun.plural)
        key = scene.person_at(token + 1)
        if office and parse.word(token) == "," and key is not None:
            return None if owns(parse, token + 1, phrase.end) else key
    return None


def named_body(scene: Scene, phrase: Phrase) -> int | None:
    """The country, organisation or outlet that the base of the phrase names."""
    parse = scene.parse
    end = name_end(parse, phrase)
    start = without_article(parse, phrase.start, end)
    for begin in dict.fromkeys((phrase.start, start)):
        known = scene.bodies.get(begin)
        if known is not None and known[1] == end:
            return mentioned(scene, known[0], begin, end)
    if (agency := named_agency(scene, phrase)) is not None:
        return agency
    if not parse.word(phrase.head)[:1].isupper():
        return None
    if end < phrase.end and parse.tag[end] == "POS" and end + 1 < phrase.end:
        return None
    text = text_of(parse, start, end)
    country = actors.country_of(text)
    alone = is_definite(parse, phrase) or parse.tag[phrase.head] == "JJ"
    if country is not None and (alone or actors.country_named(text)):
        return mentioned(scene, scene.register.government(country), start, end)
    kind = kind_of_name(parse, start, end)
    if kind is None:
        return None
    name = printed_name(parse, phrase, kind, end)
    return mentioned(scene, scene.register.body(kind, name), start, end)


def named_agency(scene: Scene, phrase: Phrase) -> int | None:
    """ "The Fjord agency": an outlet's name before a lower-case noun for an outlet."""
    parse = scene.parse
    head = parse.word(phrase.head)
    noun = offices.body(head)
    outlet = noun is not None and (noun.kind == "outlet" or head == "agency") and head.islower()
    start = without_article(parse, phrase.start, phrase.head + 1)
    stop = phrase.head
    while stop > start and parse.word(stop - 1) in {"news", "press"}:
        stop -= 1
    if not outlet or stop <= start or noun is None or noun.plural:
        return None
    named = all(
        parse.word(t)[:1].isupper() and not actors.is_demonym(parse.word(t))
        for t in range(start, stop)
    )
    place = parse.entity[start] == "GPE" or actors.country_named(text_of(parse, start, stop))
    if not named or place:
        return None
    key = scene.register.body("outlet", text_of(parse, start, stop))
    return mentioned(scene, key, start, stop)


def name_end(parse: Parse, phrase: Phrase) -> int:
    """Where a body's name ends: "Department of Commerce" goes on after its head."""
    end = phrase.head + 1
    if offices.body(parse.word(phrase.head)) is None or not parse.word(phrase.head)[:1].isupper():
        return end
    at = end
    while at < phrase.end and (parse.word(at)[:1].isupper() or parse.word(at) in LINKS):
        at += 1
        if parse.word(at - 1)[:1].isupper():
            end = at
    return end


def printed_name(parse: Parse, phrase: Phrase, kind: HolderKind, end: int) -> str:
    """The name as printed; an outlet's "The" is part of it, another article is not."""
    start = without_article(parse, phrase.start, end)
    if kind == "outlet" and start > 0 and parse.word(start - 1) == "The":
        start -= 1
    return text_of(parse, start, end)


def kind_of_name(parse: Parse, start: int, end: int) -> HolderKind | None:
    """What a capitalised phrase names, by its last word and the parser's entity."""
    text = text_of(parse, start, end)
    if actors.outlet_named(text) or actors.looks_like_outlet(text):
        return "outlet"
    head = offices.body(parse.word(end - 1))
    if head is not None:
        return None if head.kind == "government" else "organisation"
    if offices.paper(parse.word(end - 1)) or offices.office(parse.word(end - 1)):
        return None
    if parse.entity[end - 1] == "ORG" or (text.isupper() and len(text) > 1):
        return "organisation"
    if parse.entity[end - 1] == "GPE":
        return "government"
    if parse.entity[end - 1] == "NORP" or parse.tag[end - 1] not in {"NNP"}:
        return None
    if start > 0 and parse.word(start - 1).casefold() == "the":
        return "outlet" if parse.word(start - 1) == "The" and inside(parse, start - 1) else "organisation"
    return "person" if end - start == 1 else None


def mentioned(scene: Scene, key: int, start: int, end: int) -> int:
    """The key, with the mention noted."""
    scene.register[key].mentions.add(place(scene.parse, start, end))
    return key


def of_country(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """ "The Norwegian side", "Norway's government": the governments of the countries named."""
    noun = offices.body(scene.parse.word(phrase.head))
    if noun is None or noun.kind != "government":
        return ()
    end = described_end(scene.parse, phrase)
    found = countries_in(scene.parse, phrase.start, end)
    if found:
        keys = tuple(scene.register.government(country) for country in found)
        for key in keys:
            mentioned(scene, key, phrase.start, phrase.head + 1)
        return keys
    bare = phrase.head == phrase.start + 1 and is_definite(scene.parse, phrase)
    if noun.plural or not bare or phrase.end > phrase.head + 1:
        return ()
    return scene.discourse.last(
        context.token, lambda keys: len(keys) == 1 and scene.register[keys[0]].kind == "government"
    )


def paired(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """ "The two leaders", "both sides", "the two": the pair that was named."""
    parse = scene.parse
    word = parse.word(phrase.head)
    noun = offices.office(word) or offices.body(word)
    both = word.casefold() in {"both", "two"}
    if word.casefold() == "two" and (found := lately(scene, phrase.start)):
        return found
    if both or (noun is not None and noun.plural and is_definite(parse, phrase)):
        if both or count_of(parse, phrase) or noun_is_pairable(word):
            return pair(scene, word, context)
    return ()


def noun_is_pairable(word: str) -> bool:
    """Whether the bare plural ("the leaders", "the governments") points back to a pair."""
    office, body = offices.office(word), offices.body(word)
    if office is not None:
        return office.kind == "head"
    return body is not None and body.kind == "government"


def lately(scene: Scene, token: int) -> Keys:
    """The two persons or bodies named before `token` in its sentence, when there are just two."""
    start = scene.parse.sentence_of(token).start
    people = [r.keys for r in scene.discourse.before(token, start) if len(r.keys) == 1]
    named = {keys[0] for keys in people if scene.register[keys[0]].kind == "person"}
    return tuple(sorted(named)) if len(named) == 2 else ()


def pointed(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom a definite singular description points back to: "the minister", "China's leader"."""
    parse = scene.parse
    noun = offices.office(parse.word(phrase.head)) or offices.unnamed(parse.word(phrase.head))
    owner = possessor_of(parse, phrase)
    if noun is None or noun.plural or not (is_definite(parse, phrase) or owner):
        return ()
    countries = countries_in(parse, phrase.start, base_end(parse, phrase))
    codes = frozenset(country.iso3 for country in countries)
    if owner is not None and not countries:
        codes = owner_codes(scene, owner, context)
        if not codes:
            return ()
    if base_end(parse, phrase) > phrase.head + 1 and not codes:
        return ()
    found = described(scene, noun.lemma, codes, context)
    return found if fits_role(scene, phrase, found) else ()


def owner_codes(scene: Scene, owner: range, context: Context) -> frozenset[str]:
    """The countries of the government that "its" in "its president" means."""
    if len(owner) != 1 or scene.parse.tag[owner.start] != "PRP$":
        return frozenset()
    word = scene.parse.word(owner.start)
    keys = context.beside or pronoun(scene, word, context._replace(token=owner.start))
    kinds = {scene.register[key].kind for key in keys}
    if kinds != {"government"}:
        return frozenset()
    return frozenset(code for key in keys for code in scene.register[key].countries)


def fits_role(scene: Scene, phrase: Phrase, keys: Keys) -> bool:
    """Whether what the phrase adds to its head ("prime" minister) stands in the person's role."""
    parse = scene.parse
    if not keys or scene.register[keys[0]].role is None:
        return True
    start, end = scene.register[keys[0]].role or (0, 0)
    role = parse.text[start:end].casefold().split()
    added = [
        parse.word(t).casefold()
        for t in range(phrase.start, phrase.head)
        if parse.tag[t] in {"NN", "JJ", "NNP"} and actors.country_of(parse.word(t)) is None
    ]
    return all(word in role for word in added if word not in {"former", "late", "then", "new"})


def described_new(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """A holder of its own, as described: a document, a body, unnamed people; a thing that is
    somebody's ("Beijing's planning") is that somebody's word."""
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
        if owner is not None:
            return holders_of(scene, owner, context)
    return (people_described(scene, phrase),)


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
    key = new_entry(scene, phrase, "document")
    entry = scene.register[key]
    entry.plural = plural
    entry.offices.add(word)
    if owner is not None and parse.word(owner.start).casefold() not in FIRST:
        entry.issuers = holders_of(scene, owner, context)
    return key


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
    naming = "document" if kind == "document" else "named" if kind == "organisation" else "unnamed"
    key = scene.register.add(kind, naming, " ".join(text_of(parse, start, end).split()))
    scene.register[key].mentions.add(place(parse, start, end))
    scene.noted[phrase.head] = key
    return key


def known_body(scene: Scene, phrase: Phrase, kind: str, context: Context) -> Keys:
    """The body that "the ministry" or "the group" points back to: one with that word in its
    name, else the most salient of its kind."""
    parse = scene.parse
    word = parse.word(phrase.head).casefold()
    noun = offices.body(word)
    bare = phrase.head == phrase.start + 1
    if parse.word(phrase.start).casefold() not in {"the", "that"} or noun is None:
        return ()
    if not bare and not (noun.points and described_end(parse, phrase) == phrase.head + 1):
        return ()

    def called(keys: Keys) -> bool:
        entry = scene.register[keys[0]]
        named = entry.kind in {"organisation", "outlet"} and word in entry.name.casefold().split()
        return len(keys) == 1 and named and bare and len(entry.name.split()) > 1

    def alike(keys: Keys) -> float:
        return float(len(keys) == 1 and scene.register[keys[0]].kind == kind)

    return scene.discourse.last(context.token, called) or scene.discourse.best(
        context.token, alike, context.start
    )


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
    entry.name = " ".join(text_of(scene.parse, start, end).split())
    entry.mentions = {place(scene.parse, start, end)}
    return key


def body_described(scene: Scene, phrase: Phrase, kind: str, context: Context) -> int:
    """A body by its description ("the Norwegian transport ministry"), one for the same words."""
    parse = scene.parse
    if known := known_body(scene, phrase, kind, context):
        return mentioned(scene, known[0], phrase.start, phrase.head + 1)
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
    """Unnamed people, as described, with the reason given for it."""
    parse = scene.parse
    word = parse.word(phrase.head)
    noun = offices.unnamed(word) or offices.office(word)
    kind: HolderKind = "group" if noun is not None and noun.kind == "group" else "anonymous"
    if noun is None and parse.tag[phrase.head] in {"NNS", "NNPS"}:
        kind = "group"
    key = new_entry(scene, phrase, kind)
    entry = scene.register[key]
    entry.plural = parse.tag[phrase.head] in {"NNS", "NNPS"} or (noun is not None and noun.plural)
    entry.human = noun is not None
    entry.offices.add(noun.lemma if noun is not None else word.casefold())
    entry.countries = {c.iso3 for c in countries_in(parse, phrase.start, phrase.end)}
    entry.naming = "role" if offices.office(word) and is_definite(parse, phrase) else "unnamed"
    entry.reason = reason_in(parse, phrase)
    return key


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
