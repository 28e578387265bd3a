"""The checker's patterns, translated to the regular expressions of browsers (with the `u` flag)."""

import re

WORD = r"\p{L}\p{N}_"
_BOUNDARY = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
_ESCAPES = {"w": WORD, "d": r"\p{Nd}", "s": r"\s"}
_TOKEN = re.compile(r"\\.|\(\?P<|\(\?P=\w+\)|\[\^\\W\\d_\]|\[\^\\W_\]|.", re.DOTALL)
_CLASSES = {r"[^\W\d_]": r"[\p{L}\p{Nl}\p{No}]", r"[^\W_]": r"[\p{L}\p{N}]", "(?P<": "(?<"}
_LITERAL = frozenset("\"'@%&#:;<>=!~`, ")
"""Signs that the other syntax may not escape."""


def browser_pattern(pattern: re.Pattern[str]) -> dict[str, str]:
    """Give the source and the flags of the same pattern in a browser.

    Raises ValueError for a construct that the two do not share: that is our mistake.
    """
    out: list[str] = []
    in_class = False
    is_ascii = bool(pattern.flags & re.ASCII)
    for token in _TOKEN.findall(pattern.pattern):
        if token in _CLASSES:
            out.append(_CLASSES[token])
        elif token.startswith("(?P="):
            out.append(f"\\k<{token[4:-1]}>")
        elif token[0] == "\\":
            out.append(_escape(token[1], in_class, is_ascii))
        else:
            if token == "[" and not in_class:
                in_class = True
            elif token == "]":
                in_class = False
            out.append(token if token.isprintable() else f"\\u{{{ord(token):x}}}")
    flags = "u" + "i" * bool(pattern.flags & re.IGNORECASE) + "s" * bool(pattern.flags & re.DOTALL)
    return {"motif": "".join(out), "drapeaux": flags}


def _escape(sign: str, in_class: bool, is_ascii: bool) -> str:
    if sign == "b" and not in_class:
        return _BOUNDARY
    if sign == "d" and is_ascii:
        return "0-9" if in_class else "[0-9]"
    if sign in "wd":
        return _ESCAPES[sign] if in_class else f"[{_ESCAPES[sign]}]"
    if sign == "W" and not in_class:
        return f"[^{WORD}]"
    if (sign == "-" and not in_class) or sign in _LITERAL:
        return sign
    if sign.isalpha() and sign not in "sSntrxu":
        raise ValueError(sign)
    return f"\\{sign}"
