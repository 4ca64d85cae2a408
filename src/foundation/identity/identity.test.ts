import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { opensWith } from './first-administrator.ts'
import { type Grant, endRole, giveRole, grantsOn, holds, roles, scopesOfRole } from './grants.ts'
import { hashOf } from './hash.ts'
import { fromOurPages, localAddress } from './origin.ts'
import { endPerson, newPerson, worksOn } from './person.ts'
import { absoluteQuarters, idleQuarters, isLive, newSession, quarterOf, touched } from './session.ts'
import { ticketFile } from './ticket-file.ts'

const house = { kind: 'house' } as const
const grant = (values: Partial<Grant> = {}): Grant => ({
  id: 'g1', person: 'p1', role: 'administrator', scope: house, validFrom: '2026-01-01', validTo: null, version: 1, ...values,
})
const today = '2026-11-22'

describe('roles', () => {
  test('a role counts from its first to its last day', () => {
    const one = [grant({ validFrom: '2026-02-01', validTo: '2026-02-28' })]
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => grantsOn(one, day).length)).toEqual([0, 1, 1, 0])
  })
  test('a role in a body counts in that body, a role in the house everywhere', () => {
    const member = [grant({ role: 'member', scope: { kind: 'body', id: 'a' } })]
    expect([
      holds(member, 'member', { kind: 'body', id: 'a' }), holds(member, 'member', { kind: 'body', id: 'b' }),
      holds(member, 'member', { kind: 'department', id: 'a' }), holds(member, 'triage'),
    ]).toEqual([true, false, false, false])
    expect(holds([grant({ role: 'analyst' })], 'analyst', { kind: 'department', id: 'x' })).toBe(true)
  })
  test('every role can be given somewhere', () => expect(roles.every((role) => scopesOfRole[role].length > 0)).toBe(true))
  test('a role is not given twice on a shared day, nor where it does not belong', () => {
    const { version: _, ...fresh } = grant({ id: 'g2' })
    expect(giveRole(fresh, [grant()])).toEqual({ ok: false, error: 'given already' })
    expect(giveRole(fresh, [grant({ validTo: '2026-06-30' })])).toEqual({ ok: false, error: 'given already' })
    expect(giveRole({ ...fresh, validFrom: '2026-07-01' }, [grant({ validTo: '2026-06-30' })]).ok).toBe(true)
    expect(giveRole({ ...fresh, scope: { kind: 'body', id: 'a' } }, [])).toEqual({ ok: false, error: 'not in this scope' })
    expect(giveRole({ ...fresh, validFrom: '2026-02-30' }, [])).toEqual({ ok: false, error: 'no such day' })
    expect(giveRole({ ...fresh, validTo: '2025-01-01' }, [])).toEqual({ ok: false, error: 'ends before it starts' })
  })
  test('a role ends today or later, and the last administrator stays', () => {
    const other = grant({ id: 'g2', person: 'p2' })
    expect(endRole(grant(), today, today, [grant()])).toEqual({ ok: false, error: 'last administrator' })
    expect(endRole(grant(), today, today, [grant(), grant({ id: 'g2', validTo: '2027-01-01' })])).toEqual({ ok: false, error: 'last administrator' })
    expect(endRole(grant(), '2026-11-21', today, [grant(), other])).toEqual({ ok: false, error: 'ends before today' })
    expect(endRole(grant(), today, today, [grant(), other])).toEqual({ ok: true, value: grant({ validTo: today, version: 2 }) })
  })
})

describe('sessions', () => {
  test('a session ends after an hour to an hour and a quarter without a request', () => {
    const start = Date.UTC(2026, 10, 22, 9, 14, 59)
    const session = newSession('p', quarterOf(start))
    expect([isLive(session, quarterOf(start + 60 * 60_000)), isLive(session, quarterOf(start + 75 * 60_000))]).toEqual([true, false])
  })
  test('requests keep it alive, but not beyond the absolute end', () => fc.assert(fc.property(fc.array(
    fc.integer({ min: 0, max: idleQuarters - 1 }), { maxLength: 60 },
  ), (steps) => {
    let now = 1_000
    let session = newSession('p', now)
    for (const step of steps) {
      now += step
      expect(isLive(session, now)).toBe(now < 1_000 + absoluteQuarters)
      session = touched(session, now)
    }
  })))
  test('within one quarter hour nothing needs to be written', () => {
    const session = newSession('p', 5)
    expect(touched(session, 5)).toBe(session)
  })
})

describe('where a request comes from', () => {
  test('a form of our own pages says null as its origin, and counts only with the browser’s own word that it is ours', () => {
    const says = (fetchSite: string | undefined, origin: string | undefined = 'null') => fromOurPages({ method: 'POST', origin, fetchSite }, 'https://staf.nl')
    expect(['same-origin', 'same-site', 'cross-site', 'none', undefined].map((site) => says(site))).toEqual([true, false, false, false, false])
    expect(says('same-origin', 'https://kwaad.nl')).toBe(false)
  })
  test.each([
    ['POST', 'https://staf.nl', true], ['POST', 'https://staf.nl.kwaad.nl', false], ['POST', 'null', false], ['POST', undefined, false],
    ['PUT', 'http://staf.nl', false], ['DELETE', 'https://staf.nl:444', false], ['GET', 'https://kwaad.nl', true],
  ])(
    '%s from %s: %s', (method, origin, allowed) => expect(fromOurPages({ method, origin, fetchSite: undefined }, 'https://staf.nl')).toBe(allowed))
  test.each(['https://kwaad.nl/', '//kwaad.nl', '/\\kwaad.nl', '/%5Ckwaad.nl//', 'javascript:alert(1)', '/\tkwaad', '', undefined])(
    'after sign-in nobody is sent to %j', (to) => expect(localAddress(to, 'https://staf.nl', '/nl/werklijst')).toBe('/nl/werklijst'),
  )
  test('a page of our own is kept with its query', () => expect(localAddress('/nl/zaken?pagina=2', 'https://staf.nl', '/')).toBe('/nl/zaken?pagina=2'))
})

describe('people', () => {
  const person = { id: 'AAAAAAAAAAAAAAAAAAAAAA', sub: ' a-1 ', name: '  Anna Bakker ', mail: '', language: 'nl' as const, validFrom: today, validTo: null }
  test(
    'what was filled in is trimmed, and empty means none',
    () => expect(newPerson(person)).toMatchObject({ ok: true, value: { name: 'Anna Bakker', sub: 'a-1', mail: null, version: 1 } }),
  )
  test.each([
    [{ id: 'x' }, 'bad id'], [{ name: ' ' }, 'no name'], [{ name: 'a\u202eb' }, 'no name'], [{ mail: 'a@b.nl, c@d.nl' }, 'bad mail'],
    [{ mail: 'a@b.nl\r\nBcc: x' }, 'bad mail'], [{ sub: 'a b' }, 'bad sub'], [{ validFrom: '1-1-2026' }, 'no such day'],
  ])('%j is refused: %s', (values, error) =>
    expect(newPerson({ ...person, ...values })).toEqual({ ok: false, error }))
})

test('a person leaves today or later, and may sign in up to that day', () => {
  const person = {
    id: 'AAAAAAAAAAAAAAAAAAAAAA', sub: null, name: 'Anna', mail: null, language: 'nl' as const, validFrom: '2026-01-01', validTo: null, version: 1,
  }
  expect(endPerson(person, '2026-11-21', today)).toEqual({ ok: false, error: 'ends before today' })
  expect(endPerson({ ...person, validTo: today }, '2026-12-01', today)).toEqual({ ok: false, error: 'ended earlier' })
  const left = endPerson(person, today, today)
  expect(left.ok && [left.value.version, worksOn(left.value, today), worksOn(left.value, '2026-11-23')]).toEqual([2, true, false])
})

test('the ceremony’s file is read and removed, and a broken one is no ticket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-ticket-'))
  const path = join(folder, 'admin.json')
  const place = ticketFile(path)
  expect(await place.read()).toBeNull()
  await writeFile(path, '{"kind":"gehoor-admin-link","tokenHash":"kort","notAfter":"2026-11-23"}')
  expect(await place.read()).toBeNull()
  await writeFile(path, JSON.stringify({ kind: 'gehoor-admin-link', tokenHash: hashOf('x'), notAfter: '2026-11-23' }))
  expect(await place.read()).toEqual({ tokenHash: hashOf('x'), notAfter: '2026-11-23' })
  await place.spend()
  expect(await place.read()).toBeNull()
  await rm(folder, { recursive: true })
})

test('the first administrator needs the very token, in time', () => {
  const ticket = { tokenHash: hashOf('geheim'), notAfter: today }
  expect([
    opensWith(ticket, ' geheim\n', today), opensWith(ticket, 'geheim', '2026-11-23'), opensWith(ticket, 'gehein', today), opensWith(null, 'geheim', today),
  ]).toEqual([true, false, false, false])
})
