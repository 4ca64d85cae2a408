import { createMachine, type AnyStateMachine } from 'xstate'
import { placesOf, type PlaceId, type ProcessModel, type Step } from './model.ts'

/** The event that a step is: its act, and the value of the field that tells it from its sisters. */
export const eventsOf = (step: Step): readonly string[] => (step.when === undefined ? [`${step.actor}/${step.act}`] : step.when.is.map((value) => `${step.actor}/${step.act}/${String(value)}`))

const aside = (place: PlaceId): boolean => place === 'repairing' || place === 'standing-still'
/** Standing aside is remembered per place of origin, so that every way back is a path of its own. */
const asideOf = (place: PlaceId, from: PlaceId): string => `${place}-from-${from}`

const targetOf = (step: Step, place: PlaceId, from: PlaceId | null): string | null => {
  if (step.to === 'stays') return null
  if (step.to === 'back') return from ?? 'assessing'
  return aside(step.to as PlaceId) ? asideOf(step.to as PlaceId, place) : step.to
}

const movesFrom = (model: ProcessModel, place: PlaceId, from: PlaceId | null): Record<string, { target: string }> =>
  Object.fromEntries(model.steps.filter((step) => placesOf(model, step.from).includes(place)).flatMap((step) => {
    const target = targetOf(step, place, from)
    return target === null ? [] : eventsOf(step).map((event) => [event, { target }] as const)
  }))

/** The statechart of a procedure, built from its data: every place a state, every step that leads on a transition. Needs are left out: what they shut is a subset. */
export const machineOf = (model: ProcessModel): AnyStateMachine => {
  const states = model.places.flatMap(({ id, end }): (readonly [string, object])[] => {
    if (!aside(id)) return [[id, end === true ? { type: 'final' } : { on: movesFrom(model, id, null) }]]
    const origins = [...new Set(model.steps.filter((step) => step.to === id).flatMap((step) => placesOf(model, step.from)))]
    return origins.map((origin) => [asideOf(id, origin), { on: movesFrom(model, id, origin) }] as const)
  })
  return createMachine({ id: model.id, initial: 'received', states: Object.fromEntries([...states, ['elsewhere', { type: 'final' }]]) })
}
