import { expect, test } from 'vitest'
import type { AgreementReport } from '../../rules/focus/agreement.ts'
import { surveyAgreement } from './agreement.ts'

const run = async (text: string, options: Readonly<Record<string, string>> = {}) => {
  const { exit, json, error } = await surveyAgreement.run({ words: ['x/codes.csv'], option: (name) => options[name], on: () => false, read: async () => ({ ok: true, value: text }) })
  return { exit, error, report: json as AgreementReport }
}

test('two coders: percent, kappa, alpha, and the units to talk about', async () => {
  const { exit, report } = await run('unit,A,B\n1,a,b\n2,a,a\n3,b,b\n4,b,b\n5,d,b\n6,c,c\n7,c,c\n8,c,c\n9,e,e\n10,d,d\n11,d,d\n12,a,d\n')
  expect([exit, report.units, report.percent, report.pairs[0]?.units]).toEqual([0, 12, 0.75, 12])
  expect(report.alpha?.estimate).toBeCloseTo(0.692, 3)
  expect(report.disagreements.map(({ unit }) => unit)).toEqual(['1', '5', '12'])
})
test('what a coder did not judge is missing and no disagreement', async () => {
  const { report } = await run('unit,A,B,C\n1,x,x,\n2,y,,NA\n3,y,x,x\n')
  expect([report.judged, report.alpha?.units, report.pairs.map(({ units }) => units), report.disagreements.length]).toEqual([3, 2, [2, 1, 1], 1])
})
test('one value throughout: the answer is no, with the reason', async () => {
  const { exit, error, report } = await run('unit,A,B\n1,x,x\n2,x,x\n')
  expect([exit, report.alpha, report.percent]).toEqual([1, null, 1])
  expect(error).toContain('only one value')
})
test.each([
  ['unit,A\n1,x\n', 'at least two coders'], ['unit,A,B\n,x,y\n', 'row 2'], ['unit,A,B\n1,x,y\n1,x,y\n', 'stands there twice'], ['unit,A,A\n1,x,y\n', 'column "A" is there twice'], ['', 'empty'],
])('a file that cannot be used is refused in one sentence: %j', async (text, part) => {
  const { exit, error } = await run(text)
  expect(exit).toBe(2)
  expect(error).toContain('codes.csv')
  expect(error).toContain(part)
})
test('options that are no numbers are refused', async () => {
  expect((await run('unit,A,B\n1,x,y\n', { draws: 'many' })).exit).toBe(2)
  expect((await run('unit,A,B\n1,x,y\n', { seed: '-1' })).exit).toBe(2)
})
