"""Drift: what hardened or softened between a telling and the one that goes back to it."""

from collections.abc import Sequence

import msgspec

from onrecord.link.drift import drifts
from onrecord.model.claim import Claim, ClaimLink, Drift
from onrecord.model.collation import CollatedQuotation, QuotationLink, Variant
from onrecord.model.records import Holder
from tests.unit.link.retold import Story, one_each, told

MAY = "the ferry pact may collapse"
WILL = "the ferry pact will collapse"


def linked(one: str, other: str, **more: object) -> Claim:
    """A claim of two, linked as same unless `more` says otherwise."""
    first, second = sorted((one, other))
    link = ClaimLink(one=first, other=second, relation="same", score=0.95, reason="reworded")
    return Claim(
        id=first,
        members=(first, second),
        links=(msgspec.structs.replace(link, **more),),
    )


def drifted(
    stories: Sequence[Story],
    claims: Sequence[Claim],
    entities: Sequence[Sequence[Holder]] = (),
    quotations: Sequence[CollatedQuotation] = (),
) -> tuple[Drift, ...]:
    return drifts(told(*stories), claims, {}, quotations, one_each(*entities))


def vik_says(source: str, words: str, day: str, outlet: str) -> tuple[Story, Holder]:
    story = Story(source, f"Tor Vik said that {words}. {outlet}", outlet)
    story.published = day
    return story, story.holder("Tor Vik")


def hedged(story: Story, holder: Holder, words: str, hedge: str) -> str:
    said = story.says(holder, words)
    story.hedge(said, hedge, "possible", "holder")
    return story.tells(words, said, certainty="possible")


def may_then_will(first: str, second: str) -> tuple[list[Story], Claim, list[Holder]]:
    one, vik = vik_says("a.txt", MAY, first, "The Quay Post")
    other, again = vik_says("b.txt", WILL, second, "Fjordnet")
    members = hedged(one, vik, MAY, "may"), other.retold(again, WILL)
    return [one, other], linked(*members), [vik, again]


def test_may_becomes_will_in_a_later_report_of_the_same_holder() -> None:
    stories, claim, holders = may_then_will("2025-04-24", "2025-04-26")
    (found,) = drifted(stories, [claim], [holders])
    assert (found.kind, found.hardened, found.hop.kind) == ("certainty", True, "occasion")
    assert (found.before.exact, found.after.exact) == ("may", WILL)
    assert found.hop.source == stories[0].told[0].id
    assert found.hop.member == stories[1].told[0].id


def test_the_reverse_in_time_is_softer() -> None:
    stories, claim, holders = may_then_will("2025-04-26", "2025-04-24")
    (found,) = drifted(stories, [claim], [holders])
    assert (found.hardened, found.before.exact, found.after.exact) == (False, WILL, "may")


def test_without_an_order_in_time_nothing_drifts() -> None:
    stories, claim, holders = may_then_will("2025-04-24", "2025-04-24")
    assert drifted(stories, [claim], [holders]) == ()


def test_two_holders_do_not_drift() -> None:
    stories, claim, _ = may_then_will("2025-04-24", "2025-04-26")
    assert drifted(stories, [claim]) == ()


def test_statements_of_two_stated_days_are_two() -> None:
    stories, claim, holders = may_then_will("2025-04-24", "2025-04-26")
    for story, day in zip(stories, ("2025-04-20", "2025-04-25"), strict=True):
        story.when(story.attributions[0], day, "said")
    assert drifted(stories, [claim], [holders]) == ()


def cited(first: str, second: str) -> tuple[Story, Story]:
    """A report by Fjordnet, and a document that cites it."""
    one = Story("a.txt", f"In Aker {first}.", "Fjordnet")
    other = Story("b.txt", f"Fjordnet reported that {second}.", "The Quay Post")
    return one, other


def test_considering_becomes_has_sent() -> None:
    one = Story("a.txt", "Norway is considering sending boats to Aker.", "Fjordnet")
    norway = one.holder("Norway", "government")
    said = one.says(norway, "sending boats to Aker", cue="is considering")
    first = one.tells("sending boats to Aker", said)
    other = Story("b.txt", "Norway has sent boats to Aker, Fjordnet reported.", "The Quay Post")
    fjord = other.holder("Fjordnet", "outlet")
    words = "Norway has sent boats to Aker"
    second = other.tells(words, other.says(fjord, words, cue="reported"), tense="past")
    relation = "weaker" if first < second else "stronger"
    (found,) = drifted([one, other], [linked(first, second, relation=relation, reason="more")])
    assert (found.hop.kind, found.reason, found.hardened) == ("citation", "planned-done", True)
    assert found.before.exact == "is considering"
    assert [each.exact for each in found.hop.words] == ["Fjordnet"]


def test_a_number_that_grows_on_its_way() -> None:
    one, other = cited("about 40 boats sank", "90 boats sank")
    first = one.tells("about 40 boats sank")
    second = other.retold(other.holder("Fjordnet", "outlet"), "90 boats sank", cue="reported")
    words = ("about 40 boats", "90 boats") if first < second else ("90 boats", "about 40 boats")
    claim = linked(first, second, relation="disputes", reason="numbers", words=words)
    (found,) = drifted([one, other], [claim])
    assert (found.kind, found.before.exact, found.after.exact) == (
        "number",
        "about 40 boats",
        "90 boats",
    )


def test_a_denial_on_another_day_is_no_drift() -> None:
    one, vik = vik_says("a.txt", "the ferry has sunk", "2025-04-24", "The Quay Post")
    other, again = vik_says("b.txt", "the ferry has not sunk", "2025-04-26", "Fjordnet")
    first = one.retold(vik, "the ferry has sunk")
    second = other.tells(
        "the ferry has not sunk", other.says(again, "the ferry has not sunk"), negated=True
    )
    claim = linked(first, second, relation="disputes", reason="denied")
    assert drifted([one, other], [claim], [[vik, again]]) == ()


def quoted(stories: Sequence[Story]) -> CollatedQuotation:
    """One quotation of all first attributions."""
    held = sorted((each.attributions[0].id, each) for each in stories)
    ids = tuple(each for each, _ in held)
    return CollatedQuotation(
        id=ids[0],
        members=ids,
        fullest=ids[0],
        links=tuple(
            QuotationLink(one=ids[0], other=each, relation="same", score=0.97, reason="role-long")
            for each in ids[1:]
        ),
        variants=tuple(
            Variant(
                member=each,
                document=story.id,
                spans=story.attributions[0].content,
                relation="same",
                against=ids[0],
            )
            for each, story in held
        ),
    )


def words_of_two(first: str, second: str) -> tuple[Drift, ...]:
    """What drifts where the same words are laid on two holders, the second a day later."""
    stories = []
    for number, name in enumerate((first, second)):
        story = Story(f"{number}.txt", f"{name} said that {WILL}. Of {number}.", f"Paper {number}")
        story.published = f"2025-04-2{number}"
        plain = name[0].isupper()
        kind = "person" if plain else "anonymous"
        holder = story.holder(name, kind, naming="named" if plain else "unnamed")  # type: ignore[arg-type]
        said = story.says(holder, WILL, kind="direct")
        story.tells(WILL, said, terms=("ferry", "pact", "collapse"))
        stories.append(story)
    return drifted(stories, [], quotations=[quoted(stories)])


def test_somebody_close_to_the_talks_becomes_a_name() -> None:
    (found,) = words_of_two("a person close to the talks", "Tor Vik")
    assert (found.kind, found.hardened, found.hop.kind) == ("holder", True, "quotation")
    assert (found.before.exact, found.after.exact) == ("a person close to the talks", "Tor Vik")


def test_a_name_for_a_spokesman_is_no_drift() -> None:
    assert words_of_two("a spokesman", "Tor Vik") == ()


def test_a_name_that_is_left_out_is_softer() -> None:
    (found,) = words_of_two("Tor Vik", "a person close to the talks")
    assert (found.kind, found.hardened) == ("holder", False)


def introduced(lead: str, holder: str | None = None) -> tuple[Drift, ...]:
    """A passage in which a person near the Port Council says something, and what introduces it;
    `holder` is on whom the introduction lays it, Fjordnet unless it says so."""
    words = "we become a poor little harbour colony"
    text = f"Fjordnet writes that {lead}:\n\n“{words},” a person close to the Port Council said."
    story = Story("a.txt", text, "The Quay Post")
    near = story.holder("a person close to the Port Council", "anonymous", naming="unnamed")
    kept = msgspec.structs.replace(near, proximity=story.span("close to the Port Council"))
    story.holders[-1] = kept
    fjord = story.holder("Fjordnet", "outlet")
    quote = f"“{words},” a person close to the Port Council said."
    story.section("blockquote", [quote], [fjord], label=f"Fjordnet writes that {lead}")
    terms = ("become", "poor", "harbour", "colony")
    story.tells(words, story.says(kept, words, kind="direct"), terms=terms)
    body = story.holder(holder, "organisation") if holder else fjord
    content = lead.rpartition(" sees ")[2] if holder else lead
    said = story.says(body, content, cue="sees" if holder else "writes")
    story.tells(content, said, terms=("harbour", "colony"))
    return drifted([story], [])


def test_an_introduction_that_lays_it_on_the_body_itself() -> None:
    (found,) = introduced("even the Port Council sees a harbour colony")
    assert (found.kind, found.reason, found.hop.kind) == ("holder", "named", "quotation")
    assert (found.before.exact, found.after.exact) == (
        "a person close to the Port Council",
        "Port Council",
    )


def test_an_introduction_that_makes_the_body_its_holder() -> None:
    (found,) = introduced("even the Port Council sees a harbour colony", "Port Council")
    assert (found.reason, found.after.exact) == ("named", "Port Council")


def test_an_introduction_that_keeps_the_distance_is_no_drift() -> None:
    assert introduced("someone close to the Port Council sees a harbour colony") == ()


def test_the_order_of_links_and_documents_does_not_matter() -> None:
    stories, claim, holders = may_then_will("2025-04-24", "2025-04-26")
    assert drifted(stories, [claim], [holders]) == drifted(stories[::-1], [claim], [holders])
