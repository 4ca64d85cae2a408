import { describe, expect, it } from 'vitest'
import { modelShape, shippedModel, type Model } from '../model/index.ts'
import { checkModel } from './index.ts'

/** The shipped model with something broken in it. */
const broken = (change: (draft: Draft) => void): Model => {
  const draft = structuredClone(shippedModel) as unknown as Draft
  change(draft)
  return modelShape.parse(draft)
}
type DraftMove = { event: string; by: string[]; to: string; name: object; tells: string[]; adds?: string; times?: number; notUnsafe: boolean; needs: string[] }
type DraftState = { id: string; owner?: string | undefined; term?: string | undefined; late?: { to: string; tells: string[] } | undefined; passOver: string[]; moves: DraftMove[]; name: { nl?: string; en?: string } }
type Draft = { terms: { id: string; length: string; ground: string; bounds?: object; kind: string }[]; actors: { id: string; up?: number | undefined }[]; ladders: { levels: string[] }[]; states: DraftState[]; ends: { id: string; kind: string }[]; everywhere: DraftMove[]; beyond?: string | undefined; unsafeTerm?: string }
const state = (draft: Draft, id: string): DraftState => {
  const found = draft.states.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const move = (draft: Draft, id: string, event: string): DraftMove => {
  const found = (id === '' ? draft.everywhere : state(draft, id).moves).find((one) => one.event === event)
  if (!found) throw new Error(event)
  return found
}
const without = (draft: Draft, event: string): void => { draft.everywhere = draft.everywhere.filter((one) => one.event !== event) }
const codes = (model: Model): readonly string[] => [...new Set(checkModel(model).problems.map(({ code }) => code))].sort()

describe('the model that the product comes with', () => {
  it('is in order, and every place of it was walked', () => {
    const checked = checkModel(shippedModel)
    expect(checked.problems).toEqual([])
    expect(checked.warnings).toEqual([])
    expect(checked.places).toBeGreaterThan(100)
  })
})

describe('a model that never reaches the top of the organisation', () => {
  const lower = (draft: Draft): void => { for (const one of draft.ladders) one.levels = one.levels.filter((level) => level !== 'with-top'); draft.states = draft.states.filter(({ id }) => id !== 'with-top') }
  it('may be published, as the official steps are not known, and is told for each ladder', () => {
    const checked = checkModel(broken(lower))
    expect([checked.ok, checked.problems]).toEqual([true, []])
    expect(checked.warnings.map(({ code, path }) => [code, path.join('.')])).toEqual([['top-not-reached', 'ladders.conduct.levels'], ['top-not-reached', 'ladders.rule.levels']])
    expect(checked.warnings[0]?.story.nl).toContain('secretaris-generaal')
  })
  it('counts whoever has the top seat, by whatever name: an agency has a director', () => {
    expect(checkModel(broken((draft) => { for (const one of draft.actors) if (one.id === 'secretary-general') Object.assign(one, { name: { nl: 'de directeur', en: 'the director' } }) })).warnings).toEqual([])
  })
})

describe('a broken model is found out', () => {
  it.each<[string, (draft: Draft) => void, readonly string[]]>([
    ['nobody owns a state', (draft) => { delete state(draft, 'with-manager-above').owner }, ['no-owner']],
    ['a state has no term', (draft) => { delete state(draft, 'acting').term }, ['no-term']],
    ['a state has a term that does not exist', (draft) => { state(draft, 'acting').term = 'ESC_99' }, ['unknown-term']],
    ['nothing says what happens when the term passes', (draft) => { delete state(draft, 'with-manager').late }, ['no-late']],
    ['a term lasts nothing', (draft) => { (draft.terms[0] as { length: string }).length = '0wd' }, ['no-time']],
    ['a term lies outside its own bounds', (draft) => { (draft.terms[0] as { length: string }).length = '40wd' }, ['outside-bounds']],
    ['a term of law may be adapted', (draft) => { (draft.terms[0] as { kind: string }).kind = 'law' }, ['law-has-bounds']],
    ['a term does not say where it comes from', (draft) => { (draft.terms[0] as { ground: string }).ground = '' }, ['no-ground']],
    ['a step leads nowhere', (draft) => { move(draft, 'acting', 'answer').to = 'nowhere' }, ['unknown-state']],
    ['somebody unknown is told', (draft) => { move(draft, 'acting', 'answer').tells.push('nobody-here') }, ['unknown-actor']],
    ['a name stands twice', (draft) => { (draft.ends[0] as { id: string }).id = 'acting' }, ['duplicate-id', 'unknown-state']],
    ['a state is called “up”', (draft) => { state(draft, 'unread').id = 'up' }, ['reserved-id', 'unknown-state']],
    ['a manager has no place in the line', (draft) => { delete (draft.actors[0] as { up?: number }).up }, ['no-seat']],
    ['a ladder is empty', (draft) => { (draft.ladders[2] as { levels: string[] }).levels = [] }, ['empty-ladder']],
    ['there is nothing beyond the last level', (draft) => { delete draft.beyond }, ['nothing-beyond']],
    ['beyond the last level the signal counts as done', (draft) => { draft.beyond = 'closed' }, ['nothing-beyond']],
    ['who raised it is not told when a term passes', (draft) => { const { late } = state(draft, 'with-manager'); if (late) late.tells = ['owner'] }, ['affected-not-told', 'raiser-not-told']],
    ['who raised it is not told of an answer', (draft) => { move(draft, 'acting', 'answer').tells = ['affected'] }, ['raiser-not-told']],
    ['the manager can stop it', (draft) => { move(draft, '', 'withdraw').by.push('level') }, ['not-their-wish']],
    ['the manager can slow it', (draft) => { move(draft, '', 'slow').by = ['owner'] }, ['not-their-wish']],
    ['the affected person cannot stop it', (draft) => without(draft, 'withdraw'), ['never-reached', 'wish-not-heard']],
    ['the manager gives themselves more time', (draft) => { move(draft, 'with-manager', 'extend').by = ['owner'] }, ['decides-about-self']],
    ['more time can be given for ever', (draft) => { delete move(draft, 'with-manager', 'extend').times }, ['endless-delay']],
    ['the manager closes their own work', (draft) => { move(draft, 'with-manager', 'answer').to = 'closed' }, ['decides-about-self']],
    ['the manager confirms instead of who raised it', (draft) => { move(draft, 'answered', 'confirm').by = ['level'] }, ['decides-about-self']],
    ['a manager keeps a signal about themselves', (draft) => { state(draft, 'with-manager').passOver = ['nobody', 'below-accused', 'raiser', 'had-it'] }, ['decides-about-self']],
    ['a manager decides about their own manager', (draft) => { state(draft, 'with-manager').passOver = ['nobody', 'accused', 'raiser', 'had-it'] }, ['decides-about-self']],
    ['who raised it gets it themselves', (draft) => { state(draft, 'with-manager-above').passOver = ['nobody', 'accused', 'below-accused', 'had-it'] }, ['decides-about-self']],
    ['somebody with two chairs gets it twice', (draft) => { state(draft, 'with-manager-above').passOver = ['nobody', 'accused', 'below-accused', 'raiser'] }, ['decides-about-self']],
    ['the desk handles a signal about itself', (draft) => { state(draft, 'with-desk').passOver = [] }, ['decides-about-self']],
    ['silence of the manager changes nothing', (draft) => { const { late } = state(draft, 'with-manager'); if (late) late.to = 'stays' }, ['ignored']],
    ['silence leads back and forth on one level', (draft) => { const { late } = state(draft, 'acting'); if (late) late.to = 'answered'; const answered = state(draft, 'answered').late; if (answered) answered.to = 'acting' }, ['ignored']],
    ['silence closes the signal', (draft) => { const { late } = state(draft, 'with-manager'); if (late) late.to = 'closed' }, ['closed-by-silence']],
    ['an answer without reaction closes by itself', (draft) => { const { late } = state(draft, 'answered'); if (late) late.to = 'closed-unread' }, ['closed-by-silence', 'never-reached']],
    ['silence counts as the wish to stop', (draft) => { const { late } = state(draft, 'with-manager'); if (late) late.to = 'withdrawn' }, ['stopped-by-silence']],
    ['nobody else hears that the desk is silent', (draft) => { const { late } = state(draft, 'with-desk'); if (late) late.tells = ['raiser', 'affected', 'owner'] }, ['ignored-at-the-top']],
    ['a signal goes back to a level that had it', (draft) => { move(draft, 'with-manager-above', 'cannot-act').to = 'with-manager' }, ['goes-down']],
    ['“not resolved” leads back to the same level', (draft) => { move(draft, 'answered', 'not-resolved').to = 'acting' }, ['reopens-same-level']],
    ['staff can send it round on one day', (draft) => { state(draft, 'acting').moves.push({ event: 'look-again', by: ['owner'], to: 'with-manager', name: { nl: 'Opnieuw', en: 'Again' }, tells: ['raiser', 'affected'], notUnsafe: false, needs: [] }) }, ['instant-loop']],
    ['retaliation goes to the manager above', (draft) => { move(draft, '', 'retaliation').to = 'up' }, ['retaliation-not-to-desk']],
    ['retaliation cannot be told', (draft) => without(draft, 'retaliation'), ['retaliation-not-to-desk']],
    ['a state is never reached', (draft) => { state(draft, 'with-manager').moves = state(draft, 'with-manager').moves.filter((one) => one.event !== 'take-up'); for (const one of ['with-manager-above', 'with-manager-two-above', 'with-top', 'with-owner']) state(draft, one).moves = state(draft, one).moves.filter((each) => each.event !== 'take-up') }, ['never-reached']],
    ['a term can lie in a weekend as a whole', (draft) => { Object.assign(draft.terms[0] as object, { length: '2d', bounds: undefined }) }, ['no-working-day']],
    ['a level belongs to who raised it', (draft) => { state(draft, 'with-manager').owner = 'raiser' }, ['raiser-gets-it']],
    ['the work comes back to whom it touches', (draft) => { state(draft, 'acting').owner = 'affected' }, ['raiser-gets-it']],
    ['who raised it cannot say that it is not resolved', (draft) => { state(draft, 'answered').moves = state(draft, 'answered').moves.filter(({ event }) => event !== 'not-resolved') }, ['cannot-answer']],
    ['who raised it cannot confirm', (draft) => { state(draft, 'answered').moves = state(draft, 'answered').moves.filter(({ event }) => event !== 'confirm') }, ['cannot-answer']],
    ['two levels are one chair', (draft) => { state(draft, 'with-manager-above').owner = 'manager' }, ['levels-do-not-rise']],
    ['the line stands upside down', (draft) => { state(draft, 'with-manager').owner = 'manager-above'; state(draft, 'with-manager-above').owner = 'manager' }, ['levels-do-not-rise']],
    ['“I cannot act” leaves it where it is', (draft) => { move(draft, 'with-manager', 'cannot-act').to = 'stays' }, ['stays-with-who-cannot-act']],
    ['the manager makes it a complaint unasked', (draft) => { move(draft, 'with-manager', 'answer').to = 'formal' }, ['not-their-wish']],
    ['a step that nobody can take', (draft) => { move(draft, 'acting', 'answer').by = [] }, ['nobody-can']],
    ['a step stands twice', (draft) => { state(draft, 'with-manager').moves.push(structuredClone(move(draft, 'with-manager', 'answer'))) }, ['duplicate-move']],
    ['an answer without a sentence', (draft) => { move(draft, 'acting', 'answer').needs = [] }, ['no-sentence']],
    ['passing on without a reason', (draft) => { move(draft, 'acting', 'cannot-act').needs = [] }, ['no-reason']],
    ['stopping without consent', (draft) => { move(draft, '', 'withdraw').needs = [] }, ['no-consent']],
    ['danger takes longer', (draft) => { Object.assign(draft.terms.at(-1) as object, { length: '30wd', bounds: undefined }) }, ['unsafe-is-slower']],
    ['nobody can say that somebody is unsafe', (draft) => { without(draft, 'unsafe') }, ['unsafe-not-heard']],
    ['only the manager can say that somebody is unsafe', (draft) => { move(draft, 'with-manager', 'unsafe').by = ['owner'] }, ['unsafe-not-heard']],
    ['the person affected cannot tell of retaliation', (draft) => { move(draft, '', 'retaliation').by = ['raiser'] }, ['retaliation-not-to-desk']],
    ['another than who raised it confirms', (draft) => { move(draft, 'answered', 'confirm').by = ['affected'] }, ['cannot-answer']],
    ['a signal about a rule has nowhere to go', (draft) => { draft.ladders.splice(1, 1) }, ['no-ladder']],
    ['retaliation after an earlier signal comes to the manager first', (draft) => { draft.ladders[2] = { ...draft.ladders[2], levels: ['with-manager', 'with-desk'] } as never }, ['retaliation-not-to-desk']],
    ['danger changes nothing about the term', (draft) => { delete draft.unsafeTerm }, ['unsafe-is-slower']],
    ['two ladders of one name', (draft) => { draft.ladders.push(structuredClone(draft.ladders[0]) as never) }, ['duplicate-id']],
    ['a signal of one kind is stuck where it begins', (draft) => { draft.everywhere = []; draft.ladders.push({ id: 'other', name: { nl: 'Anders', en: 'Other' }, levels: ['lonely'] } as never); draft.states.push({ id: 'lonely', name: { nl: 'Alleen', en: 'Alone' }, owner: 'desk', term: 'ESC_1', late: { to: 'stays', tells: ['raiser', 'affected', 'secretary-general'] }, passOver: ['accused'], moves: [] }) }, ['dead-end', 'no-follow-up', 'retaliation-not-to-desk']],
  ])('%s', (_, change, expected) => {
    const found = codes(broken(change))
    for (const code of expected) expect(found).toContain(code)
  })

  const long = (change: (draft: Draft) => void): Model => broken((draft) => {
    // Two thousand places of work one after the other, each of which can be answered.
    const [work, count] = [state(draft, 'acting'), 2_000]
    for (let at = 0; at < count; at++) draft.states.push({ ...structuredClone(work), id: `work-${at}`, name: { nl: `Werk ${at}`, en: `Work ${at}` }, moves: [...structuredClone(work.moves), ...(at + 1 < count ? [{ ...structuredClone(move(draft, 'with-manager', 'take-up')), to: `work-${at + 1}` }] : [])] })
    for (const one of draft.states) for (const each of one.moves) if (each.event === 'take-up' && each.to === 'acting') each.to = 'work-0'
    draft.states = draft.states.filter(({ id }) => id !== 'acting')
    change(draft)
  })
  it('a model of two thousand places is walked in time, and its one fault is told by its beginning and its end', () => {
    const { problems } = checkModel(long((draft) => { const { late } = state(draft, 'work-1500'); if (late) late.to = 'stays' }))
    expect(new Set(problems.map(({ code, path }) => `${code} ${path.length > 1_000}`))).toEqual(new Set(['ignored true']))
    expect(problems[0]?.story.nl).toMatch(/Zo gaat het 1\d{3} stappen verder\..*het signaal komt nooit een stap hoger\.$/)
    expect(problems[0]?.story.nl.length).toBeLessThan(2_000)
  }, 60_000)

  it('a place that is left by nothing is told as a story in two languages, step by step', () => {
    const model = broken((draft) => {
      const top = state(draft, 'with-manager-two-above')
      if (top.late) top.late.to = 'stays'
    })
    const [problem] = checkModel(model).problems
    expect(problem).toEqual({
      code: 'ignored', path: ['conduct', 'with-manager:cannot-act', 'with-manager-above:cannot-act', 'with-manager-two-above:late'],
      story: {
        nl: 'Iemand geeft een signaal over “Een uitspraak of gedrag”. Eerst: bij de leidinggevende. Wie het signaal heeft kiest “Ik kan hier niets aan doen”. Nu: bij de leidinggevende daarboven. Wie het signaal heeft kiest “Ik kan hier niets aan doen”. Nu: twee stappen hoger. 5 werkdagen gaan voorbij en de leidinggevende twee stappen hoger doet niets. Het blijft waar het is. En zo gaat het door. Wie niets doet, merkt er niets van: het signaal komt nooit een stap hoger.',
        en: 'Somebody raises a signal about “A statement or behaviour”. First: with the manager. Whoever has the signal chooses “I cannot act on this”. Now: with the manager above. Whoever has the signal chooses “I cannot act on this”. Now: two steps up. 5 working days pass and the manager two steps up does nothing. It stays where it is. And so it goes on. Who does nothing notices nothing: the signal never goes one step up.',
      },
    })
  })
})
