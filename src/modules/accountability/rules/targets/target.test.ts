import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedIndicators } from '../indicators/shipped.ts'
import { checkTarget, concernsOrigin, expectedIn, missedShape, standingOf, targetShape, type Target, type TargetWords } from './target.ts'

const trained = shippedIndicators.find(({ id }) => id === 'committee-members-trained') ?? null
const words: TargetWords = { name: 'Commissieleden getraind', indicator: 'committee-members-trained', owner: 'Directeur', baseline: { value: 0.3, base: 200, period: '2024' }, aim: { kind: 'value', value: 0.7 }, by: '2028-12-31', status: 'aim', legalGround: '', source: '', trajectory: [] }
const target = (more: Partial<Target> = {}): Target => ({ ...words, id: 'a', department: 'szw', withdrawn: null, version: 1, ...more })
const reading = (value: number | null) => ({ department: 'szw', period: '2026', shown: value === null ? { state: 'hidden' as const, because: 'too-few' } : { state: 'shown' as const, value, base: 100, interval: null } })

describe('no hard target on origin', () => {
  const origin: TargetWords = { ...words, name: 'Medewerkers met een migratieachtergrond in de top', status: 'binding' }
  test('a binding one is refused without a legal ground in writing, by its words and by its indicator', () => {
    expect(checkTarget(origin, trained)).toEqual(['legal-ground'])
    expect(checkTarget({ ...words, status: 'binding' }, trained && { ...trained, characteristic: 'origin' })).toEqual(['legal-ground'])
    expect(checkTarget({ ...origin, legalGround: 'omdat het moet' }, trained)).toEqual(['legal-ground'])
    expect(checkTarget({ ...origin, legalGround: 'artikel 2, derde lid, van de Algemene wet gelijke behandeling' }, trained)).toEqual([])
  })
  test('an aim is accepted, and so is a binding target on something else', () => {
    expect(checkTarget({ ...origin, status: 'aim' }, trained)).toEqual([])
    expect(checkTarget({ ...words, status: 'binding' }, trained)).toEqual([])
  })
  test.each(['Culturele diversiteit in de top', 'Ethnic diversity', 'Collega’s van kleur', 'niet-westerse herkomst', 'Zwarte managers', 'Bicultureel talent', 'Surinaamse collega’s', 'Black managers', 'Diversiteit naar ras'])('“%s” is about origin', (name) => expect(concernsOrigin({ name, aim: words.aim }, null)).toBe(true))
  test.each(['Minder racisme in overleg', 'Geen racistische grappen', 'Meldingen van racisme die zijn opgepakt', 'Terrasgesprekken over veilig werken'])('“%s” is not', (name) => expect(concernsOrigin({ name, aim: words.aim }, null)).toBe(false))
  test('no shipped indicator is about origin, so none is suggested', () => expect(shippedIndicators.filter(({ characteristic }) => characteristic === 'origin')).toEqual([]))
})

describe('how a target stands', () => {
  test('on the way: on course by the straight line from baseline to aim, behind below it', () => {
    expect(expectedIn(words, 2026)).toBeCloseTo(0.5, 12)
    expect([0.7, 0.5, 0.49].map((value) => standingOf(target(), reading(value), 'up', 2026))).toEqual(['reached', 'on-course', 'behind'])
  })
  test('its own trajectory comes before the straight line', () => expect(standingOf(target({ trajectory: [{ year: 2026, value: 0.4 }] }), reading(0.42), 'up', 2026)).toBe('on-course'))
  test('in its last year it is reached or missed', () => expect([0.7, 0.69].map((value) => standingOf(target({ by: '2026-12-31' }), reading(value), 'up', 2026))).toEqual(['reached', 'missed']))
  test('where less is better the other way round', () => expect(standingOf(target({ aim: { kind: 'value', value: 0.1 }, by: '2026-06-30' }), reading(0.12), 'down', 2026)).toBe('missed'))
  test('a band is missed on both sides, and works where neither more nor less is better', () => {
    const band = target({ aim: { kind: 'band', low: 0.45, high: 0.55 }, by: '2026-12-31' })
    expect([0.44, 0.5, 0.56].map((value) => standingOf(band, reading(value), 'ambiguous', 2026))).toEqual(['missed', 'reached', 'missed'])
    expect(standingOf(target(), reading(0.9), 'ambiguous', 2026)).toBe('not-measurable')
  })
  test('a hidden or missing figure is never read as missed', () => {
    for (const none of [reading(null), null]) expect(standingOf(target({ by: '2026-12-31' }), none, 'up', 2026)).toBe('no-figure')
  })
  test('withdrawn stays withdrawn whatever the figure is', () => expect(standingOf(target({ withdrawn: { day: '2026-05-01', reason: 'niet te meten' } }), reading(0.1), 'up', 2028)).toBe('withdrawn'))
  test('more is never worse where more is better', () => fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2024, max: 2029 }), (a, b, year) => {
    const rank = (value: number): number => ['missed', 'behind', 'on-course', 'reached'].indexOf(standingOf(target(), reading(value), 'up', year))
    expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
  })))
})

describe('what is filled in', () => {
  test.each([[{ aim: { kind: 'band', low: 0.6, high: 0.5 } }, 'band'], [{ aim: { kind: 'value', value: 40 } }, 'band'], [{ baseline: { value: 30, base: null, period: '2024' } }, 'baseline'], [{ trajectory: [{ year: 2027, value: 0.5 }, { year: 2026, value: 0.4 }] }, 'trajectory']] as const)('%j is refused', (more, refusal) =>
    expect(checkTarget({ ...words, ...more } as TargetWords, trained)).toEqual([refusal]))
  test('a value without an indicator is refused, words are not', () => {
    expect(checkTarget({ ...words, indicator: null }, null)).toEqual(['needs-indicator'])
    expect(checkTarget({ ...words, indicator: null, aim: { kind: 'words', words: 'Elk team sprak erover.' } }, null)).toEqual([])
  })
  test('an owner and a day are needed', () => expect(targetShape.safeParse({ ...words, owner: ' ', by: '31-12' }).error?.issues.map(({ path }) => path[0]).toSorted()).toEqual(['by', 'owner']))
  test('a missed target asks for trigger, sources, cause, objective, owner and dates in order', () => {
    const whole = { trigger: 'a', sources: 'b', cause: 'c', objective: 'd', owner: 'e', start: '2027-01-01', end: '2027-06-30' }
    expect(missedShape.safeParse(whole).success).toBe(true)
    for (const name of Object.keys(whole)) expect(missedShape.safeParse({ ...whole, [name]: '' }).success, name).toBe(false)
    expect(missedShape.safeParse({ ...whole, end: '2026-12-31' }).success).toBe(false)
  })
})
