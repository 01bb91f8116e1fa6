#!/usr/bin/env bash
# npm run bench:python [-- ROWS]: voc against the script that an analyst would write, in a virtual environment of its own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
rows=${1:-20000}
venv=${VOC_BENCH_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/voc/bench-venv}
if ! "$venv/bin/python" -c 'import kiwipiepy, pandas, vaderSentiment' 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$root" && npx tsx test/bench/generate-file.ts "$work/reviews.csv" "$rows")
"$venv/bin/python" "$here/compare.py" "$work/reviews.csv" "$root/bin/voc.js"
