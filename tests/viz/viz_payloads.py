"""Forty texts that try to be more than text, and a graph whose every text ends in one of them."""

from __future__ import annotations

import pyoxigraph as ox
import viz_world

PAYLOADS = (
    "</script><script>document.title='pwned'</script>",
    "</SCRIPT ><script>alert(1)</script>",
    "<script>alert(1)</script>",
    "<script src=https://example.invalid/x.js></script>",
    "<!--<script>",
    "--><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://example.invalid/pixel.gif'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=https://example.invalid/x>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>@import 'https://example.invalid/x.css';*{display:none}</style>",
    "</style><style>body{background:url(https://example.invalid/x)}</style>",
    "<base href=https://example.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</noscript><script>alert(1)</script>",
    "</template><script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "` onload=`alert(1)",
    "{{ 7*7 }}{% raw %}",
    "${alert(1)}",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\'-alert(1)-\\'",
    "\u2028alert(1)\u2029//",
    "\u202egnirts desrever\u2066\u2067",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
)

_KEPT = {"form", "basis", "capacity", "bound", "baseline", "periodLabel", "discrepancyKind", "inferredSlot"}
"""Properties whose values are words of our own vocabulary: another word there is another page."""


def hostile(payload: str) -> ox.Store:
    """Returns the graph of the invented news with ``payload`` at the end of every text, quote and label."""
    store = ox.Store()
    for quad in viz_world.build():
        term = quad.object
        text = isinstance(term, ox.Literal) and (term.language or term.datatype.value.endswith("#string"))
        if isinstance(term, ox.Literal) and text and quad.predicate.value.rpartition("#")[2] not in _KEPT:
            changed = term.value + payload
            literal = ox.Literal(changed, language=term.language) if term.language else ox.Literal(changed)
            quad = ox.Quad(quad.subject, quad.predicate, literal, quad.graph_name)
        store.add(quad)
    return store
