"""Event mentions coded in PLOVER: triggers, frames, parties, and the rules that decide hard cases."""

from dateline.annotate.events.component import make_events as make_events

__all__ = ["make_events"]
