"""What stands inside a report and is not reported."""

from dateline.annotate.attribution.quotes import MARKS
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan

GOING_ON = frozenset(
    {
        "citing",
        "quoting",
        "attributing",
        "crediting",
        "adding",
        "noting",
        "saying",
        "stressing",
        "insisting",
        "explaining",
        "telling",
    }
)


def before_citing(tree: Tree, run: TokenSpan) -> TokenSpan:
    """The run up to ", citing ..." or ", adding ...", which belongs to who reports and not to what is reported."""
    for i in range(run.start + 2, run.end):
        if tree.word[i] in GOING_ON and (
            tree.text[i - 1] == "," or (tree.text[i - 1] in MARKS and tree.text[i - 2] == ",")
        ):
            return TokenSpan(run.start, i - 1)
    return run
