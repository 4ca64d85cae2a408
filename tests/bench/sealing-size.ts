import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** What of the sealing code the reporter's islands import, found in their sources. */
const importedBy = (folders: string): string[] => {
  const found = new Set<string>()
  for (const file of globSync(folders).filter((name) => !/\.test\.|\/testing\//.test(name))) {
    for (const [, clause, path] of readFileSync(file, 'utf8').matchAll(/^import (?!type\b)(.*) from '[./]*(foundation\/sealing\/core\/[\w-]+\.ts)'/gm)) {
      const values = (clause ?? '').replace(/[{}]/g, '').split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '))
      for (const value of values) found.add(`export { ${value} } from '/src/${path}'`)
    }
  }
  return [...found].toSorted()
}

/** The gzipped size of the reporter's sealing code, built alone as the client is built; the list of words, loaded when needed, apart. */
export const sealingSize = async (): Promise<{ readonly code: number; readonly words: number; readonly names: number }> => {
  const names = importedBy('src/modules/desk/browser/{file,mailbox,logbook,shared}/**/*.{ts,tsx}')
  const seal = `export { composeFiling } from '/src/foundation/sealing/core/filing.ts'`
  const source = [...new Set([seal, ...names])].map((line, n) => line.replace(/\{ ([\w]+)(?: as \w+)? \}/, `{ $1 as n${n} }`)).join('\n')
  const entry = 'gehoor:sealing-size'
  const built = await build({
    logLevel: 'error',
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? `\0${entry}` : null), load: (id) => (id === `\0${entry}` ? source : null) }],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', external: /preload-helper/ } },
  })
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => (one as Rolldown.RolldownOutput).output)
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [{ name: one.name, size: gzipSync(one.code, { level: 9 }).length }] : []))
  const words = chunks.find((chunk) => chunk.name === 'receipt-list')?.size ?? 0
  return { code: chunks.reduce((sum, chunk) => sum + chunk.size, 0) - words, words, names: names.length }
}
