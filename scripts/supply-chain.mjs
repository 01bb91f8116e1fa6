import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What voc is made of, from the lockfile alone: docs/licences.md and docs/sbom.cdx.json (CycloneDX, `npm sbom`).
//   node scripts/supply-chain.mjs           writes both
//   node scripts/supply-chain.mjs --check   says what is wrong: a file that is stale, a licence that is not allowed, a package that
//                                           wants to run a script when it is installed, comes from elsewhere or has no checksum

const root = fileURLToPath(new URL('..', import.meta.url));
const LICENCES = join(root, 'docs/licences.md');
const SBOM = join(root, 'docs/sbom.cdx.json');

/** Licences (SPDX) that let voc be given to anybody under its own, MIT. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);
/** Packages whose package.json names no licence, and the file in them that does. */
const READ_BY_HAND = { 'sylvester@0.0.21': 'MIT' };

/** Packages that are installed with voc, sorted; those for development are left out. */
export function packagesOf(lockfile) {
  return Object.entries(lockfile.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const id = `${name}@${entry.version}`;
      return {
        id,
        name,
        version: entry.version,
        licence: entry.license ?? READ_BY_HAND[id] ?? 'none stated',
        optional: entry.optional === true,
        hasScript: entry.hasInstallScript === true,
        resolved: entry.resolved ?? '',
        integrity: entry.integrity ?? '',
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is wrong with the packages, a line each. */
export function faultsOf(packages) {
  return packages.flatMap(({ id, licence, hasScript, resolved, integrity }) => [
    ...(isAllowed(licence) ? [] : [`${id}: licence ${licence}`]),
    ...(hasScript ? [`${id}: wants to run a script when it is installed`] : []),
    // A lockfile may leave out the registry: what it names must be it.
    ...(resolved === '' || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`${id}: comes from ${resolved}`]),
    ...(integrity.startsWith('sha512-') ? [] : [`${id}: has no checksum`]),
  ]);
}

const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(/ AND /)
    .every((all) => all.split(/ OR /).some((one) => ALLOWED.has(one)));

function licencesPage(packages) {
  const rows = packages.map(
    ({ name, version, licence, optional }) =>
      `| ${name} | ${version} | ${licence} | ${optional ? 'optional' : ''} |`,
  );
  return `# Licences of the packages that are installed with voc

Written by \`npm run supply-chain\` from the lockfile; \`npm run check:supply-chain\` says when it is stale. The texts of the licences of what is
inside the built package are in dist/THIRD-PARTY.txt; data and models are in NOTICE and in the cards of the models.

| package | version | licence | |
|---|---|---|---|
${rows.join('\n')}
`;
}

const idOf = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;

/** The bill of materials of these packages, without what differs from run to run. `npm sbom --omit dev` forgets what both use. */
function sbomText(packages) {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { serialNumber: _, metadata, components, dependencies, ...bill } = JSON.parse(text);
  const { timestamp: __, tools: ___, component, ...rest } = metadata;
  const own = component['bom-ref'];
  const installed = new Set(packages.map(({ id }) => id));
  const kept = components.filter((one) => installed.has(idOf(one)));
  const references = new Set([own, ...kept.map((one) => one['bom-ref'])]);
  return `${JSON.stringify(
    {
      ...bill,
      metadata: { ...rest, component: { ...component, name: own.replace(/@[^@]*$/, '') } },
      components: kept,
      dependencies: dependencies
        .filter(({ ref }) => references.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => references.has(on)) })),
    },
    null,
    1,
  )}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = packagesOf(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const page = licencesPage(packages);
  const faults = faultsOf(packages);
  if (process.argv.includes('--check')) {
    const now = existsSync(LICENCES) ? readFileSync(LICENCES, 'utf8') : '';
    if (now !== page) faults.push('docs/licences.md is stale: npm run supply-chain');
    const bill = existsSync(SBOM) ? JSON.parse(readFileSync(SBOM, 'utf8')) : { components: [] };
    const billed = new Set(bill.components.map(idOf));
    const missing = packages.filter(({ id }) => !billed.has(id));
    if (billed.size > packages.length) faults.push('docs/sbom.cdx.json has too many: npm run supply-chain');
    if (missing.length > 0)
      faults.push(`docs/sbom.cdx.json lacks ${missing.map(({ id }) => id).join(', ')}: npm run supply-chain`);
  } else {
    writeFileSync(LICENCES, page);
    writeFileSync(SBOM, sbomText(packages));
  }
  for (const fault of faults) console.error(fault);
  console.log(`${packages.length} packages, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
