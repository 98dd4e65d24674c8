"""The documentation names what there is: each command, option, component, format, exit status and public name."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from dateline.cli import read as read_module
from dateline.cli.main import INTERRUPTED, USAGE, cli
from dateline.evaluate.predict import TASKS
from dateline.pipeline.config import profiles

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def commands(command, name):
    yield name, command
    if isinstance(command, click.Group):
        for sub, found in command.commands.items():
            yield from commands(found, f"{name} {sub}")


ALL = dict(commands(cli, "dateline"))
OPTIONS = sorted(
    {
        (name, option)
        for name, command in ALL.items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
)


@pytest.mark.parametrize("name", sorted(ALL))
def test_each_command_is_in_the_guide(name):
    assert f"`{name}" in GUIDE or f"$ {name}" in GUIDE


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_each_option_is_in_the_guide(name, option):
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", GUIDE), f"{option} of {name}"


def test_each_option_has_help():
    missing = [
        f"{name} {parameter.name}"
        for name, command in ALL.items()
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert missing == []


@pytest.mark.parametrize("word", [*TASKS, *profiles(), "text", "json", "jsonl", "html"])
def test_each_choice_is_in_the_guide(word):
    assert f"`{word}`" in GUIDE


def test_each_component_is_in_the_guide():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in project["project"]["entry-points"]["spacy_factories"]:
        assert f"`{name}`" in GUIDE


def test_each_exit_status_is_in_the_guide_and_in_the_help():
    for status in (read_module.READ_ALL, read_module.SOME_FAILED, USAGE, read_module.NOTHING_READ, INTERRUPTED):
        assert f"| {status} |" in GUIDE
        assert re.search(rf"^  {status} ", read_module.EXIT_STATUS, re.MULTILINE)


def test_each_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    index = (folder / "index.md").read_text(encoding="utf-8")
    for page in folder.glob("0*.md"):
        assert f"({page.name})" in index


def test_links_between_pages_lead_somewhere():
    for page in (ROOT / "docs").rglob("*.md"):
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            made = target.startswith(("http", "reference/")) or "/reference/" in target
            assert made or (page.parent / target).exists(), f"{page.name}: {target}"
