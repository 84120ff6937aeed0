"""Root words: what tells who spoke from who is only told of, and kinds of papers and people."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.cues import cue_table
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import table, words

ENDINGS = ("", "s", "es", "d", "ed", "ing", "’s", "'s")
SPOKEN = frozenset(
    {"say", "deny", "demand", "criticise", "promise", "praise", "ask", "blame", "document"}
)
"""Classes of cues by which somebody has spoken."""
ANY = "any"


class PaperKind(NamedTuple):
    """What a document is; `alone`: two of the kind are one even when nobody says whose."""

    name: str
    alone: bool


def bases(word: str) -> Iterator[str]:
    """The dictionary forms that a word may have, itself first."""
    word = word.casefold()
    for ending in ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: len(word) - len(ending)]
        yield stem
        if ending in {"d", "ed", "ing", "es"}:
            yield f"{stem}e"
            if stem[-1] == "i":
                yield f"{stem[:-1]}y"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


def is_attitude(cue: str) -> bool:
    """Whether a cue tells what somebody thinks or wants, and not that anybody said it."""
    found = [frozenset(bases(each)) for each in words_of(cue)]
    views = words("link_root_views")
    attitudes = [each for each in found if not views.isdisjoint(each)]
    spoken = (each for each in found if views.isdisjoint(each))
    return bool(attitudes) and not any(not each.isdisjoint(_spoken()) for each in spoken)


@cache
def _spoken() -> frozenset[str]:
    return frozenset(
        lemma
        for (lemma, part), patterns in cue_table().items()
        if part == "verb" and any(each.kind in SPOKEN for each in patterns.values())
    )


@cache
def _papers() -> dict[str, PaperKind]:
    rows = table("link_root_papers")
    return {row[0]: PaperKind(row[1], "yes" in row[2:]) for row in rows}


def paper_kind(name: str) -> PaperKind | None:
    """The kind of a document by the first noun for one in its name ("report on the harbour")."""
    found = (_papers().get(each.casefold()) for each in words_of(name))
    return next((each for each in found if each), None)


@cache
def _people() -> dict[str, str]:
    return {noun: kind for noun, kind, *_ in table("link_root_people")}


def people_class(description: str) -> str:
    """What unnamed people are by the words for them; ANY where these do not say."""
    for word in words_of(description):
        for base in bases(word):
            if base in _people():
                return _people()[base]
    return ANY


def people_noun(description: str) -> str:
    """The noun by which unnamed people are described ("officials" gives "official"); the last
    word where none is known."""
    found = words_of(description)
    for word in found:
        base = next((each for each in bases(word) if each in _people()), None)
        if base is not None:
            return base
    return found[-1].casefold() if found else ""
