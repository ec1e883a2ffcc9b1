"""Bytes → Report: readers, main content, metadata, offsets."""
