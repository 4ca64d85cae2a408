import type { Api, ApiRefusal } from '../../../../foundation/browser/api.ts'
import { closedTrouble, openMailbox, stopOf, troubleOf, type BoxDoor, type BoxTrouble } from '../../../../foundation/browser/post/mailbox-door.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { composeLadderFromMailbox, composeLadderNames, readLadders, type LadderView } from '../../../../foundation/sealing/core/ladder.ts'
import type { LadderAppend, LadderShown } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import { composeLadderAnswer, openLadder, type LadderReaderView } from '../../../../foundation/sealing/core/ladder-reader.ts'
import { mailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { readReceipt, type ReceiptRefusal } from '../../../../foundation/sealing/core/receipt.ts'
import type { MoveKind } from '../../rules/model/shape.ts'
import type { NamesBody } from '../../rules/signal/content.ts'
import type { OwnNow, SignalNow } from '../../rules/signal/now.ts'
import { wellFormed } from '../shared/page.ts'

/** A signal in the mailbox: what was said, verified, and where the server says that it stands. As who raised it, or as whom it touches. */
export type OwnSignal =
  & { readonly now: OwnNow; readonly shown: LadderShown }
  & ({ readonly as: 'raiser'; readonly view: LadderView } | { readonly as: 'affected'; readonly view: LadderReaderView })
type Loaded = Result<readonly OwnSignal[], BoxTrouble>

/** An open mailbox of signals; its keys live in this closure only. */
export type SignalBox = {
  readonly signals: () => readonly OwnSignal[]
  readonly reload: () => Promise<Loaded>
  /** Says something, with or without a move; words without a move go to whoever must act. */
  readonly act: (signal: string, what: { readonly move: MoveKind | null; readonly text: string }) => Promise<Loaded>
  readonly names: (signal: string, names: NamesBody | null) => Promise<Loaded>
  /** The affected person has the names shredded. */
  readonly endNames: (signal: string) => Promise<Loaded>
  /** In the demonstration: the running term passes now. */
  readonly endTerm: (signal: string) => Promise<Loaded>
  readonly forget: () => void
}
export type OpenRefusal = BoxTrouble | { readonly reason: 'words'; readonly words: ReceiptRefusal }

/** The rung that the next words are sealed to: whose turn it is, else the highest that can read. */
export const rungNow = ({ turn, rungs }: SignalNow): number => turn ?? rungs.findLast(({ released }) => released)?.rung ?? 0

/** Opens a mailbox by its eleven words. */
export const openSignalBox = async (door: BoxDoor, typed: string): Promise<Result<SignalBox, OpenRefusal>> => {
  const secret = await readReceipt(typed)
  if (!secret.ok) return refuse({ reason: 'words', words: secret.error })
  const trust = await door.trust()
  if (!trust.ok) return refuse(stopOf(trust.error))
  const { realm } = trust.value.roster
  const keys = await mailboxKeys(secret.value, realm)
  const session = openMailbox(door, keys, realm)
  let signals: readonly OwnSignal[] = []
  const moment = () => ({ today: door.clock.today(), random: door.random })
  const reload = async (): Promise<Loaded> => {
    const contents = await session.contents()
    if (!contents.ok) return contents
    const read = readLadders(contents.value, keys, realm)
    if (!read.ok) return refuse({ reason: 'unsafe', code: read.error })
    const stands = await session.twice((api) => api.get<readonly OwnNow[]>(`${door.base}/mailbox/signals`))
    if (session.forgotten()) return refuse(closedTrouble)
    if (!stands.ok) return refuse(troubleOf(stands.error))
    const found: OwnSignal[] = []
    for (const now of stands.value) {
      const view = read.value.find(({ plan }) => plan.ladder === now.signal)
      if (view) found.push({ as: 'raiser', view, now, shown: view.state.shown })
      if (view || now.file === null) continue
      const opened = await openLadder(now.file, realm, { person: keys.mailboxId, identity: keys.identity, sig: keys.signKey })
      if (!opened.ok) return refuse({ reason: 'unsafe', code: opened.error })
      found.push({ as: 'affected', view: opened.value.view, now, shown: opened.value.view.shown })
    }
    if (session.forgotten()) return refuse(closedTrouble)
    signals = found
    return signals.length === 0 ? refuse({ reason: 'no-mailbox' }) : ok(signals)
  }
  const find = (signal: string): OwnSignal | undefined => (session.forgotten() ? undefined : signals.find(({ now }) => now.signal === signal))
  const sent = async (send: (api: Api) => Promise<Result<null, ApiRefusal>>): Promise<Loaded> => {
    const posted = await session.twice(send)
    if (posted.ok) return reload()
    const loaded = posted.error.reason === 'stale' ? await reload() : null
    return loaded && !loaded.ok ? loaded : refuse(troubleOf(posted.error))
  }
  const appendOf = async (own: OwnSignal, words: Parameters<typeof composeLadderAnswer>[2]): Promise<LadderAppend> => {
    const rung = rungNow(own.now)
    if (own.as === 'affected') return composeLadderAnswer({ view: { ...own.view, rung } }, { person: keys.mailboxId, signSeed: keys.sign }, words, moment())
    return (await composeLadderFromMailbox(own.view, keys, rung, words, moment())).append
  }
  const box: SignalBox = {
    signals: () => signals,
    reload,
    act: async (signal, { move, text }) => {
      const own = find(signal)
      if (!own) return refuse(closedTrouble)
      const words = move === null ? { what: 'text', body: { text } } : { what: 'act', body: { move, text, at: own.now.at } }
      const append = await appendOf(own, wellFormed(words))
      return sent((api) => api.post<null>(`${door.base}/mailbox/signals/${signal}/acts`, { append, move, step: own.now.step }))
    },
    names: async (signal, names) => {
      const own = find(signal)
      if (own?.as !== 'raiser') return refuse(closedTrouble)
      const { change } = await composeLadderNames(own.view, keys, wellFormed(names), moment())
      return sent((api) => api.put(`${door.base}/mailbox/signals/${signal}/names`, change))
    },
    endNames: async (signal) => {
      const own = find(signal)
      return own ? sent((api) => api.post<null>(`${door.base}/mailbox/signals/${signal}/end-names`, { step: own.now.step })) : refuse(closedTrouble)
    },
    endTerm: (signal) => sent((api) => api.post<null>(`${door.base}/mailbox/signals/${signal}/term`, {})),
    forget: () => { signals = []; session.forget() },
  }
  const loaded = await reload()
  return loaded.ok ? ok(box) : loaded
}
