import * as z from 'zod/mini'

/** The four things that a signal can be about. `rule` and `process` have no accused and go to whoever owns them. */
export const subjects = ['statement', 'behaviour', 'rule', 'process'] as const
export type Subject = (typeof subjects)[number]
export const isAboutPeople = (subject: Subject): boolean => subject === 'statement' || subject === 'behaviour'

export const grounds = ['origin', 'skin', 'religion', 'sex', 'orientation', 'age', 'disability', 'belief', 'other', 'unknown'] as const
export const sources = ['happened', 'seen', 'told', 'written', 'figures'] as const
export const raisers = ['affected', 'manager', 'colleague', 'adviser', 'hr', 'council'] as const
export type Raiser = (typeof raisers)[number]

/** What the affected person wants with their name. `not-asked` only when they cannot be asked. */
export const wishes = ['named', 'unnamed', 'not-asked'] as const
export type Wish = (typeof wishes)[number]
/** Why names travel although the affected person did not say yes. */
export const overrides = ['none', 'danger', 'duty'] as const
export type Override = (typeof overrides)[number]

const line = z.string().check(z.maxLength(200))
const text = z.string().check(z.maxLength(8_000))

/** The first message: what was raised. No name stands in it: names are a part of their own. */
export const signalBody = z.strictObject({
  wish: z.enum(wishes), wishWords: z.string().check(z.maxLength(1_000)), override: z.enum(overrides), overrideWhy: z.string().check(z.maxLength(1_000)),
  raiser: z.enum(raisers), subject: z.enum(subjects), text, place: line, when: line, grounds: z.array(z.enum(grounds)).check(z.maxLength(10)), source: z.enum(sources), unsafe: z.boolean(), unsafeWords: z.string().check(z.maxLength(1_000)),
})
export type SignalBody = z.infer<typeof signalBody>
/** The names part, when names travel. */
export const namesBody = z.strictObject({ affected: line, about: line, others: line })
export type NamesBody = z.infer<typeof namesBody>
export const noNames: NamesBody = { affected: '', about: '', others: '' }

/** Whether names may be sealed at all: the affected person's own yes, danger, or a duty by law. Of a rule or process there are none to give. */
export const namesTravel = (body: Pick<SignalBody, 'wish' | 'override' | 'subject'>): boolean =>
  isAboutPeople(body.subject) && (body.wish === 'named' || body.override !== 'none')

/** What is said after the first message. Acts carry the move that they go with, so that a reader sees the words beside the step. */
export const said = {
  text: z.strictObject({ text }),
  act: z.strictObject({ move: z.string().check(z.maxLength(40)), text, /** Where the signal stood: one kind of move has another name in another place. */ at: z.optional(z.string().check(z.maxLength(60))) }),
  deputy: z.looseObject({ person: z.string(), name: line, text }),
} as const
export type SaidWhat = keyof typeof said
export type Said =
  | { readonly what: 'signal'; readonly body: SignalBody }
  | { readonly what: 'text'; readonly body: z.infer<typeof said.text> }
  | { readonly what: 'act'; readonly body: z.infer<typeof said.act> }
  | { readonly what: 'deputy'; readonly body: z.infer<typeof said.deputy> }
export type SaidMessage = Said & { readonly author: string; readonly rung: number; readonly day: string; readonly hash: string }

/** A verified message as something said; null for a kind or form that this side cannot say. */
export const saidOf = ({ hash, message }: { readonly hash: string; readonly message: { readonly what: string; readonly body: unknown; readonly author: string; readonly rung: number; readonly day: string } }): SaidMessage | null => {
  const { what, author, rung, day } = message
  const schema = what === 'signal' ? (author === '' ? signalBody : null) : what in said ? said[what as SaidWhat] : null
  const body = schema?.safeParse(message.body)
  return body?.success ? ({ what, body: body.data, author, rung, day, hash } as SaidMessage) : null
}
