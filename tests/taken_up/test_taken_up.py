"""What a build takes up from the last one is what it would make anew."""

from edited_guide import EditedGuide
from hypothesis import settings

TestEditedGuide = EditedGuide.TestCase
TestEditedGuide.settings = settings(max_examples=2, stateful_step_count=4, deadline=None)
