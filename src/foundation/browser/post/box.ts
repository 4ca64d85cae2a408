import type { Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { verifyDirectory, type DirectoryEntry, type KnownHead } from '../../sealing/core/directory.ts'
import { mailboxKeys, type MailboxKeys } from '../../sealing/core/mailbox-keys.ts'
import { composePostFromMailbox, composePostOpening, readPostBox, type PostView, type PostWords } from '../../sealing/core/post.ts'
import type { Id } from '../../sealing/core/protocol.ts'
import { readReceipt, type ReceiptRefusal } from '../../sealing/core/receipt.ts'
import type { TrustedRoster } from '../../sealing/core/roster.ts'
import { closedTrouble, openMailbox, stopOf, troubleOf, type BoxDoor, type BoxTrouble } from './mailbox-door.ts'

export type { BoxDoor, BoxTrouble } from './mailbox-door.ts'

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

/** A lone half of a character, such as a cut emoji, has no canonical form: it is replaced. */
const wellFormed = (words: PostWords): PostWords =>
  ({ ...words, body: JSON.parse(JSON.stringify(words.body, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))) as PostWords['body'] })

/** A box for a secret of 16 bytes; nothing is fetched before it is asked. */
const boxFor = async (door: BoxDoor, secret: Bytes, first: TrustedRoster): Promise<Box> => {
  const { base, clock, random } = door
  const { realm } = first.roster
  const keys: MailboxKeys = await mailboxKeys(secret, realm)
  let views: readonly PostView[] = []
  let known: KnownHead | null = null
  const now = () => ({ today: clock.today(), random })
  const session = openMailbox(door, keys, realm)

  const reload = async (): Promise<Result<readonly PostView[], BoxTrouble>> => {
    const contents = await session.contents()
    if (!contents.ok) return contents
    const read = readPostBox(contents.value, keys, realm)
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
      if (session.forgotten() || !view) return refuse(closedTrouble)
      const composed = await composePostFromMailbox(view, keys, wellFormed(words), now())
      const posted = await session.twice((one) => one.post<null>(`${base}/mailbox/entries`, composed.append))
      if (!posted.ok && posted.error.reason === 'stale') {
        const loaded = await reload()
        return loaded.ok ? refuse({ reason: 'stale' }) : loaded
      }
      if (!posted.ok) return refuse(troubleOf(posted.error))
      views = views.map((one) => (one === view ? composed.view : one))
      return ok(views)
    },
    write: async (person, words) => {
      if (session.forgotten()) return refuse(closedTrouble)
      const entry = await entryOf(person)
      if (!entry.ok) return entry
      const composed = await composePostOpening(keys, realm, entry.value, wellFormed(words), now())
      const posted = await door.apiWith().post<unknown>(`${base}/threads`, composed.opening)
      if (!posted.ok) return refuse(troubleOf(posted.error))
      views = [...views, composed.view]
      return ok(views)
    },
    forget: () => {
      views = []
      session.forget()
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
