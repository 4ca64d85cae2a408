import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRefiProject, writeRefiProject } from '../../../../foundation/files/refi/index.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { codebookProblems, type Code } from '../../rules/focus/codebook.ts'
import type { Passage } from '../../rules/focus/coding.ts'
import { codesBeside, codesIn, codesOut, codingIn, guidOf, idOf, projectOut } from './refi.ts'

const fresh = (): string => guidOf(newId(systemRandom))
const [a, b] = [newId(systemRandom), newId(systemRandom)]
const codes: readonly Code[] = [{ id: a, parent: '', name: 'Onderschat', definition: 'Minder verwacht', use: 'Bij niveau', notUse: 'Niet bij twijfel' }, { id: b, parent: a, name: 'Betutteld', definition: 'Hulp waar niet om is gevraagd', use: '', notUse: 'Niet bij inwerken' }]
const passages: readonly Passage[] = [[1, 1, 0], [1, 2, 1], [1, 3, 2], [2, 1, 3], [2, 2, 1]].map(([group, n, participant]) => ({ group: group as number, n: n as number, participant: participant as number, text: `Dit is ‘één’ 😀 passage ${group}.${n}` }))
const words = { leader: 'Gespreksleider', group: (number: string) => `Groep ${number}` }

test('an id is a GUID in another writing', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => { const id = newId(() => bytes as never); expect(idOf(guidOf(id))).toBe(id) }))
})
test('codes come back with their three texts; a description of another program is the definition', () => {
  expect(codesIn(codesOut(codes))).toEqual(codes)
  expect(codesIn([{ guid: fresh(), parent: '', name: 'X', description: '' }])[0]).toMatchObject({ name: 'X', definition: 'X', use: '', notUse: '' })
})
test('a study goes out as a project and each coder’s work comes back onto the same passages, “no code fits” too', () => {
  const coding = { codes: { '1.2': [a], '1.3': [], '2.1': [b, a] }, notes: {} }
  const [one, two] = [fresh(), fresh()]
  const file = writeRefiProject(projectOut('S', codes, passages, [{ name: 'Coder 1', guid: one, coding }, { name: 'Coder 2', guid: two, coding: { codes: { '2.2': [b] }, notes: {} } }], words, fresh), 'Gehoor', '2026-11-30', fresh)
  const read = readRefiProject(file)
  if (!read.ok) throw new Error(read.error)
  expect(read.value.notUnderstood).toEqual([])
  const known = new Set([a, b])
  expect(codingIn(read.value.value, one, passages, ['Facilitator', 'Gespreksleider'], known)).toEqual({ coding, taken: 3, wide: 0, matched: 2 })
  expect(codingIn(read.value.value, two, passages, ['Gespreksleider'], known).coding.codes).toEqual({ '2.2': [b] })
  // Another conversation than ours: nothing is laid on it.
  expect(codingIn(read.value.value, one, passages.map((passage) => ({ ...passage, text: 'anders' })), ['Gespreksleider'], known).matched).toBe(0)
})
test('a piece that covers a part of a passage counts for the whole, and is told', () => {
  const project = projectOut('S', codes, passages, [], words, fresh)
  const source = project.sources[0]
  const at = (source?.text ?? '').indexOf('D1: ')
  const start = Array.from((source?.text ?? '').slice(0, at)).length + 6
  const found = codingIn({ ...project, sources: [{ ...(source as NonNullable<typeof source>), selections: [{ start, end: start + 3, user: 'u', codes: [guidOf(a)] }] }] }, 'u', passages, ['Gespreksleider'], new Set([a]))
  expect(found).toMatchObject({ coding: { codes: { '1.2': [a] } }, taken: 1, wide: 1, matched: 1 })
})
test('a text that comes back with line breaks of two characters and a line before it still has its pieces in their places', () => {
  const project = projectOut('S', codes, passages, [{ name: 'Coder 1', guid: 'u', coding: { codes: { '1.3': [b] }, notes: {} } }], words, fresh)
  const there = (break_: string, before: string) => {
    const sources = project.sources.map((source) => {
      const moved = (position: number): number => [...`${before}${[...source.text].slice(0, position).join('').replaceAll('\n', break_)}`].length
      return { ...source, text: `${before}${source.text.replaceAll('\n', break_)}`, selections: source.selections.map((one) => ({ ...one, start: moved(one.start), end: moved(one.end) })) }
    })
    const read = readRefiProject(writeRefiProject({ ...project, sources, users: [{ guid: fresh(), name: 'x' }] }, 'Other', '2026-11-30', fresh))
    if (!read.ok) throw new Error(read.error)
    return codingIn(read.value.value, '', passages, ['Gespreksleider'], new Set([a, b]))
  }
  for (const [break_, before] of [['\n', ''], ['\r\n', ''], ['\r\n', '\r\n \r\n']] as const) expect(there(break_, before)).toEqual({ coding: { codes: { '1.3': [b] }, notes: {} }, taken: 1, wide: 0, matched: 2 })
})
test('codes of another program with one name in two places, or with a name that we have, can be told apart', () => {
  const [x, y, z] = [fresh(), fresh(), fresh()]
  const theirs = codesIn([{ guid: x, parent: '', name: 'Leiding', description: '' }, { guid: y, parent: x, name: 'Onderschat', description: '' }, { guid: z, parent: '', name: 'onderschat ', description: '' }, { guid: fresh(), parent: x, name: 'Onderschat', description: '' }])
  expect(theirs.map(({ name }) => name)).toEqual(['Leiding', 'Onderschat', 'onderschat (2)', 'Leiding: Onderschat'])
  expect(codesBeside(codes, theirs).map(({ name }) => name)).toEqual(['Onderschat', 'Betutteld', 'Leiding', 'Onderschat (2)', 'onderschat (2) (2)', 'Leiding: Onderschat'])
  expect(codebookProblems(codesBeside(codes, theirs))).toEqual([])
  expect(codesBeside(codes, [{ ...(codes[1] as Code), name: 'Bevoogd' }]).map(({ name }) => name)).toEqual(['Onderschat', 'Bevoogd'])
})
