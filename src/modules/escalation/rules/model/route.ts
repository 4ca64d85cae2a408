import { actorOf, ladderOf, stateOf } from './lookup.ts'
import type { Model, PassReason } from './shape.ts'

/** One place in the line above a unit, lowest first: who sits there (null: vacant) and whether they have a key. */
export type Place = { readonly holder: string | null; readonly hasKey: boolean }

/** What is known where the signal is written. `line[0]` is the unit's own manager; the last place of the line is its top. */
export type Surroundings = {
  readonly line: readonly Place[]
  /** Of a signal about a rule or process. */
  readonly processOwner: Place | null
  readonly desk: Place
  /** Persons it is about; those below them in the line are passed over too. */
  readonly about: readonly string[]
  readonly raiser: string | null
}

/** A level and why it is passed over; null when it is not. */
export type RouteStep = { readonly state: string; readonly holder: string | null; readonly passed: PassReason | null }

/** Who holds each level of a ladder, and who is passed over and why. The reasons stay where this is computed; only holders are sent. */
export const routeFor = (model: Model, ladder: string, around: Surroundings): readonly RouteStep[] => {
  const highest = around.line.reduce((found, { holder }, place) => (holder !== null && around.about.includes(holder) ? place : found), -1)
  const had = new Set<string>()
  return (ladderOf(model, ladder)?.levels ?? []).map((state): RouteStep => {
    const at = stateOf(model, state)
    const actor = actorOf(model, at?.owner)
    const top = around.line.length - 1
    // `top` is one chair: a short line reaches it before the levels that stand between.
    const place = actor?.seat === 'line' ? (actor.up ?? 0) : actor?.seat === 'top' ? top : null
    const seat = place !== null ? (actor?.seat === 'line' && place >= top && top >= 0 && place > 0 ? null : (around.line[place] ?? null)) : actor?.seat === 'process-owner' ? around.processOwner : actor?.seat === 'desk' ? around.desk : null
    const holder = seat?.holder ?? null
    const reason = ((): PassReason | null => {
      if (seat === null || holder === null) return 'nobody'
      const found: readonly (PassReason | false)[] = [
        around.about.includes(holder) && 'accused', place !== null && place < highest && 'below-accused', holder === around.raiser && 'raiser', had.has(holder) && 'had-it', !seat.hasKey && 'no-key',
      ]
      return found.find((one): one is PassReason => one !== false && (one === 'no-key' || at?.passOver.includes(one) === true)) ?? null
    })()
    if (reason === null && holder !== null) had.add(holder)
    return { state, holder: reason === null ? holder : null, passed: reason }
  })
}
