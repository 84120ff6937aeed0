"""Names: who and what is named in a document, by keys that are the same in every document."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon.actors import country_of, folded, organisation_named
from onrecord.lexicon.leaders import people
from onrecord.lexicon.names import family_index, honorific, is_not_name, plain
from onrecord.lexicon.offices import office
from onrecord.model.parse import Parse
from onrecord.model.proposition import Named, NameKind
from onrecord.model.records import Holder
from onrecord.read.tokens import touching, word

NamesAt = Mapping[int, tuple[Named, ...]]
"""What each token of a name, or of a pronoun that means one, names."""
LONGEST = 5
"""Words of a country's name that are looked up together."""
PROPER = frozenset({"NNP", "NNPS"})
ENTITIES: Mapping[str, NameKind] = {
    "PERSON": "person",
    "ORG": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "body",
    "EVENT": "other",
    "LAW": "document",
    "WORK_OF_ART": "document",
    "PRODUCT": "other",
}
KINDS: Mapping[str, NameKind] = {
    "person": "person",
    "government": "government",
    "organisation": "body",
    "outlet": "body",
    "document": "document",
}
POINTED = frozenset({"person", "government", "organisation", "outlet"})
"""Kinds of holders that pronouns stand for."""
CLOSED = frozenset({"person", "outlet", "document"})
"""Kinds of holders whose names may hold a country's that is not meant: "The Oslo Courier"."""
OWNED = frozenset({"'s", "’s"})
PLACED = frozenset({"in", "at", "near", "from", "across", "outside", "inside", "around", "into"})


def names_of(parse: Parse, holders: Sequence[Holder]) -> NamesAt:
    """What each token names: by the document's holders, countries, and what looks like a name."""
    found: dict[int, tuple[Named, ...]] = {}
    closed: set[int] = set()
    for holder, name, tokens in known(parse, holders):
        enter(found, name, (each for each in tokens if each not in found))
        if holder.kind in CLOSED:
            closed.update(tokens)
    persons = {each.key for names in found.values() for each in names if each.kind == "person"}
    for name, tokens in countries(parse):
        enter(found, name, (each for each in tokens if each not in closed))
    for tokens in entities(parse):
        free = [each for each in tokens if not is_person(found.get(each, ()))]
        new = [each for each in free if each not in found]
        told = entity(parse, free, persons) if any(is_proper(parse, t) for t in new) else None
        if told is not None:
            enter(found, told, iter(new))
    return found


def is_person(names: tuple[Named, ...]) -> bool:
    return any(each.kind == "person" for each in names)


def enter(found: dict[int, tuple[Named, ...]], name: Named, tokens: Iterator[int]) -> None:
    for token in tokens:
        if name not in found.get(token, ()):
            found[token] = (*found.get(token, ()), name)


def known(parse: Parse, holders: Sequence[Holder]) -> Iterator[tuple[Holder, Named, range]]:
    """The places of the holders, those of their names first."""
    named = [(each, name) for each in holders if (name := named_holder(each))]
    for holder, name in named:
        for span in holder.mentions:
            yield holder, name, name_part(parse, touching(parse, span.start, span.end), name)
    for holder, name in named:
        if holder.kind in POINTED:
            for span in holder.references:
                yield holder, name, touching(parse, span.start, span.end)


def name_part(parse: Parse, tokens: range, name: Named) -> range:
    """The capitalised words of a person's mention."""
    if name.kind != "person":
        return tokens
    parts = [each for each in tokens if parse.word(each)[:1].isupper()]
    return range(parts[0], parts[-1] + 1) if parts else tokens


def named_holder(holder: Holder) -> Named | None:
    """A holder as a name that other documents may have too; None for those without one."""
    if holder.naming == "unnamed" or not any(each.isupper() for each in holder.name):
        return None
    if holder.kind == "government":
        codes = holder.countries
        return Named("government", codes[0]) if len(codes) == 1 else None
    if holder.kind == "person":
        key = person_key(holder.name)
        return Named("person", key) if key else None
    kind = KINDS.get(holder.kind)
    return Named(kind, body_key(holder.name)) if kind else None


def person_key(name: str) -> str:
    """The family name; with the given name where another of that family is known by it alone."""
    parts = tuple(each for each in name.split() if honorific(each) is None and each[:1].isalnum())
    if not parts:
        return ""
    place = family_index(parts)
    family, called = plain(parts[place]), people(parts[place])
    if len(parts) > 1 and called and not set(people(" ".join(parts))) & set(called):
        return f"{plain(parts[0])} {family}"
    return family


def body_key(name: str) -> str:
    body = organisation_named(name)
    words = folded(body.name if body else name).casefold().split()
    return " ".join(each.removesuffix("'s") for each in words)


def countries(parse: Parse) -> Iterator[tuple[Named, range]]:
    """Each country where it is named, by any of its words, the longest name first."""
    token = 0
    while token < len(parse):
        end = token + 1
        if parse.word(token)[:1].isupper():
            for end in range(run_end(parse, token), token, -1):
                phrase = parse.text[parse.start[token] : parse.end[end - 1]]
                country = country_of(phrase)
                if country is not None:
                    kind: NameKind = "place" if is_placed(parse, end - 1) else "government"
                    yield Named(kind, country.iso3), range(token, end)
                    break
        token = end


def run_end(parse: Parse, token: int) -> int:
    """Where the capitals that begin at a token end, or the longest country's name would."""
    end = token + 1
    while end < len(parse) and end < token + LONGEST and parse.word(end)[:1].isupper():
        end += 1
    return end


def is_placed(parse: Parse, token: int) -> bool:
    """Whether something is in or near what a token names."""
    return parse.dependency[token] == "pobj" and word(parse, parse.head[token]) in PLACED


def entities(parse: Parse) -> Iterator[range]:
    """What the parser calls an entity, and other capitalised names."""
    token = 0
    while token < len(parse):
        end = name_end(parse, token)
        if end > token:
            yield range(token, end)
        token = max(end, token + 1)


def name_end(parse: Parse, token: int) -> int:
    """Where the name that begins at a token ends; the token itself where none begins."""
    label, end = parse.entity[token], token + 1
    if label in ENTITIES:
        while end < len(parse) and parse.entity[end] == label and not parse.entity_begins[end]:
            end += 1
        return end
    if label or not is_proper(parse, token):
        return token
    while end < len(parse) and not parse.entity[end] and is_proper(parse, end):
        end += 1
    return end


def is_proper(parse: Parse, token: int) -> bool:
    said = parse.word(token)
    return parse.tag[token] in PROPER and said[:1].isupper() and not is_not_name(said)


def entity(parse: Parse, tokens: Sequence[int], persons: set[str]) -> Named | None:
    """A name by what the parser takes it for, without titles; none ends with an office."""
    kind = ENTITIES.get(parse.entity[tokens[0]], "other")
    said = [parse.word(each) for each in tokens if any(c.isalnum() for c in parse.word(each))]
    said = [each for each in said if each not in OWNED and honorific(each) is None]
    if not said or office(said[-1]) is not None:
        return None
    if kind == "person" or person_key(said[-1]) in persons:
        return Named("person", person_key(" ".join(said)))
    return Named(kind, body_key(" ".join(said)))
