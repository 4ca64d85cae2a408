import type { Text } from '../../../foundation/kernel/language.ts'
import type { Honest, Provision } from '../../../foundation/kernel/module.ts'
import type { Mapped } from '../options.ts'
import { measures } from './measures.ts'

/** One line under an answer: what was promised or is offered, how far it is, and where. */
export type MapLine = { readonly id: string; readonly name: Text; readonly state: Honest; readonly module: Mapped['id']; readonly page: Provision['page'] }

/** The lines of one answer: every promised measure with the state its module gives, then what modules offer on top. */
export const linesOf = (answer: number, modules: readonly Mapped[]): readonly MapLine[] => {
  const offered = modules.flatMap((module) => module.provisions.map((provision) => ({ module: module.id, provision })))
  const promised = measures
    .filter((measure) => measure.answers.includes(answer))
    .map((measure): MapLine => {
      const offer = offered.find((each) => each.provision.id === measure.id)
      return {
        id: measure.id,
        name: measure.promise,
        state: offer?.provision.state ?? 'not-built',
        module: offer?.module ?? measure.module,
        page: offer?.provision.state === 'not-built' ? undefined : offer?.provision.page,
      }
    })
  const more = offered
    .filter(({ provision }) => provision.answers.includes(answer) && !promised.some((line) => line.id === provision.id))
    .map(({ module, provision }): MapLine => ({
      id: provision.id,
      name: provision.name,
      state: provision.state,
      module,
      page: provision.state === 'not-built' ? undefined : provision.page,
    }))
  return [...promised, ...more]
}

/** How many different lines there are in each state, over all eleven answers. */
export const tally = (modules: readonly Mapped[]): Readonly<Record<Honest, number>> => {
  const lines = new Map(Array.from(
    { length: 11 }, (_, index) => linesOf(index + 1, modules),
  ).flatMap((list) => list.map((line) => [line.id, line.state] as const)))
  const count = (state: Honest): number => [...lines.values()].filter((each) => each === state).length
  return { works: count('works'), provisional: count('provisional'), 'not-built': count('not-built') }
}
