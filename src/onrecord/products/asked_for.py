"""Asked for: what a question asks for, on whom and what it turns, and which statements tell it."""

import re
from typing import TYPE_CHECKING

from onrecord.lexicon.asked_for import Asked, family, has_words, is_auxiliary
from onrecord.lexicon.stand import words_of
from onrecord.products.terms_weighed import stems
from onrecord.products.units import Unit

if TYPE_CHECKING:
    from onrecord.products.study import Study

WHO = frozenset({"who", "whom", "which"})
NAME = re.compile(r"(?<=[\w,;:’'\"“”-] )[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*")
"""Words in capitals that do not open a sentence."""
FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?"
    r"|billions?|half|third|quarter|twice|none|most|few|many)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
TITLED = 0.5
"""Share of words with a capital from which a heading is set in capitals, and names nobody by
them."""


def gives(study: "Study", unit: Unit, asked: Asked | None) -> bool:
    """Whether a statement gives what is asked for, as far as its words show."""
    match asked:
        case "reason":
            return has_words(unit.text, "reason")
        case "person":
            said = study.propositions.get(unit.record.id, ())
            kinds = {one.kind for each in said for one in each.names}
            return bool(kinds & {"person", "government", "body"}) or bool(NAME.search(unit.text))
        case "number":
            return bool(FIGURE.search(unit.text))
        case "time":
            return has_words(unit.text, "time") or bool(YEAR.search(unit.text))
    return True


def names_party(question: str, unit: Unit) -> bool:
    """Whether a statement, or whose it is, has one of the names in a question, where that has
    any."""
    names = named_in(question)
    said = " ".join((unit.text, *(each.name for each in unit.holders)))
    return not names or bool(names & stems(said))


def named_in(question: str) -> frozenset[str]:
    """The stems of the names in a question; of a heading in capitals none."""
    found = words_of(question)
    high = sum(each[0].isupper() for each in found)
    if high > TITLED * len(found):
        return frozenset()
    return stems(" ".join(NAME.findall(question)))


def tells_of_deed(question: str, unit: Unit) -> bool:
    """Whether a statement has the verb behind the "who" of a question, or one of its family ("pay",
    "cost"), where it opens so."""
    words = words_of(question.casefold())
    if not words or words[0] not in WHO:
        return True
    verb = next((each for each in words[1:] if not is_auxiliary(each)), "")
    kin = family(verb)
    said = words_of(unit.text.casefold())
    if kin:
        return any(family(each) & kin for each in said)
    stem = verb[: max(3, len(verb) - 2)]
    return any(each.startswith(stem) for each in said)


def tells_of_focus(study: "Study", question: str, unit: Unit) -> bool:
    """Whether a statement has a word of what a question asks beyond what the whole pile is about,
    where it asks more."""
    asked = stems(question)
    focus = asked - study.weights.main_terms.keys() - named_in(question)
    return not focus or bool(focus & study.terms[unit.record.id])
