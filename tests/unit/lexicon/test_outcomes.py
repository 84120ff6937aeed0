"""How the words before a verb tell it: as past, as not done, or otherwise."""

import pytest

from onrecord.lexicon.outcome_nouns import event_noun, takes_place
from onrecord.lexicon.outcomes import Telling, form, is_light, told


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("vik signed", "happened"),
        ("vik has signed", "happened"),
        ("the pact was signed", "happened"),
        ("the pact has since been signed", "happened"),
        ("vik did sign", "happened"),
        ("vik withdrew", "happened"),
        ("vik did not sign", "did_not_happen"),
        ("vik didn't sign", "did_not_happen"),
        ("the pact was never signed", "did_not_happen"),
        ("no pact was signed", "did_not_happen"),
        ("vik failed to sign", "did_not_happen"),
        ("vik refused to sign", "did_not_happen"),
        ("vik would have signed", None),
        ("vik will sign", None),
        ("vik wants to sign", None),
        ("to be signed", None),
        ("the pact is signed", None),
        ("if vik signed", None),
        ("vik reportedly signed", None),
        ("vik almost signed", None),
        ("vik withdrawn", None),
        ("vik hit", None),
        ("vik has hit", "happened"),
        ("vik signs", None),
    ],
)
def test_the_telling_of_a_verb(words: str, tells: Telling | None) -> None:
    *before, verb = words.split()
    assert told(before, verb) == tells


@pytest.mark.parametrize(
    "words", ["deny denied", "plan planned", "announce announced", "meet met", "pass passed"]
)
def test_forms_of_one_verb_have_one_stem(words: str) -> None:
    assert len({found.stem for each in words.split() if (found := form(each))}) == 1


def test_verbs_too_general_to_tell_events_apart_are_light() -> None:
    stems = {each: form(each) for each in ("said", "became", "collapsed")}
    assert [bool(found and is_light(found.stem)) for found in stems.values()] == [True, True, False]


@pytest.mark.parametrize(
    ("noun", "verb"), [("election", "elected"), ("resignation", "resigned"), ("meeting", "meet")]
)
def test_a_noun_of_an_event_goes_with_its_verb(noun: str, verb: str) -> None:
    known = form(verb)
    assert known is not None
    assert event_noun(noun) == known.stem


@pytest.mark.parametrize(
    ("words", "found"),
    [("took place", True), ("held in", True), ("took part", False), ("place", False)],
)
def test_words_that_say_only_that_an_event_is(words: str, found: bool) -> None:
    assert takes_place(words.split()) is found
