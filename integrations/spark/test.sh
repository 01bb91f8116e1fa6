#!/usr/bin/env bash
# test.sh [ROWS]: the Spark job on a real Spark with two executors, one of them killed. Installs PySpark in a folder of its own.
# Prints SKIPPED and why, and ends well, where Java or PyPI is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rows=${1:-6000}
venv=${VOC_SPARK_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/voc/spark-venv}

skip() { echo "SKIPPED: $*"; exit 0; }
command -v java >/dev/null || skip "there is no Java (17 is needed)"
command -v python3 >/dev/null || skip "there is no Python"
if ! "$venv/bin/python" -c 'import pyspark' 2>/dev/null; then
  python3 -m venv "$venv" || skip "no virtual environment can be made"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" || skip "PyPI cannot be reached"
fi
[ -f "$root/dist/program.js" ] || (cd "$root" && node scripts/build.mjs)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$venv/bin/python" PYSPARK_DRIVER_PYTHON="$venv/bin/python"
cd "$work"
"$here/pack.sh" voc-spark.tar.gz
(cd "$root" && npx tsx test/bench/generate-file.ts "$work/reviews.csv" "$rows")
"$venv/bin/python" "$here/killed_executor.py" "$work/reviews.csv" "$work" "$work/voc-spark.tar.gz" "$((rows * 90 / 12))"
