import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { violations } from '../../scripts/structure.mjs'

/** For every rule one file that breaks it: [file, what it imports]. */
const planted: Record<string, readonly [string, string]> = {
  'no-cycle': ['src/foundation/kernel/a.ts', './b.ts'],
  'matrix-rules': ['src/modules/desk/rules/a.ts', '../store.ts'],
  'matrix-store': ['src/modules/desk/store.ts', './pages/a.tsx'],
  'matrix-actions': ['src/modules/desk/actions/a.ts', '../pages/a.tsx'],
  'matrix-pages': ['src/modules/desk/pages/b.tsx', '../store.ts'],
  'matrix-browser': ['src/modules/desk/browser/a.tsx', '../actions/b.ts'],
  'matrix-tools': ['src/modules/desk/tools/a.ts', '../../../foundation/sealing/keyring/a.ts'],
  'matrix-door': ['src/modules/desk/index.ts', './browser/b.tsx'],
  'matrix-kernel': ['src/foundation/kernel/c.ts', '../storage/a.ts'],
  'matrix-calendar': ['src/foundation/calendar/a.ts', '../storage/a.ts'],
  'matrix-files': ['src/foundation/files/a.ts', '../storage/a.ts'],
  'matrix-statistics': ['src/foundation/statistics/a.ts', '../storage/a.ts'],
  'matrix-disclosure': ['src/foundation/disclosure/a.ts', '../identity/a.ts'],
  'matrix-sealing-core': ['src/foundation/sealing/core/a.ts', '../keyring/a.ts'],
  'matrix-sealing-keyring': ['src/foundation/sealing/keyring/b.ts', '../../storage/a.ts'],
  'matrix-tokens': ['src/foundation/tokens/a.ts', '../storage/a.ts'],
  'matrix-storage': ['src/foundation/storage/b.ts', '../identity/a.ts'],
  'matrix-identity': ['src/foundation/identity/b.ts', '../organisations/a.ts'],
  'matrix-organisations': ['src/foundation/organisations/b.ts', '../identity/a.ts'],
  'matrix-directory': ['src/foundation/directory/a.ts', '../ui/b.ts'],
  'matrix-browser-shared': ['src/foundation/browser/a.ts', '../storage/a.ts'],
  'matrix-post': ['src/foundation/post/a.ts', '../ui/b.ts'],
  'matrix-ui': ['src/foundation/ui/a.ts', '../storage/a.ts'],
  'modules-apart': ['src/modules/desk/rules/c.ts', '../../guide/rules/a.ts'],
  'disclosure-alone-releases': ['src/modules/desk/rules/d.ts', '../../../foundation/disclosure/rules/released.ts'],
  'doors-only': ['src/house/a.ts', '../modules/desk/rules/b.ts'],
  'foundation-knows-no-module': ['src/foundation/ui/b.ts', '../../modules/desk/rules/b.ts'],
  'server-never-seals': ['src/house/server.ts', './reaches.ts'],
}
const quiet: Record<string, string> = {
  'src/foundation/kernel/b.ts': "import './a.ts'",
  'src/house/reaches.ts': "import '../foundation/sealing/core/age.ts'",
  ...Object.fromEntries(['src/modules/desk/pages/a.tsx', 'src/modules/desk/actions/b.ts', 'src/modules/desk/browser/b.tsx', 'src/modules/desk/rules/b.ts', 'src/modules/guide/rules/a.ts', 'src/foundation/sealing/keyring/a.ts', 'src/foundation/sealing/core/age.ts', 'src/foundation/storage/a.ts', 'src/foundation/identity/a.ts', 'src/foundation/organisations/a.ts', 'src/foundation/disclosure/rules/released.ts'].map((file) => [file, 'export {}'])),
}

describe('the import matrix', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-matrix-'))
  let found: readonly { readonly rule: string; readonly from: string }[] = []
  beforeAll(async () => {
    const files = { ...quiet, ...Object.fromEntries(Object.values(planted).map(([file, target]) => [file, `import '${target}'`])) }
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    }
    found = (await violations(['src'], folder)).found
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort())
  })
  test.each(Object.entries(planted))('the planted violation of %s is found', (rule, [file]) => {
    expect(found.some((one) => one.rule === rule && one.from === file)).toBe(true)
  })
  test('files that break nothing are not accused', () => {
    expect(found.filter((one) => Object.hasOwn(quiet, one.from) && one.rule !== 'no-cycle')).toEqual([])
  })
})
