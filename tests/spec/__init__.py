"""Spec: the behaviour of the readers, drawn text in and records out."""
