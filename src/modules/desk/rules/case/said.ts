import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Attachment, B64, Compartment, Direction, Id } from '../../../../foundation/sealing/core/protocol.ts'
import { messageBodies, type MessageBody, type MessageKind } from '../messages.ts'

/** A verified message as the case's rules see it; `hash` is SHA-256 of its signed payload. */
type Said<Kind extends MessageKind> = {
  readonly kind: Kind
  readonly body: MessageBody<Kind>
  readonly hash: B64
  /** `reporter`, or the id of a handler. */
  readonly author: 'reporter' | Id
  readonly direction: Direction
  readonly compartment: Compartment
  readonly day: Day
  readonly attachments: readonly Attachment[]
}
export type CaseMessage = { [Kind in MessageKind]: Said<Kind> }[MessageKind]

export type RawMessage = { readonly kind: string; readonly body: unknown; readonly hash: B64; readonly author: 'reporter' | Id; readonly direction: Direction; readonly compartment: Compartment; readonly day: Day; readonly attachments: readonly Attachment[] }

/** Whether readers will understand a message: what does not fit its form is shown to nobody, so it must not be sent. */
export const fitsForm = ({ kind, body }: { readonly kind: string; readonly body: unknown }): boolean => Object.hasOwn(messageBodies, kind) && messageBodies[kind as MessageKind].safeParse(body).success

/** Gives a verified message its meaning; null when its kind or body is not known to this version. */
export const understood = (raw: RawMessage): CaseMessage | null => {
  const schema = Object.hasOwn(messageBodies, raw.kind) ? messageBodies[raw.kind as MessageKind] : null
  const body = schema?.safeParse(raw.body)
  return body?.success ? ({ ...raw, body: body.data } as CaseMessage) : null
}
