"""Assets: style sheets, scripts and pictures of the room, read once from the package."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

TYPES = {
    "room.css": "text/css; charset=utf-8",
    "room.js": "text/javascript; charset=utf-8",
    "seek.js": "text/javascript; charset=utf-8",
    "ledgers.css": "text/css; charset=utf-8",
    "ledgers.js": "text/javascript; charset=utf-8",
    "map.js": "text/javascript; charset=utf-8",
    "timeline.css": "text/css; charset=utf-8",
    "timeline.js": "text/javascript; charset=utf-8",
    "timeline_days.js": "text/javascript; charset=utf-8",
    "timeline_marks.js": "text/javascript; charset=utf-8",
    "mark.svg": "image/svg+xml",
    "vendor/htmx.min.js": "text/javascript; charset=utf-8",
    "vendor/cytoscape.min.js": "text/javascript; charset=utf-8",
    "vendor/LICENSE.htmx": "text/plain; charset=utf-8",
    "vendor/LICENSE.cytoscape": "text/plain; charset=utf-8",
}
"""Every file that is served, by name; no other path leads to the file system."""


class Asset(NamedTuple):
    """A file as it is sent."""

    media_type: str
    data: bytes


@cache
def assets() -> dict[str, Asset]:
    """All files by name."""
    folder = files("onrecord.web") / "static"
    return {name: Asset(kind, (folder / name).read_bytes()) for name, kind in TYPES.items()}
