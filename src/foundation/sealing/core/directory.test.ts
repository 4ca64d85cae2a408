import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { verifyDirectory, type DirectoryEntry, type DirectoryHead, type KnownHead } from './directory.ts'
import { payloadHash } from './roster.ts'
import { publicKey, sign } from './signing.ts'

const seed = systemRandom(32)
const realm = newId(systemRandom)
const roster = { realm, directoryKey: publicKey(seed) }
const today = '2026-11-23'
const entry = (more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  kind: 'entry', realm, person: newId(systemRandom), role: 'adviser', department: 'bzk', name: 'Fenna Vlier', enc: 'age1pq1example', sig: publicKey(seed), from: '2026-11-01', notAfter: '2027-11-01', ...more,
})
const head = (more: Partial<DirectoryHead> = {}): DirectoryHead => ({ kind: 'head', realm, version: 4, prev: '', day: today, notAfter: '2026-11-30', revoked: [], ...more })
const answer = (entries: readonly DirectoryEntry[], top: DirectoryHead = head(), by = seed) => ({ head: sign('directory', top, by), entries: entries.map((one) => sign('directory', one, by)) })
const check = (given: unknown, known: KnownHead | null = null) => verifyDirectory(given, roster, today, known)
const known = (top: DirectoryHead): KnownHead => ({ version: top.version, hash: payloadHash(sign('directory', top, seed).payload), revoked: [] })

describe('the directory of people who are not in the roster', () => {
  it('gives who was signed by the roster’s directory key, and nobody signed by another', () => {
    const fenna = entry()
    expect(check(answer([fenna]))).toMatchObject({ ok: true, value: { people: [fenna] } })
    expect(check(answer([fenna], head(), systemRandom(32)))).toEqual({ ok: false, error: 'bad-signature' })
    expect(check({ ...answer([fenna]), entries: answer([fenna], head(), systemRandom(32)).entries })).toEqual({ ok: false, error: 'bad-signature' })
  })
  it('passes over whoever is revoked, has ended or has not begun', () => {
    const gone = entry({ name: 'Gone' })
    const hash = payloadHash(sign('directory', gone, seed).payload)
    const given = answer([gone, entry({ notAfter: '2026-11-22' }), entry({ from: '2026-12-01' })], head({ revoked: [hash] }))
    expect(check(given)).toMatchObject({ ok: true, value: { people: [] } })
  })
  it('refuses a list that is older than one seen in this session, and one of the same number with another content', () => {
    const seen = head({ version: 5 })
    expect(check(answer([]), known(seen))).toEqual({ ok: false, error: 'went-back' })
    expect(check(answer([], head({ version: 5, revoked: [payloadHash('AA')] })), known(seen))).toEqual({ ok: false, error: 'forked' })
    expect(check(answer([], head({ version: 6, prev: payloadHash('AA') })), known(seen))).toEqual({ ok: false, error: 'forked' })
    expect(check(answer([], head({ version: 6, prev: known(seen).hash })), known(seen)).ok).toBe(true)
    expect(check(answer([], seen), known(seen)).ok).toBe(true)
  })
  it('refuses a list that is stale, from the future or of another installation', () => {
    expect(check(answer([], head({ notAfter: '2026-11-22' })))).toEqual({ ok: false, error: 'expired' })
    expect(check(answer([], head({ day: '2026-11-25' })))).toEqual({ ok: false, error: 'in-future' })
    expect(check(answer([], head({ realm: newId(systemRandom) })))).toEqual({ ok: false, error: 'other-realm' })
    expect(check(answer([entry({ realm: newId(systemRandom) })]))).toEqual({ ok: false, error: 'other-realm' })
  })
  it('does not take a head for an entry or an entry for a head, nor anything hostile', () => {
    const good = answer([entry()])
    expect(check({ head: good.entries[0], entries: [] })).toEqual({ ok: false, error: 'malformed' })
    expect(check({ head: good.head, entries: [good.head] })).toEqual({ ok: false, error: 'malformed' })
    for (const bad of [null, 7, {}, { head: good.head }, { ...good, more: 1 }]) expect(check(bad)).toEqual({ ok: false, error: 'malformed' })
  })
})
