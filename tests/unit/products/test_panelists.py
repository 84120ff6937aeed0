"""Who sits on a panel, in which order."""

from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.queries import Counts
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

FIRST = "The lamp should be lit before the winter storms."
SECOND = "The pier should be sold before the winter storms."
THIRD = "The quay should be raised before the winter storms."
TALK = f"""Talk

Two pilots said the lamp would last. Two pilots said the pier would hold. Pia Dal said the crane
was old. Pia Dal said the gate was new. Pia Dal said the wall was thin.

Bo Lind wrote:

{FIRST}

Why?

Eva Berg: {SECOND}

{THIRD}
Ada Holm
"""


def talk() -> Draft:
    """A signed section last, an answer, a block quote, and two who are quoted before them."""
    draft = Draft("talk.txt", TALK.replace("crane\nwas", "crane was"))
    pilots = draft.holder("two pilots", "anonymous", mention="Two pilots", naming="unnamed")
    pia = draft.holder("Pia Dal")
    for words in ("the lamp would last", "the pier would hold"):
        draft.says(pilots, words, source="Two pilots")
    for words in ("the crane was old", "the gate was new", "the wall was thin"):
        draft.says(pia, words)
    draft.section("blockquote", [FIRST], [draft.holder("Bo Lind")])
    draft.section("answer", [SECOND], [draft.holder("Eva Berg")], question="Why?")
    draft.section("signed", [THIRD], [draft.holder("Ada Holm")])
    return draft


def headings(draft: Draft) -> list[str]:
    pile = pile_of(draft)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    return [each.heading.text for each in product.sections if each.heading]


def test_signed_sections_then_answers_then_block_quotes_then_the_quoted() -> None:
    assert headings(talk()) == ["Ada Holm", "Eva Berg", "Bo Lind", "Pia Dal", "two pilots"]


def test_more_printed_lines_come_first_and_nobody_unnamed_before_a_name() -> None:
    text = "News\n\nTor Vik said the lamp would last. Pia Dal said the pier would never hold. "
    text += "Pia Dal said the gate must be closed for good. Tor Vik said the quay was old. "
    text += "Pia Dal said the wall should be raised before winter.\n"
    draft = Draft("n.txt", text)
    tor, pia = draft.holder("Tor Vik"), draft.holder("Pia Dal")
    for words in ("the lamp would last", "the quay was old"):
        draft.says(tor, words)
    for words in (
        "the pier would never hold",
        "the gate must be closed for good",
        "the wall should be raised before winter",
    ):
        draft.says(pia, words)
    assert headings(draft) == ["Pia Dal", "Tor Vik"]


def test_a_common_noun_takes_no_seat_but_is_counted_as_left_out() -> None:
    draft = Draft("n.txt", "News\n\nOfficials said the quay would sink by May.\n")
    bare = draft.holder("officials", "anonymous", mention="Officials", naming="unnamed")
    draft.says(bare, "the quay would sink by May", source="Officials")
    assert headings(draft) == []
    assert Counts(index_of(pile_of(draft))).answer("panelists left-out") == "1"


def test_joined_names_show_the_fullest_and_the_role_of_either() -> None:
    words = "No ferry will sail before June, whoever asks."
    drafts = []
    for source, name, role in (("a.txt", "Ana Roe", "Minister"), ("b.txt", "Ana B. Roe", None)):
        draft = Draft(source, f"{source}\n\nMinister {name} said: “{words[:-1]} {source}.”\n")
        ana = draft.holder(name, role=role)
        draft.says(ana, f"{words[:-1]} {source}.", kind="direct", source=name)
        drafts.append(draft)
    pile = pile_of(*drafts)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    (entry, _) = product.sections
    assert entry.heading is not None
    assert entry.heading.text == "Ana B. Roe — Minister"
    assert [each.text.partition(" said")[0] for each in entry.sentences] == [
        "Ana Roe",
        "Ana B. Roe",
    ]
