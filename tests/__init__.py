"""Tests: unit mirrors src, spec is text in and records out, property holds laws, golden holds files."""
