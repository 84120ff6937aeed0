"""Roots: on how many independent sources a claim rests, attacked."""

from collections.abc import Sequence

from onrecord.link.roots import roots
from onrecord.model.claim import Roots
from onrecord.model.collation import CollatedQuotation, QuotationLink
from onrecord.model.copies import CopyLink
from onrecord.model.link import Entity
from onrecord.model.records import Holder, Role
from tests.unit.link.retold import SUNK, Story, claim, copy, ends, one_each, told

OUTLETS = ("The Quay Post", "Fjordnet", "Nordkap Times", "Harbour Herald")


def traced(
    stories: Sequence[Story],
    members: Sequence[str],
    *,
    copies: Sequence[CopyLink] = (),
    quotations: Sequence[CollatedQuotation] = (),
    entities: dict[str, Entity] | None = None,
) -> Roots:
    found = roots(told(*stories), [claim(*members)], copies, quotations, entities or {})
    return found[0]


def said_by(
    name: str, source: str, outlet: str, *, role: str | None = None, more: str = ""
) -> tuple[Story, Holder]:
    """A document in which somebody says that the ferry has sunk."""
    words = f"{role} {name}" if role else name
    story = Story(source, f"News of {source}\n{words} said that {SUNK}. {more}", outlet)
    holder = story.holder(name, role=role)
    return story, holder


def test_one_person_in_three_outlets_is_one_voice() -> None:
    pairs = [said_by("Tor Vik", f"{n}.txt", OUTLETS[n]) for n in range(3)]
    members = [story.retold(holder) for story, holder in pairs]
    found = traced(
        [story for story, _ in pairs], members, entities=one_each([each for _, each in pairs])
    )
    assert ends(found) == (1, 1)
    assert found.roots[0].members == tuple(
        sorted(members, key=lambda each: told(*(story for story, _ in pairs))[each].document)
    )


def test_one_remark_in_three_translations_is_one_root() -> None:
    """Even where the record does not know that the three descriptions are one person."""
    pairs = [
        said_by(name, f"{n}.txt", OUTLETS[n])
        for n, name in enumerate(["the official", "Tor Vik", "a person close to the talks"])
    ]
    members, targets = [], []
    for story, holder in pairs:
        members.append(story.retold(holder, kind="direct"))
        targets.append(story.attributions[-1].id)
    targets.sort()
    group = CollatedQuotation(
        id=targets[0],
        members=tuple(targets),
        fullest=targets[0],
        links=tuple(
            QuotationLink(
                one=targets[0], other=each, relation="rendered", score=0.9, reason="same-words"
            )
            for each in targets[1:]
        ),
    )
    found = traced([story for story, _ in pairs], members, quotations=[group])
    assert ends(found) == (1, 1)
    assert {each.kind for each in found.hops} >= {"quotation", "chain"}


def test_a_wire_story_on_forty_sites_is_one_root() -> None:
    stories = [
        Story(f"{n:02}.txt", f"HARBOUR (Fjordwire) - {SUNK}. Site {n}.", f"Site {n}")
        for n in range(40)
    ]
    members = [each.tells(SUNK) for each in stories]
    copies = [copy(one, other) for one in stories for other in stories if one.id < other.id]
    assert ends(traced(stories, members, copies=copies)) == (1, 1)
    thirds = [copy(stories[0], each, third="Fjordwire", origin="third") for each in stories[1:]]
    found = traced(stories, members, copies=thirds)
    assert ends(found) == (1, 1)
    assert found.roots[0].name == "Fjordwire"
    assert len([each for each in found.hops if each.kind == "copy"]) == 39


def test_without_a_copy_link_reports_are_one_at_least_and_all_at_most() -> None:
    stories = [Story(f"{n}.txt", f"Day {n}: {SUNK}.", OUTLETS[n]) for n in range(3)]
    found = traced(stories, [each.tells(SUNK) for each in stories])
    assert ends(found) == (1, 3)
    assert [each.naming for each in found.roots] == ["outlet"] * 3


def test_reports_by_one_author_are_one_voice() -> None:
    stories = []
    for n in range(2):
        story = Story(f"{n}.txt", f"By Ines Duarte\n{SUNK} on day {n}.", OUTLETS[n])
        author = story.holder("Ines Duarte")
        story.section("byline", [f"{SUNK} on day {n}."], [author])
        stories.append(story)
    found = traced(stories, [each.tells(SUNK) for each in stories])
    assert ends(found) == (1, 1)


def unnamed_story(source: str, words: str, outlet: str, count: int | None) -> tuple[Story, Holder]:
    story = Story(source, f"{words} said that {SUNK}. Of {source}.", outlet)
    holder = story.holder(words, "anonymous", naming="unnamed")
    counted = Holder(
        id=holder.id,
        name=words,
        kind="anonymous",
        naming="unnamed",
        mentions=holder.mentions,
        count=count,
        plural=(count or 1) > 1,
    )
    story.holders[-1] = counted
    return story, counted


def test_two_officials_and_an_official_are_one_to_three() -> None:
    pairs = [
        unnamed_story("a.txt", "Two officials", "The Quay Post", 2),
        unnamed_story("b.txt", "An official", "Fjordnet", 1),
    ]
    found = traced([story for story, _ in pairs], [s.retold(h) for s, h in pairs])
    assert ends(found) == (1, 3)
    assert [each.uncertain for each in found.roots].count(True) == 1


def test_officials_of_two_states_are_two() -> None:
    pairs = [
        unnamed_story("a.txt", "A Norwegian official", "The Quay Post", 1),
        unnamed_story("b.txt", "A Danish official", "Fjordnet", 1),
    ]
    assert ends(traced([s for s, _ in pairs], [s.retold(h) for s, h in pairs])) == (2, 2)


def test_an_official_may_be_the_named_one() -> None:
    named = said_by("Tor Vik", "a.txt", "The Quay Post", role="Norwegian minister")
    pairs = [named, unnamed_story("b.txt", "A Norwegian official", "Fjordnet", 1)]
    assert ends(traced([s for s, _ in pairs], [s.retold(h) for s, h in pairs])) == (1, 2)


def roles(story: Story, holder: Holder, role: str) -> Holder:
    """The holder with an office, as the readers give it."""
    changed = Holder(
        id=holder.id,
        name=holder.name,
        kind=holder.kind,
        naming=holder.naming,
        mentions=holder.mentions,
        role=story.span(role),
        roles=(Role(office=story.span(role)),),
    )
    story.holders[story.holders.index(holder)] = changed
    return changed


def in_office(name: str, role: str, source: str, outlet: str) -> tuple[Story, Holder]:
    story, holder = said_by(name, source, outlet, role=role)
    return story, roles(story, holder, role)


def test_two_ministers_of_two_states_are_two() -> None:
    pairs = [
        in_office("Tor Vik", "Norwegian minister", "a.txt", "The Quay Post"),
        in_office("Ines Duarte", "Portuguese minister", "b.txt", "Fjordnet"),
    ]
    assert ends(traced([s for s, _ in pairs], [s.retold(h) for s, h in pairs])) == (2, 2)


def test_a_minister_and_his_government_are_one_at_least() -> None:
    minister = in_office("Tor Vik", "Norwegian minister", "a.txt", "The Quay Post")
    story = Story("b.txt", f"Norway said that {SUNK}.", "Fjordnet")
    state = story.holder("Norway", "government")
    pairs = [minister, (story, state)]
    assert ends(traced([s for s, _ in pairs], [s.retold(h) for s, h in pairs])) == (1, 2)


def test_a_spokesman_and_his_ministry_are_one() -> None:
    speaker = in_office("Tor Vik", "Norwegian Foreign Ministry spokesman", "a.txt", "Fjordnet")
    story = Story("b.txt", f"The Norwegian Foreign Ministry said that {SUNK}.", "The Quay Post")
    ministry = story.holder("Norwegian Foreign Ministry", "organisation")
    pairs = [speaker, (story, ministry)]
    assert ends(traced([s for s, _ in pairs], [s.retold(h) for s, h in pairs])) == (1, 1)


def cites(source: str, outlet: str, whom: str, day: str = "2025-04-24") -> Story:
    story = Story(source, f"{whom} reported that {SUNK}. Seen by {outlet}.", outlet)
    story.published = day
    return story


def test_a_quotes_b_quotes_c_rests_on_c() -> None:
    first = cites("a.txt", "The Quay Post", "Fjordnet", "2025-04-26")
    second = cites("b.txt", "Fjordnet", "Nordkap Times", "2025-04-25")
    third, vik = said_by("Tor Vik", "c.txt", "Nordkap Times")
    members = [
        first.retold(first.holder("Fjordnet", "outlet"), cue="reported"),
        second.retold(second.holder("Nordkap Times", "outlet"), cue="reported"),
        third.retold(vik),
    ]
    found = traced([first, second, third], members)
    assert ends(found) == (1, 1)
    assert found.roots[0].name == "Tor Vik"
    assert set(found.roots[0].members) == set(members)
    assert [each.kind for each in found.hops].count("citation") == 4


def test_a_report_that_the_record_lacks_is_the_root() -> None:
    first = cites("a.txt", "The Quay Post", "Fjordnet")
    found = traced([first], [first.retold(first.holder("Fjordnet", "outlet"), cue="reported")])
    assert ends(found) == (1, 1)
    assert (found.roots[0].name, found.roots[0].naming) == ("Fjordnet", "outlet")


def test_those_who_cite_each_other_rest_on_nobody_known() -> None:
    first = cites("a.txt", "The Quay Post", "Fjordnet")
    second = cites("b.txt", "Fjordnet", "The Quay Post")
    members = [
        first.retold(first.holder("Fjordnet", "outlet"), cue="reported"),
        second.retold(second.holder("The Quay Post", "outlet"), cue="reported"),
    ]
    found = traced([first, second], members)
    assert ends(found) == (1, 1)
    assert found.roots[0].naming == "outlet"


def test_officials_whom_a_cited_report_has_are_its_officials() -> None:
    first, theirs = unnamed_story("a.txt", "Two officials", "Fjordnet", 2)
    second = Story("b.txt", f"Officials told Fjordnet that {SUNK}.", "The Quay Post")
    retold = second.holder("Officials", "anonymous", naming="unnamed")
    through = second.holder("Fjordnet", "outlet")
    members = [first.retold(theirs), second.retold(retold, cue="told", relays=[through])]
    assert ends(traced([first, second], members)) == (1, 2)


def test_one_joint_statement_is_one_root() -> None:
    first = Story("a.txt", f"Vik and Duarte said in a joint statement that {SUNK}.", "Fjordnet")
    both = [first.holder("Vik"), first.holder("Duarte")]
    paper = first.holder("joint statement", "document", naming="document")
    second = Story("b.txt", f"The declaration by Vik and Duarte says that {SUNK}.", "Quay Post")
    text = second.holder("declaration", "document", naming="document")
    by = [second.holder("Vik"), second.holder("Duarte")]
    said = second.says(text, SUNK, cue="says")
    steps = ((text.id,), tuple(each.id for each in by), (second.voice.id,))
    second.holdings[-1] = type(second.holdings[-1])(said.id, (text.id,), steps)
    members = [first.retold(both, relays=[paper]), second.tells(SUNK, said)]
    entities = one_each([both[0], by[0]], [both[1], by[1]])
    found = traced([first, second], members, entities=entities)
    assert ends(found) == (1, 1)
    assert found.roots[0].naming == "document"


def test_a_bare_report_may_rest_on_the_named_one() -> None:
    first, vik = said_by("Tor Vik", "a.txt", "Fjordnet")
    second = Story("b.txt", f"On Monday {SUNK}.", "The Quay Post")
    assert ends(traced([first, second], [first.retold(vik), second.tells(SUNK)])) == (1, 2)


def test_of_whom_one_only_tells_what_he_thinks_nobody_has_heard_it() -> None:
    story = Story("a.txt", f"Tor Vik believes that {SUNK}, wrote Ines Duarte.", "Fjordnet")
    vik, duarte = story.holder("Tor Vik"), story.holder("Ines Duarte")
    member = story.retold(vik, cue="believes", relays=[duarte])
    found = traced([story], [member])
    assert [each.name for each in found.roots] == ["Ines Duarte"]


def test_named_people_known_through_one_person_are_one_at_least() -> None:
    story = Story("a.txt", f"Duarte said that Vik and Roe had told her that {SUNK}.", "Fjordnet")
    vik, roe, duarte = (story.holder(each) for each in ("Vik", "Roe", "Duarte"))
    first = story.retold(vik, cue="told", relays=[duarte])
    other = Story("b.txt", f"Roe has seen it: {SUNK}, Duarte said.", "Nordkap Times")
    again, teller = other.holder("Roe"), other.holder("Duarte")
    second = other.retold(again, cue="said", relays=[teller])
    entities = one_each([roe, again], [duarte, teller])
    assert ends(traced([story, other], [first, second], entities=entities)) == (1, 2)


def test_every_member_has_a_hop() -> None:
    story, vik = said_by("Tor Vik", "a.txt", "Fjordnet")
    members = [story.retold(vik)]
    hop = traced([story], members).hops[0]
    assert (hop.member, hop.kind, hop.name) == (members[0], "chain", "Tor Vik")
    assert [each.exact for each in hop.words] == ["Tor Vik", "said"]


def test_who_speaks_by_no_cue_counts_for_nobody_new() -> None:
    """As where a headline is laid on the last one named in it."""
    first, vik = said_by("Tor Vik", "a.txt", "Fjordnet")
    second = Story("b.txt", f"Vik meets Duarte: “{SUNK}”", "The Quay Post")
    duarte = second.holder("Duarte")
    members = [first.retold(vik), second.retold(duarte, cue=None, kind="direct")]
    found = traced([first, second], members)
    assert ends(found) == (1, 2)
    assert [each.name for each in found.roots if each.uncertain] == ["Duarte"]


def test_groups_in_one_copied_sentence_are_as_many_as_it_names() -> None:
    stories, members = [], []
    for n in range(3):
        text = f"Some analysts and two officials said that {SUNK}. Site {n}."
        story = Story(f"{n}.txt", text, f"Site {n}")
        both = [
            story.holder(each, "anonymous", naming="unnamed")
            for each in ("Some analysts", "two officials")
        ]
        members.append(story.retold(both))
        stories.append(story)
    copies = [copy(stories[0], each) for each in stories[1:]]
    assert ends(traced(stories, members, copies=copies)) == (1, 2)


def test_a_named_one_beside_a_group_does_not_part_the_group() -> None:
    stories, members, named = [], [], []
    for n in range(2):
        story = Story(f"{n}.txt", f"Some analysts and Tor Vik said that {SUNK}. {n}", f"Site {n}")
        group = story.holder("Some analysts", "anonymous", naming="unnamed")
        named.append(story.holder("Tor Vik"))
        members.append(story.retold([group, named[-1]]))
        stories.append(story)
    found = traced(stories, members, copies=[copy(*stories)], entities=one_each(named))
    assert ends(found) == (1, 2)


def test_who_names_the_outlet_alone_has_it_from_those_who_told_the_outlet() -> None:
    first = Story("a.txt", f"Tor Vik told Fjordnet that {SUNK}.", "The Quay Post")
    vik, fjord = first.holder("Tor Vik"), first.holder("Fjordnet", "outlet")
    second = cites("b.txt", "Nordkap Times", "Fjordnet")
    members = [
        first.retold(vik, cue="told", relays=[fjord]),
        second.retold(second.holder("Fjordnet", "outlet"), cue="reported"),
    ]
    found = traced([first, second], members)
    assert ends(found) == (1, 1)
    assert found.roots[0].name == "Tor Vik"


def test_one_long_sentence_in_two_documents_is_one_text() -> None:
    words = f"on the third day of the storm in Aker {SUNK} with all its lamps lit"
    stories = [Story(f"{n}.txt", f"Day {n}, {words}.", OUTLETS[n]) for n in range(2)]
    found = traced(stories, [each.tells(words) for each in stories])
    assert ends(found) == (1, 1)
    assert [each.kind for each in found.hops].count("copy") == 1


def test_a_reporter_of_another_outlet_is_that_outlet() -> None:
    story = Story("a.txt", f"Duarte wrote in Fjordnet: {SUNK}.", "The Quay Post")
    duarte, fjord = story.holder("Duarte"), story.holder("Fjordnet", "outlet")
    section = story.section("blockquote", [f"{SUNK}."], [duarte], relays=[fjord])
    found = traced([story], [story.tells(SUNK)])
    assert [each.name for each in found.roots] == ["The Quay Post"]
    quoted = story.sentence(SUNK)
    assert quoted.section == section.id
    identity = story.tells(SUNK)
    story.told[-1] = type(story.told[-1])(id=identity, target=quoted.id, spans=(quoted.span,))
    found = traced([story], [identity])
    assert [(each.name, each.naming) for each in found.roots] == [("Fjordnet", "outlet")]


def test_one_who_tells_what_he_thinks_in_his_own_words_has_spoken() -> None:
    story = Story("a.txt", f"I think that {SUNK}, Tor Vik told Ines Duarte.", "Fjordnet")
    vik, duarte = story.holder("Tor Vik"), story.holder("Ines Duarte")
    member = story.retold(vik, cue="think", source="I", relays=[duarte])
    assert [each.name for each in traced([story], [member]).roots] == ["Tor Vik"]


def test_neither_the_order_of_documents_nor_of_members_matters() -> None:
    pairs = [
        unnamed_story("a.txt", "Two officials", "The Quay Post", 2),
        unnamed_story("b.txt", "An official", "Fjordnet", 1),
        said_by("Tor Vik", "c.txt", "Nordkap Times"),
    ]
    stories = [story for story, _ in pairs]
    members = [story.retold(holder) for story, holder in pairs]
    assert traced(stories, members) == traced(stories[::-1], members[::-1])


def test_a_statement_in_the_record_is_the_root_of_who_reports_it() -> None:
    paper = Story("a.txt", f"Joint statement of Norway and Denmark\nWe state that {SUNK}.", None)
    own = paper.tells(SUNK)
    story = Story("b.txt", f"Norway said in a joint statement that {SUNK}.", "The Quay Post")
    norway = story.holder("Norway", "government")
    through = story.holder("joint statement", "document", naming="document")
    found = traced([paper, story], [own, story.retold(norway, relays=[through])])
    assert ends(found) == (1, 1)


def test_the_office_that_another_document_gives_tells_for_whom_somebody_speaks() -> None:
    first, vik = said_by("Tor Vik", "a.txt", "Fjordnet")
    second = Story("b.txt", f"Norway said that {SUNK}.", "The Quay Post")
    norway = second.holder("Norway", "government")
    third, again = in_office("Tor Vik", "Norwegian minister", "c.txt", "Nordkap Times")
    members = [first.retold(vik), second.retold(norway)]
    assert ends(traced([first, second], members)) == (2, 2)
    members.append(third.retold(again))
    entities = one_each([vik, again])
    assert ends(traced([first, second, third], members, entities=entities)) == (1, 2)
