"""The progress line: on terminals only, and out of the way of other output."""

import io

from dateline.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_it_is_painted_over_and_wiped():
    stream = Terminal()
    progress = Progress(4, stream)
    progress.step()
    assert stream.getvalue().startswith("\r\x1b[K██████░░░░░░░░░░░░░░░░░░ 1/4 ")
    progress.wipe()
    assert stream.getvalue().endswith("\r\x1b[K")
    length = len(stream.getvalue())
    progress.wipe()
    assert len(stream.getvalue()) == length, "there is nothing left to wipe"


def test_a_single_input_has_no_bar_but_a_word_while_the_model_loads():
    stream = Terminal()
    progress = Progress(1, stream)
    progress.say("loading the language model")
    progress.wipe()
    progress.step()
    assert stream.getvalue() == "\r\x1b[Kloading the language model\r\x1b[K"


def test_a_file_gets_nothing():
    stream = io.StringIO()
    progress = Progress(9, stream)
    progress.say("loading")
    for _ in range(9):
        progress.step()
    progress.wipe()
    assert stream.getvalue() == ""
