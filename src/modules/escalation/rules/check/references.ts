import { parseLength } from '../../../../foundation/calendar/length.ts'
import { actorOf, boundsProblem, endOf, stateOf, termOf, type Model, type Move } from '../model/index.ts'
import { roles } from '../model/shape.ts'
import { at, type Problem } from './problem.ts'

const reserved: readonly string[] = ['up', 'stays', ...roles]
type Place = readonly (string | number)[]

const ids = (model: Model): readonly Problem[] => {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['terms', model.terms], ['actors', model.actors], ['ladders', model.ladders], ['states', [...model.states, ...model.ends]],
  ]
  return lists.flatMap(([list, items]) => items.flatMap(({ id }, index) => [
    ...(items.findIndex((one) => one.id === id) < index ? [at('duplicate-id', [list, id], `“${id}” staat er twee keer in.`, `“${id}” stands there twice.`)] : []),
    ...(reserved.includes(id) ? [at('reserved-id', [list, id], `“${id}” is een vast woord van het model. Kies een andere naam.`, `“${id}” is a fixed word of the model. Choose another name.`)] : []),
  ]))
}

const terms = (model: Model): readonly Problem[] => model.terms.flatMap((term, index): readonly Problem[] => {
  const place = ['terms', index]
  if (parseLength(term.length) === null) return [at('no-time', [...place, 'length'], `De termijn ${term.id} duurt niets. Dan gaat een signaal in kringen rond zonder dat er tijd verstrijkt.`, `The term ${term.id} lasts nothing. Then a signal goes round in circles without any time passing.`)]
  const outside = term.bounds ? boundsProblem({ ...term, kind: 'house' }, term.length) : null
  return [
    ...(outside ? [at('outside-bounds', [...place, 'length'], `De termijn ${term.id} (${term.length}) valt buiten de eigen grenzen.`, `The term ${term.id} (${term.length}) lies outside its own bounds.`)] : []),
    ...(term.kind === 'law' && term.bounds ? [at('law-has-bounds', [...place, 'bounds'], `De termijn ${term.id} komt uit de wet. Een ministerie kan hem niet aanpassen.`, `The term ${term.id} comes from the law. A ministry cannot change it.`)] : []),
    ...(term.ground === '' ? [at('no-ground', [...place, 'ground'], `Bij de termijn ${term.id} staat niet waar hij vandaan komt.`, `The term ${term.id} does not say where it comes from.`)] : []),
  ]
})

/** Places that a step may lead to. */
const known = (model: Model, to: string): boolean => to === 'up' || to === 'stays' || stateOf(model, to) !== null || endOf(model, to) !== null
const somebody = (model: Model, who: string): boolean => roles.some((role) => role === who) || actorOf(model, who) !== null

const leads = (model: Model, place: Place, { to, tells, by = [], adds }: Partial<Move> & Pick<Move, 'to' | 'tells'>): readonly Problem[] => [
  ...(known(model, to) ? [] : [at('unknown-state', [...place, 'to'], `Deze stap leidt naar “${to}”, en dat bestaat niet.`, `This step leads to “${to}”, which does not exist.`)]),
  ...(adds === undefined || termOf(model, adds) ? [] : [at('unknown-term', [...place, 'adds'], `De termijn “${adds}” bestaat niet.`, `The term “${adds}” does not exist.`)]),
  ...[...tells.map((who) => ['tells', who] as const), ...by.map((who) => ['by', who] as const)].filter(([, who]) => !somebody(model, who))
    .map(([field, who]) => at('unknown-actor', [...place, field], `“${who}” is niemand uit dit model.`, `“${who}” is nobody of this model.`)),
]

const states = (model: Model): readonly Problem[] => model.states.flatMap((state, index): readonly Problem[] => {
  const place = ['states', index]
  const name = { nl: state.name.nl ?? state.id, en: state.name.en ?? state.id }
  return [
    ...(state.owner === undefined ? [at('no-owner', [...place, 'owner'], `Komt een signaal bij “${name.nl}”, dan is er niemand die iets moet doen.`, `When a signal comes to “${name.en}”, there is nobody who must act.`)]
      : somebody(model, state.owner) && state.owner !== 'owner' ? [] : [at('unknown-actor', [...place, 'owner'], `Bij “${name.nl}” moet “${state.owner}” iets doen, en dat is niemand uit dit model.`, `At “${name.en}” it is “${state.owner}” who must act, and that is nobody of this model.`)]),
    ...(state.term === undefined ? [at('no-term', [...place, 'term'], `Bij “${name.nl}” is er geen termijn. Een signaal kan daar blijven liggen.`, `At “${name.en}” there is no term. A signal can be left lying there.`)]
      : termOf(model, state.term) ? [] : [at('unknown-term', [...place, 'term'], `Bij “${name.nl}” geldt de termijn “${state.term}”, en die bestaat niet.`, `At “${name.en}” the term “${state.term}” holds, which does not exist.`)]),
    ...(state.late === undefined ? [at('no-late', [...place, 'late'], `Doet bij “${name.nl}” niemand iets, dan staat nergens wat er gebeurt.`, `When nobody acts at “${name.en}”, nothing says what happens then.`)] : leads(model, [...place, 'late'], state.late)),
    ...state.moves.flatMap((move, at) => leads(model, [...place, 'moves', at], move)),
    ...(name.nl === state.id || name.en === state.id ? [at('missing-text', [...place, 'name'], `“${state.id}” heeft geen naam in het Nederlands en het Engels.`, `“${state.id}” has no name in Dutch and English.`)] : []),
  ]
})

const rest = (model: Model): readonly Problem[] => [
  ...model.everywhere.flatMap((move, index) => leads(model, ['everywhere', index], move)),
  ...model.actors.flatMap((actor, index) => (actor.seat === 'line' && actor.up === undefined ? [at('no-seat', ['actors', index, 'up'], `Van “${actor.id}” staat er niet waar in de lijn die zit.`, `“${actor.id}” does not say where in the line they sit.`)] : [])),
  ...model.ladders.flatMap((ladder, index) => [
    ...(ladder.levels.length === 0 ? [at('empty-ladder', ['ladders', index], `Een signaal over “${ladder.name.nl ?? ladder.id}” kan nergens heen.`, `A signal about “${ladder.name.en ?? ladder.id}” can go nowhere.`)] : []),
    ...ladder.levels.filter((level) => !stateOf(model, level)).map((level) => at('unknown-state', ['ladders', index, 'levels'], `Het niveau “${level}” bestaat niet.`, `The level “${level}” does not exist.`)),
  ]),
  ...(model.unsafeTerm === undefined || termOf(model, model.unsafeTerm) ? [] : [at('unknown-term', ['unsafeTerm'], `De termijn “${model.unsafeTerm}” bestaat niet.`, `The term “${model.unsafeTerm}” does not exist.`)]),
  ...(model.beyond !== undefined && endOf(model, model.beyond)?.kind === 'higher' ? [] : [at('nothing-beyond', ['beyond'], 'Boven het laatste niveau is er niets. Wie daar geen gehoor vindt, staat met lege handen.', 'Above the last level there is nothing. Who is not heard there is left with nothing.')]),
]

/** What does not fit together in the file itself. */
export const referenceProblems = (model: Model): readonly Problem[] => [...ids(model), ...terms(model), ...states(model), ...rest(model)]
