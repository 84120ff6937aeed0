"""Verify: drafts with planted errors, and sentences changed by hand, held against records."""
