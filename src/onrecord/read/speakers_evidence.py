"""Evidence that a run of capitals names a person, or that it names something else."""

from collections.abc import Container

from onrecord.lexicon import actors, names, offices
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_apposed import title_before
from onrecord.read.speakers_names import NameRun

NAMED = frozenset({"GPE", "NORP", "ORG", "LOC", "FAC", "EVENT", "DATE", "LAW", "WORK_OF_ART"})
"""Entities of the parser that are no persons."""
LETTERS = 3
"""Letters of the longest word in capitals that is taken for no name."""
REACH = 8
"""Tokens after a name's comma in which an apposition must show its head."""


def core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts that are no suffix."""
    return tuple(part for part in parts if not names.is_suffix(part))


def is_full(run: NameRun) -> bool:
    return len(core(run.parts)) > 1


def is_other(run: NameRun) -> bool:
    """Whether the run names a country, a body or an outlet."""
    phrase = " ".join(run.parts)
    if is_title_alone(run) or is_place(run) or is_thing(run):
        return True
    if len(run.parts) > 1 and (run.office or names.is_given(run.parts[0])):
        return any(is_body_word(part) for part in run.parts[1:] if not is_paper_like(part))
    if actors.organisation_named(phrase) or actors.outlet_named(phrase):
        return True
    if any("-" in part and actors.country_of(part.split("-", 1)[0]) for part in run.parts):
        return True
    if actors.country_of(phrase) is not None or actors.looks_like_outlet(phrase):
        return True
    alone = len(run.parts) == 1 and len(phrase) <= LETTERS and run.honorific is None
    return any(is_body_word(part) or (alone and is_acronym(part)) for part in run.parts)


def is_acronym(part: str) -> bool:
    """Whether all letters are capitals, of more than one: "ET"."""
    return len(part) > 1 and part.isupper() and not names.is_initial(part)


def is_place(run: NameRun) -> bool:
    """Whether the run is a region or city, or ends as places' names do."""
    if run.honorific is not None:
        return False
    known = " ".join(run.parts).casefold() in words("place_names")
    return known or (len(run.parts) > 1 and run.parts[-1].casefold() in words("place_nouns"))


def is_thing(run: NameRun) -> bool:
    """Whether a name without a given name or an initial ends as those of halls and documents do,
    as family names may: "Gothic Hall", "Nordic Charter"."""
    if run.honorific is not None or run.office or len(run.parts) == 1:
        return False
    if names.is_given(run.parts[0]) or any(names.is_initial(part) for part in run.parts):
        return False
    last = run.parts[-1].casefold()
    return last in words("hall_nouns") or offices.paper(last) is not None


def is_title_alone(run: NameRun) -> bool:
    """Whether the words are a title without a name: "Advocacy Director", "Art Editor"."""
    parts = core(run.parts)
    named = len(parts) > 2 and names.is_given(parts[0])
    several = len(parts) > 1 or (run.office and run.title < run.start)
    return several and not named and offices.is_office_only(parts[-1])


def is_paper_like(part: str) -> bool:
    """Whether outlets' names end so, as surnames may ("Guardian", "Post")."""
    return actors.looks_like_outlet(f"The {part}")


def is_body_word(part: str) -> bool:
    """Whether the word heads a body's name or is an acronym."""
    noun = offices.body(part)
    if noun is None:
        return len(part) > 2 and part.isupper() and not names.is_initial(part)
    return noun.lemma not in {"church", "port", "power", "force"}


def is_person(parse: Parse, run: NameRun, certain: frozenset[int]) -> bool:
    """Whether titles, labels, the parser, a given name or what stands around say so.

    `certain` are tokens of labels and bylines, which name people by their place.
    """
    if run.start in certain or run.honorific is not None:
        return True
    if run.office and (run.title < run.start or len(run.parts) > 1):
        return True
    if any(parse.word(token) == "(" for token in range(run.start, run.end)):
        return True  # only how a person's name is spoken stands inside it
    labels = [parse.entity[token] for token in range(run.start, run.end)]
    if len(core(run.parts)) == 1:
        lone = labels[0] == "PERSON" or is_called(parse, run)
        return lone and not qualifies(parse, run.start)
    if names.is_given(run.parts[0]) or beside_office(parse, run) or any_initial(run):
        return True
    if labels.count("PERSON") * 2 < len(labels):
        return False
    return not any(actors.country_of(part) for part in run.parts)


def names_thing(parse: Parse, run: NameRun) -> bool:
    """Whether "the" or a slash stands before the only name, as before a place's, a paper's or an
    agency's: "the Skagerrak", "The Riga Lantern", "Lund/Fjordnet"."""
    before = run.title - 1
    return before >= 0 and parse.word(before).casefold() in {"the", "/"}


def is_called(parse: Parse, run: NameRun) -> bool:
    """Whether a lower-case noun for one person stands right before the only name, which the
    parser takes for nothing that has a name of its own: "rapper XZibble"."""
    before = run.start - 1
    if before < 0 or parse.sentence[before] != parse.sentence[run.start]:
        return False
    noun = offices.office(parse.word(before)) if parse.word(before).islower() else None
    return noun is not None and not noun.plural and parse.entity[run.start] not in NAMED


def is_nobody(parse: Parse, run: NameRun, common: Container[str]) -> bool:
    """Whether words around the name, or the words that it is made of, speak against a person."""
    lone = len(core(run.parts)) == 1 and run.honorific is None
    if lone and names_thing(parse, run):
        return True
    return is_common(parse, run, common) or names_body(parse, run)


def names_body(parse: Parse, run: NameRun) -> bool:
    """Whether a lower-case noun for a body stands right before a name without a given name: "of
    the newspaper Fjord Posten", "the largest party, Fjord Venstre, said"."""
    before = run.title - 1
    if before > 0 and run.end < len(parse) and parse.word(before) == "," == parse.word(run.end):
        before -= 1
    if before < 0 or run.honorific is not None or names.is_given(run.parts[0]):
        return False
    noun = offices.body(parse.word(before)) if parse.word(before).islower() else None
    same = parse.sentence[before] == parse.sentence[run.start]
    return same and noun is not None and noun.kind in {"organisation", "outlet"}


def is_common(parse: Parse, run: NameRun, common: Container[str]) -> bool:
    """Whether the document has the only name, or the last of a name without a given name, as a
    common word too: "Hateful Conduct" beside "hateful conduct"."""
    parts = core(run.parts)
    if run.honorific is not None or run.office or names.is_given(parts[0]) or any_initial(run):
        return False
    if len(parts) > 1 and names.family_index(parts) == 0:
        return False
    last = parts[-1].casefold()
    known = last in common or last.removesuffix("s") in common
    return known and not beside_office(parse, run)


def qualifies(parse: Parse, token: int) -> bool:
    """Whether the word only qualifies a common noun after it ("Lorry drivers")."""
    head = parse.head[token]
    if parse.tag[head] not in {"NN", "NNS", "NNP", "NNPS"}:
        return False
    return parse.dependency[token] in {"compound", "amod"} and parse.word(head)[:1].islower()


def any_initial(run: NameRun) -> bool:
    """Whether an initial stands among the words, as in people's names and not in "U.N. Charter"."""
    return any(
        names.is_initial(part) and "." in part and not shortens_body(part)
        for part in run.parts[:-1]
    )


def shortens_body(part: str) -> bool:
    """Whether letters with full stops shorten the name of a country or body."""
    return actors.country_of(part) is not None or actors.organisation_named(part) is not None


def beside_office(parse: Parse, run: NameRun) -> bool:
    """Whether "columnist" stands before the name, or ", a fellow at" after it."""
    before = run.title - 1
    if before >= 0 and parse.sentence[before] == parse.sentence[run.start]:
        noun = offices.office(parse.word(before))
        if noun is not None and not noun.plural:
            return True
    return title_before(parse, run) is not None or opens_apposition(parse, run.end)


def opens_apposition(parse: Parse, at: int) -> bool:
    """Whether a comma and a noun phrase headed by an office stand at token `at`, or "of the" and
    a capital."""
    if at >= len(parse) or parse.word(at) != ",":
        return False
    if at + 3 < len(parse) and [parse.word(at + 1), parse.word(at + 2)] == ["of", "the"]:
        return parse.word(at + 3)[:1].isupper()
    for token in range(at + 1, min(at + 1 + REACH, len(parse))):
        noun = offices.office(parse.word(token))
        if noun is not None and not noun.plural and parse.word(token)[0].islower():
            return True
        if parse.word(token) in {",", ".", ";"} or parse.tag[token] in {"IN", "VBD", "VBZ", "VBP"}:
            return False
    return False


def often_people(parse: Parse, runs: list[NameRun]) -> frozenset[str]:
    """Single names that the parser takes for persons more often than for anything else."""
    counts: dict[str, int] = {}
    for run in runs:
        if not is_full(run) and not is_other(run) and not qualifies(parse, run.start):
            label = parse.entity[run.start]
            vote = 1 if label == "PERSON" else -1 if label else 0
            counts[run.parts[0]] = counts.get(run.parts[0], 0) + vote
    return frozenset(name for name, count in counts.items() if count > 0)


def is_known(parse: Parse, run: NameRun, known: frozenset[str]) -> bool:
    lone = not is_full(run) and not run.headline and run.parts[0] in known
    return lone and not qualifies(parse, run.start)
