import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { HandlerMessage } from '../../../../foundation/sealing/core/case-append.ts'
import type { ChangeWish } from '../../../../foundation/sealing/core/change.ts'
import type { B64, Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { parseDay } from '../../../../foundation/ui/texts/dates.ts'
import { stepsNow } from '../../rules/case/acts.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { isKeptOut } from '../../rules/case/kept-out.ts'
import type { MessageBody, MessageKind } from '../../rules/messages.ts'
import type { PenaltyRefusal } from '../../rules/process/handling.ts'
import type { WorkCase } from './said.ts'

/** What a form asks; words belong to the texts. `past`: the day may be today or before; otherwise it lies ahead. */
export type ActField =
  | { readonly id: string; readonly kind: 'text' | 'line' | 'days'; readonly optional?: true; readonly begin?: 'acknowledge' | 'invitation' | Day | { readonly said: string } }
  | { readonly id: string; readonly kind: 'day'; readonly past?: true; readonly begin?: Day }
  | { readonly id: string; readonly kind: 'tick' }
  | { readonly id: string; readonly kind: 'one' | 'people' | 'many'; readonly options: readonly string[]; readonly optional?: true }
  | { readonly id: string; readonly kind: 'copy' | 'measures' }
export type ActForm = { readonly fields: readonly ActField[]; /** Files may go along. */ readonly files: boolean; /** Asked once more before it is done. */ readonly grave: boolean }

export type ActValues = Readonly<Record<string, string | readonly string[]>>
/** What a field lacks; the page turns it into a sentence. */
export type FieldRefusal =
  | 'text-missing' | 'text-too-long' | 'day-wrong' | 'day-in-future' | 'day-in-past' | 'tick-missing' | 'choice-missing' | 'too-few-people'
  | 'consent-missing' | 'duty-only-police' | 'accused-own-word' | 'reasons-missing' | 'measure-incomplete' | 'chair-twice' | PenaltyRefusal
export type FieldError = { readonly field: string; readonly refusal: FieldRefusal }

type Said = Omit<HandlerMessage, 'attachments'>
/** What is done with a filled-in form: something said, or a change of readers that a colleague must also sign. */
export type Deed =
  /** `next` follows in an entry of its own. */
  | { readonly does: 'say'; readonly message: Said; readonly next?: Said }
  /** My part of a confidential name, to who asked for it, with the notice to the reporter. */
  | { readonly does: 'release'; readonly asked: B64; readonly said: { readonly duty: MessageBody<'name-opened'>['duty']; readonly text: string } }
  /** A one-time code for a reporter who lost the words. */
  | { readonly does: 'code' }
  | { readonly does: 'propose'; readonly wish: ChangeWish; readonly first: Said | null }
  /** A proposal for a measure leaves the case, without anything that points back to it. */
  | { readonly does: 'recommend'; readonly text: string }

export type Scene = { readonly work: WorkCase; readonly roster: Roster; readonly me: Id }

export const text = (id: string, optional?: true): ActField => ({ id, kind: 'text', ...(optional ? { optional } : {}) })
export const line = (id: string, optional?: true): ActField => ({ id, kind: 'line', ...(optional ? { optional } : {}) })
export const words: ActField = text('text')
export const one = (id: string, options: readonly string[]): ActField => ({ id, kind: 'one', options })

export const valueOf = (values: ActValues, id: string): string => {
  const value = values[id] ?? ''
  return typeof value === 'string' ? value.trim() : ''
}
export const manyIn = (values: ActValues, id: string): readonly string[] => {
  const value = values[id] ?? []
  return typeof value === 'string' ? [] : value
}
export const dayIn = (values: ActValues, id: string): Day | null => {
  const day = parseDay(valueOf(values, id))
  return day.ok ? day.value : null
}
/** Days as people write them, one a line; null where one cannot be read. */
export const daysIn = (values: ActValues, id: string): readonly Day[] | null => {
  const read = valueOf(values, id).split(/[\n;]+/).map((one) => one.trim()).filter(Boolean).map(parseDay)
  return read.length > 0 && read.every((one) => one.ok) ? read.flatMap((one) => (one.ok ? [one.value] : [])) : null
}

export const say = <Kind extends MessageKind>(kind: Kind, body: MessageBody<Kind>, direction: 'out' | 'inside' = 'out', compartment?: HandlerMessage['compartment']): Extract<Deed, { does: 'say' }> =>
  ({ does: 'say', message: { kind, body, direction, ...(compartment ? { compartment } : {}) } })

export const readersOf = ({ work }: Scene): readonly Id[] => work.opened.readers.map((reader) => reader.id)
type Handler = Roster['handlers'][number]
/** Whom the reporter did not keep out: a form offers nobody else. */
export const admitted = ({ work }: Scene, handlers: readonly Handler[]): readonly Id[] => handlers.filter((one) => !isKeptOut(work.view.keptOut, one)).map(({ id }) => id)
/** People of a body with one of these duties, who have not stepped back. */
export const handlersOf = (scene: Scene, body: string, duties: readonly Handler['duty'][]): readonly Handler[] =>
  scene.roster.handlers.filter((handler) => handler.body === body && duties.includes(handler.duty) && !scene.work.view.recused.includes(handler.id))
export const peopleOf = (scene: Scene, body: string, duties: readonly Handler['duty'][]): readonly Id[] => handlersOf(scene, body, duties).map(({ id }) => id)
/** The newest consent to something, with what exactly was agreed to. */
export const consentTo = (scene: Scene, what: string) => scene.work.view.consents.findLast((consent) => consent.what === what && consent.given === true)
/** The values that the steps of an act leave to choose from here. */
export const choicesOf = (act: HandlerAct, { work, me }: Scene): readonly string[] => [...new Set(stepsNow(act, work.view, me).flatMap((step) => (step.when?.is ?? []).map(String)))]
