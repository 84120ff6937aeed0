"""Exports of news databases, taken apart by their field labels."""
