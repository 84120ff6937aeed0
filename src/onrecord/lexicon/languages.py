"""Languages: in which ones states speak, and the words that say or suggest a translation."""

import re
from functools import cache

from onrecord.lexicon.actors import Country, folded, forms, organisation_named
from onrecord.lexicon.tables import table

ENGLISH = "English"
ANY = "*"
"""In a phrase of the table: up to three words."""

LANGUAGE = "-language"

WORDS = r"(?:[\w’'-]+\s+){0,3}"


@cache
def _official() -> dict[str, frozenset[str]]:
    return {name: frozenset(cell.split("|")) for name, cell in table("official_languages")}


def speaks_english(country: Country) -> bool:
    """Whether English is one of a state's languages; so it is taken to be where none is known."""
    return ENGLISH in _official().get(country.name, {ENGLISH})


@cache
def _seats() -> frozenset[str]:
    return frozenset(form for row in table("actors") for form in forms(row[6]))


def is_seat(phrase: str) -> bool:
    """Whether a phrase names a state by the house that it is led from: "the Kremlin"."""
    return folded(phrase) in _seats()


@cache
def _by_code() -> dict[str, Country]:
    return {row[3]: Country(row[0], row[1], row[3]) for row in table("actors")}


def country_of_organ(phrase: str) -> Country | None:
    """The country whose parliament, army or other body of state has this name of its own."""
    if folded(phrase).casefold() not in lower("organ"):
        return None
    body = organisation_named(phrase)
    return _by_code().get(body.home) if body else None


@cache
def of_kind(kind: str) -> frozenset[str]:
    """The phrases of rendering_words.tsv that have a kind, as they are written."""
    return frozenset(phrase for phrase, each in table("rendering_words") if each == kind)


@cache
def lower(kind: str) -> frozenset[str]:
    """The phrases of a kind, lower case and with straight apostrophes."""
    return frozenset(each.casefold().replace("’", "'") for each in of_kind(kind))


@cache
def foreign() -> frozenset[str]:
    """The names of all languages but English."""
    named = (each for languages in _official().values() for each in languages)
    return frozenset({*named, *of_kind("language")} - {ENGLISH})


@cache
def in_language() -> re.Pattern[str]:
    """A foreign language that something is said in: "in fluent Polish"; or what looks like the
    name of one: "Polish-language"."""
    before = rf"\b[Ii]n\s+(?:(?!in\b)[a-z’'-]+\s+){{0,3}}(?:{alternatives(foreign())})\b(?!-)"
    return re.compile(rf"{before}|\b[A-Z]\w+{LANGUAGE}\b")


def is_foreign(words: str) -> bool:
    """Whether words are the name of a language but English: "Polish", "Polish-language"."""
    return words.removesuffix(LANGUAGE) in foreign()


@cache
def in_english() -> re.Pattern[str]:
    """That something is said in English."""
    return re.compile(
        r"\b[Ii]n\s+(?:[\w’'-]+\s+){0,3}English\b|\bEnglish[- ](?:language|speaking)\b"
    )


@cache
def translation() -> re.Pattern[str]:
    """That words are a translation: "through an interpreter", "translated by"."""
    return phrases("translation", flags=re.IGNORECASE)


@cache
def stage() -> re.Pattern[str]:
    """Where people of all countries speak English: "at the United Nations"."""
    return phrases("stage")


def phrases(kind: str, flags: int = 0) -> re.Pattern[str]:
    """Any phrase of a kind as whole words."""
    return re.compile(rf"(?<!\w)(?:{alternatives(of_kind(kind))})(?!\w)", flags)


def alternatives(listed: frozenset[str]) -> str:
    """Phrases as one expression, the longest first."""
    return "|".join(pattern(each) for each in sorted(listed, key=lambda one: (-len(one), one)))


def pattern(phrase: str) -> str:
    """A phrase as an expression; white space may be of any kind."""
    steps = [WORDS if each == ANY else re.escape(each) + r"\s+" for each in phrase.split()]
    return "".join(steps).removesuffix(r"\s+")
