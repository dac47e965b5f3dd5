"""Small drawings in the colour of the words beside them; emoji are missing in some fonts."""

from __future__ import annotations

LOCK = (
    '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
    '<path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2" fill="none" stroke="currentColor" stroke-width="1.5"/>'
    '<rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor"/></svg>'
)
"""A closed lock."""
