import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guide } from './guide.ts'
import { memoryIo } from './testing/memory-io.ts'

const shipped = readFileSync('src/modules/guide/rules/shipped/guide.json', 'utf8')
const run = async (content: string | Uint8Array, ...flags: readonly string[]) => {
  const io = memoryIo('2026-11-23')
  if (typeof content === 'string') io.put('guide.json', content)
  else io.files.set('guide.json', { content, mode: 0o600 })
  return { exit: await guide(['check', 'guide.json', ...flags], io), out: io.out.join(''), err: io.err.join('') }
}
type Answer = { readonly ok: boolean; readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly story: { readonly nl: string; readonly en: string } }[] }
const changed = (change: (file: Record<string, unknown> & { routes: Record<string, unknown>[] }) => void): string => {
  const file = JSON.parse(shipped) as Record<string, unknown> & { routes: Record<string, unknown>[] }
  change(file)
  return JSON.stringify(file)
}

describe('gehoor guide check', () => {
  test('finds the shipped guide in order, held against the desk’s own terms and the product’s own parts', async () => {
    const { exit, out, err } = await run(shipped, '--json')
    expect([exit, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ ok: true, problems: [], version: 1 })
  })
  test('says no with exit 1, and tells what happens to whom', async () => {
    const { exit, out } = await run(changed((file) => { (file.routes[4] as { terms: { length: string }[] }).terms[1]!.length = '6w' }), '--json')
    const answer = JSON.parse(out) as Answer
    expect(exit).toBe(1)
    expect(answer.problems.map(({ code }) => code)).toContain('term-contradicts')
    expect(answer.problems[0]?.path).toEqual(['routes', '4', 'terms', '1', 'length'])
  })
  test('takes a text, a door or a list that is gone for a problem of the guide, not of the file', async () => {
    const { exit, out } = await run(changed((file) => { delete file.routes[0]!['happens']; delete file.routes[1]!['door'] }), '--json')
    expect(exit).toBe(1)
    expect((JSON.parse(out) as Answer).problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['text-missing', 'door-to-nowhere']))
  })
  test('reads a byte order mark and Windows line ends', async () => {
    expect((await run(`\uFEFF${shipped.replaceAll('\n', '\r\n')}`, '--json')).exit).toBe(0)
  })
  test.each([
    ['no JSON', '{"format":', 'guide.json: this file is not JSON.'], ['an empty file', '', 'guide.json: this file is not JSON.'], ['a list', '[]', 'guide.json: the whole is an empty list; an object with "format",'], ['another format', '{"format":"gehoor/guide/v9"}', 'format'],
    ['a field of the wrong kind', changed((file) => { file['questions'] = 'none' }), 'guide.json: questions is "none"; a list of objects'], ['a field that is not known', changed((file) => { file.routes[0]!['colour'] = 'blue' }), 'routes[0] has a field that is not known: "colour"; known are "id"'],
    ['an address without a lock', changed((file) => { (file['contacts'] as { website: string }[])[0]!.website = 'http://example.nl' }), 'contacts[0].website is "http://example.nl"; a web address that begins with https:// is expected.'],
    ['a condition without shape', changed((file) => { file.routes[0]!['when'] = { maybe: true } }), 'routes[0].when is an object with "maybe"; an object with "always", an object with "question" and "is",'],
  ])('%s is bad input: exit 2 and one sentence with file, field and what was expected', async (_, content, part) => {
    const { exit, out, err } = await run(content, '--json')
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(part)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
  test('text that is not UTF-8, and a condition nested a hundred thousand times, stop with a sentence', async () => {
    expect((await run(new Uint8Array([0x7b, 0xff, 0xfe]), '--json')).err).toContain('not text in UTF-8')
    const deep = changed((file) => { file.routes[0]!['when'] = 'DEEP' }).replace('"DEEP"', `${'{"not":'.repeat(100_000)}{"always":true}${'}'.repeat(100_000)}`)
    expect((await run(deep, '--json')).exit).toBe(2)
  })
  test('tells its schema', async () => {
    const io = memoryIo('2026-11-23')
    expect(await guide(['check', '--schema'], io)).toBe(0)
    expect(JSON.parse(io.out.join(''))).toMatchObject({ input: { type: 'object' }, output: { type: 'object' } })
  })
})
