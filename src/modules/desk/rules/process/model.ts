import type { CourseName } from '../case/course-step.ts'
import type { MessageKind, Procedure, Stage } from '../messages.ts'
import type { TermRuleId } from '../terms/term-rule.ts'
import type { ActId } from './act-ids.ts'
import type { Need } from './need-names.ts'

/** How sure a ground is: a law that was read, a norm of the house, or something recalled that a lawyer must confirm. */
export type Mark = 'law' | 'house' | 'provisional'
export type Ground = { readonly text: string; readonly mark: Mark }
/** Who takes a step; `colleague` is a second reader or the other members, never the one it is about. */
export type Actor = 'reporter' | 'desk' | 'committee' | 'colleague' | 'authority'

export type PlaceId =
  | 'received' | 'assessing' | 'repairing' | 'weighing' | 'refused' | 'composing' | 'investigating' | 'hearing' | 'deliberating' | 'deciding' | 'decided' | 'withdrawn' | 'standing-still' | 'aftercare'
export type Place = { readonly id: PlaceId; readonly stage: Stage; /** Nothing has to follow here. */ readonly end?: true }

/** `open` = every place but the end; `always` = the end too. `back` leads to where the case was before, `elsewhere` into the other procedure. */
export type Step = {
  readonly act: ActId
  /** The signed message that takes the step. */
  readonly kind: MessageKind
  /** Only when this field of the message has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] }
  readonly from: readonly PlaceId[] | 'open' | 'always'
  readonly to: PlaceId | 'stays' | 'back' | 'elsewhere'
  readonly actor: Actor
  /** What must be there before. */
  readonly needs: readonly Need[]
  readonly term?: TermRuleId
  readonly grounds: readonly Ground[]
  /** Whether the reporter reads the message of this step. */
  readonly told: boolean
}

/** A row of the course that reporter and handler see: done once one of these acts was taken. */
export type Milestone = { readonly step: CourseName; readonly by: readonly ActId[]; readonly term?: TermRuleId }

export type ProcessModel = { readonly id: Procedure; readonly places: readonly Place[]; readonly steps: readonly Step[]; readonly course: readonly Milestone[] }

export const law = (text: string): Ground => ({ text, mark: 'law' })
export const house = (text: string): Ground => ({ text, mark: 'house' })
export const provisional = (text: string): Ground => ({ text, mark: 'provisional' })

/** Places in the order in which a case meets them. */
export const placesOf = (model: ProcessModel, from: Step['from']): readonly PlaceId[] =>
  typeof from !== 'string' ? from : model.places.filter((place) => from === 'always' || place.end !== true).map((place) => place.id)
