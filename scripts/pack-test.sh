#!/usr/bin/env bash
# Packs the package, installs the tarball into an empty folder without install scripts, and runs the main job from there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work" "$root" | tail -n 1)
echo '{"name":"someone","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional "$work/$tarball"
(cd "$root" && npm run --silent check:package)
./node_modules/.bin/voc --version
./node_modules/.bin/voc report "$root/fixtures/feedback/shop-2026-w46.csv" > report.txt
head -n 5 report.txt
./node_modules/.bin/voc classify "$root/fixtures/feedback/shop-2026-w46.csv" --format ndjson | head -n 1
node --input-type=module -e "
  import { createAnnotator } from 'voc-cli';
  const verbatim = { kind: 'verbatim', source: '-', row: 1, texts: [{ column: 'text', text: '배송이 너무 느려요' }] };
  const { polarity, themes } = createAnnotator().annotate(verbatim);
  console.log('as a library:', polarity, themes.map(({ id }) => id).join(' '));
"
