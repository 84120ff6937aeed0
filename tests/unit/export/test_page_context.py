"""Context: whole sentences around a place, and never more of a document than is fair."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.page_context import DESCRIPTIONS, LEAST, REACH, SPARED, Shown, excerpts
from onrecord.model.document import Block

FILLER = "Nobody at the quay had anything to add to that. " * 200
BODY = "The quay is old. Mr. Falk said the lamp would last. It is bright. Nobody asked."
HEADING = "A lamp"
TEXT = f"{HEADING}\n\n{BODY}\n\n{FILLER.strip()}"
BLOCKS = (
    Block(0, 6, "heading"),
    Block(8, 8 + len(BODY), "paragraph"),
    Block(10 + len(BODY), len(TEXT), "paragraph"),
)


def shown_around(*words: str, text: str = TEXT, blocks: tuple[Block, ...] = BLOCKS) -> list[str]:
    places = [(text.index(each), text.index(each) + len(each)) for each in words]
    return [text[start:end] for start, end in excerpts(text, blocks, places).windows]


def windows_of(text: str, shown: Shown) -> list[str]:
    return [text[start:end] for start, end in shown.windows]


def test_a_place_is_shown_with_its_sentence_and_the_ones_beside() -> None:
    assert shown_around("the lamp would last") == [BODY.removesuffix(" Nobody asked.")]


def test_context_stays_in_the_block() -> None:
    assert shown_around("A lamp") == ["A lamp"]
    assert shown_around("Nobody asked") == ["It is bright. Nobody asked."]


def test_context_ends_at_a_word_where_a_sentence_is_endless() -> None:
    text = f"{'word ' * 500}quay {'word ' * 500}"
    (around,) = shown_around("quay", text=text, blocks=(Block(0, len(text), "paragraph"),))
    assert len(around) <= 2 * REACH + 4
    assert set(around.split()) == {"word", "quay"}


def test_places_that_are_near_share_an_excerpt() -> None:
    assert len(shown_around("The quay", "Nobody asked")) == 1
    assert len(shown_around(HEADING, "The quay")) == 1


def test_less_context_is_given_where_much_is_cited() -> None:
    text = "One boat left at noon, says Vik. " * 60
    starts = [each for each in range(len(text)) if text.startswith("boat left", each)]
    places = [(each, each + 9) for each in starts]
    blocks = (Block(0, len(text), "paragraph"),)
    assert excerpts(text, blocks, places).share < 0.75
    some = excerpts(text, blocks, places[:20])
    assert some.share < 0.51
    few = excerpts(text, blocks, places[:1])
    assert few.windows == ((0, len("One boat left at noon, says Vik. ") * 2 - 1),)


def test_a_minor_place_is_shown_in_its_sentence_or_not_at_all() -> None:
    role = TEXT.index("Mr. Falk")
    said = TEXT.index("It is bright.")
    shown = excerpts(TEXT, BLOCKS, [(said, said + 13)], [(role, role + 8)])
    assert "Mr. Falk said the lamp would last. It is bright." in windows_of(TEXT, shown)[0]
    text = "A quay. " * 200 + "Nora, a pilot, left. "
    (role, end), everything = (1_606, 1_613), [(0, 1_599)]
    assert text[role:end] == "a pilot"
    full = excerpts(text, (Block(0, len(text), "paragraph"),), everything, [(role, end)])
    assert full.windows == ((0, 1_599),)


def test_a_name_on_its_own_line_is_no_excerpt() -> None:
    assert excerpts(TEXT, BLOCKS, [], [(0, 6)]).windows == ()
    assert excerpts(TEXT, BLOCKS, [(0, 6)]).windows == ((0, 6),)


def test_a_short_gap_is_shown_rather_than_cut() -> None:
    text = f"“We climb every night,” Falk said, “and we are tired.” {FILLER}"
    places = [(1, 21), (36, 52)]
    shown = excerpts(text, (Block(0, len(text), "paragraph"),), places)
    assert windows_of(text, shown)[0].startswith("“We climb every night,” Falk said, “and")


def test_the_words_themselves_are_always_shown() -> None:
    text = "A quay. " * 40
    everything = excerpts(text, (Block(0, len(text), "paragraph"),), [(0, len(text) - 1)])
    assert everything == Shown(((0, len(text) - 1),), everything.share)
    assert everything.share > 0.9


def test_furniture_does_not_count_as_the_document() -> None:
    blocks = (*BLOCKS[:2], Block(BLOCKS[2].start, BLOCKS[2].end, "furniture"))
    place = TEXT.index("lamp would")
    assert excerpts(TEXT, blocks, [(place, place + 4)]).share > 0.4


def test_no_place_no_excerpt() -> None:
    assert excerpts("", (), []) == Shown((), 0.0)


@given(
    st.lists(st.sampled_from("aB. \n"), min_size=400, max_size=1_200).map("".join),
    st.lists(st.tuples(st.integers(0, 1_199), st.integers(1, 60)), max_size=8),
    st.lists(st.integers(0, 1_199), max_size=6),
)
def test_windows_hold_every_place_in_order_and_apart(
    text: str, drawn: list[tuple[int, int]], cuts: list[int]
) -> None:
    places = [(start, min(len(text), start + size)) for start, size in drawn if start < len(text)]
    edges = sorted({0, len(text), *(each for each in cuts if each < len(text))})
    blocks = tuple(Block(low, high, "paragraph") for low, high in pairwise(edges))
    shown = excerpts(text, blocks, places)
    for start, end in places:
        assert any(low <= start and end <= high for low, high in shown.windows)
    flat = [each for window in shown.windows for each in window]
    assert flat == sorted(flat)
    assert 0.0 <= shown.share <= 1.0
    bare = len({at for start, end in places for at in range(start, end)})
    seen = sum(len("".join(text[low:high].split())) for low, high in shown.windows)
    assert seen <= max(SPARED, bare, DESCRIPTIONS * len(text)) + (LEAST + 4) * len(places)
