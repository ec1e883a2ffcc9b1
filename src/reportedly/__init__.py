"""Reads news reports and keeps what was reported, each record tied to its exact words."""
