import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addLength, parseLength } from '../../foundation/calendar/length.ts'
import { offeredTerms } from '../../modules/desk/tools/index.ts'
import { main } from './main.ts'
import { memoryIo } from './testing/memory-io.ts'

const shipped = readFileSync('src/modules/escalation/rules/model/shipped/rijk.json', 'utf8')
const run = async (content: string, ...flags: readonly string[]) => {
  const io = memoryIo('2026-11-23')
  io.put('model.json', content)
  return { exit: await main(['escalation', 'check', 'model.json', ...flags], io), out: io.out.join(''), err: io.err.join('') }
}
type File = { terms: { id: string; length: string }[]; states: { id: string; term: string | null; late: { to: string } }[] }
const changed = (change: (file: File) => void): string => {
  const file = JSON.parse(shipped) as File
  change(file)
  return JSON.stringify(file)
}

describe('gehoor escalation check', () => {
  test('finds the shipped model in order', async () => {
    const { exit, out, err } = await run(shipped, '--json')
    expect([exit, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ ok: true, problems: [], version: 1 })
  })
  test('says no with exit 1 and tells the failing path as a story', async () => {
    const { exit, out } = await run(changed((file) => { file.states[0]!.late.to = 'stays' }), '--json')
    const { problems } = JSON.parse(out) as { problems: { code: string; path: string[]; story: { nl: string; en: string } }[] }
    expect([exit, problems[0]?.code, problems[0]?.path]).toEqual([1, 'ignored', ['conduct', 'with-manager:late']])
    expect(problems[0]?.story.nl).toContain('5 werkdagen gaan voorbij en de leidinggevende doet niets.')
  })
  test('a term that is null is a problem of the model, not of the file', async () => {
    const { exit, out } = await run(changed((file) => { file.states[1]!.term = null }), '--json')
    expect([exit, (JSON.parse(out) as { problems: { code: string }[] }).problems.map(({ code }) => code)]).toEqual([1, ['no-term']])
  })
  test('lengths of a department are held against the bounds', async () => {
    expect((await run(shipped, '--terms', 'ESC_1=3wd,ESC_2=4wd', '--json')).exit).toBe(0)
    expect((await run(shipped, '--terms', 'ESC_1=30wd', '--json')).exit).toBe(1)
    expect(await run(shipped, '--terms', 'ESC_1=3wd,ESC_1=9wd', '--json')).toEqual({ exit: 2, out: '', err: 'gehoor escalation check: --terms names ESC_1 twice.\n' })
  })
  test.each([['{', 'this file is not JSON'], ['{"format":"gehoor/escalation/v1"}', 'model.json: id is missing; a text is expected.'], [shipped.replace('"5wd"', '"five days"'), 'terms[0].length is "five days"; a length such as 3d, 5wd, 10w, 3m or 1y is expected.']])('what is no model is exit 2 with one sentence', async (content, sentence) => {
    const { exit, out, err } = await run(content, '--json')
    expect([exit, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toContain(sentence)
  })
  test('the levels end on the same days as the desk’s row ESC says', () => {
    const { terms } = JSON.parse(shipped) as File
    const lengthOf = (id: string) => parseLength(terms.find((term) => term.id === id)?.length ?? '') ?? { amount: 1, unit: 'day' as const }
    const rowEnd = (id: string) => addLength('2026-12-18', parseLength(offeredTerms.find((term) => term.id === id)?.length ?? '') ?? { amount: 1, unit: 'day' })
    let end = '2026-12-18'
    for (const id of ['ESC_1', 'ESC_2', 'ESC_3']) {
      end = addLength(end, lengthOf(id))
      expect([id, end]).toEqual([id, rowEnd(id)])
    }
  })
})
