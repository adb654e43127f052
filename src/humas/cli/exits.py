"""What an exit code means (FORMATS, section 8)."""

from __future__ import annotations

GOOD, NOT_GOOD, UNUSABLE, INCOMPLETE, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130
