import { actorOf, endOf, ladderOf, routeFor, stateOf, type Model, type Move, type Surroundings } from '../model/index.ts'
import type { State } from '../model/shape.ts'
import { at, type Problem } from './problem.ts'

type Place = readonly (string | number)[]
type Sited = { readonly place: Place; readonly move: Move; readonly state: State | null }

const seated = (model: Model, who: string): string => actorOf(model, who)?.seat ?? who
const saidNl = (one: { readonly name: { readonly nl?: string | undefined } } | null, id: string): string => one?.name.nl ?? id
const saidEn = (one: { readonly name: { readonly en?: string | undefined } } | null, id: string): string => one?.name.en ?? id

const moves = (model: Model): readonly Sited[] => [
  ...model.states.flatMap((state, index) => state.moves.map((move, place): Sited => ({ place: ['states', index, 'moves', place], move, state }))),
  ...model.everywhere.map((move, place): Sited => ({ place: ['everywhere', place], move, state: null })),
]

const untold = (model: Model, place: Place, tells: readonly string[], by: readonly string[], where: State | null): readonly Problem[] => (['raiser', 'affected'] as const).flatMap((seat) => {
  const self = by.length > 0 && by.every((who) => seated(model, who) === seat)
  if (self || tells.some((who) => seated(model, who) === seat) || (seat === 'affected' && !model.actors.some((one) => one.seat === seat))) return []
  const [nl, en] = [where ? `bij “${saidNl(where, where.id)}”` : 'op elk moment', where ? `at “${saidEn(where, where.id)}”` : 'at any moment']
  return [seat === 'raiser'
    ? at('raiser-not-told', [...place, 'tells'], `Er gebeurt iets met het signaal (${nl}), en wie het gaf hoort daar niets van.`, `Something happens with the signal (${en}), and who raised it hears nothing of it.`)
    : at('affected-not-told', [...place, 'tells'], `Er gebeurt iets met het signaal (${nl}), en de persoon die het raakt hoort daar niets van.`, `Something happens with the signal (${en}), and the person affected hears nothing of it.`)]
})

/** Who raised a signal, and whom it touches, hear of every step. */
const told = (model: Model): readonly Problem[] => [
  ...moves(model).flatMap(({ place, move, state }) => untold(model, place, move.tells, move.by, state)),
  ...model.states.flatMap((state, index) => (state.late ? untold(model, ['states', index, 'late'], state.late.tells, [], state) : [])),
]

/** What only the affected person may want: slowing, stopping, passing their words on, and every end that is called their wish. */
const wishes = (model: Model): readonly Problem[] => moves(model).flatMap(({ place, move }) => {
  const theirs = move.event === 'slow' || move.event === 'withdraw' || move.event === 'carry-on' || endOf(model, move.to)?.kind === 'wish'
  const other = move.by.find((who) => seated(model, who) !== 'affected')
  return theirs && other !== undefined ? [at('not-their-wish', [...place, 'by'], `“${saidNl(actorOf(model, other), other)}” kan kiezen: “${move.name.nl ?? move.event}”. Alleen de persoon die het raakt mag dat.`, `“${saidEn(actorOf(model, other), other)}” can choose: “${move.name.en ?? move.event}”. Only the person affected may do that.`)] : []
})

/** Nobody gives themselves more time or closes their own work. */
const ownWork = (model: Model): readonly Problem[] => moves(model).flatMap(({ place, move, state }): readonly Problem[] => {
  const owner = state?.owner
  const self = (who: string): boolean => who === 'owner' || who === owner || who === 'level' && owner !== 'level-above'
  const outside = owner !== undefined && ['raiser', 'affected'].includes(seated(model, owner))
  const bySelf = move.by.some((who) => self(who) && !['raiser', 'affected'].includes(seated(model, who))) && !outside
  const delays = move.adds !== undefined
  return [
    ...(delays && bySelf ? [at('decides-about-self', [...place, 'by'], `Wie het signaal heeft, geeft zichzelf langer de tijd: “${move.name.nl ?? move.event}”.`, `Whoever has the signal gives themselves more time: “${move.name.en ?? move.event}”.`)] : []),
    ...(delays && move.times === undefined ? [at('endless-delay', [...place, 'times'], `“${move.name.nl ?? move.event}” kan zo vaak als iemand wil. Dan komt de termijn nooit.`, `“${move.name.en ?? move.event}” can be used as often as somebody likes. Then the term never comes.`)] : []),
    ...(endOf(model, move.to)?.kind === 'follow-up' && (move.by.some((who) => who === 'level') || bySelf && owner !== 'level-above')
      ? [at('decides-about-self', [...place, 'to'], `Wie het signaal heeft, sluit het zelf: “${move.name.nl ?? move.event}”. Wie het gaf, hoeft niet te zeggen dat het klopt.`, `Whoever has the signal closes it: “${move.name.en ?? move.event}”. Who raised it need not say that it is right.`)] : []),
  ]
})

const line = ['lijn-0', 'lijn-1', 'lijn-2', 'lijn-3', 'lijn-4']
const around = (over: Partial<Surroundings>): Surroundings => ({ line: line.map((holder) => ({ holder, hasKey: true })), processOwner: { holder: 'eigenaar', hasKey: true }, desk: { holder: 'loket', hasKey: true }, about: [], raiser: null, ...over })

/** Tries every chair as the one it is about, as the one who raised it, and as somebody with two chairs. */
const chains = (model: Model): readonly Problem[] => model.ladders.flatMap(({ id: ladder }, index) => {
  const levels = ladderOf(model, ladder)?.levels ?? []
  const found = (surroundings: Surroundings, wrong: (holder: string, level: number) => boolean, nl: (state: string) => string, en: (state: string) => string): readonly Problem[] =>
    routeFor(model, ladder, surroundings).flatMap(({ state, holder }, level) => (holder !== null && wrong(holder, level)
      ? [at('decides-about-self', ['ladders', String(index), state], nl(saidNl(stateOf(model, state), state)), en(saidEn(stateOf(model, state), state)))] : []))
  const seats = [...line, 'loket']
  return [
    ...seats.flatMap((accused, chair) => found(around({ about: [accused] }), (holder) => holder === accused || (accused !== 'loket' && line.indexOf(holder) >= 0 && line.indexOf(holder) < chair),
      (state) => `Het signaal gaat over iemand in de lijn zelf. Toch beslist bij “${state}” die persoon, of iemand die onder die persoon werkt.`, (state) => `The signal is about somebody in the line itself. Still that person, or somebody who works under them, decides at “${state}”.`)),
    ...line.flatMap((raiser) => found(around({ raiser }), (holder) => holder === raiser,
      (state) => `Wie het signaal gaf, krijgt het bij “${state}” zelf terug en moet daarna zelf zeggen dat het klopt.`, (state) => `Who raised the signal gets it back at “${state}” and must then say themselves that it is right.`)),
    ...(levels.length > 1 ? found(around({ line: line.map(() => ({ holder: 'dubbel', hasKey: true })) }), (holder, level) => holder === 'dubbel' && routeFor(model, ladder, around({ line: line.map(() => ({ holder: 'dubbel', hasKey: true })) })).findIndex((one) => one.holder === 'dubbel') < level,
      (state) => `Iemand met twee stoelen deed niets. Een stap hoger, bij “${state}”, krijgt dezelfde persoon het weer.`, (state) => `Somebody with two chairs did nothing. One step up, at “${state}”, the same person gets it again.`) : []),
  ].filter((problem, place, all) => all.findIndex(({ path, story }) => path.join() === problem.path.join() && story.nl === problem.story.nl) === place)
})

/** What the model promises to the people in it. */
export const promiseProblems = (model: Model): readonly Problem[] => [...told(model), ...wishes(model), ...ownWork(model), ...chains(model)]
