"""Layout words: what by-lines, signatures, turn labels, datelines and introductions are made of."""

from functools import cache

from onrecord.lexicon.tables import table, words, words_where

DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})


def is_title(word: str) -> bool:
    """Whether the word stands before names and is no part of them ("Dr.", "Senator")."""
    return word.casefold() in words_where("layout_name_words", 1, "title")


def is_particle(word: str) -> bool:
    """Whether a lower-case word may stand inside a name ("van", "bin")."""
    return word in words_where("layout_name_words", 1, "particle")


def never_in_name(word: str) -> bool:
    """Whether a capitalised word is no part of a person's name ("Reporter", "March")."""
    return word.casefold() in words_where("layout_name_words", 1, "never")


def is_speaker_label(label: str) -> bool:
    """Whether what stands before a colon may name a speaker at all."""
    low = label.casefold().replace("’", "'")
    return low not in words("layout_non_speakers") and not low.startswith("dear ")


def is_role(word: str) -> bool:
    """Whether the noun says what a writer is ("fellow")."""
    low = word.casefold()
    roles = words_where("layout_roles", 1, "noun")
    return low in roles or (low.endswith("s") and low[:-1] in roles)


def is_press_role(word: str) -> bool:
    """Whether the noun says that somebody writes for an outlet ("correspondent")."""
    return word.casefold() in words_where("layout_roles", 2, "yes")


def is_company_form(word: str) -> bool:
    """Whether the word is a form of company at the end of its name ("Inc.")."""
    return word.casefold().strip(".,") in words("layout_company_forms")


def is_bio_verb(word: str) -> bool:
    """Whether the verb follows the name in a bio ("is", "directs")."""
    return word in words_where("layout_roles", 1, "verb")


def introduces(word: str) -> bool:
    """Whether the verb, in lower case, introduces words that are not the writer's own ("reads")."""
    return word in words("layout_introducing")


def is_outlet_word(word: str) -> bool:
    """Whether the noun is one that outlets are called by ("Herald")."""
    return word.casefold() in words_where("layout_outlets", 1, "noun")


def is_agency(name: str) -> bool:
    """Whether an agency or outlet is called so and no more ("Reuters")."""
    return name.casefold() in words_where("layout_outlets", 1, "agency") or is_wire(name)


def is_wire(name: str) -> bool:
    """Whether a name is that of an agency whose reports other outlets print ("Reuters")."""
    return name.casefold() in words_where("layout_outlets", 1, "wire")


def is_section_label(name: str) -> bool:
    """Whether a name heads a part of an outlet, as "World News" does, and is none of an outlet."""
    *parts, last = name.casefold().split() or [""]
    known = words_where("layout_outlets", 1, "section")
    return (last in known or last == "news") and all(word in known for word in parts or [last])


def is_platform(name: str) -> bool:
    """Whether a site is called so that carries the pages of others ("Blogger")."""
    return name.casefold() in words_where("layout_outlets", 1, "platform")


def is_outlet_name(name: str) -> bool:
    """Whether what stands where an outlet is named may be its name at all.

    A by-line ("By The Fjordwire"), a label with its colon and a section's heading never are.
    """
    first = name.casefold().partition(" ")[0]
    if first in ("", "by") or first.endswith(":"):
        return False
    return not (is_section_label(name) or is_platform(name))


def is_organisation_word(word: str) -> bool:
    """Whether an author's name with this word is that of a firm or a site ("Markets")."""
    return word.casefold() in words_where("layout_name_words", 1, "organisation")


def is_note(text: str) -> bool:
    """Whether a block begins as an outlet's note on its own article ("Correction: …")."""
    line = text.casefold().replace("’", "'").strip("*_().[] ")
    return line.startswith(notes("start")) or line.endswith(notes("end"))


@cache
def notes(place: str) -> tuple[str, ...]:
    """How notes start or end, lower case."""
    return tuple(row[0] for row in table("layout_notes") if row[1] == place)


def is_date_word(word: str) -> bool:
    """Whether a capitalised word is a month's or a day's name ("July", "Fri")."""
    return word[:1].isupper() and (word.casefold() in months() or word in DAYS)


@cache
def months() -> dict[str, int]:
    """Lower-case name or abbreviation -> number of the month."""
    return {row[0]: int(row[1]) for row in table("layout_months")}
