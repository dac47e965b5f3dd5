"""How it looks: system fonts, one accent, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gradio as gr

STATIC = Path(__file__).parent / "static"
STYLE = "".join(
    (STATIC / n).read_text(encoding="utf-8") for n in ("coach.css", "quality.css", "journal.css")
)
SCRIPT = (STATIC / "coach.js").read_text(encoding="utf-8")
PREVIEW_SCRIPT = (STATIC / "preview.js").read_text(encoding="utf-8")
DESK_SCRIPT = (STATIC / "desk.js").read_text(encoding="utf-8")
ENTRIES_SCRIPT = (STATIC / "entries.js").read_text(encoding="utf-8")
LOOKING_SCRIPT = (STATIC / "looking.js").read_text(encoding="utf-8")
BRING_SCRIPT = (STATIC / "bring.js").read_text(encoding="utf-8")
FONT = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif")


def theme() -> gr.themes.Base:
    """Gradio's plain theme with our accent and the machine's own fonts."""
    import gradio as gr

    return gr.themes.Base(
        primary_hue=gr.themes.colors.teal,
        neutral_hue=gr.themes.colors.stone,
        font=FONT,
        font_mono=("ui-monospace", "Consolas", "monospace"),
        radius_size=gr.themes.sizes.radius_md,
    )
