import * as z from 'zod/mini'
import { ways } from './lists.ts'

export const longestLine = 200
const line = z.string().check(z.maxLength(longestLine))
const text = z.string().check(z.maxLength(12_000))
const id = z.string().check(z.length(22))

/** What the two sides of a conversation may say, by kind. Everything here travels sealed. */
export const bodies = {
  /** The first message: anonymous when `name` is empty. `box` and `signKey` are the mailbox's keys. */
  ask: z.looseObject({ text, name: line, way: z.enum(ways), times: line, phone: line, box: z.string(), signKey: z.string() }),
  text: z.strictObject({ text }),
  /** Moments that suit, proposed by either side. */
  times: z.strictObject({ times: z.array(line).check(z.minLength(1), z.maxLength(3)), way: z.enum(ways), place: line }),
  agree: z.strictObject({ time: line, way: z.enum(ways), place: line }),
  /** A version of the shared draft. Either side may write one; only the employee can take it to the desk. */
  draft: z.strictObject({ title: line, text }),
  /** The adviser leaves or is away and names a colleague. Nothing is passed on: the employee decides, and writes themselves. */
  handover: z.strictObject({ to: id, name: line, why: z.string().check(z.maxLength(1000)) }),
  'handover-answer': z.strictObject({ to: id, yes: z.boolean() }),
  /** The employee asks the adviser to come along, for instance to a hearing. It opens no case to the adviser. */
  companion: z.strictObject({ what: line, day: line, place: line }),
  closing: z.strictObject({ text }),
} as const
export type MessageKind = keyof typeof bodies
export type BodyOf<Kind extends MessageKind> = z.infer<(typeof bodies)[Kind]>
export type Said = { [Kind in MessageKind]: { readonly kind: Kind; readonly body: BodyOf<Kind>; readonly direction: 'in' | 'out'; readonly day: string; readonly hash: string } }[MessageKind]

/** Whether the other side will understand it: what does not fit its form is shown to nobody, so it must not be sent. The keys of a first message come with sealing. */
export const fitsForm = ({ kind, body }: { readonly kind: string; readonly body: unknown }): boolean =>
  Object.hasOwn(bodies, kind) && bodies[kind as MessageKind].safeParse(kind === 'ask' ? { box: '', signKey: '', ...(body as object) } : body).success

const fromEmployee: readonly MessageKind[] = ['ask', 'text', 'times', 'agree', 'draft', 'handover-answer', 'companion', 'closing']
const fromAdviser: readonly MessageKind[] = ['text', 'times', 'agree', 'draft', 'handover', 'closing']

/** A verified message as something said; null for a kind or form that this side cannot say. */
export const saidOf = ({ hash, message }: { readonly hash: string; readonly message: { readonly kind: string; readonly body: unknown; readonly direction: 'in' | 'out'; readonly day: string } }): Said | null => {
  const kind = (message.direction === 'in' ? fromEmployee : fromAdviser).find((one) => one === message.kind)
  if (kind === undefined) return null
  const body = bodies[kind].safeParse(message.body)
  return body.success ? ({ kind, body: body.data, direction: message.direction, day: message.day, hash } as Said) : null
}

/** The newest version of the shared draft; null when there is none. */
export const draftOf = (said: readonly Said[]): BodyOf<'draft'> | null => said.findLast((one) => one.kind === 'draft')?.body as BodyOf<'draft'> | undefined ?? null

/** A handover that the adviser proposed and the employee has not answered; null when there is none. */
export const openHandover = (said: readonly Said[]): BodyOf<'handover'> | null => {
  const asked = said.findLast((one) => one.kind === 'handover')
  const answered = said.findLast((one) => one.kind === 'handover-answer')
  return asked?.kind === 'handover' && (!answered || said.indexOf(answered) < said.indexOf(asked)) ? asked.body : null
}

/** What an adviser keeps with a conversation, sealed to themselves: notes, and what it counts as in the yearly report. */
export const ownRecord = z.strictObject({
  /** A name of the adviser's own for the conversation, for the list. */
  label: z.string().check(z.maxLength(120)),
  notes: z.string().check(z.maxLength(20_000)),
  counts: z.nullable(z.strictObject({ kind: z.string(), ground: z.string(), route: z.string(), 'why-not': z.string() })),
})
export type OwnRecord = z.infer<typeof ownRecord>
export const fitsRecord = (record: OwnRecord): boolean => ownRecord.safeParse(record).success
export const noRecord: OwnRecord = { label: '', notes: '', counts: null }
