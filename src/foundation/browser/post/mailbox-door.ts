import type { Bytes } from '../../kernel/bytes.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { MailboxKeys } from '../../sealing/core/mailbox-keys.ts'
import { fromSlots } from '../../sealing/core/mailbox-slots.ts'
import type { Id } from '../../sealing/core/protocol.ts'
import type { TrustedRoster } from '../../sealing/core/roster.ts'
import { readPage } from '../../sealing/core/slot-page.ts'
import type { Api, ApiRefusal } from '../api.ts'
import { mailboxLogin, type LoginDoor } from '../mailbox-login.ts'
import type { TrustStop } from '../public-trust.ts'

/** What a mailbox needs of the world around it. */
export type BoxDoor = LoginDoor & {
  readonly trust: () => Promise<Result<TrustedRoster, TrustStop>>
  readonly clock: Clock
  readonly random: Random
}

/** Why something did not work; `offline` and `fault` can be tried again as it is, `stale` after looking again. */
export type BoxTrouble =
  | { readonly reason: 'offline' | 'fault' | 'stale' | 'no-mailbox' | 'closed' | 'no-key' }
  | { readonly reason: 'untrusted' | 'unsafe' | 'browser'; readonly code: string }
  | { readonly reason: 'refused'; readonly sentence: string | null }
export const troubleOf = (refusal: ApiRefusal): BoxTrouble => {
  if (refusal.reason === 'not-found') return { reason: 'no-mailbox' }
  if (refusal.reason === 'offline' || refusal.reason === 'fault') return { reason: refusal.reason }
  if (refusal.reason === 'busy') return { reason: 'fault' }
  return refusal.reason === 'stale' && refusal.sentence === null ? { reason: 'stale' } : { reason: 'refused', sentence: refusal.sentence }
}
export const stopOf = (stop: TrustStop): BoxTrouble => (stop.reason === 'server' ? { reason: 'offline' } : { reason: stop.reason, code: stop.code })
export const closedTrouble: BoxTrouble = { reason: 'closed' }

/** Signed in to a mailbox by its keys, whatever kind of thing lies in it. */
export type MailboxSession = {
  /** Runs once, and once more after signing in anew: a token lives a quarter of an hour. */
  readonly twice: <Answer>(run: (api: Api) => Promise<Result<Answer, ApiRefusal>>) => Promise<Result<Answer, ApiRefusal>>
  /** What all slots hold, opened and put together, not yet verified. */
  readonly contents: () => Promise<Result<readonly Bytes[], BoxTrouble>>
  readonly forgotten: () => boolean
  /** Overwrites the keys. */
  readonly forget: () => void
}

/** Nothing is fetched before it is asked. */
export const openMailbox = (door: LoginDoor, keys: MailboxKeys, realm: Id): MailboxSession => {
  const { twice, forget } = mailboxLogin(door, keys, realm)
  let forgotten = false
  const contents = async (): Promise<Result<readonly Bytes[], BoxTrouble>> => {
    const slots: Bytes[] = []
    for (let page = 0; ; page++) {
      const answer = await twice((one) => one.getBytes(`${door.base}/mailbox/pages/${page}`))
      if (forgotten) return refuse(closedTrouble)
      if (!answer.ok) return refuse(troubleOf(answer.error))
      const read = readPage(answer.value)
      if (!read.ok) return refuse({ reason: 'unsafe', code: read.error })
      slots.push(...read.value)
      const last = await fromSlots(read.value.slice(-1), keys.identity)
      if (last.contents.length + last.incomplete === 0) break
    }
    return ok((await fromSlots(slots, keys.identity)).contents)
  }
  return {
    twice, contents, forgotten: () => forgotten,
    forget: () => {
      forgotten = true
      forget()
      for (const seed of [keys.auth, keys.sign, keys.box]) seed.fill(0)
    },
  }
}
