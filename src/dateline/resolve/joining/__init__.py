"""Claims of one happening, joined across documents: made comparable, met in blocks, compared, and grouped.

Pure functions over the types of ``dateline.model``. ``told`` makes a claim comparable, ``blocks`` says under which hashes it
may meet its likes, ``compare`` whether two tell of one happening and why, ``join`` which claims make an event.
"""

from dateline.resolve.joining.blocks import LARGE, blocks
from dateline.resolve.joining.compare import Likeness, compare
from dateline.resolve.joining.join import Group, join, meetings
from dateline.resolve.joining.told import Party, Told, told

__all__ = ["LARGE", "Group", "Likeness", "Party", "Told", "blocks", "compare", "join", "meetings", "told"]
