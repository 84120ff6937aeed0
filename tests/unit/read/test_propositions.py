"""Propositions: what is compared, whose words it is, and what it tells."""

from itertools import pairwise

import pytest

from onrecord import pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.proposition import Named, Proposition
from onrecord.model.records import Reading
from onrecord.models.kit import Kit, Settings
from onrecord.read.propositions_names import body_key, person_key


@pytest.fixture(scope="module")
def plain() -> Kit:
    return Kit(Settings(vectors="none"))


def read(text: str, kit: Kit) -> Reading:
    (document,) = documents(Raw(source="example.txt", data=text.encode()))
    return pipeline.read_document(document, kit)


def told(text: str, kit: Kit) -> tuple[Proposition, ...]:
    return read(text, kit).propositions


def words(each: Proposition) -> list[str]:
    return [span.exact for span in each.spans]


def test_spans_stand_in_the_text_and_targets_are_records(plain: Kit) -> None:
    text = (
        "Ines Duarte said the yard had sold two ferries. “We paid them,” Tor Vik said, “and the "
        "council knew it.” The port of Aker opened in May."
    )
    reading = read(text, plain)
    targets = {each.id for each in reading.attributions}
    targets |= {each.id for each in reading.assertions}
    assert reading.propositions
    for each in reading.propositions:
        assert all(span.stands_in(reading.document.text) for span in each.spans)
        assert each.target is None or each.target in targets
    assert len({each.id for each in reading.propositions}) == len(reading.propositions)


def test_nobodys_words_are_told_twice(plain: Kit) -> None:
    text = "Ines Duarte said that Tor Vik had told reporters in Aker that the yard sold the ferry."
    found = [(span.start, span.end) for each in told(text, plain) for span in each.spans]
    assert found == sorted(found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_narration_with_a_content_in_it_is_no_proposition_of_its_own(plain: Kit) -> None:
    found = told("The council, Tor Vik said, has sold the ferry to the yard.", plain)
    assert [each.target is None for each in found] == [False]


def test_marks_are_closed_and_conjunctions_do_not_dangle(plain: Kit) -> None:
    (first,) = told("Tor Vik said the toll was “a tax on sailors” in every harbour.", plain)
    assert words(first) == ["the toll was “a tax on sailors” in every harbour"]
    (quoted,) = told("Tor Vik said the toll was “a heavy tax on sailors.”", plain)
    assert words(quoted)[0].count("“") == words(quoted)[0].count("”")


def test_an_editors_insertion_is_not_compared(plain: Kit) -> None:
    (found,) = told("“They [the yard's owners] sold the ferry to Estonia,” Tor Vik said.", plain)
    assert "owners" not in " ".join(words(found))
    assert len(found.spans) == 2


def test_what_is_called_something_is_told_without_a_verb(plain: Kit) -> None:
    (found,) = told("Tor Vik called the ferry contract a “fairy tale.”", plain)
    assert words(found)[0].startswith("the ferry contract a")
    assert found.predicate == "call"


def test_topics_and_short_words_are_left_out(plain: Kit) -> None:
    for text in ("Tor Vik spoke of the latest round of talks.", "“Never,” Tor Vik said.", "Yes."):
        assert not [each for each in told(text, plain) if each.target is not None]


def test_a_very_long_sentence_is_left_out(plain: Kit) -> None:
    assert not told("The yard sold " + "a ferry and " * 60 + "a boat.", plain)


def test_what_its_narrator_rejects_is_marked(plain: Kit) -> None:
    found = told("Tor Vik falsely claimed that the council had sold the ferry.", plain)
    assert [each.rejected for each in found] == [True]


def test_a_denial_and_a_negation_are_two_things(plain: Kit) -> None:
    denied, negated = told(
        "Tor Vik denied that the yard sold the ferry. The yard never sold the ferry.", plain
    )
    assert (denied.polarity, denied.negated, denied.denies) == ("denies", False, True)
    assert (negated.polarity, negated.negated, negated.denies) == ("asserts", True, True)


def test_would_in_reported_speech_is_what_was_will(plain: Kit) -> None:
    (reported,) = told("Tor Vik said the yard would sell the old ferry.", plain)
    (printed,) = told("Tor Vik said: “The yard will sell the old ferry.”", plain)
    assert reported.tense == printed.tense == "future"
    assert reported.predicate == printed.predicate == "sell"
    assert reported.terms == printed.terms


def test_the_speakers_own_view_is_seen_through(plain: Kit) -> None:
    (found,) = told("“I think the council sold the ferry in secret,” Tor Vik said.", plain)
    assert (found.predicate, found.kind) == ("sell", "assessment")
    assert found.subject == ("council",)


def test_whoever_is_supposed_to_speak_says_nothing(plain: Kit) -> None:
    found = told("If Tor Vik says that the yard sold the ferry, the council will sue him.", plain)
    assert len(found) == 1
    assert found[0].target is None
    assert words(found[0])[0].startswith("If Tor Vik says")


def test_a_demonym_a_capital_and_a_seat_are_one_government(plain: Kit) -> None:
    keys = {
        each.names[0].key
        for each in told(
            "Norway sold the ferry. Oslo bought the harbour. The Norwegian government paid them.",
            plain,
        )
    }
    assert keys == {"NOR"}


def test_a_place_is_told_from_an_agent_by_kind_alone(plain: Kit) -> None:
    (found,) = told("The council met in Oslo to buy the ferry.", plain)
    assert found.names == (Named("place", "NOR"),)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Tor Vik", "vik"),
        ("Vik", "vik"),
        ("Mr. Vik", "vik"),
        ("Jānis Ozols Jr.", "ozols"),
        ("", ""),
    ],
)
def test_a_person_goes_by_the_family_name(name: str, key: str) -> None:
    assert person_key(name) == key


def test_another_of_a_known_family_goes_by_both_names() -> None:
    assert person_key("Vladimir Putin") == person_key("Putin") == "putin"
    assert person_key("Eva Putin") == "eva putin"


def test_a_known_body_has_one_key_for_all_its_names() -> None:
    assert body_key("NATO") == body_key("North Atlantic Treaty Organization")


def test_an_interviewers_questions_are_not_told(plain: Kit) -> None:
    text = "Q: Has the yard sold the old ferry?\n\nTor Vik: The yard sold the old ferry in May."
    assert not any("Has the yard" in words(each)[0] for each in told(text, plain))


def test_vectors_are_given_where_asked_for(kit: Kit, plain: Kit) -> None:
    text = "The yard sold the old ferry in May."
    (with_vector,), (without,) = told(text, kit), told(text, plain)
    assert len(with_vector.vector) == 384
    assert without.vector == b""


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold it; " * 400,
        "“" * 3000 + "the yard sold the ferry",
        "He said that " * 300 + "the yard sold the ferry.",
        "(" * 2000 + ")" * 2000,
        "If " * 1000 + "the yard sold the ferry.",
        "\ud7ff\u200b The yard\u00a0sold the old ferry\u2028in May.",
    ],
)
def test_hostile_text_is_read(text: str, plain: Kit) -> None:
    reading = read(text, plain)
    for each in reading.propositions:
        assert all(span.stands_in(reading.document.text) for span in each.spans)


@pytest.mark.parametrize(
    "text",
    [
        "The charter of Nordkap bars leasing its ferries to foreign yards.",
        "Tor Vik warned against selling the ferries to the yard.",
        "Tor Vik discussed the sale of the two ferries to the yard.",
    ],
)
def test_what_a_cue_only_names_or_forbids_is_nobodys_word(text: str, plain: Kit) -> None:
    assert all(each.target is None for each in told(text, plain))


def test_a_demand_is_one_and_an_accusation_too(plain: Kit) -> None:
    (demand,) = told(
        "Ines Duarte urged the council of Nordkap to sell both ferries to the yard.", plain
    )
    assert demand.target is not None
    (charge,) = told("Ines Duarte accused the council of selling the two ferries.", plain)
    assert charge.target is not None


@pytest.mark.parametrize(
    "text",
    [
        "FILE - In this May 3 file photo, Tor Vik talks to Ines Duarte at the yard in Aker.",
        "Sign up for our newsletter to have the news of the port every morning.",
    ],
)
def test_captions_and_notes_to_the_reader_tell_nothing(text: str, plain: Kit) -> None:
    assert not told(text, plain)


def test_a_dateline_is_no_part_of_what_is_told(plain: Kit) -> None:
    text = "NORDKAP (Reuters) - The yard has sold two ferries to the port of Aker."
    assert [words(each) for each in told(text, plain)] == [
        ["The yard has sold two ferries to the port of Aker"]
    ]
