"""Runs: what a reader finds in an article, kept as offsets and taken up again."""

from pathlib import Path

import msgspec
import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.attribution_reading import attributions_in, run_of
from onrecord.evaluate.attribution_runs import save, saved_run
from onrecord.evaluate.polnear import Article
from onrecord.models.kit import Kit
from tests.unit.evaluate.attribution_made import RIGHT, article

PAGE = """Menu

The port is shut, Tor Vik said. The ferries stay in the harbour for a week.

Related: Vik said the ferry is late

Share this article
"""


def test_a_saved_run_is_the_same_run_and_holds_no_words(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    found = tuple(msgspec.structs.replace(each, id=str(at)) for at, each in enumerate(RIGHT))
    save({"port": found}, path)
    assert saved_run(path, [article()]) == {"port": found}
    assert b"port is shut" not in path.read_bytes()


def test_a_run_of_other_articles_or_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    save({"port": RIGHT}, path)
    with pytest.raises(OnrecordError, match="no article 'quay'"):
        saved_run(path, [article(id="quay")])
    with pytest.raises(OnrecordError, match="another text"):
        saved_run(path, [article(text="Short.")])
    path.write_text('{"id": "port"}\n')
    with pytest.raises(OnrecordError, match="line 1"):
        saved_run(path, [article()])


def test_a_run_keeps_every_level_and_kind(rules: Kit) -> None:
    text = "Vik said the pilots had told him that the port was shut."
    (outer, inner) = run_of([Article("a", text, ())], rules)["a"]
    assert (outer.within, inner.within) == (None, outer.id)
    assert text[slice(*inner.content[0])] == "the port was shut"


def test_scraped_text_is_read_without_its_furniture_and_keeps_its_offsets(rules: Kit) -> None:
    (found,) = attributions_in(Article("a", PAGE, (), scraped=True), rules)
    assert [span.exact for span in found.content] == ["The port is shut"]
    assert all(span.stands_in(PAGE) for span in (*found.content, *found.cue, *found.source))
    assert len(attributions_in(Article("a", PAGE, ()), rules)) == 2


@pytest.mark.parametrize("text", ["\ufeffVik said it is late.\r\n", "<p>Vik said it is late.</p>"])
def test_scraped_text_is_never_decoded_again(rules: Kit, text: str) -> None:
    for each in attributions_in(Article("a", text, (), scraped=True), rules):
        assert all(span.stands_in(text) for span in (*each.content, *each.cue, *each.source))


@pytest.mark.parametrize("scraped", [True, False])
def test_nothing_is_found_in_a_blank_text(rules: Kit, scraped: bool) -> None:
    assert attributions_in(Article("a", " \n", (), scraped=scraped), rules) == ()
