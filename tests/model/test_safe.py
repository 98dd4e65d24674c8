"""Text of others, and what of it may be shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.safe import safe, safe_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m alert", "red alert"),
        ("\x1b]0;new title\x07Troops", "Troops"),
        ("\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\ ends", "link ends"),
        ("\x1bPsecret\x1b\\Troops", "Troops"),
        ("\x1b]an escape without its end swallows no words", "]an escape without its end swallows no words"),
        ("\x9b2Jcleared", "2Jcleared"),
        ("evil \u202egnirts", "evil <U+202E>gnirts"),
        ("isolate \u2066x\u2069", "isolate <U+2066>x<U+2069>"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("tab\there", "tab here"),
        ("line\nline", "line\nline"),
        ("zero\u200bwidth, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("Nicolás Maduro, Łódź, Київ, 東京, العربية", "Nicolás Maduro, Łódź, Київ, 東京, العربية"),
        ("e\u0301 “quoted” – dash … 12\u202f000", "e\u0301 “quoted” – dash … 12\u202f000"),
    ],
)
def test_safe(text, shown):
    assert safe(text) == shown


def test_safe_line_is_one_line():
    assert safe_line(" a \n\n b\u2028c ") == "a b c"


@given(st.text(alphabet=st.characters()))
def test_nothing_that_controls_a_terminal_is_left(text):
    left = {unicodedata.category(char) for char in safe(text).replace("\n", "")}
    assert not left & {"Cc", "Cf", "Cs", "Zl", "Zp"}
