"""Mails, and web pages kept in the form of mails."""
