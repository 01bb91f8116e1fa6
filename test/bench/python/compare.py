"""compare.py CSV VOC_JS: what the analyst's script and voc cost on the same file, one after the other, as ratios."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# One process a measurement: getrusage tells the most that any child so far had.
COST = """
import json, resource, subprocess, sys, time
began = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


def cost(*command):
    done = subprocess.run([sys.executable, "-c", COST, *command], capture_output=True, text=True, check=True)
    code, *used = json.loads(done.stdout)
    if code != 0:
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return used


def main(source, voc):
    rows = sum(1 for _ in open(source, encoding="utf-8")) - 1
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.csv")
        runs = {
            "pandas, kiwipiepy, vaderSentiment": cost(sys.executable, str(HERE / "analyst.py"), source, out),
            "voc classify, 2 jobs": cost("node", voc, "classify", "-q", "--jobs", "2", source, "-o", out),
            "voc classify --without keywords, 2 jobs": cost(
                "node", voc, "classify", "-q", "--jobs", "2", "--without", "keywords", source, "-o", out
            ),
        }
    base = next(iter(runs.values()))
    print(f"{rows:,} verbatims")
    print(f"{'':42}{'verbatims/s':>13}{'x script':>10}{'CPU us each':>13}{'x its CPU':>11}{'peak MB':>9}{'x its MB':>10}")
    for name, (wall, cpu, peak) in runs.items():
        ratios = f"{rows / wall:>13,.0f}{base[0] / wall:>10.2f}{cpu / rows * 1e6:>13.1f}{cpu / base[1]:>11.2f}"
        print(f"{name:42}{ratios}{peak:>9.0f}{peak / base[2]:>10.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
