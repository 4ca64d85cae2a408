import { beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { encryptToText, recipientOf } from '../core/age.ts'
import { fullCost } from '../core/passphrase-lock.ts'
import type { StoredKeyring } from '../core/protocol.ts'
import { verify } from '../core/signing.ts'
import { lockKeyring, newPassphrase, openKeyring } from './passphrase.ts'
import type { Authenticator } from './passkeys.ts'
import { casesPerOpening, idleMilliseconds, newVault, type Vault } from './vault.ts'

const cost = { m: 64, t: 1 }
const handler = newId(systemRandom)
const passphrase = 'aanbod zeehond kaars molen fiets tafel'
/** An authenticator as WebAuthn's: keeps the file key under a secret of its own, here by keeping it. */
const authenticator = (): Authenticator => {
  const kept = new Map<string, Uint8Array>()
  return {
    wrap: async (credential, fileKey) => {
      kept.set(credential, fileKey.slice())
      return [{ args: ['test', credential], body: new Uint8Array(32) }]
    },
    unwrap: async (credential) => kept.get(credential) ?? null,
  }
}

let now: number
let vault: Vault
let stored: StoredKeyring
const clock: Clock = { now: () => now, today: () => '2026-11-22' }
beforeEach(async () => {
  now = 0
  vault = newVault({ trust: { roots: [], builtInEpoch: 0, demoAllowed: false }, clock, random: systemRandom, toSlots: async () => [], authenticator: authenticator(), cost })
  const made = await vault.answers.create({ handler, passphrase })
  if (!made.ok) throw new Error('not made')
  stored = made.value.stored
})
const isOpen = async (): Promise<boolean> => {
  const status = await vault.answers.status(null)
  return status.ok && status.value.open
}

describe('a stored keyring', () => {
  it('opens with its passphrase at the full cost, typed with other spaces and capitals, and with no other', async () => {
    const body = { handler, encSeed: Buffer.alloc(32, 1).toString('base64url'), signSeed: Buffer.alloc(32, 2).toString('base64url') }
    const lock = await lockKeyring(body, passphrase, new Uint8Array(16), fullCost)
    const keyring = { handler, passphrase: lock, passkeys: [] }
    expect(await openKeyring(keyring, ` ${passphrase.toUpperCase().replaceAll(' ', '-')} `)).toEqual({ ok: true, value: body })
    expect(await openKeyring(stored, 'aanbod zeehond kaars molen fiets stoel', cost)).toEqual({ ok: false, error: 'wrong-passphrase' })
  })
  it('is refused when it holds another handler\'s seeds, or none', async () => {
    expect(await openKeyring({ ...stored, handler: newId(systemRandom) }, passphrase, cost)).toEqual({ ok: false, error: 'bad-keyring' })
    expect(await openKeyring({ ...stored, passphrase: null }, passphrase, cost)).toEqual({ ok: false, error: 'no-passphrase' })
  })
  it('gets six words as passphrase', () => {
    const words = Array.from({ length: 4096 }, (_, i) => `woord${i}`)
    const phrase = newPassphrase(words, systemRandom).split(' ')
    expect([phrase.length, phrase.every((word) => words.includes(word))]).toEqual([6, true])
  })
})

describe('the vault', () => {
  it('is open after it was made, signs, and is shut by hand', async () => {
    const keys = await vault.answers.open({ stored, passphrase })
    const signed = await vault.answers.sign({ type: 'message', value: { a: 1 } })
    expect(keys.ok && signed.ok && verify('message', signed.value, keys.value.sig)).toEqual({ ok: true, value: { a: 1 } })
    await vault.answers.lock(null)
    expect(await vault.answers.sign({ type: 'message', value: {} })).toEqual({ ok: false, error: 'locked' })
  })
  it('signs messages and log entries only', async () => {
    for (const type of ['change', 'roster', 'login', 'state']) expect(await vault.answers.sign({ type: type as 'log', value: {} })).toEqual({ ok: false, error: 'not-this-type' })
  })
  it('shuts after fifteen idle minutes, also when nobody asks, and not while it is used', async () => {
    now = idleMilliseconds - 1
    expect((await vault.answers.sign({ type: 'log', value: {} })).ok).toBe(true)
    now += idleMilliseconds - 1
    vault.tick()
    expect(await isOpen()).toBe(true)
    now += 1
    vault.tick()
    expect(await isOpen()).toBe(false)
    expect(await vault.answers.sign({ type: 'log', value: {} })).toEqual({ ok: false, error: 'locked' })
  })
  it('asking for the status does not keep it open', async () => {
    now = idleMilliseconds - 1
    await isOpen()
    now += 1
    expect(await isOpen()).toBe(false)
  })
  it('opens with a passkey that was added by who knew the passphrase', async () => {
    expect(await vault.answers.addPasskey({ stored, passphrase: 'wrong', credential: 'key-1' })).toEqual({ ok: false, error: 'wrong-passphrase' })
    const added = await vault.answers.addPasskey({ stored, passphrase, credential: 'key-1' })
    if (!added.ok) throw new Error(added.error)
    await vault.answers.lock(null)
    const opened = await vault.answers.openWithPasskey({ stored: added.value, credential: 'key-1' })
    expect(opened.ok && opened.value.handler).toBe(handler)
    expect(await vault.answers.openWithPasskey({ stored: added.value, credential: 'key-2' })).toEqual({ ok: false, error: 'no-such-passkey' })
  })
  it('changes the passphrase for who knows the old one: then only the new one opens', async () => {
    expect((await vault.answers.changePassphrase({ stored, passphrase: 'wrong', next: 'x' })).ok).toBe(false)
    const changed = await vault.answers.changePassphrase({ stored, passphrase, next: 'zes andere woorden voor deze sleutel' })
    if (!changed.ok) throw new Error(changed.error)
    expect((await vault.answers.open({ stored: changed.value, passphrase })).ok).toBe(false)
    expect((await vault.answers.open({ stored: changed.value, passphrase: 'zes andere woorden voor deze sleutel' })).ok).toBe(true)
  })
  it('believes no roster that the roots did not sign, and opens no case without one', async () => {
    expect((await vault.answers.trust({ chain: [], freshness: null, day: '' })).ok).toBe(false)
    expect((await vault.answers.openCase({ case: newId(systemRandom) } as never))).toEqual({ ok: false, error: 'no-trust' })
    expect(casesPerOpening).toBe(20)
  })
  it('refuses a label as large as a message, which would not count as an opened case', async () => {
    const label = await encryptToText(new Uint8Array(65_536), [await recipientOf(systemRandom(32))])
    expect(await vault.answers.openLabel({ case: newId(systemRandom), wraps: [], label })).toEqual({ ok: false, error: 'too-large' })
  })
})
