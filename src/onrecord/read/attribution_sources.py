"""Sources: the noun phrase on whose word a cue lays its content."""

from onrecord.lexicon.cues import carries_cue, is_document, is_person
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Place, is_mark, trimmed_place

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
NOMINAL = ("NN", "PRP", "WP", "DT", "CD", "WDT", "JJ")
LINKS = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "prep"})
PERSON_ENDINGS = ("ist", "ian", "man", "woman", "eer", "crat", "goer", "holder", "writer")
THINGS = frozenset({"this", "that", "these", "which", "what", "there"})
PERSONAL = frozenset({"i", "we", "you", "he", "she", "they", "who"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
LONGEST_CLIMB = 8
LONGEST_SOURCE = 60
"""Tokens: a longer noun phrase is a parse gone wrong, and is cut at its first comma."""


def child(parse: Parse, token: int, *dependencies: str) -> int | None:
    """The first child of `token` with one of the dependencies."""
    for each in parse.children[token]:
        if parse.dependency[each] in dependencies:
            return each
    return None


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is passive: by its subject, its auxiliary, or as a participle of a noun."""
    marks = {parse.dependency[each] for each in parse.children[verb]}
    if marks & {"auxpass", "nsubjpass", "csubjpass"}:
        return True
    return (
        parse.tag[verb] == "VBN"
        and "aux" not in marks
        and parse.dependency[verb] in {"acl", "advcl"}
    )


def plain_subject(parse: Parse, verb: int) -> int | None:
    """The noun that an active verb has as its subject, also shared or passed down; None if none.

    "A said … and added …" shares it, "A went on to say" passes it down, "a letter saying" is the
    noun itself; a relative pronoun stands for the noun before it.
    """
    climb: int | None = verb
    for _ in range(LONGEST_CLIMB):
        if climb is None:
            return None
        own = child(parse, climb, *SUBJECTS)
        if own is None and climb != verb:
            own = child(parse, climb, *PASSIVE_SUBJECTS)
        if own is not None:
            return antecedent(parse, climb, own)
        climb, noun = governor(parse, climb)
        if noun:
            return climb
    return None


def governor(parse: Parse, verb: int) -> tuple[int | None, bool]:
    """Where a verb without a subject gets it from, and whether that is the noun itself."""
    above, link = parse.head[verb], parse.dependency[verb]
    if above == verb or link not in LINKS | {"relcl"}:
        return None, False
    if parse.tag[above].startswith(("NN", "PRP")):
        infinitive = parse.tag[verb] == "VB"
        return (None, False) if infinitive else (above, link in {"acl", "relcl"})
    if link == "ccomp" and parse.tag[verb] != "VBG":
        return None, False
    if link == "prep" and parse.word(verb).casefold() == "as":
        # "quoted Roe as saying": Roe says so.
        quoted = child(parse, above, "dobj")
        if quoted is not None and quoted < verb:
            return quoted, True
    if link == "xcomp" and child(parse, above, "dobj") is not None and not passes(parse, above):
        return None, False
    return above, False


def passes(parse: Parse, verb: int) -> bool:
    return carries_cue(parse.lemma[verb])


def antecedent(parse: Parse, verb: int, noun: int) -> int:
    """The noun that a relative pronoun stands for, or the noun itself."""
    relative = parse.dependency[verb] in {"relcl", "acl"}
    if relative and parse.word(noun).casefold() == "who":
        speaker = who_spoke(parse, parse.head[verb])
        if speaker is not None:
            return speaker
    if relative and parse.tag[noun] in {"WP", "WDT"} and parse.head[verb] != verb:
        return parse.head[verb]
    return noun


def who_spoke(parse: Parse, noun: int) -> int | None:
    """The person that "who" stands for after a body ("Roe told the Herald, who said"), if so."""
    if parse.entity[noun] != "ORG" or parse.dependency[noun] not in {"dobj", "pobj", "dative"}:
        return None
    above = parse.head[noun]
    above = parse.head[above] if parse.dependency[noun] == "pobj" else above
    own = child(parse, above, *SUBJECTS)
    if own is None or not parse.tag[own].startswith(("NNP", "PRP")):
        return None
    return own if parse.entity[own] not in NAMES - {"PERSON"} else None


def agent(parse: Parse, verb: int) -> int | None:
    """Who a passive says did it ("by the court"), also where the parse hangs it lower."""
    by = child(parse, verb, "agent")
    if by is None:
        for each in parse.children[verb]:
            if parse.dependency[each] == "prep" and parse.lemma[each].casefold() == "by":
                by = each
    return child(parse, by, "pobj") if by is not None else None


def noun_phrase(parse: Parse, noun: int, cue: range) -> range:
    """The noun's whole phrase, with title, apposition and relative clause, on its side of the cue.

    A relative clause that holds the cue itself is left out.
    """
    first, last = parse.first[noun], parse.last[noun]
    if noun < cue.start:
        last = min(last, cue.start - 1)
        last = before_clause(parse, noun, last, cue)
    else:
        first = max(first, cue.stop)
    phrase = before_quote(parse, range(first, last + 1), noun)
    return shortened(parse, phrase, noun) if len(phrase) > LONGEST_SOURCE else phrase


def before_clause(parse: Parse, noun: int, last: int, cue: range) -> int:
    """The last token of a phrase before the child of its noun that holds the cue."""
    for each in parse.children[noun]:
        if each > noun and parse.first[each] <= cue.start <= parse.last[each]:
            last = min(last, parse.first[each] - 1)
    return last


def before_quote(parse: Parse, phrase: range, noun: int) -> range:
    """The phrase cut where the parse let it run into the next quotation after a stop."""
    for token in range(noun + 1, phrase.stop):
        if is_mark(parse.word(token)) and parse.word(token - 1) in {",", ".", ":", "?", "!"}:
            return range(phrase.start, token)
    return phrase


def shortened(parse: Parse, phrase: range, noun: int) -> range:
    """A phrase cut at the first comma after its noun."""
    for token in range(noun + 1, phrase.stop):
        if parse.word(token) in {",", ";", ":"}:
            return range(max(phrase.start, noun - LONGEST_SOURCE), token)
    return range(max(phrase.start, noun - LONGEST_SOURCE), min(phrase.stop, noun + LONGEST_SOURCE))


def source_place(parse: Parse, noun: int | None, cue: range) -> tuple[Place, ...]:
    """The source as places: the noun's phrase, or nothing ("it is said that" has no source)."""
    if noun is None or parse.dependency[noun] == "expl":
        return ()
    phrase = noun_phrase(parse, noun, cue)
    if not phrase:
        return ()
    start, end = parse.characters(phrase)
    opened = parse.text.rfind("(", start, end)
    if opened > start and ")" not in parse.text[opened:end]:
        end = opened
    place = trimmed_place(parse.text, start, end)
    return (place,) if place else ()


def speaks(parse: Parse, noun: int | None) -> bool:
    """Whether a subject is a person, a body or a document, as far as words tell."""
    if noun is None:
        return False
    if parse.word(noun).casefold() in PERSONAL or parse.entity[noun] in NAMES:
        return True
    return parse.tag[noun].startswith("NNP") or is_document(parse.lemma[noun])


def voices(parse: Parse, noun: int) -> bool:
    """Whether a subject can hold a view: who speaks, people by the noun, or anyone unnamed."""
    if speaks(parse, noun) or is_person(parse.lemma[noun]):
        return True
    if parse.word(noun)[:1].isupper() or parse.lemma[noun].endswith(PERSON_ENDINGS):
        return True
    return not parse.tag[noun].startswith("NN") and parse.word(noun).casefold() not in THINGS
