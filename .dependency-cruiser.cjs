// The layer rule of docs/architecture.md: imports point upstream only. A layer may know the layers listed before it.
const layers = [
  'schema',
  'errors',
  'workers',
  'data',
  'text',
  'input',
  'match',
  'learn',
  'classify',
  'summarise',
  'digest',
  'store',
  'render',
];

const downstream = layers.map((layer, i) => ({
  name: `${layer}-imports-upstream-only`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: `^src/(${[...layers.slice(i + 1), 'cli'].join('|')})(/|$)|^src/(pipeline|library|index)\\.ts$`,
  },
}));

module.exports = {
  forbidden: [
    ...downstream,
    {
      name: 'schema-knows-nobody',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^src/(?!schema/)' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'natural-only-through-sub-paths',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/lib/natural/index\\.js$' },
    },
    {
      name: 'src-knows-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|fixtures)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
