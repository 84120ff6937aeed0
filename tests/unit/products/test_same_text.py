"""Same text: which documents are folded under another."""

from onrecord.products.index import index_of
from onrecord.products.same_text import leaders
from tests.unit.products.piles import Draft, pile_of

BODY = " ".join(f"w{n}" for n in range(100))


def led(*texts: str) -> list[str]:
    drafts = [Draft(f"{n}.txt", text, outlet=f"Paper {n}") for n, text in enumerate(texts)]
    index = index_of(pile_of(*drafts))
    found = leaders(index.shelves.values(), index.works)
    return [index.shelves[found[each.id]].reading.document.source for each in drafts]


def test_the_longest_of_one_text_leads() -> None:
    assert led(f"A\n\n{BODY}\n", f"B\n\n{BODY} and more\n") == ["1.txt", "1.txt"]


def test_of_equal_texts_the_first_leads() -> None:
    assert led(f"A\n\n{BODY}\n", f"B\n\n{BODY}\n") == ["0.txt", "0.txt"]


def test_other_texts_and_short_ones_lead_themselves() -> None:
    other = " ".join(f"v{n}" for n in range(100))
    assert led(f"A\n\n{BODY}\n", f"B\n\n{other}\n") == ["0.txt", "1.txt"]
    assert led("A\n\none two three four five six\n", "B\n\none two three four five six\n") == [
        "0.txt",
        "1.txt",
    ]


def test_half_a_text_is_not_most_of_it() -> None:
    half = " ".join(BODY.split()[:50])
    other = " ".join(f"v{n}" for n in range(50))
    assert led(f"A\n\n{BODY}\n", f"B\n\n{half} {other}\n") == ["0.txt", "1.txt"]
