import { expect, test } from 'vitest'
import { bodyGaps } from './agreement.ts'
import type { Body } from './bodies.ts'

const body = (id: string, more: Partial<Body> = {}): Body => ({ id, kind: 'complaints', nl: 'Klachten', en: 'Complaints', panelSize: 2, serves: [], validFrom: '2026-01-01', validTo: null, version: 1, ...more })
const listed = (id: string) => ({ id, kind: 'complaints', panelSize: 2 }) as const
const gaps = (roster: readonly ReturnType<typeof listed>[], administered: readonly Body[]) => bodyGaps(roster, administered, '2026-11-30').map(({ id, gap }) => `${id}: ${gap}`)

test('the same bodies in both leave nothing to say', () => expect(gaps([listed('a'), listed('b')], [body('b'), body('a')])).toEqual([]))
test('a body that only one of both knows is named, with which one', () => expect(gaps([listed('klachten')], [body('klacht')])).toEqual(['klachten: not administered', 'klacht: not in roster']))
test('a body that ended or has not begun does not stand', () =>
  expect(gaps([listed('a'), listed('b')], [body('a', { validTo: '2026-11-29' }), body('b', { validFrom: '2026-12-01' })])).toEqual(['a: not administered', 'b: not administered']))
test('another kind or another number of handlers is a difference too', () => expect(gaps([listed('a')], [body('a', { kind: 'integrity', panelSize: 3 })])).toEqual(['a: other kind', 'a: other panel size']))
