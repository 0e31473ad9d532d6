"""Writing to the library."""

from content.services.importing import Imported, publish_lesson, save_document, slug_for_file, unique_slug

__all__ = ["Imported", "publish_lesson", "save_document", "slug_for_file", "unique_slug"]
