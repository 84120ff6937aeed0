"""Saved pages: the folder beside a page, and the address noted inside it."""

import pytest

from onrecord.ingest.web.html import page
from onrecord.ingest.web.saved import companions, folders_of, is_in, saved_from

BODY = "<html><body><p>The ferry sails.</p></body></html>"


def test_only_folders_named_after_a_page_are_companions() -> None:
    names = ["Talks.html", "Talks_files", "Ice.htm", "Ice-Dateien", "Tide.xhtml", "Tide_fichiers"]
    others = ["notes_files", "Talks_file.txt", "Oslo", "Ice_"]
    assert companions([*names, *others]) == {"Talks_files", "Ice-Dateien", "Tide_fichiers"}


def test_no_page_no_companion() -> None:
    assert companions(["Talks_files", "Talks.txt", ".html"]) == frozenset()


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0036)https://lantern.example/ice?utm_source=x -->",
        "<!--\n Page saved with SingleFile \n url: https://lantern.example/ice \n saved date: x-->",
    ],
)
def test_the_note_of_a_browser_gives_the_address(note: str) -> None:
    assert page(f"<!DOCTYPE html>\n{note}\n{BODY}").metadata.url == "https://lantern.example/ice"


def test_the_page_itself_is_believed_first() -> None:
    own = '<head><link rel="canonical" href="https://lantern.example/own"></head>'
    source = f"<!-- saved from url=(0028)https://lantern.example/ice -->{own}{BODY}"
    assert page(source).metadata.url == "https://lantern.example/own"


@pytest.mark.parametrize(
    "source",
    [
        "<!-- saved from url=(0014)about:internet -->",
        "<!-- saved from url=(0020)file:///C:/ice.html -->",
        "<p>saved from url=(0028)https://lantern.example/ice</p>",
    ],
)
def test_no_address_is_made_of_other_notes(source: str) -> None:
    assert saved_from(source) == ""


def test_the_folder_beside_a_page_in_an_archive_is_part_of_the_page() -> None:
    paths = ["a/Talks.html", "a/Talks_files/frame.html", "a/Notes_files/frame.html", "b.htm"]
    folders = folders_of(paths)
    assert [each for each in paths if is_in(each, folders)] == ["a/Talks_files/frame.html"]
