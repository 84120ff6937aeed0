"""Told: what a sentence says of one event in it."""

from pathlib import Path

import pytest

from onrecord.model.parse import Parse
from onrecord.read.clauses import Telling, told
from onrecord.read.clauses_told import HIGHEST
from tests.unit.read.modality_drawings import drawn

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("clauses_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]


def told_in(drawing: str) -> tuple[Parse, Telling]:
    """The parse of a sentence, and how it tells the event between < and >."""
    place = drawing.index("<")
    parse = drawn(drawing.replace("<", "").replace(">", "")).parse
    return parse, told(parse, parse.start.index(place))


def happened(score: float) -> str:
    return "yes" if score >= 2.2 else "no" if score <= -0.8 else "open"


@pytest.mark.parametrize(("polarity", "certainty", "outcome", "cue", "drawing"), CASES)
def test_events_are_told_as_the_sentence_has_them(
    polarity: str, certainty: str, outcome: str, cue: str, drawing: str
) -> None:
    parse, telling = told_in(drawing)
    assert (telling.polarity, telling.certainty) == (polarity, certainty)
    assert happened(telling.score) == outcome, telling.score
    said = [parse.word(token).lower() for token in telling.cue]
    wanted = [] if cue == "-" else cue.lower().replace("|", " ").split()
    assert said == wanted


def test_the_climb_stops_at_the_top_that_is_asked_for() -> None:
    text = "Ines Duarte doubts that the council may <close> the port."
    place = text.index("<")
    parse = drawn(text.replace("<", "").replace(">", "")).parse
    close = parse.start.index(place)
    assert told(parse, close).certainty == "unlikely"
    alone = told(parse, close, top=close)
    assert (alone.polarity, alone.certainty) == ("asserts", "possible")
    assert [parse.word(token) for token in alone.cue] == ["may"]


@pytest.mark.parametrize(
    ("drawing", "future"),
    [
        ("The council will <close> the port.", True),
        ("The council is going to <close> the port.", True),
        ("Aker plans to <build> a bridge.", True),
        ("The council <closed> the port.", False),
        ("The council may <close> the port.", False),
    ],
)
def test_what_is_still_to_come_is_marked(drawing: str, future: bool) -> None:
    assert told_in(drawing)[1].future is future


@pytest.mark.parametrize(
    ("drawing", "condition"),
    [
        ("If the rain <stops>, the ferry leaves.", True),
        ("Had the rain <stopped>, the ferry would have left.", True),
        ("Tor Vik asked if the rain had <stopped>.", False),
        ("It is not clear if the rain <stopped>.", False),
        ("When the rain <stopped>, the ferry left.", False),
    ],
)
def test_conditions_are_told_from_questions_and_times(drawing: str, condition: bool) -> None:
    assert told_in(drawing)[1].condition is condition


def test_the_surer_a_sentence_is_the_higher_its_score() -> None:
    drawings = (
        "Tor Vik did not <close> the port.",
        "It is unlikely that Tor Vik <closed> the port.",
        "It is possible that Tor Vik <closed> the port.",
        "It is likely that Tor Vik <closed> the port.",
        "Tor Vik <closed> the port.",
    )
    scores = [told_in(drawing)[1].score for drawing in drawings]
    assert scores == sorted(set(scores))
    assert scores[0] < -1.5 and scores[-1] == 3.0


def test_what_governs_from_too_far_above_is_not_followed() -> None:
    near, far = (chained(links) for links in (HIGHEST - 1, 40 * HIGHEST))
    assert told(near, len(near) - 1).polarity == "denies"
    assert told(far, len(far) - 1).polarity == "asserts"


def chained(links: int) -> Parse:
    """ "Not try to try to … close": a verb below `links` others, of which the first is negated."""
    words = ["not", *["try"] * links, "close"]
    text, count = " ".join(words), len(words)
    start = tuple(sum(len(each) + 1 for each in words[:number]) for number in range(count))
    below = tuple(range(2, count))
    return Parse(
        text=text,
        start=start,
        end=tuple(begin + len(each) for begin, each in zip(start, words, strict=True)),
        lemma=tuple(words),
        tag=("RB", *["VB"] * (count - 1)),
        dependency=("neg", "ROOT", *["xcomp"] * (count - 2)),
        head=(1, 1, *range(1, count - 1)),
        sentence=(0,) * count,
        entity=("",) * count,
        entity_begins=(False,) * count,
        children=((), (0, 2), *((each + 1,) for each in below[:-1]), ()),
        first=(0, 0, *below),
        last=(0, *[count - 1] * (count - 1)),
    )
