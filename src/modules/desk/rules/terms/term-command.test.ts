import { expect, test } from 'vitest'
import { z } from 'zod'
import { termIds } from './term-id.ts'
import { termCommand, termSchema } from './term-command.ts'

const run = (line: string) => termCommand(line.split(' ').filter((word) => word !== ''))
const ends = (line: string) => {
  const { exit, json } = run(line)
  const term = json as { nominalEnd: string; legalEnd: string }
  return `${exit} ${term.nominalEnd} ${term.legalEnd}`
}

test('a rule and a day give both ends, the grounds and whether they are provisional', () => {
  expect(run('AWB_AFDOENING_10 2027-01-15 --json')).toMatchObject({
    exit: 0,
    json: {
      rule: 'AWB_AFDOENING_10', from: '2027-01-15', nominalEnd: '2027-03-26', legalEnd: '2027-03-30', kind: 'law',
      ground: ['Awb 9:11 lid 1', 'Algemene termijnenwet art. 1'], provisional: false, lengthened: true,
    },
  })
})

test('every rule of the table answers, in capitals or not', () => {
  for (const id of termIds) {
    expect(run(`${id} 2026-11-16`), id).toMatchObject({ exit: 0, json: { rule: id } })
    expect(run(`${id.toLowerCase()} 2026-11-16`)).toEqual(run(`${id} 2026-11-16`))
  }
})

test('steps are read with an underscore, a space, after the day, or as an option', () => {
  const ways = ['ESC 2 2026-11-16', 'ESC 2026-11-16 2', 'ESC 2026-11-16 --step 2', 'ESC --step=2 2026-11-16', 'esc_2 2026-11-16 --json']
  for (const line of ways) expect(run(line)).toEqual(run('ESC_2 2026-11-16'))
  expect(termCommand(['ESC 2', '2026-11-16'])).toEqual(run('ESC_2 2026-11-16'))
  expect(run('ESC_2 2026-11-16')).toMatchObject({ json: { rule: 'ESC_2', step: 2, nominalEnd: '2026-11-30', kind: 'house', provisional: true } })
  expect(run('NAZORG 3 2026-08-31')).toMatchObject({ json: { rule: 'NAZORG_3', nominalEnd: '2027-02-28', legalEnd: '2027-02-28', provisional: false } })
})

test('a length needs its kind, and only law and AMvB are lengthened', () => {
  expect(ends('--length 3d --kind law 2026-11-20')).toBe('0 2026-11-23 2026-11-24')
  expect(ends('--length 3d --kind amvb 2026-11-20')).toBe('0 2026-11-23 2026-11-24')
  expect(ends('--length 4w --kind regulation 2026-11-27')).toBe('0 2026-12-25 2026-12-25')
  expect(ends('2026-11-27 --kind=house --length=4w')).toBe('0 2026-12-25 2026-12-25')
  expect(ends('--length 5wd --kind house 2026-11-20')).toBe('0 2026-11-27 2026-11-27')
  expect(ends('--length 13w --kind law 2026-12-25')).toBe('0 2027-03-26 2027-03-26')
  expect(ends('--length 1y --kind law 2028-02-29')).toBe('0 2029-02-28 2029-02-28')
  const ground = ['art. 1', 'art. 2', 'art. 5'].map((article) => `Algemene termijnenwet ${article}`)
  expect(run('--length 3d --kind amvb 2026-11-20')).toMatchObject({ json: { rule: null, ground } })
})

test('an adjournment runs on from the nominal end', () => {
  expect(ends('AWB_AFDOENING_10 2027-01-15 --adjourn')).toBe('0 2027-04-23 2027-04-23')
  expect(ends('AWB_AFDOENING_10 2027-01-15 --adjourn 4w')).toBe('0 2027-04-23 2027-04-23')
  expect(ends('AWB_AFDOENING_6 --adjourn 2027-03-25')).toBe('0 2027-06-03 2027-06-03')
  expect(ends('--length 10w --kind law 2026-11-16 --adjourn')).toBe('0 2027-02-22 2027-02-22')
  expect(ends('--length 10w --kind law 2026-11-16 --adjourn 3w')).toBe('0 2027-02-15 2027-02-15')
  expect(run('AWB_AFDOENING_10 2027-01-15 --adjourn')).toMatchObject({
    json: { adjourned: { from: '2027-03-26', length: '4w' }, ground: ['Awb 9:11 lid 1', 'Awb 9:11 lid 2', 'Algemene termijnenwet art. 1'] },
  })
})

test('where the law knows no adjournment the answer is no, with the reason', () => {
  for (const rule of ['AWB_NIET_IN_BEHANDELING', 'WBK_TERUGKOPPELING', 'HUIS_BESLUIT', 'OMBUDSMAN', 'ESC_1']) {
    expect(run(`${rule} 2026-11-16 --adjourn`)).toMatchObject({ exit: 1, json: { refused: 'cannot-be-adjourned' } })
  }
})

test('an end beyond the known decree days is provisional, whatever the rule', () => {
  const provisional = (line: string) => (run(line).json as { provisional: boolean }).provisional
  expect(provisional('AWB_AFDOENING_6 2028-11-16')).toBe(false)
  expect(provisional('AWB_AFDOENING_6 2028-12-01')).toBe(true)
  expect(provisional('--length 1d --kind house 2029-01-01')).toBe(true)
  expect(provisional('WBK_ONTVANGST 2026-11-16')).toBe(true)
  expect(provisional('WBK_TERUGKOPPELING 2026-11-16')).toBe(true)
})

test.each([
  ['', 'RULE is missing. Expected RULE FROM, or --length LENGTH --kind KIND FROM.'],
  ['AWB_AFDOENING_10', 'FROM is missing. Expected the day of the event as YYYY-MM-DD, such as 2026-11-16.'],
  ['AWB_AFDOENING_10 2026-02-30', 'FROM must be a calendar day as YYYY-MM-DD, such as 2026-11-16; got "2026-02-30", which is no day of the calendar.'],
  ['AWB_AFDOENING_10 2027-02-29', 'FROM must be a calendar day as YYYY-MM-DD, such as 2026-11-16; got "2027-02-29", which is no day of the calendar.'],
  ['AWB_AFDOENING_10 16-11-2026', 'FROM must be a calendar day as YYYY-MM-DD, such as 2026-11-16; got "16-11-2026", which has another form.'],
  ['AWB_AFDOENING_10 0026-11-16', 'FROM must lie in the years 1900 to 2999; got "0026-11-16".'],
  ['ESC 2026-11-16', 'RULE ESC needs a step number, 1 to 3, such as ESC_1 or ESC 1.'],
  ['NAZORG_5 2026-11-16', 'RULE NAZORG has the steps 1 to 4; got another step number.'],
  ['OMBUDSMAN 1 2026-11-16', 'RULE OMBUDSMAN has no steps, so no step number was expected.'],
  ['--length 3h --kind law 2026-11-16', '--length must be a length such as 6w, 10w, 3d, 7d, 5wd, 3m or 1y; got "3h".'],
  ['--length 3d 2026-11-16', '--kind must be law, amvb, regulation or house; it is missing.'],
  ['--length 3d --kind cao 2026-11-16', '--kind must be law, amvb, regulation or house; got "cao".'],
  ['--length', '--length needs a value. Expected RULE FROM, or --length LENGTH --kind KIND FROM.'],
  ['--length 3d --kind law', 'FROM is missing. Expected the day of the event as YYYY-MM-DD, such as 2026-11-16.'],
  ['OMBUDSMAN 2026-11-16 --kind law', '--kind goes with --length; a rule has its own kind. Expected RULE FROM, or --length LENGTH --kind KIND FROM.'],
  ['OMBUDSMAN 2026-11-16 --length 3d --kind law', 'Give either a rule or --length with one day, not both; got "OMBUDSMAN 2026-11-16".'],
  ['OMBUDSMAN 2026-11-16 --verbose', 'Unknown option "--verbose". Known options are --length, --kind, --step, --adjourn, --json and --schema.'],
  ['OMBUDSMAN 2026-11-16 2026-11-17', 'Expected one day after the rule; got "2026-11-16 2026-11-17".'],
  ['AWB_AFDOENING_10 2026-11-16 --adjourn 6w', '--adjourn of AWB_AFDOENING_10 is 4w by law; got "6w".'],
])('"%s" is bad input: %s', (line, error) => {
  expect(run(line)).toEqual({ exit: 2, error })
})

test('an unknown rule is answered with the rules there are', () => {
  for (const word of ['AWB_AFDOENING_14', 'constructor', 'NAZORG_x', 'AWB_ONTVANGST_1']) {
    expect(run(`${word} 2026-11-16`)).toEqual({ exit: 2, error: `RULE must be one of ${termIds.join(', ')}; got "${word}".` })
  }
})

test('the schema is the schema of what the command answers', () => {
  expect(run('--schema')).toEqual({ exit: 0, json: termSchema })
  const output = z.fromJSONSchema(termSchema.output as Parameters<typeof z.fromJSONSchema>[0])
  for (const line of ['AWB_AFDOENING_10 2026-11-16', 'NAZORG 3 2026-08-31', '--length 3d --kind law 2026-11-20 --adjourn', 'OMBUDSMAN 2026-11-16 --adjourn']) {
    expect(output.safeParse(run(line).json).success, line).toBe(true)
  }
  expect(output.safeParse({ rule: 'AWB_AFDOENING_10' }).success).toBe(false)
})
