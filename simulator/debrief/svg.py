"""SVG documents written by hand: escaped, read aloud, legible by day and by night.

A document stands alone: no scripts, no fonts or pictures from elsewhere. Accessible SVG as in the
W3C's SVG-AAM 1.0: `role="img"`, named by its title and described by its desc.
"""

from __future__ import annotations

from html import escape  # the one of xml.sax would bring urllib and ssl along

from simulator.debrief.canvas import clean

STYLE = """
text{font:13px system-ui,sans-serif;fill:#263238}
.sheet{fill:#fff}.dim{fill:#5b6770}.big{font-size:15px;font-weight:600}.mark{font-weight:700}
.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.grid{stroke:#d9dee2;stroke-width:1}.limit{stroke:#5b6770;stroke-width:1.5;stroke-dasharray:6 4}
.line{fill:none;stroke:#1565a8;stroke-width:2.5;stroke-linejoin:round}
.dot{fill:#1565a8}.cloud{stroke:#7b8790;stroke-width:3;stroke-linecap:round;opacity:.3}
.room{fill:#1565a8;opacity:.08}.pin{fill:#fff;stroke:#263238;stroke-width:2}
@media(prefers-color-scheme:dark){
text{fill:#e6eaed}.sheet{fill:#12171b}.dim{fill:#a3afb7}
.grid{stroke:#2c353b}.limit{stroke:#a3afb7}.line{stroke:#6db8f2}.dot{fill:#6db8f2}
.halo{stroke:#12171b}.cloud{stroke:#7b8790}.room{fill:#6db8f2;opacity:.12}.pin{fill:#12171b;stroke:#e6eaed}}
"""
"""Colours of our own for light and dark; text on its ground keeps a contrast of 4.5 to 1 or more
(WCAG 2.2, 1.4.3), and no meaning hangs on a colour alone."""


def element(name: str, *children: str, **attributes: str | float) -> str:
    """One element; `children` are elements or text already escaped.

    Names of attributes are written with `_` for `-`, and `_` after a word Python keeps for itself.
    """
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}={_quoted(_value(value))}"
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{''.join(children)}</{name}>" if children else f"<{name}{said}/>"


def text(x: float, y: float, words: str, anchor: str = "start", kind: str = "") -> str:
    """Words at a place: `anchor` is `start`, `middle` or `end`, `kind` the classes they have."""
    given = {"class_": kind} if kind else {}
    return element("text", escape(clean(words), quote=False), x=x, y=y, text_anchor=anchor, **given)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line between two places."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def titled(words: str, *children: str) -> str:
    """Elements that show words when pointed at."""
    return element("g", element("title", escape(clean(words), quote=False)), *children)


def document(name: str, title: str, desc: str, size: tuple[int, int], *children: str) -> str:
    """A whole document of a size in pixels; `name` tells its ids from those of another."""
    width, height = size
    body = (
        element("title", escape(clean(title), quote=False), id=f"{name}-title"),
        element("desc", escape(clean(desc), quote=False), id=f"{name}-desc"),
        element("style", STYLE),
        element("rect", width=width, height=height, rx=6, class_="sheet"),
        *children,
    )
    root = element(
        "svg", "\n", "\n".join(body), "\n", xmlns="http://www.w3.org/2000/svg", role="img",
        viewBox=f"0 0 {width} {height}", width=width, height=height,
        aria_labelledby=f"{name}-title", aria_describedby=f"{name}-desc",
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def _quoted(value: str) -> str:
    """An attribute's value: escaped, in quotes, its line breaks and tabs kept from being spaces."""
    kept = escape(value).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{kept}"'


def _value(value: str | float) -> str:
    return clean(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
