"""The escaper of the message sink: untrusted text as it may stand in one line of a report."""

import re
import unicodedata

LONGEST_QUOTE = 80
LONGEST_ADDRESS = 300
"""What is quoted of an address of the web: cut, it is of no use to anybody."""
LONGEST_PATH = 400
LONGEST_START = 200
_COMMAND = re.compile(r"##(?=\w*\[)")
"""How a line of a log becomes a command of the runner, wherever it stands: `##[stop-commands]`."""
_SERVER_COMMAND = re.compile(r"^\s*::")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def quotable(text: str) -> str:
    """Give `text` on one line, shortened, with hidden characters written as `<U+XXXX>`."""
    is_address = text.startswith(("http://", "https://")) and " " not in text
    return visible(text, LONGEST_ADDRESS if is_address else LONGEST_QUOTE)


def path_shown(path: str) -> str:
    """Give the path of a file as it may stand in a report, whatever its name holds."""
    return visible(path, LONGEST_PATH)


def line_start(text: str) -> str:
    """Give `text` as it may begin a line: the log of a server takes one that begins by `::` for
    a command, whatever blanks stand before.
    """
    return _SERVER_COMMAND.sub(": :", visible(text, LONGEST_START))


def visible(text: str, longest: int) -> str:
    """Give no more than `longest` signs of `text`, on one line, with nothing hidden."""
    shown = _COMMAND.sub("# #", "".join(map(_visible, text[: longest + 1])))
    return shown[:longest] + "…" if len(shown) > longest else shown


def _visible(character: str) -> str:
    if character == "\n":
        return " "
    if unicodedata.category(character) in _HIDDEN_CATEGORIES:
        return f"<U+{ord(character):04X}>"
    return character
