"""Evidence that a run of capitals names a person, or that it names something else."""

from onrecord.lexicon import actors, names, offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_apposed import apposed_title
from onrecord.read.speakers_names import NameRun

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
    if is_title_alone(run):
        return True
    if len(run.parts) > 1 and (run.office or names.is_given(run.parts[0])):
        return any(is_body_word(part) for part in run.parts[1:] if not is_paper_like(part))
    if actors.organisation_named(phrase) or actors.outlet_named(phrase):
        return True
    if actors.country_of(phrase) is not None or actors.looks_like_outlet(phrase):
        return True
    return any(is_body_word(part) for part in run.parts)


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
    labels = [parse.entity[token] for token in range(run.start, run.end)]
    if len(core(run.parts)) == 1:
        return labels[0] == "PERSON" and not qualifies(parse, run.start)
    if names.is_given(run.parts[0]) or beside_office(parse, run) or any_initial(run):
        return True
    if labels.count("PERSON") * 2 < len(labels):
        return False
    return not any(actors.country_of(part) for part in run.parts)


def qualifies(parse: Parse, token: int) -> bool:
    """Whether the word only qualifies a common noun after it ("Lorry drivers")."""
    head = parse.head[token]
    return parse.dependency[token] in {"compound", "amod"} and parse.word(head)[:1].islower()


def any_initial(run: NameRun) -> bool:
    """Whether an initial stands among the words, as in people's names."""
    return any(names.is_initial(part) and "." in part for part in run.parts[:-1])


def beside_office(parse: Parse, run: NameRun) -> bool:
    """Whether "columnist" stands before the name, or ", a fellow at" after it."""
    before = run.title - 1
    if before >= 0 and parse.sentence[before] == parse.sentence[run.start]:
        noun = offices.office(parse.word(before))
        if noun is not None and not noun.plural:
            return True
    return apposed_title(parse, run) is not None or opens_apposition(parse, run.end)


def opens_apposition(parse: Parse, at: int) -> bool:
    """Whether a comma and a noun phrase headed by an office stand at token `at`."""
    if at >= len(parse) or parse.word(at) != ",":
        return False
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
