"""Reading and extracting five briefs, against spaCy's tokenizer alone (``spacy.blank("en")``) on the same texts.

Each process builds both afresh and times the first pass over the texts; the best of five processes counts. What spaCy
needs to build its pipeline is not counted for it, what our rules compile at import not against us.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

BRIEFS = Path(__file__).resolve().parents[2] / "shared" / "briefs"
LIMIT = 8.0
PROCESSES = 5


def once() -> tuple[float, float]:
    """Seconds of processor time for us and for spaCy."""
    import spacy

    from content.extract import extract
    from content.readers import read

    files = [(path.name, path.read_bytes()) for path in sorted(BRIEFS.glob("*.txt"))]
    start = time.process_time()
    for name, data in files:
        extract(read(name, data))
    ours = time.process_time() - start
    tokenizer = spacy.blank("en")
    start = time.process_time()
    for _name, data in files:
        tokenizer(data.decode())
    return ours, time.process_time() - start


def main() -> int:
    if not BRIEFS.is_dir():
        print(f"Left out: the folder {BRIEFS} with the five briefs is not here.")
        return 0
    if sys.argv[1:] == ["once"]:
        print(*once())
        return 0
    runs = []
    for _ in range(PROCESSES):
        out = subprocess.run([sys.executable, __file__, "once"], check=True, capture_output=True, text=True).stdout
        ours, theirs = map(float, out.split())
        runs.append((ours, theirs))
    ours, theirs = min(run[0] for run in runs), min(run[1] for run in runs)
    ratio = ours / theirs
    print(f"read and extract {ours:.3f} s, spaCy tokenizer {theirs:.3f} s: {ratio:.2f} times (at most {LIMIT:g})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
