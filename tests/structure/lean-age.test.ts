import { rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import * as whole from '../../src/foundation/sealing/core/age.ts'

/** The age code as the browser gets it: built with the project's own configuration. */
const lean = async (): Promise<typeof whole> => {
  const entry = 'gehoor:lean-age'
  const built = await build({
    logLevel: 'error', configFile: 'vite.config.ts',
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? `\0${entry}` : null), load: (id) => (id === `\0${entry}` ? `export * from '/src/foundation/sealing/core/age.ts'` : null) }],
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })
  const chunk = (built as Rolldown.RolldownOutput).output.find((one) => one.type === 'chunk' && one.isEntry)
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-lean-age-'))
  try {
    const file = join(folder, 'age.mjs')
    writeFileSync(file, chunk?.type === 'chunk' ? chunk.code : '')
    return (await import(/* @vite-ignore */ file)) as typeof whole
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('what the build leaves out of age changes nothing of what is admitted: both sides open what the other sealed', async () => {
  const browser = await lean()
  const seed = new Uint8Array(32).fill(9)
  const recipient = await browser.recipientOf(seed)
  expect(recipient).toBe(await whole.recipientOf(seed))
  const content = new Uint8Array(70_000).fill(3)
  expect(await whole.decrypt(await browser.encrypt(content, [recipient]), [whole.identityOf(seed)])).toEqual({ ok: true, value: content })
  expect(await browser.decrypt(await whole.encrypt(content, [recipient]), [browser.identityOf(seed)])).toEqual({ ok: true, value: content })
  expect(await browser.decrypt(await whole.encrypt(content, [recipient]), [browser.identityOf(new Uint8Array(32).fill(8))])).toEqual({ ok: false, error: 'cannot-open' })
})
