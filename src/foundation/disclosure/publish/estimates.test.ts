import { describe, expect, test } from 'vitest'
import { releaseQuotation } from '../rules/quotation.ts'
import { releaseEstimates, type EstimatesRequest } from './estimates.ts'

const budget = { seconds: 2, now: () => performance.now() }
const request = (people: Readonly<Record<string, readonly [number, number]>>, more: Partial<EstimatesRequest> = {}): EstimatesRequest => {
  const groups = Object.keys(people)
  const all = groups.reduce<readonly [number, number]>(([yes, no], group) => [yes + (people[group]?.[0] ?? 0), no + (people[group]?.[1] ?? 0)], [0, 0])
  const share = (yes: number, no: number) => ({ estimate: yes / (yes + no), interval: [0.01234567, 0.2] as const })
  return {
    universe: 'wave/racism', groups: { name: 'ministry', total: 'all', children: { all: groups } }, answers: ['yes', 'no'],
    people: groups.flatMap((group) => [{ group, answer: 'yes', count: people[group]?.[0] ?? 0 }, { group, answer: 'no', count: people[group]?.[1] ?? 0 }]),
    estimates: [...groups, 'all'].map((group) => ({ group, answer: 'yes', ...share(...(group === 'all' ? all : (people[group] ?? [0, 0]))) })), ...more,
  }
}
const shownBy = async (given: EstimatesRequest) => {
  const found = await releaseEstimates(given, [], budget)
  if (!found.ok) throw new Error(found.error.reason)
  return Object.fromEntries(found.value.value.estimates.map(({ group, shown }) => [group, shown]))
}

describe('estimates that ask to be published', () => {
  test('a share of enough people is shown with its base and interval', async () => {
    expect(await shownBy(request({ a: [40, 400], b: [30, 300] }))).toMatchObject({ a: { state: 'shown', value: 0.09091, base: 440, interval: [0.01235, 0.2] }, all: { state: 'shown', base: 770 } })
  })

  test('a share below the minimum base is hidden and names the group above; another is hidden with it, or it would follow from the total', async () => {
    const shown = await shownBy(request({ a: [12, 14], b: [40, 300], c: [35, 200] }))
    expect(shown['a']).toEqual({ state: 'hidden', because: 'too-few', nearest: 'all' })
    expect(Object.values(shown).filter(({ state }) => state === 'hidden').length).toBeGreaterThan(1)
    expect(shown['all']?.state).toBe('shown')
  })

  test('a mean of too few people is hidden, and another with it', async () => {
    const found = await releaseEstimates({ universe: 'w/m', groups: { name: 'ministry', total: 'all', children: { all: ['a', 'b', 'c'] } }, answers: [], people: [['a', 14], ['b', 90], ['c', 60]].map(([group, count]) => ({ group: group as string, answer: '', count: count as number })), estimates: ['a', 'b', 'c', 'all'].map((group) => ({ group, answer: '', estimate: 3.5, interval: [3, 4] as const })) }, [], budget)
    expect(found.ok && found.value.value.estimates.map(({ shown }) => shown.state)).toEqual(['hidden', 'shown', 'hidden', 'shown'])
  })

  test('all or none of a group tells something of each person in it, so neither is shown', async () => {
    const shown = await shownBy(request({ a: [0, 90], b: [40, 300], c: [35, 200] }))
    expect(shown['a']).toMatchObject({ state: 'hidden' })
  })

  test('"3 percent told nobody, 38 percent of those": never a figure of our own, but it may be quoted with the bases that follow', async () => {
    // 448 people experienced racism; 13 told nobody; of those 5 had no trust.
    const told = await shownBy(request({ told: [5, 8], rest: [100, 335] }))
    expect(told['told']).toMatchObject({ state: 'hidden', because: 'too-few' })
    const quoted = releaseQuotation(4481, [
      { name: 'experienced', share: 0.1, of: 'base', decimals: 2 }, { name: 'toldNobody', share: 0.03, of: 'experienced', decimals: 2 }, { name: 'noTrust', share: 0.38, of: 'toldNobody', decimals: 2 },
    ])
    expect(quoted).toMatchObject({ ok: true, value: { value: [
      { name: 'experienced', ownFigure: true }, { name: 'toldNobody', people: [13, 16], base: [426, 470], ownFigure: true }, { name: 'noTrust', people: [5, 6], base: [13, 16], ownFigure: false },
    ] } })
  })

  test('shares that no number of people fits are refused in a sentence', () => {
    expect(releaseQuotation(3, [{ name: 'half', share: 0.5, of: 'base', decimals: 2 }])).toMatchObject({ ok: false, error: expect.stringContaining('no number of people') })
  })
})
