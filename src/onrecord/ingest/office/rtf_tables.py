"""RTF tables: what control words do, and the encodings that character sets stand for."""

import codecs
from functools import cache

from onrecord.lexicon.tables import table


def does(word: str) -> tuple[str, str] | None:
    """What a control word or symbol does, and the character or table it stands for."""
    return controls().get(word)


@cache
def controls() -> dict[str, tuple[str, str]]:
    return {
        row[0]: (row[1], chr(int(row[2], 16)) if row[1] == "char" else "".join(row[2:]))
        for row in table("rtf_words")
    }


@cache
def charsets() -> dict[tuple[str, int], str]:
    """Python codecs by control word and its number; an unknown code page is left out."""
    known = {(row[0], int(row[1])): row[2] for row in table("rtf_charsets")}
    return {key: name for key, name in known.items() if is_codec(name)}


def is_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
