"""Status: the offices that a verb tells of, and whether they are held, were or will be."""

from collections.abc import Iterator

from onrecord.lexicon import offices
from onrecord.lexicon.role_status import Telling, before_office, particles, telling
from onrecord.model.parse import Parse
from onrecord.model.records import RoleStatus
from onrecord.read.speakers_affiliations import is_body, named_after
from onrecord.read.speakers_appositions import described
from onrecord.read.speakers_phrases import chunk_start
from onrecord.read.speakers_posts import Role

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"attr", "acomp", "oprd", "dobj", "pobj"})
PUBLIC = frozenset({"head", "post", "speaks"})
"""Kinds of offices that one leaves: being the author of a report is none."""
MOST_VERBS = 4


def told_roles(parse: Parse, head: int) -> Iterator[Role]:
    """The offices that verbs tell of the name or pronoun with its head at the token: "Roe served
    as envoy until 2016", "Roe, who was appointed director"."""
    for verb in verbs_of(parse, head):
        if particles(parse.lemma[verb]) and not is_open(parse, verb):
            for particle in particles(parse.lemma[verb]):
                yield from told(parse, verb, particle)


def verbs_of(parse: Parse, head: int) -> Iterator[int]:
    """The verbs of which the token is the subject, by itself or as "who"."""
    if parse.dependency[head] in SUBJECTS and parse.head[head] > head:
        yield from joined_verbs(parse, parse.head[head])
    for child in parse.children[head]:
        if parse.dependency[child] == "relcl" and has_who(parse, child):
            yield from joined_verbs(parse, child)
        elif parse.dependency[child] == "appos":
            for below in parse.children[child]:
                if parse.dependency[below] == "relcl" and has_who(parse, below):
                    yield from joined_verbs(parse, below)


def joined_verbs(parse: Parse, verb: int) -> Iterator[int]:
    """The verb, and those joined to it that have no subject of their own."""
    for _ in range(MOST_VERBS):
        yield verb
        after = (
            child
            for child in parse.children[verb]
            if parse.dependency[child] == "conj" and not has_subject(parse, child)
        )
        verb = next(after, -1)
        if verb < 0:
            return


def has_who(parse: Parse, verb: int) -> bool:
    return any(
        parse.dependency[child] in SUBJECTS and parse.word(child).casefold() == "who"
        for child in parse.children[verb]
    )


def has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.dependency[child] in SUBJECTS for child in parse.children[verb])


def is_open(parse: Parse, verb: int) -> bool:
    """Whether the clause does not say that it is so: negated, asked, under a condition or what
    somebody is said to have said."""
    below = parse.children[verb]
    if any(parse.dependency[child] == "neg" for child in below):
        return True
    marked = {parse.word(child).casefold() for child in below if parse.dependency[child] == "mark"}
    modal = {parse.word(child).casefold() for child in below if parse.tag[child] == "MD"}
    asked = any(parse.tag[child] in {"WRB", "WDT"} for child in below)
    return bool(marked & {"if", "whether", "unless"}) or bool(modal - {"will"}) or asked


def told(parse: Parse, verb: int, particle: str) -> Iterator[Role]:
    """The office that the verb and its particle bring, with what its tense says."""
    tense = telling(parse.lemma[verb], particle)
    status = status_of(parse, verb, tense)
    head = brought(parse, verb, particle)
    if status is None or head is None:
        return
    if tense.body:
        yield from headed(parse, head, status)
        return
    noun = offices.office(parse.word(head))
    before = any(before_office(parse.word(t)) == "former" for t in parse.children[verb])
    status = "former" if before else status
    lasting = status == "former" and not before and noun is not None and noun.kind not in PUBLIC
    if noun is None or noun.plural or lasting:
        return
    role = described(parse, chunk_start(parse, head), verb)
    if role.office and role.role is not None:
        said = role.status if role.status != "current" else status
        yield role._replace(status=said, basis="told")


def headed(parse: Parse, head: int, status: RoleStatus) -> Iterator[Role]:
    """The body that somebody heads or runs, where it is known for one."""
    place = named_after(parse, chunk_start(parse, head), parse.last[head] + 1)
    if place is not None and is_body(parse, place, "with"):
        yield Role(affiliation=place, status=status, basis="told")


def brought(parse: Parse, verb: int, particle: str) -> int | None:
    """The head of what follows the verb, or the particle that the table asks for."""
    if not particle:
        found = (t for t in parse.children[verb] if parse.dependency[t] in OBJECTS and t > verb)
        return next((token for token in found if parse.dependency[token] != "pobj"), None)
    for child in parse.children[verb]:
        if child > verb and parse.word(child) == particle:
            return next((t for t in parse.children[child] if parse.dependency[t] == "pobj"), None)
    return None


def status_of(parse: Parse, verb: int, tense: Telling) -> RoleStatus | None:
    """What the verb says in the tense and voice that it stands in; None when it says nothing."""
    below = parse.children[verb]
    helpers = {parse.word(t).casefold() for t in below if parse.dependency[t] in {"aux", "auxpass"}}
    passive = any(parse.dependency[t] == "auxpass" for t in below)
    if tense.passive and not passive:
        return None
    if helpers & {"will", "’ll", "'ll"}:
        return "coming" if tense.present != "former" else None
    if helpers & {"has", "have"} and not passive:
        return "former" if tense.past == tense.present == "former" else tense.present
    past = parse.tag[verb] in {"VBD", "VBN"} or bool(helpers & {"was", "were", "had", "been"})
    if is_reported(parse, verb) and past and not passive:
        return None
    return tense.past if past else tense.present


def is_reported(parse: Parse, verb: int) -> bool:
    """Whether the clause is what somebody said or thought, whose tense is shifted back."""
    return parse.dependency[verb] == "ccomp"
