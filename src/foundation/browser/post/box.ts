import type { Clock } from '../../kernel/clock.ts'
import type { Bytes } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { verifyDirectory, type DirectoryEntry, type KnownHead } from '../../sealing/core/directory.ts'
import { mailboxKeys, type MailboxKeys } from '../../sealing/core/mailbox-keys.ts'
import { fromSlots } from '../../sealing/core/mailbox-slots.ts'
import { composePostFromMailbox, composePostOpening, readPostBox, type PostView, type PostWords } from '../../sealing/core/post.ts'
import type { Id } from '../../sealing/core/protocol.ts'
import { readReceipt, type ReceiptRefusal } from '../../sealing/core/receipt.ts'
import type { TrustedRoster } from '../../sealing/core/roster.ts'
import { readPage } from '../../sealing/core/slot-page.ts'
import type { ApiRefusal } from '../api.ts'
import { mailboxLogin, type LoginDoor } from '../mailbox-login.ts'
import type { TrustStop } from '../public-trust.ts'

/** What a box of sealed post needs of the world around it. */
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
export type BoxRefusal = BoxTrouble | { readonly reason: 'words'; readonly words: ReceiptRefusal }

/** An open box. Its keys live in this closure only; `forget` overwrites them. */
export type Box = {
  readonly threads: () => readonly PostView[]
  readonly reload: () => Promise<Result<readonly PostView[], BoxTrouble>>
  /** Says something in a thread that stands. */
  readonly send: (thread: Id, words: PostWords) => Promise<Result<readonly PostView[], BoxTrouble>>
  /** Opens a thread with one person, whose key is looked up in the verified directory. */
  readonly write: (person: Id, words: PostWords) => Promise<Result<readonly PostView[], BoxTrouble>>
  readonly forget: () => void
}

const troubleOf = (refusal: ApiRefusal): BoxTrouble => {
  if (refusal.reason === 'not-found') return { reason: 'no-mailbox' }
  if (refusal.reason === 'offline' || refusal.reason === 'fault') return { reason: refusal.reason }
  if (refusal.reason === 'busy') return { reason: 'fault' }
  return refusal.reason === 'stale' && refusal.sentence === null ? { reason: 'stale' } : { reason: 'refused', sentence: refusal.sentence }
}
const stopOf = (stop: TrustStop): BoxTrouble => (stop.reason === 'server' ? { reason: 'offline' } : { reason: stop.reason, code: stop.code })
/** A lone half of a character, such as a cut emoji, has no canonical form: it is replaced. */
const wellFormed = (words: PostWords): PostWords =>
  ({ ...words, body: JSON.parse(JSON.stringify(words.body, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))) as PostWords['body'] })
const closed: BoxTrouble = { reason: 'closed' }

/** A box for a secret of 16 bytes; nothing is fetched before it is asked. */
const boxFor = async (door: BoxDoor, secret: Bytes, first: TrustedRoster): Promise<Box> => {
  const { base, clock, random } = door
  const { realm } = first.roster
  const keys: MailboxKeys = await mailboxKeys(secret, realm)
  const { twice, forget } = mailboxLogin(door, keys, realm)
  let views: readonly PostView[] = []
  let known: KnownHead | null = null
  let forgotten = false
  const now = () => ({ today: clock.today(), random })

  const reload = async (): Promise<Result<readonly PostView[], BoxTrouble>> => {
    const slots: Bytes[] = []
    for (let page = 0; ; page++) {
      const answer = await twice((one) => one.getBytes(`${base}/mailbox/pages/${page}`))
      if (forgotten) return refuse(closed)
      if (!answer.ok) return refuse(troubleOf(answer.error))
      const read = readPage(answer.value)
      if (!read.ok) return refuse({ reason: 'unsafe', code: read.error })
      slots.push(...read.value)
      const last = await fromSlots(read.value.slice(-1), keys.identity)
      if (last.contents.length + last.incomplete === 0) break
    }
    const { contents } = await fromSlots(slots, keys.identity)
    const read = readPostBox(contents, keys, realm)
    if (!read.ok) return refuse({ reason: 'unsafe', code: read.error })
    if (read.value.length === 0) return refuse({ reason: 'no-mailbox' })
    views = read.value
    return ok(views)
  }
  const entryOf = async (person: Id): Promise<Result<DirectoryEntry, BoxTrouble>> => {
    const answer = await door.apiWith().get<unknown>(`/api/v1/directory?persons=${person}`)
    if (!answer.ok) return refuse(troubleOf(answer.error))
    const verified = verifyDirectory(answer.value, first.roster, clock.today(), known)
    if (!verified.ok) return refuse({ reason: 'untrusted', code: verified.error })
    known = verified.value.head
    const entry = verified.value.people.find((one) => one.person === person)
    return entry ? ok(entry) : refuse({ reason: 'no-key' })
  }
  return {
    threads: () => views,
    reload,
    send: async (thread, words) => {
      const view = views.find(({ state }) => state.thread === thread)
      if (forgotten || !view) return refuse(closed)
      const composed = await composePostFromMailbox(view, keys, wellFormed(words), now())
      const posted = await twice((one) => one.post<null>(`${base}/mailbox/entries`, composed.append))
      if (!posted.ok && posted.error.reason === 'stale') {
        const loaded = await reload()
        return loaded.ok ? refuse({ reason: 'stale' }) : loaded
      }
      if (!posted.ok) return refuse(troubleOf(posted.error))
      views = views.map((one) => (one === view ? composed.view : one))
      return ok(views)
    },
    write: async (person, words) => {
      if (forgotten) return refuse(closed)
      const entry = await entryOf(person)
      if (!entry.ok) return entry
      const composed = await composePostOpening(keys, realm, entry.value, wellFormed(words), now())
      const posted = await door.apiWith().post<unknown>(`${base}/threads`, composed.opening)
      if (!posted.ok) return refuse(troubleOf(posted.error))
      views = [...views, composed.view]
      return ok(views)
    },
    forget: () => {
      forgotten = true
      views = []
      forget()
      for (const seed of [keys.auth, keys.sign, keys.box]) seed.fill(0)
    },
  }
}

/** A new box for a first message; `secret` are 16 fresh random bytes, whose words the caller shows. */
export const newBox = async (door: BoxDoor, secret: Bytes): Promise<Result<Box, BoxTrouble>> => {
  const trust = await door.trust()
  return trust.ok ? ok(await boxFor(door, secret, trust.value)) : refuse(stopOf(trust.error))
}

/** Opens a box by its eleven words: words, whom to trust, sign in, fetch, verify. */
export const openBox = async (door: BoxDoor, typed: string): Promise<Result<Box, BoxRefusal>> => {
  const secret = await readReceipt(typed)
  if (!secret.ok) return refuse({ reason: 'words', words: secret.error })
  const box = await newBox(door, secret.value)
  if (!box.ok) return box
  const loaded = await box.value.reload()
  return loaded.ok ? box : loaded
}
