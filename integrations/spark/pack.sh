#!/usr/bin/env bash
# pack.sh [OUT.tar.gz]: voc with its packages and this machine's Node in one archive, for spark-submit --archives or --voc-archive.
# The executors need nothing but the same kind of system (Linux, the same processor).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$(realpath "${1:-voc-spark.tar.gz}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=$(cd "$work" && npm pack --silent --ignore-scripts --pack-destination "$work" "$root" | tail -n 1)
mkdir "$work/voc"
cd "$work/voc"
echo '{"name":"voc-spark","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional "$work/$tarball"
cp "$(node -p process.execPath)" node
tar -czf "$out" .
echo "$out"
