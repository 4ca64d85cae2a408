import type { Api, ApiRefusal } from '../../../../foundation/browser/api.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { readPostThread, type PersonView } from '../../../../foundation/sealing/core/post.ts'
import type { PostThread, PostThreadRow } from '../../../../foundation/sealing/core/post-protocol.ts'
import type { Roster, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import type { PublicHalves } from '../../../../foundation/sealing/keyring/requests.ts'
import { noRecord, ownRecord, saidOf, type OwnRecord, type Said } from '../../rules/messages.ts'

/** What reading and answering needs: the own server, the key in its worker, and who one is. */
export type Desk = { readonly api: Api; readonly keyring: Keyring; readonly base: string; readonly me: PublicHalves; readonly roster: Roster }

/** A conversation in the list, with what the adviser keeps about it. */
export type ListedThread = PostThreadRow & { readonly record: OwnRecord }
export type ThreadRefusal = 'offline' | 'fault' | 'gone' | 'locked' | 'cannot-open' | 'stale'

const whyOf = (refusal: ApiRefusal): ThreadRefusal => (refusal.reason === 'offline' ? 'offline' : refusal.reason === 'not-found' ? 'gone' : refusal.reason === 'stale' ? 'stale' : 'fault')

const recordIn = (opened: { readonly own: unknown } | null | undefined): OwnRecord => {
  const parsed = opened ? ownRecord.safeParse(opened.own) : null
  return parsed?.success ? parsed.data : noRecord
}

/** All conversations, each with its own record opened by the key. */
export const loadThreads = async ({ api, keyring, base }: Desk): Promise<Result<readonly ListedThread[], ThreadRefusal>> => {
  const rows = await api.get<readonly PostThreadRow[]>(`${base}/threads`)
  if (!rows.ok) return refuse(whyOf(rows.error))
  const sealed = rows.value.flatMap(({ own }) => (own === null ? [] : [own]))
  const opened = await keyring('openOwn', { sealed })
  if (!opened.ok) return refuse('locked')
  return ok(rows.value.map((row) => ({ ...row, record: recordIn(row.own === null ? null : opened.value[sealed.indexOf(row.own)]) })))
}

export type OpenThread = ListedThread & { readonly view: PersonView; readonly said: readonly Said[] }

/** One conversation: fetched, opened by the key, and verified message by message. */
export const loadThread = async (desk: Desk, id: string): Promise<Result<OpenThread, ThreadRefusal>> => {
  const { api, keyring, base, me, roster } = desk
  const stored = await api.get<PostThread>(`${base}/threads/${id}`)
  if (!stored.ok) return refuse(whyOf(stored.error))
  const parts = await keyring('openPost', { thread: id, items: stored.value.items.map(({ content }) => content) })
  const own = await keyring('openOwn', { sealed: stored.value.own === null ? [] : [stored.value.own] })
  if (!parts.ok || !own.ok) return refuse('locked')
  const read = readPostThread(parts.value.filter((part): part is Signed => part !== null), { realm: roster.realm, thread: id, mailbox: stored.value.mailbox, person: me.handler, sig: me.sig })
  if (!read.ok) return refuse('cannot-open')
  return ok({ ...stored.value, record: recordIn(own.value[0]), view: read.value, said: read.value.messages.map(saidOf).filter((one) => one !== null) })
}

/** Says something in a conversation. */
export const answerThread = async ({ api, keyring, base }: Desk, open: OpenThread, kind: string, body: Record<string, unknown>): Promise<Result<null, ThreadRefusal>> => {
  const tidy = JSON.parse(JSON.stringify(body, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))) as Record<string, unknown>
  const sealed = await keyring('answerPost', { view: open.view, words: { kind, body: tidy } })
  if (!sealed.ok) return refuse('locked')
  const posted = await api.post<null>(`${base}/threads/${open.thread}/entries`, sealed.value)
  return posted.ok ? ok(null) : refuse(whyOf(posted.error))
}

/** Keeps the adviser's own record, sealed to themselves. */
export const keepRecord = async ({ api, keyring, base }: Desk, open: OpenThread, record: OwnRecord): Promise<Result<null, ThreadRefusal>> => {
  const sealed = await keyring('sealOwn', { value: { ...record, label: record.label.toWellFormed(), notes: record.notes.toWellFormed() } })
  if (!sealed.ok) return refuse('locked')
  const put = await api.put(`${base}/threads/${open.thread}/own`, { content: sealed.value, version: open.ownVersion })
  return put.ok ? ok(null) : refuse(whyOf(put.error))
}

/** Closes or reopens. */
export const closeThread = async ({ api, base }: Desk, id: string, closed: boolean): Promise<Result<null, ThreadRefusal>> => {
  const put = await api.put(`${base}/threads/${id}/closed`, { closed })
  return put.ok ? ok(null) : refuse(whyOf(put.error))
}
