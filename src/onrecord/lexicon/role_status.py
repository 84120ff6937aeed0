"""Role status: words and verbs that say whether an office is held, was held or will be."""

from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import table

Status = Literal["current", "former", "coming"]
NOTHING = "-"


class Telling(NamedTuple):
    """What a verb says of its subject's office in the past and in the present tense; `passive`
    when only of whom it is done to, `body` when its object is what the subject is the head of."""

    past: Status | None
    present: Status | None
    passive: bool
    body: bool


def _status(value: str) -> Status:
    return "former" if value == "former" else "coming" if value == "coming" else "current"


@cache
def _words(kind: str) -> dict[str, Status]:
    return {row[0]: _status(row[2]) for row in table("role_status") if row[1] == kind}


def before_office(word: str) -> Status | None:
    """What a word in front of an office says of it: "former", "incoming"."""
    return _words("word").get(word.casefold())


def after_office(word: str) -> Status | None:
    """What a word right behind an office says of it: "elect" of "president-elect"."""
    return _words("after").get(word.casefold())


def ends_office(word: str) -> bool:
    """Whether a word brings the words that say an office is over: "until"."""
    return word in _words("end")


@cache
def _verbs() -> dict[tuple[str, str], Telling]:
    return {
        (row[0], row[1]): Telling(
            None if row[2] == NOTHING else _status(row[2]),
            None if row[3] == NOTHING else _status(row[3]),
            row[4] == "passive",
            row[4] == "body",
        )
        for row in table("role_verbs")
    }


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb, particle in _verbs():
        found[verb] = (*found.get(verb, ()), particle)
    return found


def particles(verb: str) -> tuple[str, ...]:
    """The words that bring the office after a verb, "" for none; () when it tells of none."""
    return _particles().get(verb, ())


def telling(verb: str, particle: str) -> Telling:
    """What the verb says. Raises KeyError for a verb that the table does not have."""
    return _verbs()[verb, particle]


def is_party(word: str) -> bool:
    """Whether a capitalised word is a party's: "Democrat", "Democratic"."""
    return word[:1].isupper() and word.casefold() in _parties()


@cache
def _parties() -> frozenset[str]:
    return frozenset(row[0] for row in table("parties"))


@cache
def party_letters() -> frozenset[str]:
    """The letters that stand for parties in a bracket after a name."""
    return frozenset(row[1] for row in table("parties") if len(row) > 1 and row[1])
