import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The invented stories by which the law is tested: twelve scenarios and six edges. */
const stories = {
  S1: 'Microaggression in a team meeting', S2: 'Promotion ceiling', S3: 'Racist app group', S4: 'Manager ignores a signal', S5: 'Fourteen colleagues, one director', S6: 'Report about a committee member',
  S7: 'Retaliation', S8: 'External hire', S9: 'Rule or process that discriminates', S10: 'Colleagues racist about citizens', S11: 'Late complaint, series of incidents', S12: 'Anonymous report without details',
  E1: 'Assault with criminal investigation', E2: 'A department too small for a breakdown', E3: 'Malicious report', E4: 'The complainant withdraws', E5: 'Mediation starts in week five', E6: 'The decision deviates from the advice',
} as const

const files = ['src', 'tests'].flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`)).filter((name) => /\.(test|spec)\.ts$/.test(name)).sort()
const named = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:test|it|describe)\('((?:[SE]\d+)(?: and [SE]\d+)*)\b([^']*)'/g)].map(([, ids = '', rest = '']) => ({ file, ids: ids.split(' and '), name: `${ids}${rest}` })))
const testsOf = (id: string) => named.filter(({ ids }) => ids.includes(id))
const inBrowser = (id: string): boolean => testsOf(id).some(({ file }) => file.endsWith('.spec.ts'))

test('every scenario is found by its number in a test of the rules, and at least six are walked in a browser', async () => {
  for (const id of Object.keys(stories)) expect(testsOf(id).filter(({ file }) => file.endsWith('.test.ts')), id).not.toEqual([])
  expect(Object.keys(stories).filter(inBrowser).length).toBeGreaterThanOrEqual(6)
  const part = ([id, story]: readonly [string, string]): string => [`## ${id}. ${story}`, '', ...testsOf(id).map(({ file, name }) => `- ${file.endsWith('.spec.ts') ? 'in the browser' : 'rules'}: ${name} (\`${file}\`)`), ''].join('\n')
  const page = ['# Scenarios and their tests', '', 'Invented stories, no real persons. Made from the names of the tests by `tests/structure/scenarios.test.ts`; run one with `npx vitest run -t S4` or `npx playwright test -g S5`.', '', ...Object.entries(stories).map(part)].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/reference/scenarios.md')
})
