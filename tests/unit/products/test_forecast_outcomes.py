"""Outcomes proposed for open predictions: later, plainly told, of the same event; nothing else."""

import pytest

from onrecord.model.judgement import Cited, JudgedForecast, Judgement, Target
from onrecord.model.ledger_scores import ProposedOutcome
from onrecord.model.product import Pile
from onrecord.model.records import Horizon
from onrecord.products.forecast_outcomes import proposals
from onrecord.products.index import index_of
from tests.unit.products.piles import Draft, pile_of

BEFORE = "The pact\n\nTor Vik said Ines Duarte will sign the ferry pact on the quay.\n"
WORDS = "Ines Duarte will sign the ferry pact on the quay"


def foretold(words: str = WORDS, cue: str = "will") -> Draft:
    draft = Draft("before.txt", BEFORE.replace(WORDS, words))
    vik = draft.holder("Tor Vik")
    if "Ines Duarte" in words:
        draft.holder("Ines Duarte")
    said = draft.says(vik, words)
    draft.foretells(said, words, cue=cue)
    return draft


def later(sentence: str, day: str = "2025-05-02", *, source: str = "after.txt") -> Draft:
    """A report of Ada Holm's, with those whom it names as holders."""
    draft = Draft(source, f"After all\n\nAda Holm said {sentence}\nMore of {source}.\n")
    draft.published = day
    ada = draft.holder("Ada Holm")
    for name in ("Ines Duarte", "Jon Falk"):
        if name in sentence:
            draft.holder(name)
    draft.says(ada, sentence.rstrip("."))
    return draft


def proposed(*drafts: Draft) -> list[ProposedOutcome]:
    found = proposals(index_of(pile_of(*drafts)))
    return [each for some in found.values() for each in some]


def test_what_is_told_later_is_proposed_with_its_words_and_who_tells_it() -> None:
    (found,) = proposed(foretold(), later("Ines Duarte signed the ferry pact in silence."))
    assert found.tells == "happened"
    assert [each.name for each in found.holders] == ["Ada Holm"]
    assert "Ines Duarte signed the ferry pact" in found.text
    assert found.evidence[0].source == "after.txt"
    assert found.said.date == "2025-05-02"
    assert {"signed", "Ines Duarte", "ferry", "pact"} <= set(found.shared)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ines Duarte did not sign the ferry pact.",
        "Ines Duarte failed to sign the ferry pact.",
        "the ferry pact was never signed by Ines Duarte.",
    ],
)
def test_what_is_told_not_to_have_happened_says_so(sentence: str) -> None:
    (found,) = proposed(foretold(), later(sentence))
    assert found.tells == "did_not_happen"


def test_of_what_was_foretold_not_to_happen_it_is_the_other_way_about() -> None:
    draft = foretold("Ines Duarte will not sign the ferry pact on the quay")
    (found,) = proposed(draft, later("Ines Duarte signed the ferry pact."))
    assert found.tells == "did_not_happen"


def test_a_passive_tells_of_the_same_event() -> None:
    (found,) = proposed(foretold(), later("the ferry pact was signed by Ines Duarte."))
    assert found.tells == "happened"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ines Duarte will sign the ferry pact.",
        "Ines Duarte would have signed the ferry pact.",
        "Ines Duarte reportedly signed the ferry pact.",
        "if Ines Duarte signed the ferry pact, all is well.",
        "Jon Falk signed the ferry pact.",
        "Ines Duarte signed a postcard.",
        "Ines Duarte praised the ferry pact.",
        "Ines Duarte signed the ferry pact in 2019.",
        "Ines Duarte signed the ferry pact years ago.",
    ],
)
def test_what_does_not_bear_on_it_is_not_proposed(sentence: str) -> None:
    assert proposed(foretold(), later(sentence)) == []


@pytest.mark.parametrize("day", ["2025-04-24", "2025-04-24T23:00", "2025-04-20", "2025-05", ""])
def test_nothing_of_the_same_day_an_earlier_one_or_an_unknown_one(day: str) -> None:
    after = later("Ines Duarte signed the ferry pact.", day)
    after.published = day or None
    assert proposed(foretold(), after) == []


def test_what_somebody_denies_or_has_not_said_is_not_told() -> None:
    after = later("Ines Duarte signed the ferry pact.")
    after.modality(after.attributions[0], polarity="denies")
    assert proposed(foretold(), after) == []
    after.modality(after.attributions[0], act="not_made")
    assert proposed(foretold(), after) == []


def test_what_was_told_as_past_when_it_was_foretold_is_no_outcome() -> None:
    after = later("Ines Duarte signed the ferry pact.")
    known = later("Ines Duarte signed the ferry pact already.", "2025-04-20", source="known.txt")
    assert proposed(foretold(), after, known) == []
    other = later("Ines Duarte did not sign the ferry pact.", "2025-04-20", source="known.txt")
    assert len(proposed(foretold(), after, other)) == 1


def test_only_predictions_that_nobody_has_judged() -> None:
    draft, after = foretold(), later("Ines Duarte signed the ferry pact.")
    (forecast,) = draft.forecasts
    span = forecast.proposition[0]
    target = Target(
        document=draft.id,
        source=draft.source,
        kind="forecast",
        start=span.start,
        end=span.end,
        exact=span.exact,
    )
    judgement = Judgement(
        verdict="outcome",
        targets=(target,),
        value="happened",
        author="Ada Holm",
        time="2025-06-01T10:00:00+00:00",
        evidence=(Cited(document=after.id, source="after.txt", start=0, end=5, exact="After"),),
    )
    readings = pile_of(draft, after).readings
    assert proposals(index_of(Pile(readings=readings)))
    judged = Pile(readings=readings, outcomes=(JudgedForecast(judgement, forecast.id),))
    assert proposals(index_of(judged)) == {}


def test_what_was_foretold_for_a_later_time_has_not_come_yet_but_may_come_before_a_deadline() -> (
    None
):
    after = later("Ines Duarte signed the ferry pact.")
    words = "Ines Duarte will sign the ferry pact in June"
    for horizon, count in (("in June", 0), ("by June", 1)):
        draft = Draft("before.txt", BEFORE.replace(WORDS, words.replace("in June", horizon)))
        draft.holder("Ines Duarte")
        span = draft.span(horizon)
        said = draft.says(draft.holder("Tor Vik"), words.replace("in June", horizon))
        draft.foretells(said, said.content[0].exact, horizon=Horizon(span, "2025-06"))
        assert len(proposed(draft, after)) == count


def test_at_most_three_the_likest_first_and_one_of_each_wording() -> None:
    more = [
        later(f"Ines Duarte signed the ferry pact {how}.", source=f"{number}.txt")
        for number, how in enumerate(("at dawn", "on the quay", "gladly", "again", "again"))
    ]
    found = proposed(foretold(), *more)
    assert len(found) == 3
    assert "on the quay" in found[0].text
    assert len({each.text for each in found}) == 3


def told_in(sentence: str, day: str = "2025-06-20", source: str = "after.txt") -> Draft:
    """A report that only tells, with nobody in it as a holder."""
    draft = Draft(source, f"After all\n\n{sentence}\n")
    draft.published = day
    return draft


@pytest.mark.parametrize(
    ("when", "count"),
    [
        ("in May", 1),
        ("on 3 May", 1),
        ("in April", 1),
        ("in March", 0),
        ("in July", 0),
        ("in 2025", 1),
        ("in 2024", 0),
    ],
)
def test_what_is_dated_in_its_sentence_counts_from_the_month_of_the_forecast(
    when: str, count: int
) -> None:
    assert len(proposed(foretold(), told_in(f"Ines Duarte signed the ferry pact {when}."))) == count


def test_who_is_no_holder_in_the_later_document_is_known_by_name() -> None:
    (found,) = proposed(foretold(), told_in("Ines Duarte signed the ferry pact."))
    assert "Ines Duarte" in found.shared
    after = told_in("Ines Duarte came to Aker. Duarte signed the ferry pact.")
    (found,) = proposed(foretold(), after)
    assert "Duarte" in found.shared
    assert proposed(foretold(), told_in("Duarte Bank signed the river treaty.")) == []


def test_reported_speech_of_the_past_foretells_too() -> None:
    draft = foretold("Ines Duarte would sign the ferry pact on the quay", cue="would")
    assert len(proposed(draft, told_in("Ines Duarte signed the ferry pact."))) == 1


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Ines Duarte resigned on Friday.", "happened"),
        ("Ines Duarte has not resigned.", "did_not_happen"),
    ],
)
def test_some_verbs_need_nothing_but_who_does_it(sentence: str, tells: str) -> None:
    (found,) = proposed(foretold("Ines Duarte will resign"), told_in(sentence))
    assert found.tells == tells


@pytest.mark.parametrize(
    "sentence", ["Jon Falk resigned.", "Ines Duarte will resign.", "Ines Duarte praised Jon Falk."]
)
def test_and_these_are_not_told_of_others_or_as_to_come(sentence: str) -> None:
    assert proposed(foretold("Ines Duarte will resign"), told_in(sentence)) == []


@pytest.mark.parametrize(
    ("words", "sentence", "count"),
    [
        (
            "the harbour election will take place in Aker",
            "The harbour election took place in Aker.",
            1,
        ),
        (
            "the harbour election will take place in Aker",
            "The harbour election was held in Aker.",
            1,
        ),
        ("the harbour election will be held in Aker", "The harbour election was held in Aker.", 1),
        ("the harbour election will take place in Aker", "The dike election took place.", 0),
        (
            "the harbour election will take place in Aker",
            "The harbour in Aker took place first.",
            0,
        ),
        (
            "the harbour election will take place in Aker",
            "The harbour election will take place.",
            0,
        ),
        (
            "Aker will elect a harbour master",
            "The election of the harbour master in Aker took place.",
            1,
        ),
    ],
)
def test_nouns_of_events_that_take_place(words: str, sentence: str, count: int) -> None:
    assert len(proposed(foretold(words), told_in(sentence))) == count


def test_of_a_noun_it_is_told_that_it_did_not_take_place() -> None:
    draft = foretold("the harbour election will take place in Aker")
    (found,) = proposed(draft, told_in("The harbour election in Aker did not take place."))
    assert found.tells == "did_not_happen"


def among_friends(source: str, text: str, day: str) -> Draft:
    """A document that names two holders, as others do."""
    draft = Draft(source, f"The pact\n\nTor Vik met Jon Falk. {text}\n")
    draft.published = day
    for name in ("Tor Vik", "Jon Falk"):
        draft.holder(name)
    return draft


def pact_foretold() -> Draft:
    draft = among_friends("before.txt", "Vik said the pact will collapse.", "2025-03-04")
    said = draft.says(draft.holders[1], "the pact will collapse", source="Vik")
    draft.foretells(said, "the pact will collapse")
    return draft


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The pact collapsed.", ["happened"]),
        ("Vik had said that the pact would collapse. It did not collapse.", ["did_not_happen"]),
        ("Vik had said that the dike would collapse. It did not collapse.", []),
        ("It did not collapse.", []),
        ("The roof collapsed.", []),
    ],
)
def test_one_word_is_enough_where_both_documents_name_the_same_people(
    text: str, tells: list[str]
) -> None:
    after = among_friends("after.txt", text, "2025-06-17")
    assert [each.tells for each in proposed(pact_foretold(), after)] == tells


def test_and_is_not_where_they_name_others() -> None:
    assert proposed(pact_foretold(), told_in("The pact collapsed.")) == []


def test_a_year_that_the_forecast_speaks_of_is_not_when_it_happened() -> None:
    draft = foretold("Ines Duarte will sign the ferry pact of 2016 on the quay")
    assert len(proposed(draft, told_in("Ines Duarte signed the ferry pact of 2016."))) == 1
    assert proposed(foretold(), told_in("Ines Duarte signed the ferry pact of 2016.")) == []
