import { expect, test } from 'vitest'
import { releaseModel } from './model.ts'

const group = (value: string, yes: number, no: number) => ({ predictor: 'scale', value, yes, no })

test('a model of groups that could be shown themselves may be shown', () => {
  expect(releaseModel('effects', [group('a', 10, 20), group('b', 40, 400)])).toEqual({ ok: true, value: { value: 'effects' } })
})
test.each([['too few people', 15, 14], ['too few who gave the answer', 9, 400], ['nobody who did not', 40, 0]])('a group with %s refuses the whole model, and is named', (_, yes, no) => {
  expect(releaseModel('effects', [group('a', 100, 100), group('b', yes, no)])).toEqual({ ok: false, error: { reason: 'too-few', groups: [{ predictor: 'scale', value: 'b' }] } })
})
