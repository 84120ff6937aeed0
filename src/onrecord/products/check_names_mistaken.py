"""Mistaken names: those that share a word, a title or a country with the printed one."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.actors import country_of, form_of
from onrecord.products.check_names_found import Name, bare
from onrecord.products.check_names_scope import Scope
from onrecord.products.check_values_slots import same_place
from onrecord.products.draft_alignment import Alignment
from onrecord.products.draft_compared import Compared

TOGETHER = 0.5
"""Coverage from which two sentences are taken to tell of one thing."""
STEM = 5
"""Letters in common at the beginning by which two words may be one word's forms."""


def mistaken_for(compared: Compared, each: Name, printed: Sequence[Name]) -> Name | None:
    """The printed name that the draft's is not, though part of it stands there too."""
    here, draft = Scope(compared.printed.text), Scope(compared.draft.text)
    if compared.aligned.coverage < TOGETHER or here.has_whole(each):
        return None
    if each.body and each.body in here.tabled[1]:
        return None
    for other in printed:
        if draft.has_whole(other):
            continue
        if namesakes(each, other) or cities(compared, each, other):
            return other
        if of_one_title(compared.aligned, each, other):
            return other
    return None


def namesakes(each: Name, other: Name) -> bool:
    """Whether two names of places or bodies have one noun and each has a word that the other lacks:
    "Gothic Hall", "Hall of Mirrors"."""
    if "person" in {each.kind, other.kind} or each.country or other.country:
        return False
    if each.body and each.body == other.body:
        return False
    if each.side.form(each.head) != other.side.form(other.head):
        return False
    return any(lacks(other, each)) and any(lacks(each, other))


def lacks(name: Name, other: Name) -> Iterator[str]:
    """The words of another name that a name has not in any form, but for those of countries."""
    stems = {each[:STEM] for each in name.words}
    for token in other.tokens:
        word = other.side.parse.word(token)
        telling = bare(word) in other.words and country_of(word) is None
        if telling and bare(word)[:STEM] not in stems:
            yield word


def cities(compared: Compared, each: Name, other: Name) -> bool:
    """Whether a capital stands, as the place where something is, for another place that is printed:
    its country alone does not tell where."""
    if form_of(each.text) != "capital" or other.kind != "place" or other.country:
        return False
    if Scope(compared.around.text).has_whole(each):
        return False
    return where(each) == where(other) == "in"


def where(name: Name) -> str:
    """The preposition that a name stands with; of "in the city of Aker" it is "in"."""
    parse = name.side.parse
    up = parse.head[name.head]
    over = parse.head[up]
    if parse.dependency[name.head] == "pobj" and parse.lemma[up].lower() == "of":
        up = parse.head[over]
    return parse.lemma[up].lower()


def of_one_title(alignment: Alignment, each: Name, other: Name) -> bool:
    """Whether two people stand with one title: "first lady Ines Duarte", "first lady Eva Roe"."""
    if {each.kind, other.kind} - {"person", "other"} or "person" not in {each.kind, other.kind}:
        return False
    if each.words[-1] == other.words[-1]:
        return False
    before, after = each.tokens.start - 1, other.tokens.start - 1
    if alignment.forward.get(before) != after or not each.side.is_content(before):
        return False
    return each.side.parse.head[before] in each.tokens or same_place(
        alignment, each.head, other.head
    )
