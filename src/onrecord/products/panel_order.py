"""Panel order: experts and commentators first, then who speaks for bodies, then officials."""

from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import words_of
from onrecord.model.records import Holder
from onrecord.products.index import Shelf

EXPERT, BODY, OFFICIAL, UNNAMED = range(4)
IN_OFFICE = frozenset({"head", "post", "speaks"})
"""Kinds of offices whose holders speak for a state, a government or a body."""
OF_BODIES = frozenset(
    {"chair", "chairman", "chairwoman", "chief", "director", "editor", "head", "manager"}
)
"""Offices that institutes and firms have too: by themselves they make nobody an official."""


def standing(rows: tuple[tuple[Shelf, Holder], ...]) -> int:
    """Where those who share an entry sit, by what any document calls them."""
    holders = [holder for _, holder in rows]
    if all(each.kind == "anonymous" for each in holders):
        return UNNAMED
    if any(each.kind == "government" for each in holders) or any(map(is_official, holders)):
        return OFFICIAL
    return EXPERT if any(each.kind == "person" for each in holders) else BODY


def is_official(holder: Holder) -> bool:
    """Whether a person's role is an office, and not an occupation beside it."""
    found = [one for each in role_words(holder) if (one := office(each))]
    kinds = {each.kind for each in found if each.lemma not in OF_BODIES}
    works = any(each.kind == "work" for each in found)
    return holder.kind == "person" and bool(kinds & IN_OFFICE) and not works


def role_words(holder: Holder) -> list[str]:
    return words_of(holder.role.exact) if holder.role else []
