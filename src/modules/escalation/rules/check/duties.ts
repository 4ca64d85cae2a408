import { addDays } from '../../../../foundation/calendar/day.ts'
import { workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import { addLength, parseLength } from '../../../../foundation/calendar/length.ts'
import { actorOf, endOf, ladderOf, stateOf, termOf, type Model, type Move } from '../model/index.ts'
import type { State } from '../model/shape.ts'
import { at, type Problem } from './problem.ts'

const nl = (one: { readonly name: { readonly nl?: string | undefined } } | null, id: string): string => one?.name.nl ?? id
const en = (one: { readonly name: { readonly en?: string | undefined } } | null, id: string): string => one?.name.en ?? id
const seatOf = (model: Model, who: string | undefined): string | undefined => actorOf(model, who)?.seat ?? who
const isOutside = (model: Model, who: string | undefined): boolean => ['raiser', 'affected'].includes(seatOf(model, who) ?? '')

type Sited = { readonly place: readonly (string | number)[]; readonly move: Move; readonly state: State | null }
const sited = (model: Model): readonly Sited[] => [
  ...model.states.flatMap((state, index) => state.moves.map((move, place): Sited => ({ place: ['states', index, 'moves', place], move, state }))),
  ...model.everywhere.map((move, place): Sited => ({ place: ['everywhere', place], move, state: null })),
]

/** What must come with a move, so that who raised it has something to judge and nobody decides for the person affected. */
const needed: Partial<Record<Move['event'], readonly [need: Move['needs'][number], code: string, nl: string, en: string]>> = {
  answer: ['sentence', 'no-sentence', 'wordt beantwoord zonder één zin over wat er is gedaan. Wie het signaal gaf, heeft niets om te bevestigen.', 'is answered without one sentence on what was done. Who raised it has nothing to confirm.'],
  'cannot-act': ['reason', 'no-reason', 'wordt doorgeschoven zonder reden.', 'is passed on without a reason.'],
  withdraw: ['consent', 'no-consent', 'stopt zonder dat de persoon die het raakt toestemming geeft.', 'stops without consent of the person affected.'],
  'carry-on': ['consent', 'no-consent', 'gaat naar het loket zonder dat de persoon die het raakt toestemming geeft.', 'goes to the desk without consent of the person affected.'],
}

const moves = (model: Model): readonly Problem[] => sited(model).flatMap(({ place, move, state }): readonly Problem[] => {
  const list = state?.moves ?? model.everywhere
  const need = needed[move.event]
  const higher = endOf(model, move.to)?.kind === 'higher' && move.by.some((who) => !isOutside(model, who) && !(who === 'owner' && isOutside(model, state?.owner)))
  return [
    ...(move.by.length === 0 ? [at('nobody-can', [...place, 'by'], `“${nl(move, move.event)}” kan niemand doen.`, `Nobody can do “${en(move, move.event)}”.`)] : []),
    ...(list.find(({ event }) => event === move.event) === move ? [] : [at('duplicate-move', place, `“${nl(move, move.event)}” staat er twee keer, en alleen de eerste telt.`, `“${en(move, move.event)}” stands there twice, and only the first counts.`)]),
    ...(need && !move.needs.includes(need[0]) ? [at(need[1], [...place, 'needs'], `Het signaal ${need[2]}`, `The signal ${need[3]}`)] : []),
    ...(higher && !move.needs.includes('consent') ? [at('not-their-wish', [...place, 'to'], `Wie het signaal heeft, maakt er een andere procedure van: “${nl(move, move.event)}”. De persoon die het raakt wordt niets gevraagd.`, `Whoever has the signal makes another procedure of it: “${en(move, move.event)}”. The person affected is asked nothing.`)] : []),
  ]
})

/** Who raised a signal judges an answer and does nothing else: it never comes to them as work, and they can say yes and no. */
const raisers = (model: Model): readonly Problem[] => model.states.flatMap((state, index): readonly Problem[] => {
  if (!isOutside(model, state.owner)) return []
  const name = [nl(state, state.id), en(state, state.id)] as const
  const unanswered = [...sited(model).filter(({ move }) => move.event !== 'answer').map(({ move, state: from }) => ({ from, to: move.to })), ...model.states.map((from) => ({ from, to: from.late?.to }))].find(({ to, from }) => to === state.id && from !== state)
  const isLevel = model.ladders.some(({ levels }) => levels.includes(state.id))
  const lacks = (['confirm', 'not-resolved'] as const).filter((event) => ![...state.moves, ...model.everywhere].some((move) => move.event === event && move.by.some((who) => who === 'owner' || seatOf(model, who) === seatOf(model, state.owner))))
  return [
    ...(isLevel || unanswered ? [at('raiser-gets-it', ['states', index, 'owner'], `Wie het signaal gaf, krijgt het zelf terug bij “${name[0]}”, zonder dat iemand heeft gezegd wat er is gedaan.`, `Who raised the signal gets it back at “${name[1]}”, without anybody having said what was done.`)] : []),
    ...lacks.map((event) => at('cannot-answer', ['states', index, 'moves'], `Bij “${name[0]}” kan wie het signaal gaf niet zeggen dat het ${event === 'confirm' ? 'klopt' : 'niet is opgelost'}.`, `At “${name[1]}” who raised the signal cannot say that it is ${event === 'confirm' ? 'right' : 'not resolved'}.`)),
  ]
})

/** Each level of a ladder sits higher than the one before: line by line, then the top, then the desk. */
const ladders = (model: Model): readonly Problem[] => model.ladders.flatMap(({ id }, index): readonly Problem[] => {
  const levels = ladderOf(model, id)?.levels ?? []
  const height = (level: string): number | null => {
    const actor = actorOf(model, stateOf(model, level)?.owner)
    return actor?.seat === 'line' ? (actor.up ?? 0) : actor?.seat === 'process-owner' ? 0 : actor?.seat === 'top' ? 100 : actor?.seat === 'desk' ? 200 : null
  }
  return levels.flatMap((level, place): readonly Problem[] => {
    const [own, before] = [height(level), height(levels[place - 1] ?? '')]
    return own === null || before === null || own > before ? [] : [at('levels-do-not-rise', ['ladders', index, 'levels', place], `Bij “${nl(stateOf(model, level), level)}” zit niemand hoger dan een stap eerder.`, `At “${en(stateOf(model, level), level)}” nobody sits higher than one step before.`)]
  })
})

const someYears = 800
const firstDay = '2026-01-01'
/** The first day from which a term would hold no working day at all; null when there is none. */
const freeFrom = (text: string): string | null => {
  const length = parseLength(text)
  if (length === null || length.unit !== 'day' || length.amount > 14) return null
  for (let day = firstDay, count = 0; count < someYears; day = addDays(day, 1), count++) if (workingDaysBetween(day, addLength(day, length)) === 0) return day
  return null
}

/** Whoever must act has at least one working day, also around weekends and holidays; and danger is never slower. */
const terms = (model: Model): readonly Problem[] => {
  const used = new Set([...model.states.map(({ term }) => term), model.unsafeTerm])
  const ruler = (id: string | undefined): string => addLength('2026-09-07', parseLength(termOf(model, id)?.length ?? '') ?? { amount: 1, unit: 'day' })
  const levels = new Set(model.ladders.flatMap((one) => one.levels))
  const slower = model.unsafeTerm === undefined || !termOf(model, model.unsafeTerm) ? undefined : model.states.find(({ id, term }) => levels.has(id) && termOf(model, term) !== null && ruler(term) < ruler(model.unsafeTerm))
  return [
    ...model.terms.flatMap((term, index): readonly Problem[] => {
      const free = used.has(term.id) && term.kind === 'house' ? freeFrom(term.length) : null
      return free === null ? [] : [at('no-working-day', ['terms', index, 'length'], `Begint de termijn ${term.id} (${term.length}) op ${free}, dan valt hij helemaal in een weekend of feestdag. Niemand kan dan iets doen.`, `If the term ${term.id} (${term.length}) begins on ${free}, it lies wholly in a weekend or holiday. Nobody can act then.`)]
    }),
    ...(slower ? [at('unsafe-is-slower', ['unsafeTerm'], `Is iemand onveilig, dan duurt “${nl(slower, slower.id)}” langer dan anders.`, `While somebody is unsafe, “${en(slower, slower.id)}” takes longer than otherwise.`)] : []),
  ]
}

const hearable = {
  unsafe: ['unsafe-not-heard', 'zeggen dat iemand nu onveilig is', 'say that somebody is unsafe now'],
  retaliation: ['retaliation-not-to-desk', 'melden dat er nadeel is', 'tell of harm because of it'],
} as const
/** Danger and retaliation can be told wherever the signal stands, by the one who raised it and by the person it touches; and danger makes it go faster. */
const heard = (model: Model): readonly Problem[] => {
  const seats = (['raiser', 'affected'] as const).filter((seat) => model.actors.some((one) => one.seat === seat))
  return [
    ...(model.unsafeTerm === undefined ? [at('unsafe-is-slower', ['unsafeTerm'], 'Is iemand onveilig, dan gaat het niet sneller dan anders: daarvoor is geen termijn.', 'While somebody is unsafe it goes no faster than otherwise: there is no term for that.')] : []),
    ...model.states.flatMap((state, index) => (['unsafe', 'retaliation'] as const).flatMap((event) => {
      const move = [...state.moves, ...model.everywhere].find((one) => one.event === event)
      const [code, sayNl, sayEn] = hearable[event]
      return seats.filter((seat) => !move?.by.some((who) => seatOf(model, who) === seat)).map((seat) =>
        at(code, ['states', index, 'moves'], `Bij “${nl(state, state.id)}” kan ${seat === 'raiser' ? 'wie het signaal gaf' : 'de persoon die het raakt'} niet ${sayNl}.`, `At “${en(state, state.id)}” ${seat === 'raiser' ? 'who raised the signal' : 'the person affected'} cannot ${sayEn}.`))
    })),
  ]
}

/** What somebody raises is about people or about a rule: both must have levels to go to. */
const kinds = (model: Model): readonly Problem[] => (['conduct', 'rule'] as const).filter((id) => ladderOf(model, id) === null).map((id) =>
  at('no-ladder', ['ladders'], `Een signaal over ${id === 'conduct' ? 'een uitspraak of gedrag' : 'een regel of proces'} kan nergens heen: er is geen ladder “${id}”.`, `A signal about ${id === 'conduct' ? 'a statement or behaviour' : 'a rule or process'} can go nowhere: there is no ladder “${id}”.`))

/** Where a model has levels for retaliation after an earlier signal, the desk is the first: those in the line may be the ones who took it. */
const shielded = (model: Model): readonly Problem[] => {
  const first = stateOf(model, ladderOf(model, 'retaliation')?.levels[0] ?? '')
  return first === null || seatOf(model, first.owner ?? '') === 'desk' ? [] : [at('retaliation-not-to-desk', ['ladders', 'retaliation'], `Heeft iemand nadeel na een eerder signaal, dan komt dat eerst bij “${nl(first, first.id)}” en niet bij het loket.`, `When somebody suffers detriment after an earlier signal, it first comes to “${en(first, first.id)}” and not to the desk.`)]
}

/** What must be so for every step, term and level of a model, whatever its paths. */
export const dutyProblems = (model: Model): readonly Problem[] => [...moves(model), ...raisers(model), ...ladders(model), ...terms(model), ...heard(model), ...kinds(model), ...shielded(model)]
