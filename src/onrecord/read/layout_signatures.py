"""Signatures: lines that name the author of a take, told from captions, items and rubrics."""

import re

from onrecord.lexicon.layout_words import is_bio_verb, is_role
from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import is_role_line
from onrecord.read.layout_captions import is_pictured
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import DASH, POSTED, Place, full_names_from, next_word
from onrecord.read.layout_persons import is_capitals, person_at

WORD = re.compile(r"[^\W\d_][\w’'-]*")
CAPITALISED = re.compile(r"(?:[Tt]he\s+)?[^\W\d_a-z]")
JOINING = frozenset({"a", "an", "the", "and", "former", "formerly", "at", "of", "in", "for", "now"})
POSTS = frozenset({"at", "of", "for", "with", "in"})
LONGEST = 1000
LONGEST_SIGNATURE = 90
LONGEST_NAME_LINE = 20
REACH = 14


def dashed_names(look: Look) -> tuple[Place, ...]:
    """The full names in "—Jane Roe is a fellow at …" or "— Jane Roe, X Institute"."""
    dash = DASH.match(look.text)
    if (
        dash is None
        or len(look.text) > LONGEST
        or look.words > LONGEST_SIGNATURE
        or POSTED.search(look.text)
    ):
        return ()
    names = people_from(look.text, dash.end())
    if not names:
        return ()
    rest = look.text[next_word(look.text, names[-1][1]) :]
    following = WORD.match(rest)
    if following and is_bio_verb(following[0]):
        return tuple(shifted(look, place) for place in names)
    if not rest or (rest[0] in ",.;:(|[" and is_description(rest)):
        return tuple(shifted(look, place) for place in names)
    return ()


def people_from(text: str, start: int) -> tuple[Place, ...]:
    """The full names of a list, if all are people's and none is in capitals throughout."""
    names = full_names_from(text, start)
    people = all(person_at(text, name) == name and not is_capitals(text, name) for name in names)
    return names if people else ()


def is_description(rest: str) -> bool:
    """Whether what follows a name says who that is, without a verb of its own.

    ", a former officer, visits the range" goes on to tell what happens, as captions do.
    """
    parts = [part.strip() for part in re.split(r"[,;|]", rest.strip(" ,.;:|[]()"))]
    return all(describes(part) for part in parts if part)


def describes(part: str) -> bool:
    """Whether a part between commas begins like an apposition."""
    first = WORD.match(part)
    if first is None or CAPITALISED.match(part):
        return True
    if first[0] in JOINING or is_role(first[0]):
        return True
    return is_role_line(part)


def bio_signature(look: Look) -> Place | None:
    """The name that opens a bio in the present tense ("Jane Roe is a fellow at the X Institute").

    Its role comes with a post ("at the X Institute"), or its verb with a capitalised object.
    """
    place = bio_name(look.text)
    if place is None or person_at(look.text, place) != place or is_capitals(look.text, place):
        return None
    if is_pictured(look) or not look.closed:
        return None
    found = WORD.findall(look.text[next_word(look.text, place[1]) :])[: REACH + 1]
    verb, after = found[0], found[1:]
    if verb in ("was", "were", "has", "have", "served", "worked", "joined"):
        return None
    posted = any(word in POSTS for word in after)
    named = any(word[:1].isupper() for word in after)
    return shifted(look, place) if posted and named else None


def name_line(look: Look) -> tuple[Place, ...]:
    """The names in a line that is a full name, alone or with a role, and no sentence."""
    if look.words > LONGEST_NAME_LINE or len(look.text) > LONGEST or look.closed:
        return ()
    if is_pictured(look):
        return ()
    names = people_from(look.text, 0)
    if not names:
        return ()
    rest = look.text[names[-1][1] :].strip()
    if rest and (rest[0] not in ",:(|–—-" or not is_description(rest.lstrip("–—- "))):
        return ()
    return tuple(shifted(look, place) for place in names)


def shifted(look: Look, place: Place) -> Place:
    """A place in a block's text as a place in the document."""
    return look.origin + place[0], look.origin + place[1]
