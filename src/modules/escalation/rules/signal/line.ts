import { stateOf } from '../model/lookup.ts'
import { routeFor, type Place, type RouteStep } from '../model/route.ts'
import type { Model } from '../model/shape.ts'
import type { ModelVersion } from '../model/signal.ts'
import { isAboutPeople, type Subject } from './content.ts'

/** What the server says of a unit: who sits above it, and the model that a signal begins with. */
export type LineAnswer = { readonly department: string; readonly line: readonly Place[]; readonly desk: Place; readonly model: Model; readonly kept: ModelVersion }

/** The ladder of the model for what a signal is about. */
export const ladderFor = (subject: Subject): 'conduct' | 'rule' => (isAboutPeople(subject) ? 'conduct' : 'rule')

/** Who holds each level and who is passed over, worked out where the signal is written: whom it is about is not told to the server. */
export const routeHere = ({ line, desk, model }: LineAnswer, subject: Subject, about: readonly string[], keyed: ReadonlySet<string>): readonly RouteStep[] => {
  const places = line.map((place) => ({ ...place, hasKey: place.holder !== null && keyed.has(place.holder) }))
  return routeFor(model, ladderFor(subject), { line: places, processOwner: places[0] ?? null, desk, about, raiser: null })
}

/** A level's name, for people. */
export const levelName = (model: Model, state: string): { readonly nl: string; readonly en: string } => {
  const at = stateOf(model, state)
  const name = model.actors.find(({ id }) => id === at?.owner)?.name ?? at?.name ?? {}
  return { nl: name.nl ?? state, en: name.en ?? name.nl ?? state }
}
