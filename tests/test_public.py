"""The public face: its names, and what it costs to import."""

import subprocess
import sys

import pytest

import dateline

HEAVY = (
    "spacy",
    "sqlalchemy",
    "fastapi",
    "pydantic",
    "trafilatura",
    "htmldate",
    "lxml",
    "py3langid",
    "numpy",
    "yaml",
    "urllib3",
)


def test_names_are_those_of_all():
    assert sorted(set(dateline.__all__)) == sorted(dateline.__all__)
    assert dir(dateline) == sorted(dateline.__all__)
    for name in dateline.__all__:
        assert getattr(dateline, name) is not None
    public = {name for name in vars(dateline) if not name.startswith("_") and isinstance(getattr(dateline, name), type)}
    assert public <= set(dateline.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Readr'"):
        _ = dateline.Readr


def loaded_by(*arguments):
    code = "import sys, runpy\nsys.argv = ['dateline', *sys.argv[1:]]\ntry:\n    {}\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    run = "runpy.run_module('dateline', run_name='__main__')" if arguments else "import dateline"
    done = subprocess.run(
        [sys.executable, "-c", code.format(run), *arguments], capture_output=True, text=True, check=False
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [(), ("--help",), ("read", "--help"), ("evaluate", "--help"), ("--version",)])
def test_nothing_heavy_is_loaded(arguments):
    loaded = loaded_by(*arguments)
    assert "dateline" in loaded
    assert loaded.isdisjoint(HEAVY)
