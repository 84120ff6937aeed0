"""Sources in exports to read: files go by their names; formats for programs keep whole paths."""

from onrecord.export import shown
from onrecord.export.holders_words import dated
from onrecord.export.missing import missing
from onrecord.model.product import NotRead, Said
from onrecord.products.overview import overview
from onrecord.products.statements import statements
from tests.unit.products.piles import lighthouse, pile_of

PATH = "/home/ida/pile/harbour.txt"


def test_lines_that_only_name_a_source_name_the_file() -> None:
    entries = [NotRead(PATH, "no text"), NotRead("https://post.example/a", "no text")]
    assert list(missing(entries)) == ["harbour.txt: no text", "https://post.example/a: no text"]
    assert "/home" not in "".join(missing(entries * 30))
    assert "/home" not in dated(Said(None, "unknown"), PATH, "Post")


def test_lists_to_read_have_names_and_lists_for_programs_paths() -> None:
    draft = lighthouse()
    draft.source = PATH
    pile = pile_of(draft)
    for form in ("text", "md"):
        for told in (shown.ledger(statements(pile), form), shown.overview(overview(pile), form)):
            assert "harbour.txt" in told
            assert "/home" not in told
    for form in ("json", "csv"):
        assert PATH in shown.ledger(statements(pile), form)
        assert PATH in shown.overview(overview(pile), form)
