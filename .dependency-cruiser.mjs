/**
 * The import matrix: who may import what. Each rule is proved by a planted violation in tests/structure.
 * Paths are written as regular expressions; `own` stands for the importing module's own folder.
 */
const own = '^src/modules/$1/'
const foundation = (...names) => names.map((name) => `^src/foundation/${name}`)
const packages = (...names) => names.map((name) => `^node_modules/${name}(/|$)`)
const kernel = foundation('kernel/')
const sealingTypes = '^src/foundation/sealing/core/(protocol/|(protocol|signing|canonical|digest|roster|schemas|login|slot-page|directory|fingerprint|receipt-words|receipt-list|post-protocol|ladder-protocol)\\.ts$)'

const matrix = [
  { role: 'rules', from: '^src/modules/([^/]+)/rules/', to: [`${own}rules/`, ...kernel, ...foundation('calendar/', 'statistics/', 'disclosure/(index|rules/)'), '^src/foundation/sealing/core/(protocol(/|\\.ts$)|ladder-protocol\\.ts$)', ...packages('zod', 'temporal-polyfill', 'xstate')] },
  { role: 'store', from: '^src/modules/([^/]+)/(store|migrations)', to: [`${own}(rules|store|migrations)`, ...kernel, ...foundation('storage/'), '^src/foundation/sealing/core/protocol(/|\\.ts$)', ...packages('kysely')] },
  { role: 'actions', from: '^src/modules/([^/]+)/(actions|jobs)', to: [`${own}(rules|store|actions|jobs)`, ...kernel, ...foundation('calendar/', 'disclosure/', 'directory/', 'files/', 'organisations/', 'post/', 'statistics/', 'storage/', 'tokens/'), sealingTypes, ...packages('kysely', 'zod')] },
  { role: 'pages', from: '^src/modules/([^/]+)/(pages|api)', to: [`${own}(actions|rules|texts|pages|api)`, ...kernel, ...foundation('ui/', 'identity/', 'post/', 'storage/', 'disclosure/', 'calendar/'), sealingTypes, ...packages('hono', 'preact', 'zod')] },
  { role: 'browser', from: '^src/modules/([^/]+)/browser/', to: [`${own}(rules|texts|browser)`, ...kernel, ...foundation('browser/', 'calendar/', 'disclosure/index', 'files/refi/', 'ui/', 'sealing/', 'tokens/'), ...packages('preact', 'zod'), 'gehoor:roots'] },
  { role: 'tools', from: '^src/modules/([^/]+)/tools', to: [`${own}(actions|rules|tools)`, ...kernel, ...foundation('calendar/', 'disclosure/', 'files/', 'sealing/core/', 'statistics/'), ...packages('highs', 'papaparse', 'zod')] },
  { role: 'door', from: '^src/modules/([^/]+)/index\\.ts$', to: [`${own}(pages|api|jobs|rules|texts|actions|migrations)`, ...kernel] },
  { role: 'kernel', from: '^src/foundation/kernel/', to: kernel.concat(packages('hono', 'zod')) },
  { role: 'calendar', from: '^src/foundation/calendar/', to: [...kernel, ...foundation('calendar/'), ...packages('temporal-polyfill', 'zod')] },
  { role: 'files', from: '^src/foundation/files/', to: [...kernel, ...foundation('files/'), ...packages('papaparse', 'zod', 'read-excel-file', 'write-excel-file', 'fflate', 'saxes'), '^(node:|zlib|child_process$|module$)'] },
  { role: 'statistics', from: '^src/foundation/statistics/', to: [...kernel, ...foundation('statistics/'), ...packages('@stdlib', 'highs', 'papaparse')] },
  { role: 'disclosure', from: '^src/foundation/disclosure/', to: [...kernel, ...foundation('disclosure/', 'files/', 'statistics/', 'storage/'), ...packages('highs', 'kysely', 'zod')] },
  { role: 'sealing-core', from: '^src/foundation/sealing/core/', to: [...kernel, ...foundation('sealing/core/'), ...packages('@noble', '@scure', 'age-encryption', 'shamir-secret-sharing', 'zod')] },
  { role: 'sealing-keyring', from: '^src/foundation/sealing/keyring/', to: [...kernel, ...foundation('sealing/'), ...packages('@noble', '@scure', 'age-encryption', 'zod')] },
  { role: 'tokens', from: '^src/foundation/tokens/', to: [...kernel, ...foundation('tokens/'), ...packages('@noble')] },
  { role: 'storage', from: '^src/foundation/storage/', to: [...kernel, ...foundation('storage/'), ...packages('kysely', 'pg', 'pg-boss', '@electric-sql', '@aws-sdk', 'zod'), '^(node:|fs|path|crypto|stream|url|os)'] },
  { role: 'identity', from: '^src/foundation/identity/', to: [...kernel, ...foundation('identity/', 'storage/', 'sealing/core/protocol'), ...packages('hono', 'openid-client', 'oidc-provider', 'zod', 'kysely', 'preact'), ...foundation('ui/'), '^(node:|fs|path|crypto|http)'] },
  { role: 'organisations', from: '^src/foundation/organisations/', to: [...kernel, ...foundation('organisations/', 'files/', 'storage/', 'calendar/'), ...packages('kysely', 'zod', 'temporal-polyfill')] },
  { role: 'directory', from: '^src/foundation/directory/', to: [...kernel, ...foundation('directory/', 'identity/', 'storage/', 'calendar/'), sealingTypes, ...packages('kysely', 'hono', 'zod')] },
  { role: 'post', from: '^src/foundation/post/', to: [...kernel, ...foundation('post/', 'directory/', 'identity/', 'storage/', 'calendar/'), sealingTypes, ...packages('kysely', 'hono', 'zod')] },
  { role: 'browser-shared', from: '^src/foundation/browser/', to: [...kernel, ...foundation('browser/', 'ui/', 'sealing/'), ...packages('preact'), 'gehoor:roots'] },
  { role: 'ui', from: '^src/foundation/ui/', to: [...kernel, ...foundation('ui/', 'calendar/'), ...packages('preact', 'preact-render-to-string', 'hono', '@fontsource')] },
]

const tests = '\\.test\\.tsx?$|/testing/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: { pathNot: tests }, to: { circular: true } },
    ...matrix.map(({ role, from, to }) => ({ name: `matrix-${role}`, severity: 'error', from: { path: from, pathNot: tests }, to: { pathNot: to } })),
    { name: 'modules-apart', severity: 'error', from: { path: '^src/modules/([^/]+)/' }, to: { path: '^src/modules/', pathNot: own } },
    { name: 'disclosure-alone-releases', comment: 'A figure is `Released` only where the rules of disclosure made it so.', severity: 'error', from: { pathNot: '^src/foundation/disclosure/' }, to: { path: '^src/foundation/disclosure/rules/released\\.ts$' } },
    { name: 'doors-only', severity: 'error', from: { path: '^src/house/', pathNot: tests }, to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/(index|tools)(\\.ts$|/)' } },
    { name: 'foundation-knows-no-module', severity: 'error', from: { path: '^src/foundation/' }, to: { path: '^src/(modules|house)/' } },
    {
      name: 'server-never-seals',
      comment: 'The server reaches of sealing only types and signature verification.',
      severity: 'error',
      from: { path: '^src/house/(server|start|worker)\\.ts$' },
      to: { path: '^src/foundation/sealing/', pathNot: sealingTypes, reachable: true },
    },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|\\.woff2$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
