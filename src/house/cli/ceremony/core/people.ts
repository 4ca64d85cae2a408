/** Who comes and who leaves: changes to a draft. */
import type { Id, RosterHandler } from '../../../../foundation/sealing/core/protocol.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Draft } from './files.ts'

/** Adds a handler whose fingerprint two officers have compared. */
export const enrolInto = (draft: Draft, handler: RosterHandler): Result<Draft, 'unknown-body' | 'there-already'> => {
  if (!draft.bodies.some((body) => body.id === handler.body)) return refuse('unknown-body')
  if (draft.handlers.some((one) => one.id === handler.id || one.enc === handler.enc || one.sig === handler.sig)) return refuse('there-already')
  return ok({ ...draft, handlers: [...draft.handlers, handler] })
}

export type Leaving = {
  readonly draft: Draft
  /** Cases that need a new epoch without this reader. */
  readonly rekey: readonly Id[]
  /** Of these, the cases where at most one other reader is left: add a reader first, countersigned by recovery. */
  readonly addReaderFirst: readonly Id[]
  /** Bodies that can no longer draw a panel, or only one that shows who was excluded. */
  readonly tooSmall: readonly { readonly body: string; readonly triage: number; readonly panelSize: number }[]
}

/** Takes a handler out of the draft and says what must follow. */
export const leave = (
  draft: Draft, handler: Id, cases: readonly { readonly case: Id; readonly readers: readonly Id[] }[],
): Result<Leaving, 'not-in-roster'> => {
  if (!draft.handlers.some((one) => one.id === handler)) return refuse('not-in-roster')
  const handlers = draft.handlers.filter((one) => one.id !== handler)
  const read = cases.filter((one) => one.readers.includes(handler))
  const sizes = draft.bodies.map((body) => ({
    body: body.id, triage: handlers.filter((one) => one.body === body.id && one.duty === 'triage').length, panelSize: body.panelSize,
  }))
  return ok({
    draft: { ...draft, handlers },
    rekey: read.map((one) => one.case),
    addReaderFirst: read.filter((one) => one.readers.filter((reader) => reader !== handler).length < 2).map((one) => one.case),
    tooSmall: sizes.filter((one) => one.triage < 2 * one.panelSize),
  })
}
