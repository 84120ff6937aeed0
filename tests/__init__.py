"""Tests: unit mirrors src, spec is text in and records out, golden holds files."""
