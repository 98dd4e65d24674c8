"""The core types: plain frozen dataclasses and enums that know no library."""
