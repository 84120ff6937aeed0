"""The codebook as a page and as metadata for Datasette."""

import json

from onrecord.export.codebook import codebook_markdown, datasette_metadata
from onrecord.model.codebook import Entry

ENTRIES = (
    Entry("said", "", "Who said what.", ""),
    Entry("said", "start", "Where it begins.", "code points"),
    Entry("raw", "", "Bytes.", ""),
    Entry("raw", "size", "How many.", "bytes"),
    Entry("holder", "", "Whom statements rest on.", ""),
)


def test_the_page_has_a_table_for_each_table() -> None:
    page = codebook_markdown(ENTRIES)
    assert "## `said`\n\nWho said what.\n\n| column | meaning | unit |" in page
    assert "| `start` | Where it begins. | code points |" in page
    assert page.count("| column |") == 2


def test_metadata_describes_the_database_of_this_name() -> None:
    tables = json.loads(datasette_metadata(ENTRIES, "summit"))["databases"]["summit"]["tables"]
    assert tables["said"] == {
        "description": "Who said what.",
        "columns": {"start": "Where it begins. (code points)"},
    }
    assert tables["raw"]["hidden"] is True
    assert tables["holder"]["label_column"] == "name"
