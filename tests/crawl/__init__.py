"""Whole crawls over loopback."""
