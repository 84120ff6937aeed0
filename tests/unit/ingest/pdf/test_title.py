"""A PDF's own statements count only where its first page prints them."""

from onrecord.ingest.pdf.file import Stated as Information
from onrecord.ingest.pdf.title import metadata
from onrecord.model.document import Markup, Metadata, Stated

TEXT = "Ice in the strait\n\nBy Ann Lee\n\nText.\fBo Ek came."
MARKUP = (Markup(0, 17, "h1"), Markup(19, 29, "p"), Markup(31, 36, "p"), Markup(37, 48, "p"))


def read(title: str = "", author: str = "") -> Metadata:
    return metadata(Information(title, author), TEXT, MARKUP, TEXT.index("\f"))


def test_a_title_that_is_printed_is_stated() -> None:
    assert read("Ice in the Strait").title == Stated("Ice in the Strait", "metadata")


def test_a_leftover_title_gives_way_to_the_largest_heading() -> None:
    assert read("Microsoft Word - draft3.docx").title == Stated("Ice in the strait", "inferred")


def test_a_title_that_only_two_blocks_make_up_is_not_printed() -> None:
    assert read("Ice in the strait: by Ann Lee").title.basis == "inferred"


def test_an_author_counts_only_if_the_first_page_names_them() -> None:
    assert read(author="Ann Lee").authors == ("Ann Lee",)
    assert read(author="Bo Ek").authors == ()


def test_nothing_else_is_taken() -> None:
    assert read().published == Stated()
    assert read().url == ""
