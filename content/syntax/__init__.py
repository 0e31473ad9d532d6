"""Sentences as trees of words: which word hangs on which, and how.

``content.syntax.tree`` holds the tree, ``content.syntax.parse`` makes one from an English sentence.
"""
