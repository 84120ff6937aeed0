"""The reading room: a record as pages, on a server (onrecord serve) or in files (onrecord site).

Both show the same pages. What takes time is made once for each state of the record, before
anybody asks, and kept in a Room; a page only looks it up.

How to add a page:

1. Write `pages/<name>.py`, after `pages/documents.py` (a list) or `pages/document.py` (one thing):
   NamedTuples with what the template shows, a function `show(visit) -> View` and a `PAGE`.
   `PAGE.path` is a pattern of the whole path, ids as `[0-9a-f]{16}`, so nothing else gets in;
   `PAGE.every` lists all paths for the folder of files; `PAGE.entries` its lines in the navigation.
2. What takes time is a `Work` (`works.py` has those that several pages share), listed in
   `PAGE.works`. `show` gets it with `visit.room.of(WORK)`; a work gets others with
   `room.make(OTHER)`, and the pile from `room.pile` or `room.study`. Never open
   the record in `show`, and never call products there.
3. Write `templates/<name>.html`: `{% extends "frame.html" %}`, `body` is what `show` gave. Macros
   are in `parts.html`: `sentence`, `marks`, `voices`. Links are `to("/path", "anchor", {"q": …})`,
   `place(evidence)` for a place in a document, `asset("name")`; never write an address yourself, as
   files need relative ones. No inline script or style: the policy forbids it. What j and k go
   through has the attribute `data-step`.
4. Enter `PAGE` in `routes.py`. Filters are query fields, named in `PAGE.fields` (others do not
   reach the page, so that nobody fills the room with pages that are all the same) and read from
   `visit.query`; files have no queries, so a page without any must be complete.
5. A form posts to the path of an `Action` (`page.py`, listed in `routes.py`), with a hidden field
   `token` whose value is `token`, and stands on the page only `{% if edit %}`. The record changes,
   the room is made anew in the background, and the page comes again by itself.
6. A script or picture goes to `static/` and into `assets.py`; it may only add to a page that can be
   read without it.
"""
