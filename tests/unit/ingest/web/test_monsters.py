"""Monstrous tags: found in linear time, cut, and nothing else touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.containers.feeds import feed_parts
from onrecord.ingest.web.monsters import MOST, MOST_AGAIN, has_monster, tamed
from onrecord.ingest.web.tree import MONSTROUS, tree_of

MANY = [f"a{number}" for number in range(100_000)]
WORDS = "<p>The minister said no.</p>"


@pytest.mark.parametrize("seam", [" ", "=1 ", '="1"', "='>' ", "/", "\n", " <", ' ="', " 'x"])
def test_a_tag_of_100000_attributes_costs_its_attributes_alone(seam: str) -> None:
    # without the guard each takes a minute
    root, problems = tree_of(f"<html><body><p {seam.join(MANY)}>{WORDS}")
    assert max(len(each.attrib) for each in root.iter()) <= MOST + 1
    assert root.text_content().endswith("The minister said no.")
    assert [each.message for each in problems] == [MONSTROUS]


@pytest.mark.parametrize("name", ["html", "body"])
def test_attributes_of_the_root_do_not_add_up(name: str) -> None:
    page = "".join(f"<{name} {each}=1>" for each in MANY) + WORDS
    root, _ = tree_of(page)
    assert max(len(each.attrib) for each in root.iter()) <= MOST_AGAIN
    assert "The minister said no." in root.text_content()


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><img src=data:image/png;base64,{'A/=+' * 100_000}>{WORDS}",
        f"<html><body><img src='data:,{'a b ' * 100_000}'>{WORDS}",
        f"<html><script>i <n {' '.join(MANY)} </script><body>{WORDS}",
        f"<html><!-- <p {' '.join(MANY)} --><body>{WORDS}",
        f"<html><body {' '.join(MANY[:200])}>{WORDS * 2000}",
    ],
)
def test_what_is_no_monster_stays(page: str) -> None:
    assert tamed(page) == (page, False)


@given(st.text(alphabet="<>/!-ap =\"'sript", max_size=300))
def test_what_people_write_stays(page: str) -> None:
    assert tamed(page) == (page, False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_monstrous_feed_is_refused(encoding: str) -> None:
    tag = " ".join(f'{each}="1"' for each in MANY)
    feed = f"<rss {tag}><channel><item><title>A</title></item></channel></rss>".encode(encoding)
    with pytest.raises(IngestError, match="attributes"):
        list(feed_parts(feed) or ())
    assert not has_monster(f'<a b="{" ".join(MANY)}">'.encode(encoding))
