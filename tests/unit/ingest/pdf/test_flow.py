"""Blocks of all pages become one text; what a column's or page's end cut is brought together."""

from onrecord.ingest.pdf.blocks import Draft
from onrecord.ingest.pdf.flow import flow
from onrecord.model.document import Markup

FIRST = (50.0, 600.0, 200.0, 700.0)
NEXT = (220.0, 100.0, 380.0, 150.0)


def draft(*lines: str, tag: str = "p", place: tuple[float, float, float, float] = FIRST) -> Draft:
    return Draft(lines, tag, 10.0, False, place)


def test_pages_and_blocks_are_parted_as_the_contract_says() -> None:
    text, markup = flow([[draft("One."), draft("Two.")], [], [draft("Three.")]])
    assert text == "One.\n\nTwo.\n\f\fThree."
    assert markup == (Markup(0, 4, "p"), Markup(6, 10, "p"), Markup(13, 19, "p"))


def test_a_paragraph_that_goes_on_in_the_next_column_is_one() -> None:
    text, markup = flow([[draft("They said the"), draft("ice was late.", place=NEXT)]])
    assert text == "They said the ice was late."
    assert len(markup) == 1


def test_a_paragraph_that_ended_is_not_gone_on_with() -> None:
    text, _ = flow([[draft("They said so."), draft("ice was late.", place=NEXT)]])
    assert text == "They said so.\n\nice was late."


def test_a_note_is_not_gone_on_with() -> None:
    note = draft("ibid, and so on", place=NEXT)._replace(within=("footnote",))
    assert len(flow([[draft("They said the"), note]])[1]) == 2


def test_what_runs_over_a_page_is_one_block_with_the_form_feed_in_it() -> None:
    text, markup = flow([[draft("They said the")], [draft("ice was late."), draft("It was.")]])
    assert text == "They said the\fice was late.\n\nIt was."
    assert markup == (Markup(0, 27, "p"), Markup(29, 36, "p"))


def test_a_paragraph_may_run_over_several_pages() -> None:
    text, markup = flow([[draft("They said")], [draft("the ice was")], [draft("very late.")]])
    assert text == "They said\fthe ice was\fvery late."
    assert len(markup) == 1


def test_a_pull_quote_that_the_text_says_too_is_furniture() -> None:
    said = (
        "He told us that the ice would never come back to the strait, and that he for one was glad."
    )
    pull = draft("the ice would never come back", tag="h2")
    title = draft("The ice would never come back", tag="h1")
    long = draft(f"{said} {said}")
    _, markup = flow([[title, pull, long]])
    assert [each.voted for each in markup] == [None, True, None]
