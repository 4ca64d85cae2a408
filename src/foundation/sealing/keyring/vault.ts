/**
 * The inside of the worker: holds a handler's seeds, answers requests, gives no seed out. Pure but for its arguments.
 * A script planted in the page can ask what the handler may ask while the vault is open, and nothing more: it can read at most
 * twenty cases before the key is wanted again. It can listen while the passphrase is typed; no worker prevents that.
 */
import { fromBase64Url, toBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { recipientOf } from '../core/age.ts'
import { canonical } from '../core/canonical.ts'
import type { Id, KeyringBody } from '../core/protocol.ts'
import { verifyTrust, type TrustedRoster } from '../core/roster.ts'
import { publicKey } from '../core/signing.ts'
import { caseAnswers } from './vault-cases.ts'
import { circleAnswers } from './vault-circles.ts'
import { ladderAnswers } from './vault-ladders.ts'
import { postAnswers } from './vault-post.ts'
import { lockWithPasskey, openWithPasskey } from './passkeys.ts'
import { fullCost, lockKeyring, openKeyring, readKeyringBody } from './passphrase.ts'
import type { KeyringStatus, Locked, PublicHalves } from './requests.ts'
import type { Answers, Held, VaultSettings } from './vault-parts.ts'

export const idleMilliseconds = 15 * 60_000
export const casesPerOpening = 20

export type Vault = { readonly answers: Answers; /** Locks when idle for too long; call it now and then. */ readonly tick: () => void }

const halves = async (held: Held): Promise<PublicHalves> => ({ handler: held.handler, enc: await recipientOf(held.encSeed), sig: publicKey(held.signSeed) })

/** A vault that is locked and trusts nobody yet. */
export const newVault = (settings: VaultSettings): Vault => {
  let held: Held | null = null
  let trusted: TrustedRoster | null = null
  let lastUse = 0
  let why: Locked = 'locked'
  const cost = settings.cost ?? fullCost

  const lock = (reason: Locked): void => {
    held?.encSeed.fill(0)
    held?.signSeed.fill(0)
    held?.cases.clear()
    held?.ladders.clear()
    held = null
    why = reason
  }
  const tick = (): void => {
    if (held && settings.clock.now() - lastUse >= idleMilliseconds) lock('locked')
  }
  const hold = (body: KeyringBody): Held => {
    lock('locked')
    held = { handler: body.handler, encSeed: fromBase64Url(body.encSeed), signSeed: fromBase64Url(body.signSeed), cases: new Map(), ladders: new Map(), counted: new Set() }
    lastUse = settings.clock.now()
    return held
  }
  const use = (): Result<Held, Locked> => {
    tick()
    if (!held) return refuse(why)
    lastUse = settings.clock.now()
    return ok(held)
  }
  const count = (inUse: Held, id: Id): Result<Held, 'ask-again'> => {
    if (!inUse.counted.has(id) && inUse.counted.size >= casesPerOpening) {
      lock('ask-again')
      return refuse('ask-again')
    }
    inUse.counted.add(id)
    return ok(inUse)
  }
  const status = (): KeyringStatus => ({ open: held !== null, handler: held?.handler ?? null, cases: held?.counted.size ?? 0 })

  const answers: Answers = {
    status: async () => {
      tick()
      return ok(status())
    },
    lock: async () => {
      lock('locked')
      return ok(status())
    },
    create: async ({ handler, passphrase }) => {
      const body: KeyringBody = { handler, encSeed: toBase64Url(settings.random(32)), signSeed: toBase64Url(settings.random(32)) }
      const stored = { handler, passphrase: await lockKeyring(body, passphrase, settings.random(16), cost), passkeys: [] }
      return ok({ stored, keys: await halves(hold(body)) })
    },
    open: async ({ stored, passphrase }) => {
      const body = await openKeyring(stored, passphrase, cost)
      return body.ok ? ok(await halves(hold(body.value))) : body
    },
    openWithPasskey: async ({ stored, credential }) => {
      const entry = stored.passkeys.find((one) => one.credential === credential)
      if (!entry) return refuse('no-such-passkey')
      const bytes = await openWithPasskey(entry.content, credential, settings.authenticator)
      const body = bytes.ok ? readKeyringBody(bytes.value) : bytes
      if (!body.ok) return body
      return body.value.handler === stored.handler ? ok(await halves(hold(body.value))) : refuse('bad-keyring')
    },
    addPasskey: async ({ stored, passphrase, credential }) => {
      const body = await openKeyring(stored, passphrase, cost)
      if (!body.ok) return body
      const content = await lockWithPasskey(canonical(body.value), credential, settings.authenticator)
      if (!content.ok) return content
      return ok({ ...stored, passkeys: [...stored.passkeys.filter((one) => one.credential !== credential), { credential, content: content.value }] })
    },
    changePassphrase: async ({ stored, passphrase, next }) => {
      const body = await openKeyring(stored, passphrase, cost)
      return body.ok ? ok({ ...stored, passphrase: await lockKeyring(body.value, next, settings.random(16), cost) }) : body
    },
    trust: async (trust) => {
      const verified = verifyTrust(trust, { ...settings.trust, today: settings.clock.today() })
      if (!verified.ok) return verified
      trusted = verified.value
      return ok({ epoch: trusted.roster.epoch, warning: trusted.warning ?? null })
    },
    ...postAnswers({ settings, held: use, trusted: () => trusted, count }),
    ...circleAnswers({ settings, held: use, trusted: () => trusted, count }),
    ...ladderAnswers({ settings, held: use, trusted: () => trusted, count }),
    ...caseAnswers({ settings, held: use, trusted: () => trusted, count }),
  }
  return { answers, tick }
}
