import type { Api, ApiRefusal } from '../../../../foundation/browser/api.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { LadderReaderView } from '../../../../foundation/sealing/core/ladder-reader.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import type { MoveKind } from '../../rules/model/shape.ts'
import type { PersonSignal } from '../../rules/signal/now.ts'
import { wellFormed } from '../shared/page.ts'

/** What reading and acting needs: the own server, and the key in its worker. */
export type Desk = { readonly api: Api; readonly keyring: Keyring; readonly base: string }
export type OpenSignal = PersonSignal & { readonly view: LadderReaderView }
export type SignalTrouble = 'offline' | 'fault' | 'gone' | 'locked' | 'cannotOpen' | 'stale' | 'noKey'

const whyOf = (refusal: ApiRefusal): SignalTrouble => (refusal.reason === 'offline' ? 'offline' : refusal.reason === 'not-found' ? 'gone' : refusal.reason === 'stale' ? 'stale' : 'fault')
const lockedOr = (error: string, other: SignalTrouble): SignalTrouble => (error === 'locked' || error === 'ask-again' || error === 'no-trust' ? 'locked' : other)

/** Fetches a signal, opens it by the key and verifies every part. */
export const loadSignal = async ({ api, keyring, base }: Desk, signal: string): Promise<Result<OpenSignal, SignalTrouble>> => {
  const given = await api.get<PersonSignal>(`${base}/signals/${signal}`)
  if (!given.ok) return refuse(whyOf(given.error))
  const opened = await keyring('openLadder', given.value.file)
  return opened.ok ? ok({ ...given.value, view: opened.value }) : refuse(lockedOr(opened.error, 'cannotOpen'))
}

/** Says something, with or without a move. */
export const actOn = async ({ api, keyring, base }: Desk, { now, view }: OpenSignal, { move, text }: { readonly move: MoveKind | null; readonly text: string }): Promise<Result<null, SignalTrouble>> => {
  const words = move === null ? { what: 'text', body: { text } } : { what: 'act', body: { move, text, at: now.at } }
  const append = await keyring('answerLadder', { ladder: view.plan.ladder, words: wellFormed(words) })
  if (!append.ok) return refuse(lockedOr(append.error, 'locked'))
  const posted = await api.post<null>(`${base}/signals/${now.signal}/acts`, { append: append.value, move, step: now.step })
  return posted.ok ? ok(null) : refuse(whyOf(posted.error))
}

/** Lets somebody stand in: their key comes from the signed directory, checked inside the worker. */
export const letStandIn = async ({ api, keyring, base }: Desk, { now, view }: OpenSignal, person: string, text: string): Promise<Result<null, SignalTrouble>> => {
  const directory = await api.get<unknown>(`/api/v1/directory?persons=${person}`)
  if (!directory.ok) return refuse(whyOf(directory.error))
  const made = await keyring('deputizeLadder', { ladder: view.plan.ladder, directory: directory.value, person, words: wellFormed({ what: 'deputy', body: { text } }) })
  if (!made.ok) return refuse(lockedOr(made.error, 'noKey'))
  const posted = await api.post<null>(`${base}/signals/${now.signal}/stand-ins`, made.value)
  return posted.ok ? ok(null) : refuse(whyOf(posted.error))
}
