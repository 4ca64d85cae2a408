import type { Text } from '../../../foundation/kernel/language.ts'
import type { Answer, MessageBody, MessageKind, Naming, Procedure } from '../rules/messages.ts'

/** What happens after filing; `day` counts from the day of filing. */
type Happening<Kind extends MessageKind> = { readonly day: number; readonly by: 'reporter' | 'handler'; readonly kind: Kind; readonly body: MessageBody<Kind>; readonly inside?: true }
export type Step = { [Kind in MessageKind]: Happening<Kind> }[MessageKind]

export const step = <Kind extends MessageKind>(day: number, by: Step['by'], kind: Kind, body: MessageBody<Kind>): Step => ({ day, by, kind, body }) as Step
export const note = (day: number, text: string): Step => ({ day, by: 'handler', kind: 'text', body: { text }, inside: true })

/** One invented story of the demonstration; no real person stands in it. */
export type Scenario = {
  readonly id: string
  readonly name: Text
  /** How many days before today it was filed, so that the worklist shows every degree of haste. */
  readonly filedDaysAgo: number
  readonly procedure: Procedure
  readonly naming: Naming
  readonly title: string
  readonly person?: { readonly name: string; readonly telephone: string; readonly address: string }
  readonly answers: Readonly<Record<string, Answer>>
  /** Handlers' names that the reporter excludes. */
  readonly exclude?: readonly string[]
  readonly copies?: number
  readonly steps: readonly Step[]
}
