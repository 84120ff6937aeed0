"""Lines of a column are cut into paragraphs where their setting says so."""

from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.paragraphs import paragraphs

FULL = 200.0


def lines(*given: tuple[str, float, float]) -> list[Line]:
    """Lines by text, left and right, 12 points apart."""
    return [
        Line(text, x0, x1, 100 + 12 * at, 10, False, len(text.split()))
        for at, (text, x0, x1) in enumerate(given)
    ]


def cut(given: list[Line]) -> list[list[str]]:
    return [[line.text for line in each.lines] for each in paragraphs(given)]


def test_an_indent_begins_a_paragraph() -> None:
    given = lines(
        ("The ice came", 10, FULL), ("early this year.", 0, FULL), ("Boats stayed", 10, FULL)
    )
    assert cut(given) == [["The ice came", "early this year."], ["Boats stayed"]]


def test_a_wider_distance_begins_a_paragraph() -> None:
    given = lines(
        ("One line", 0, FULL), ("two lines", 0, FULL), ("Three lines", 0, FULL), ("four", 0, 90)
    )
    moved = [line._replace(y=line.y + (8 if at > 1 else 0)) for at, line in enumerate(given)]
    assert cut(moved) == [["One line", "two lines"], ["Three lines", "four"]]


def test_a_sentence_that_ends_early_ends_its_paragraph() -> None:
    given = lines(
        ("He went to the quay", 0, FULL), ("and waited.", 0, 60), ("Nobody came there", 0, FULL)
    )
    assert cut(given) == [["He went to the quay", "and waited."], ["Nobody came there"]]


def test_a_ragged_line_that_ends_a_sentence_may_go_on() -> None:
    given = lines(
        ("He went. It was", 0, FULL), ("cold there.", 0, 192), ("Nobody came there", 0, 195)
    )
    assert len(cut(given)) == 1


def test_another_type_size_begins_a_paragraph() -> None:
    given = lines(("Ice in May", 0, 90), ("The ice came", 0, FULL))
    assert len(cut([given[0]._replace(size=14.0), given[1]])) == 2


def test_items_are_parted_and_their_lines_kept() -> None:
    given = lines(
        ("• the fee, which is", 0, FULL),
        ("not settled", 10, 80),
        ("• the crews", 0, 70),
        ("• ice", 0, 40),
    )
    found = list(paragraphs(given))
    assert [len(each.lines) for each in found] == [2, 1, 1]
    assert all(each.item for each in found)


def test_a_number_in_mid_sentence_begins_no_item() -> None:
    given = lines(("The four will meet again on May", 0, FULL), ("12. Nobody knows where.", 0, 150))
    assert len(cut(given)) == 1


def test_hanging_lines_belong_to_the_line_that_stands_out() -> None:
    given = lines(
        ("Vik, Tor: On Ice.", 0, FULL), ("Aker 2029, in two", 15, FULL), ("volumes.", 15, 70),
        ("Duarte, Ines: Fees.", 0, FULL), ("Riga 2030, with", 15, FULL), ("maps.", 15, 60),
    )  # fmt: skip
    assert [len(each) for each in cut(given)] == [3, 3]
