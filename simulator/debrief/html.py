"""A page as one HTML file to print: everything escaped, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from simulator.debrief.canvas import clean
from simulator.debrief.page import Advice, Block, Bullets, Drawing, Heading, Table, Text

STYLE = """
body { font: 11pt/1.45 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 1.2em 0 0.3em; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: 0.15em 0.6em
0.15em 0; border-bottom: 1px solid #ccc; vertical-align: top; }
pre { font: 9pt/1.3 monospace; white-space: pre; overflow: auto; } .dim { color: #555; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } }
"""


def html(page: Sequence[Block], title: str) -> str:
    """Write a page as HTML."""
    body = "\n".join(line for block in page for line in _html(block))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{_safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _html(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{block.level}>{_safe(block.text)}</h{block.level}>"
    elif isinstance(block, Text):
        kind = ' class="dim"' if block.tone == "dim" else ""
        yield f"<p{kind}>{_safe(block.text)}</p>"
    elif isinstance(block, Bullets):
        yield f"<ul>{''.join(f'<li>{_safe(one)}</li>' for one in block.items)}</ul>"
    elif isinstance(block, Table):
        yield f"<table><tr>{_cells('th', block.header)}</tr>"
        yield from (f"<tr>{_cells('td', row)}</tr>" for row in block.rows)
        yield "</table>"
    elif isinstance(block, Drawing):
        yield "<pre>" + "\n".join(map(_safe, block.lines)) + "</pre>"
    else:
        yield from _advice(block)


def _advice(block: Advice) -> Iterator[str]:
    yield f"<p><b>{'Keep' if block.good else 'Change'}</b></p>"
    if block.quote:
        yield f"<blockquote>{_safe(block.quote)}</blockquote>"
    yield f"<p>{_safe(block.effect)}</p>"
    if block.rewrite:
        yield f"<p>Instead: {_safe(block.rewrite)}</p>"


def _cells(kind: str, cells: Sequence[str]) -> str:
    return "".join(f"<{kind}>{_safe(one)}</{kind}>" for one in cells)


def _safe(text: str) -> str:
    return escape(clean(text))
