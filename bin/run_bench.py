"""`make bench`: run every measurement in bench/, one after the other; each is a script that prints its own ratio."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    scripts = sorted(path for path in (ROOT / "bench").glob("*.py") if not path.name.startswith("_"))
    if not scripts:
        print("Nothing to measure: bench/ holds no script yet.")
        return 0
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    failed = []
    for script in scripts:
        print(f"== {script.stem}", flush=True)
        if subprocess.run([sys.executable, script], cwd=ROOT, env=environ, stdin=subprocess.DEVNULL).returncode:
            failed.append(script.stem)
    if failed:
        print(f"FAILED: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
