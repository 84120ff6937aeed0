"""Copies: the same text, edited, an excerpt, a quotation, or nothing; from whom; what changed."""

import msgspec
import pytest

from onrecord.errors import EvidenceError
from onrecord.link.copies import LINKER, items
from onrecord.link.dates_words import words_in
from onrecord.model.copies import Change, Passage
from onrecord.model.document import Problem
from tests.unit.link.copied import (
    BODY,
    CREW,
    FERRY,
    OTHER,
    RUDDER,
    TIDE,
    TOW,
    VIK,
    article,
    link,
    linked,
    meet,
    profile,
    shared,
)

MENU = tuple(("furniture", each) for each in (FERRY, CREW, RUDDER))


def test_one_text_on_two_sites_is_identical_but_for_trifles() -> None:
    one = article(*BODY, outlet="The Quay Post")
    other = article(("byline", "By Ines Duarte"), *BODY[:4], TIDE.replace("expected", "due"))
    found = link(one, other)
    assert (found.kind, found.origin, found.reason) == ("identical", "unknown", "same-words")
    assert found.share > 0.85 and found.other_share > 0.85 and found.score > 0.9
    assert meet(one, other)


def test_passages_hold_the_same_words_on_both_sides() -> None:
    one, other = article(*BODY), article(OTHER[0], FERRY.upper(), RUDDER, OTHER[1], CREW, TIDE)
    found = link(one, other)
    for here, there in zip(shared(found, one), shared(found, other), strict=True):
        assert [each.form for each in words_in(here)] == [each.form for each in words_in(there)]
    assert found.told == sum(len(words_in(each)) for each in shared(found, one))


def test_a_text_with_new_paragraphs_in_another_order_is_edited() -> None:
    one, other = article(*BODY), article(RUDDER, OTHER[0], FERRY, CREW, TIDE, *OTHER)
    assert link(one, other).kind == "edited"


def test_two_sentences_of_prose_are_an_excerpt() -> None:
    one, other = (
        article(*BODY),
        article(*OTHER, FERRY, CREW.split(" within")[0] + ".", OTHER[1] + " So."),
    )
    assert link(one, other).kind == "excerpt"
    assert meet(one, other)


def test_a_brief_that_is_wholly_a_small_part_of_the_other_is_an_excerpt() -> None:
    long = article(*BODY, *(f"{each} {number}" for number in range(20) for each in OTHER))
    assert link(article(FERRY, CREW, RUDDER, TOW), long).kind == "excerpt"


def test_words_of_a_third_party_alone_are_a_quotation() -> None:
    one = article(OTHER[0], f"{VIK} Tor Vik said in Aker.", quoted=(VIK[1:-1], "Tor Vik"))
    other = article(VIK, OTHER[1])
    found = link(one, other)
    assert (found.kind, found.origin, found.third) == ("quotation", "third", "Tor Vik")
    assert found.quoted > 25 and found.told == 0 and meet(one, other)


def test_several_short_quotations_are_one() -> None:
    first, second = "“the bearing was worn and we knew it in March”", "“nobody told us to stop the"
    second += " ferry before the summer, not once in all these months”"
    one = article(f"He said {first}. {OTHER[0]} He went on: {second}.")
    assert link(one, article(f"{OTHER[1]} It was {first}, and {second}.")).kind == "quotation"


def test_a_phrase_or_a_short_quotation_is_nothing() -> None:
    short = "“We were told in March that the bearing was worn, and we ordered a new one”"
    assert linked(article(OTHER[0], short), article(short, *BODY)) is None
    assert linked(article(*OTHER), article(*BODY)) is None


def test_furniture_makes_no_copy() -> None:
    assert linked(article(*MENU, *OTHER), article(*MENU, TOW, TIDE)) is None


def test_furniture_that_the_layout_reader_missed_makes_none() -> None:
    headlines = "\n".join(
        f"Ferry of Nordkap aground again, harbour office silent, part {each}" for each in "abcdef"
    )
    bio = "Ines Duarte is a reporter of The Quay Post who has told of ships, fog and herring for "
    bio += "twenty years from Holm, Aker and Nordkap. Follow her on the usual networks."
    letter = "Sign up for the morning letter of The Quay Post, which tells you before breakfast of "
    letter += "the tides, the ferries, the fog and the price of herring in all ports of the coast."
    both = (("list", headlines), bio, letter)
    assert linked(article(*both, *OTHER), article(*both, TOW, TIDE)) is None


def test_furniture_inside_a_shared_text_is_in_no_passage() -> None:
    one = article(FERRY, CREW, ("furniture", "Sign up"), RUDDER)
    found = link(one, article(FERRY, ("furniture", "Share"), CREW, RUDDER, TIDE))
    assert shared(found, one) == [FERRY[:-1], CREW[:-1], RUDDER[:-1]]


def test_captions_count_only_on_pages_that_have_nothing_else() -> None:
    captions = tuple(("caption", each) for each in (FERRY, CREW))
    assert linked(article(*captions, *OTHER), article(*captions)) is None
    assert link(article(*captions), article(("heading", "Pictures of Monday"), *captions)).kind in (
        "identical",
        "edited",
    )


def test_a_document_that_was_not_read_has_no_item() -> None:
    reading = article(*BODY)
    unread = msgspec.structs.replace(reading, problems=(Problem("read", "not read"),))
    assert [each.id for each in items(reading)] == [reading.document.id]
    assert list(items(unread)) == []


def test_both_credit_one_agency() -> None:
    one = article("HOLM (Reuters) - " + FERRY, *BODY[1:])
    other = article(("byline", "By Ines Duarte, Reuters"), *BODY)
    found = link(one, other)
    assert (found.origin, found.third, found.reason) == ("third", "Reuters", "both-credit")
    assert sorted(each.exact for each in found.words) == ["Reuters", "Reuters"]
    texts = {each.document.id: each.document.text for each in (one, other)}
    assert all(texts[each.document][each.start : each.end] == each.exact for each in found.words)


def test_one_credits_an_agency_with_what_the_other_prints_too() -> None:
    found = link(article(*BODY), article(*BODY, "Copyright 2031 Associated Press."))
    assert (found.origin, found.third, found.reason) == ("third", "Associated Press", "one-credits")


def test_who_credits_the_outlet_of_the_other_has_it_from_there() -> None:
    one = article(*BODY, outlet="Reuters")
    other = article(("byline", "By Reuters"), *BODY, outlet="The Quay Post")
    found = link(one, other)
    assert found.reason == "credits-other"
    assert found.origin == ("one" if found.one == one.document.id else "other")


def test_the_place_where_a_text_appeared_first() -> None:
    note = "This story first appeared in The Harbour Ledger."
    known = article(*BODY, outlet="The Harbour Ledger")
    found = link(known, article(*BODY, note, outlet="The Quay Post"))
    assert found.reason == "first-in-other"
    assert found.origin == ("one" if found.one == known.document.id else "other")
    found = link(article(*BODY), article(*BODY, note))
    assert (found.origin, found.third) == ("third", "The Harbour Ledger")


def test_a_day_is_no_place_of_first_appearance() -> None:
    note = "This story was originally published on May 3 and has been changed since."
    assert link(article(*BODY), article(*BODY, note)).reason == "same-words"


def test_one_author_on_two_sites() -> None:
    line = ("byline", "Ines Duarte")
    one = article(line, *BODY, outlet="The Quay Post", authors=("Ines Duarte",))
    other = article(line, *BODY, OTHER[0], outlet="The Ledger", authors=("Ines Duarte",))
    found = link(one, other)
    assert (found.origin, found.third, found.reason) == ("third", "Ines Duarte", "one-author")


def test_a_quotation_that_one_has_from_the_outlet_of_the_other() -> None:
    said = f"{VIK} Tor Vik told Reuters."
    taker = article(OTHER[0], said, quoted=(VIK[1:-1], "Tor Vik"), via="Reuters")
    found = link(taker, article(VIK, OTHER[1], outlet="Reuters"))
    assert found.reason == "cites-other"
    assert found.origin == ("other" if found.one == taker.document.id else "one")
    assert link(taker, article(VIK, OTHER[1], outlet="The Quay Post")).reason == "said-by"


VERSION = RUDDER.replace("March", "April")


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"title": "Ferry aground"}, "versions-title"),
        ({"url": "https://quay.example/ferry-aground"}, "versions-address"),
        ({"authors": ("Ines Duarte",)}, "versions-author"),
    ],
)
def test_versions_of_one_outlets_article_have_their_changes(
    facts: dict[str, object], reason: str
) -> None:
    line = ("byline", "Ines Duarte")
    first = article(line, FERRY, CREW, RUDDER, TOW, outlet="The Quay Post", **facts)  # type: ignore[arg-type]
    second = article(
        line, FERRY, CREW, VERSION, TOW, TIDE, "Correction: it was April.", outlet="The Quay Post",
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip
    found = link(first, second)
    assert (found.origin, found.reason, found.third) == ("versions", reason, None)
    assert any(each.exact.startswith("Correction") for each in found.words)
    sides = [(each.one, each.other) for each in found.changes]
    if found.one != first.document.id:
        sides = [(other, one) for one, other in sides]
    words = [(a.exact if a else None, b.exact if b else None) for a, b in sides]
    assert ("March", "April") in words
    assert (None, TIDE[:-1]) in words
    texts = {each.document.id: each.document.text for each in (first, second)}
    for each in (side for pair in sides for side in pair if side):
        assert texts[each.document][each.start : each.end] == each.exact


def test_one_title_in_two_outlets_is_no_version() -> None:
    one = article(*BODY, outlet="The Quay Post", title="Ferry aground")
    other = article(*BODY, "More follows.", outlet="The Harbour Ledger", title="Ferry aground")
    assert link(one, other).origin == "unknown"


def test_other_documents_change_no_link() -> None:
    one, other, third = article(*BODY), article(*BODY, OTHER[0]), article(TOW, *BODY, *OTHER)
    alone = LINKER.compare(profile(one), [profile(other)], None)  # type: ignore[arg-type]
    both = LINKER.compare(profile(one), [profile(third), profile(other)], None)  # type: ignore[arg-type]
    assert set(alone) < set(both) and len(both) == 2


def test_profiles_survive_storage() -> None:
    made = profile(article("HOLM (Reuters) - " + FERRY, VIK, *BODY))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=LINKER.profile) == made
    found = link(article(*BODY), article(*BODY, OTHER[0]))
    assert msgspec.json.decode(msgspec.json.encode(found), type=LINKER.link) == found


def test_values_refuse_what_has_no_words() -> None:
    with pytest.raises(EvidenceError):
        Change(None, None)
    with pytest.raises(EvidenceError):
        Passage(3, 3, 0, 1)
