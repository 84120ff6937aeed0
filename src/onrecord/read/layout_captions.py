"""Captions: lines that say what a picture shows, and lines that say whose picture it is."""

import re
from collections.abc import Sequence

from onrecord.read.layout_looks import HEADINGS, Look

CAPTIONS = frozenset({"figcaption", "caption"})
OPENING = re.compile(
    r"FILE\s?(?:PHOTO)?\s?[-–—:]|(?:FILE PHOTO|File photo|Pictured|Above)\b"
    r"|(?:In )?[Tt]his [\w., ]{0,40}(?:photo|image|picture|photograph)\b"
)
SIDE = r"(?:left|right|center|centre|front|back|second|third|far)"
PICTURED = re.compile(
    rf"\({SIDE}\b[ a-z]*\)|\((?-i:L)\)"
    rf"|(?-i:[^\W\d_a-z])[\w.’'-]+,\s{SIDE}(?: (?:from )?{SIDE})?,",
    re.IGNORECASE,
)
CREDITED = re.compile(
    r"\((?:[^\W\d_a-z][^()]{1,60}/\s?[^\W\d_a-z][^()]{1,60}"
    r"|(?i:photo|image|credit|picture)(?i:s|graph)?\b[^()]*)\)\s*$"
    r"|(?:[.!?”\"’')]|/)\s*(?:[^\W\d_a-z][^.()]{1,50}(?:/|\bvia)\s?)?"
    r"(?:Getty Images|GETTY IMAGES)\s*$"
    r"|(?:Photo|Image|Picture)s?(?: (?:by|credit|courtesy))?:\s[^.()]{2,60}$"
)
NAME = r"[^\W\d_a-z][\w.’'-]*"
NAMES = rf"{NAME}(?:,? (?:and |& )?{NAME}){{1,5}}"
AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|REUTERS|Reuters|TASS|DPA|dpa|ANSA|Xinhua|Bloomberg"
    r"|Getty(?: Images)?)"
)
CREDIT = re.compile(
    rf"(?:(?:Photo|Image|Picture|Photograph)s?\s?(?:by|credit|courtesy)?[:/ ]\s?)?{NAMES}"
    rf"(?:\s?/\s?{NAME}(?:[ /]{NAME})*|, {AGENCY}(?:/{NAME}(?: {NAME})*)?)"
    rf"(?: via {NAME}(?: {NAME})*)?"
    rf"|{NAMES}(?:/{NAME})* via {NAME}(?: {NAME})*|.{{0,60}}\bGetty Images"
    rf"|(?:{NAME} ){{0,4}}(?:Photo|Image)s? (?:via|by|courtesy of) {NAME}"
    rf"(?:[ /]{NAME}|/file){{0,6}}"
    rf"|{AGENCY}/(?:File|Pool)(?: (?:Photo|[0-9]{{4}}))*"
)
LONGEST_CREDIT = 120
LONGEST = 1000
"""Code points of a caption, at most; the others count words, but for credits."""
LONGEST_CAPTION = 80
LONGEST_PICTURED = 40


def is_captioned(looks: Sequence[Look], furniture: Sequence[bool], at: int) -> bool:
    """Whether a block is the caption of a picture: by its words, or by what comes right after it.

    A caption printed twice, or with its credit on a line of its own, is given away by the next
    block, which is furniture.
    """
    look = looks[at]
    if len(look.text) > LONGEST or look.markup.tag in HEADINGS or is_credit(look.text):
        return False
    if OPENING.match(look.text) or is_pictured(look):
        return True
    following = at + 1
    if following >= len(looks) or not furniture[following] or not look.prose:
        return False
    credited = look.words <= LONGEST_CAPTION and is_credit(looks[following].text)
    return credited or looks[following].text == look.text


def is_pictured(look: Look) -> bool:
    """Whether a block says who stands where in a picture, or ends in its credit."""
    if len(look.text) > LONGEST:
        return False
    if look.words <= LONGEST_PICTURED and PICTURED.search(look.text):
        return True
    return is_credited(look)


def is_credited(look: Look) -> bool:
    """Whether a block ends in the credit of a picture ("… at dusk. (Photo: Jane Roe)")."""
    return (
        look.words <= LONGEST_CAPTION and CREDITED.search(look.text[-LONGEST_CREDIT:]) is not None
    )


def is_credit(text: str) -> bool:
    """Whether a line only says whose picture it is ("Jane Roe/Fjordwire via Getty Images")."""
    return len(text) <= LONGEST_CREDIT and CREDIT.fullmatch(text.strip("() ")) is not None
