import { expect, test } from 'vitest'
import { specification } from '../rules/compare/index.ts'
import type { PublishedContent } from '../rules/figures/publication.ts'
import { readingsOf } from './figures-indicators.ts'

const page = (to: string | null, value: number, act: readonly string[] = ['racism']) => ({ publication: {} as never, page: {
  kind: 'share', wave: 'Enquête', answer: '1', method: { to }, estimates: [{ group: '⟨all⟩', answer: '1', shown: { state: 'shown', value, se: 0.01, interval: [0, 0.2], base: 400 } }],
  specifications: [specification.parse({ id: 'x', wave: 'w', estimate: value, construct: { act, role: 'experienced' } })],
} as unknown as PublishedContent })

test('published shares are readings by year, the last published of a year counts, and other subjects are not mixed in', () => {
  expect(readingsOf([page('2026-03-01', 0.11), page('2026-02-01', 0.1), page('2024-02-01', 0.09), page('2025-01-01', 0.3, ['discrimination'])], 'racism')).toEqual([
    { department: null, period: '2024', shown: { state: 'shown', value: 0.09, base: 400, interval: [0, 0.2] } }, { department: null, period: '2026', shown: { state: 'shown', value: 0.11, base: 400, interval: [0, 0.2] } },
  ])
})

test('a wave that says no year has no reading', () => expect(readingsOf([page(null, 0.1)], 'racism')).toEqual([]))
