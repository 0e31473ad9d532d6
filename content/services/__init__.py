"""Writing to the library."""

from content.services.importing import (
    CHUNK,
    Imported,
    Staged,
    publish_lesson,
    publish_staged,
    slug_for_file,
    stage_document,
    unique_slug,
)

__all__ = [
    "CHUNK",
    "Imported",
    "Staged",
    "publish_lesson",
    "publish_staged",
    "slug_for_file",
    "stage_document",
    "unique_slug",
]
