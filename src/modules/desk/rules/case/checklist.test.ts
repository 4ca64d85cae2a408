import { expect, test } from 'vitest'
import { checklistOf } from './checklist.ts'
import { workloadBand } from './workload.ts'

const said = (kind: string, body: object = {}) => ({ kind, body, author: 'anna' }) as never
const done = (procedure: 'complaint' | 'integrity', ...messages: never[]) => checklistOf({ procedure }, messages).filter((one) => one.done).map((one) => one.id)

test('the checklist follows from what was said, letters included; nothing is ticked by hand', () => {
  expect(done('complaint')).toEqual([])
  expect(done('complaint', said('acknowledge'), said('letter', { template: { id: 'complaint-received' } }))).toEqual(['acknowledged', 'acknowledge-letter'])
  expect(done('complaint', said('hearing-held', { who: 'accused' }))).toEqual(['heard-accused'])
  expect(done('integrity', said('feedback'))).toEqual(['assessed', 'feedback'])
})
test('a complaint that is not taken up needs no copy, hearing or advice, but its letter', () => {
  const ids = checklistOf({ procedure: 'complaint' }, [said('declined')]).map((one) => one.id)
  expect(ids).toEqual(['taken', 'conflict', 'acknowledged', 'acknowledge-letter', 'admission', 'decision-letter', 'closed'])
})
test('workload is a band', () => {
  expect([0, 1, 5, 6, 10, 11, 20, 21].map(workloadBand)).toEqual(['none', 'one-to-five', 'one-to-five', 'six-to-ten', 'six-to-ten', 'eleven-to-twenty', 'eleven-to-twenty', 'over-twenty'])
})
