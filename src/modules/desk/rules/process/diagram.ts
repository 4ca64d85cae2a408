import { placesOf, type PlaceId, type ProcessModel, type Step } from './model.ts'

/** A step as a row of the table beside the diagram, with the number of its arrows. */
export type NumberedStep = { readonly number: string; readonly step: Step; readonly from: readonly PlaceId[] }
export type Arrow = { readonly number: string; readonly from: PlaceId | null; readonly to: PlaceId }

/** From more places than this one, an arrow each would hide the picture: one short arrow stands for all. */
const manyPlaces = 2

/** The steps that lead somewhere, numbered in the order of the model. */
export const numberedSteps = (model: ProcessModel): readonly NumberedStep[] =>
  model.steps.filter((step) => step.to !== 'stays').map((step, at) => ({ number: String(at + 1), step, from: placesOf(model, step.from) }))

/** The steps that move a case nowhere, once each, with who takes them. */
export const stayingSteps = (model: ProcessModel): readonly Step[] =>
  model.steps.filter((step, at) => step.to === 'stays' && step.act !== 'call-off' && model.steps.findIndex((one) => one.act === step.act && one.actor === step.actor) === at)

/** What of the numbered steps is drawn as arrows; a way back or into the other procedure stands in the table only. */
export const arrowsOf = (model: ProcessModel): readonly Arrow[] =>
  numberedSteps(model).flatMap(({ number, step, from }): readonly Arrow[] => {
    if (step.to === 'back' || step.to === 'elsewhere' || step.to === 'stays') return []
    const to = step.to
    return from.length > manyPlaces ? [{ number, from: null, to }] : from.filter((place) => place !== to).map((place) => ({ number, from: place, to }))
  })
