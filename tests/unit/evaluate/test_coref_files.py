"""Coreference files: text, words and mentions of CoNLL-U."""

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.coref_files import Labelled, labelled_in
from tests.unit.evaluate.coref_made import HARBOUR, conllu, harbour


def words(each: Labelled, first: int, last: int) -> str:
    return each.text[each.words[first].start : each.words[last].end]


def test_text_is_put_together_and_every_word_stands_where_it_says(tmp_path: Path) -> None:
    made = harbour(tmp_path)
    assert made.name == "harbour"
    assert made.text == (
        "Captain Tor Vik left his boat.\n\nInes Duarte of Aker told the captain that she agreed."
    )
    forms = [row[0] for row in HARBOUR if row and not str(row[0]).startswith("#")]
    assert [made.text[word.start : word.end] for word in made.words] == forms


def test_mentions_have_their_words_heads_and_entities(tmp_path: Path) -> None:
    made = harbour(tmp_path)
    found = [(words(made, each.first, each.last), each.entity, each.kind) for each in made.mentions]
    assert found == [
        ("Captain Tor Vik", "1", "person"),
        ("his", "1", "person"),
        ("his boat", "2", "object"),
        ("Ines Duarte", "3", "person"),
        ("Aker", "4", "place"),
        ("the captain", "1", "person"),
        ("she", "3", "person"),
    ]
    assert [sorted(each.least) for each in made.mentions[:4]] == [[0, 1, 2], [4], [5], [7, 8]]


def test_forms_are_told_by_the_features(tmp_path: Path) -> None:
    made = harbour(tmp_path)
    forms = {made.text[word.start : word.end]: word.form for word in made.words}
    assert (forms["Vik"], forms["captain"], forms["she"]) == ("name", "description", "he, she")


def test_tokens_of_several_words_and_words_that_are_not_written(tmp_path: Path) -> None:
    rows = [
        "# newdoc id = x",
        "1-2\tit's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
        "1\tit\tit\tPRON\t_\tPronType=Prs|Person=3|Number=Sing|Gender=Neut\t2\tx\t_"
        "\tEntity=(1-organization-giv-s-cf1-1-sgl)",
        "2\t's\tbe\tAUX\t_\t_\t0\tx\t_\t_",
        "2.1\tgone\tgo\tVERB\t_\t_\t_\t_\t_\t_",
        "3\t.\t.\tPUNCT\t_\t_\t2\tx\t_\t_",
    ]
    path = tmp_path / "x.conllu"
    path.write_text("\n".join(rows), encoding="utf-8")
    (made,) = labelled_in(path)
    assert made.text == "it's."
    assert [(word.start, word.end) for word in made.words] == [(0, 2), (2, 4), (4, 5)]
    assert made.words[0].form == "it"


def test_turns_say_who_speaks_when_that_changes(tmp_path: Path) -> None:
    spoken = tuple(
        (*row, "# speaker = InesDuarte") if row and "# sent_id = 2" in row else row
        for row in HARBOUR
    )
    path = tmp_path / "x.conllu"
    path.write_text(conllu(spoken), encoding="utf-8")
    assert "\n\nInes Duarte: Ines Duarte of Aker" in labelled_in(path, turns=True)[0].text
    assert ":" not in labelled_in(path)[0].text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1\tTor\n", "line 1: 10 columns"),
        ("1\tTor\tTor\tPROPN\t_\t_\t0\tx\t_\tEntity=1)\n", "'1' closes what is not open"),
        ("x\tTor\tTor\tPROPN\t_\t_\tnone\tx\t_\t_\n", "sentence at line 1"),
        ("1\tTor\tTor\tPROPN\t_\t_\t0\tx\t_\t_\n", "no labelled mention"),
        ("", "no labelled mention"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.conllu").write_text(text, encoding="utf-8")
    with pytest.raises(OnrecordError, match=said):
        labelled_in(tmp_path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="cannot read"):
        labelled_in(tmp_path / "nowhere.conllu")
