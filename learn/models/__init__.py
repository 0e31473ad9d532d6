"""People learning, as rows: courses taught as classes, who is in them, what they are set, what they read."""

from learn.models.assigning import Assignment, Needs, Override
from learn.models.classes import Class, Course, Group, Membership
from learn.models.reading import Note, Reading

__all__ = ["Assignment", "Class", "Course", "Group", "Membership", "Needs", "Note", "Override", "Reading"]
