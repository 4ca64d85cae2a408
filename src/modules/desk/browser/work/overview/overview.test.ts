import { beforeAll, describe, expect, test } from 'vitest'
import type { ListRow } from '../load-list.ts'
import { readForm } from '../act-form.ts'
import { actsNow } from '../acts-now.ts'
import { shortcutOf } from '../shortcuts.tsx'
import { fakeDesk, fileReport, today, value, type FakeDesk, type Handler, type Reporter } from '../testing/fake-desk.ts'
import { openWork, perform } from '../work-desk.ts'
import { changeRetention, certificateFile } from '../retention/keeping-desk.ts'
import { found } from '../../../rules/search.ts'
import { loadAll, shares } from './load-all.ts'
import { monthAfter, weeksOf } from './month.ts'
import { searchable } from './search.ts'

const row = (id: string, due: string | null, assigned: string | null): ListRow => ({
  row: { case: id, body: 'b', receivedDay: '2026-11-01', nextDueDay: due, open: true, readers: 2, label: null, wraps: [] },
  label: { title: id, procedure: 'complaint', naming: 'named', stage: 'assessing', assigned },
})

describe('who has what', () => {
  test('work nobody took comes first, then who is due first; loads are bands, late work is counted', () => {
    const rows = [row('a', '2026-11-20', 'bert'), row('b', '2026-11-24', null), row('c', '2026-11-25', 'anna'), ...Array.from({ length: 6 }, (_, n) => row(`d${n}`, null, 'anna'))]
    expect(shares(rows, '2026-11-23').map(({ who, band, overdue }) => [who, band, overdue])).toEqual([[null, 'one-to-five', 0], ['bert', 'one-to-five', 1], ['anna', 'six-to-ten', 0]])
  })
})

describe('the month of terms', () => {
  test('runs from Monday to Sunday, marks free days, and shows each case on its day once', () => {
    const weeks = weeksOf('2026-12', [row('kerst', '2026-12-28', null), row('later', '2027-01-04', null)])
    expect([weeks[0]?.[0]?.day, weeks.at(-1)?.at(-1)?.day]).toEqual(['2026-11-30', '2027-01-03'])
    const days = weeks.flat()
    expect(days.find((one) => one.day === '2026-12-25')?.free).toBe(true)
    expect(days.filter((one) => one.rows.length > 0).map((one) => one.day)).toEqual(['2026-12-28'])
  })
  test('goes over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })
})

describe('a shortcut', () => {
  const key = (name: string, more: object = {}) => shortcutOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, defaultPrevented: false, target: null, ...more })
  test('is one plain key, never while typing, with a modifier, held down, or while composing a letter', () => {
    expect([key('w'), key('?'), key('W'), key('x')]).toEqual(['w', '?', null, null])
    expect([key('w', { target: { closest: () => ({}) } }), key('w', { target: { closest: () => null } })]).toEqual([null, 'w'])
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }, { defaultPrevented: true }]) expect(key('w', more)).toBeNull()
  })
})

describe('over the cases of one handler', () => {
  let desk: FakeDesk
  let reporter: Reporter
  let first: Handler
  let second: Handler
  beforeAll(async () => {
    desk = await fakeDesk()
    reporter = await fileReport(desk)
    ;[first, second] = desk.handlers as readonly [Handler, Handler]
  })
  const open = async (who: Handler) => value(await openWork(who.desk, reporter.caseId)).work

  test('search finds words of the title in any order and without accents, and the text of what was opened', async () => {
    const work = await open(first)
    const text = searchable(work)
    expect([found('KOFFIEAPPARAAT opmerkingen', text), found('drie keer', text), found('bedacht', text), found('théé', text), found('  ', text)]).toEqual([true, true, true, false, false])
    const all = value(await loadAll(first.desk, 'open'))
    expect([all.rows.length, all.complete]).toEqual([1, true])
  })
  test('a case is given to a colleague who reads it already, and to nobody else', async () => {
    const work = await open(first)
    expect(actsNow(work, first.id)).toContain('delegate')
    const scene = { work, roster: desk.roster, me: first.id }
    expect(readForm('delegate', { handler: desk.handlers[2]!.id }, scene).ok).toBe(false)
    const after = value(await perform(first.desk, work, 'delegate', value(readForm('delegate', { handler: second.id }, scene)))).work
    expect(after.view.assigned).toBe(second.id)
    expect(value(await loadAll(second.desk, 'open')).rows).toMatchObject([{ label: { assigned: second.id } }])
  })
  test('a hold is set before it is said, and lifted after: a lost connection keeps the case', async () => {
    const sent: string[] = []
    const work = await open(first)
    const api = { ...first.desk.api, post: (async (path: string, body: unknown) => {
      sent.push(path.endsWith('/retention') ? 'set' : 'said')
      return path.endsWith('/retention') ? { ok: true, value: { retentionClass: 'complaints', legalHold: true, closedYear: null, proposedDay: null, confirmations: [] } } : first.desk.api.post(path, body)
    }) as typeof first.desk.api.post }
    const held = value(await changeRetention({ ...first.desk, api }, work, { what: 'held', reason: 'Procedure bij de rechter' }))
    expect(held.work.messages.at(-1)).toMatchObject({ kind: 'retention', direction: 'inside', day: today, body: { what: 'held', reason: 'Procedure bij de rechter' } })
    value(await changeRetention({ ...first.desk, api }, held.work, { what: 'released', reason: 'Uitspraak is er' }))
    expect(sent).toEqual(['set', 'said', 'said', 'set'])
  })
  test('a certificate is a file with the signed text first, word for word', () => {
    expect(certificateFile({ day: today, note: 'a\nb\n', sig: 's', key: 'k' })).toBe('a\nb\n\nsigned with k\nsignature s\n')
  })
})
