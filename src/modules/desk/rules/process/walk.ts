import type { Day } from '../../../../foundation/kernel/clock.ts'
import { stages, type MessageKind, type Procedure } from '../messages.ts'
import type { ActId } from './act-ids.ts'
import { placesOf, type PlaceId, type ProcessModel, type Step } from './model.ts'
import { processModels } from './models.ts'

/** Where a case stands in its procedure, where it came from when it stands aside, and what was done so far. */
export type Walk = { readonly place: PlaceId; readonly before: PlaceId | null; readonly taken: readonly { readonly act: ActId; readonly day: Day }[] }
export const startOfWalk: Walk = { place: 'received', before: null, taken: [] }

/** What of a message decides which step it takes. */
export type Taking = { readonly kind: MessageKind; readonly body: unknown; readonly byReporter: boolean; readonly day: Day }

const valueIn = (body: unknown, field: string): unknown => (typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[field] : undefined)
export const fits = (step: Step, body: unknown): boolean => step.when === undefined || step.when.is.some((one) => one === valueIn(body, step.when?.field ?? ''))

/** The step that a message takes from this place; null when the model has none, and then it is only said. */
export const stepFor = (model: ProcessModel, place: PlaceId, { kind, body, byReporter }: Taking): Step | null =>
  model.steps.find((step) => step.kind === kind && (step.actor === 'reporter') === byReporter && placesOf(model, step.from).includes(place) && fits(step, body)) ?? null

const stageAt = (model: ProcessModel, place: PlaceId): number => stages.indexOf(model.places.find((one) => one.id === place)?.stage ?? 'received')

/** Where steps before this one are hidden from who reads (a mailbox, an authority), a step that leads further is taken from where they stand. */
const stepAcrossHidden = (model: ProcessModel, place: PlaceId, { kind, body, byReporter }: Taking): Step | null =>
  model.steps.find((step) => {
    const target = model.places.find((one) => one.id === step.to)
    return step.kind === kind && (step.actor === 'reporter') === byReporter && fits(step, body) && target !== undefined && stageAt(model, target.id) >= stageAt(model, place)
  }) ?? null

/** One step further. Nothing moves a case but a step of its model. `hidden`: earlier steps may be unseen by who reads. */
export const walkOn = (procedure: Procedure, walk: Walk, taking: Taking, hidden = false): Walk => {
  const model = processModels[procedure]
  const step = stepFor(model, walk.place, taking) ?? (hidden ? stepAcrossHidden(model, walk.place, taking) : null)
  if (step === null) return walk
  const taken = [...walk.taken, { act: step.act, day: taking.day }]
  if (step.to === 'stays') return { ...walk, taken }
  if (step.to === 'back') return { place: walk.before ?? 'assessing', before: null, taken }
  // A new road begins at its start; where none was chosen yet, receipt has been dealt with.
  if (step.to === 'elsewhere') return procedure === 'triage' ? { place: walk.place, before: null, taken } : startOfWalk
  const aside = step.to === 'repairing' || step.to === 'standing-still'
  return { place: step.to, before: aside ? walk.place : null, taken: step.act === 'reopen' ? taken.filter((one) => one.act === 'acknowledge' || one.act === 'not-involved') : taken }
}

/** The steps that lead on from a place, without those that change nothing. */
export const stepsFrom = (model: ProcessModel, place: PlaceId): readonly Step[] => model.steps.filter((step) => placesOf(model, step.from).includes(place))
