"""Copy profile: all of a document that comparing its text with others may look at."""

import msgspec


class Part(msgspec.Struct, frozen=True):
    """Running prose of a document, as printed: its words from code point `start` on.

    `follows` says whether it stands right after the part before it, without furniture between.
    """

    start: int
    text: str
    follows: bool = False


class Quoted(msgspec.Struct, frozen=True):
    """A stretch that holds the words of a third party, and who that is as the text names him.

    `via` are the outlets that the text has it from, by the shipped table's names.
    """

    start: int
    end: int
    holder: str = ""
    via: tuple[str, ...] = ()


class Credit(msgspec.Struct, frozen=True):
    """Words by which a document says whose text it prints or draws on.

    `kind` is "dateline", "byline", "author" (a person's by-line), "cited" (whose reports it tells
    from), "note" (that it was corrected or updated), or one of resources/link_copy_credits.tsv.
    `name` is the name as printed; `key` is the shipped table's name of that outlet, else the
    printed one folded.
    """

    kind: str
    key: str
    name: str
    start: int
    end: int
    exact: str


class CopyProfile(msgspec.Struct, frozen=True, kw_only=True):
    """One document. `address` is where it was published, "" where that is not known."""

    id: str
    outlet: str | None = None
    title: str | None = None
    address: str = ""
    parts: tuple[Part, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    credits: tuple[Credit, ...] = ()
