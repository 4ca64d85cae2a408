import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { reportBody } from '../../rules/messages.ts'
import { draftSchema, identityOf, newDraft, reportOf, titleOf, type Draft } from '../../rules/intake/draft.ts'
import { conductV1 } from '../../rules/intake/conduct-v1.ts'
import { aims, mayKnowName, otherAnswers } from '../../rules/intake/route.ts'
import { filingReducer, firstOpen, readyToSeal, startFiling, stepsOf, type FilingAction, type FilingState } from './steps.ts'

const reduce = filingReducer(conductV1)
const after = (...actions: FilingAction[]): FilingState => actions.reduce(reduce, startFiling(conductV1, 'nl'))
const want = (name: (typeof mayKnowName)[number], other: (typeof otherAnswers)[number], aim: (typeof aims)[number]): FilingAction[] => [
  { type: 'consequence', value: { name } }, { type: 'next' }, { type: 'consequence', value: { other } }, { type: 'next' }, { type: 'consequence', value: { aim } }, { type: 'next' },
]
const answer = (question: string, value: string | string[]): FilingAction => ({ type: 'answer', question, value })
const required = [answer('danger', 'no'), answer('subject', 'conduct'), answer('what', 'Een opmerking in het overleg.'), answer('times', 'once')]
const next: FilingAction = { type: 'next' }

describe('filing, a screen at a time', () => {
  it('given nothing chosen, when going on, then says so and stays', () => {
    expect(after(next)).toMatchObject({ step: 'name', errors: [{ field: 'name', sentence: 'choose' }] })
  })
  it('given a clear way, when going on from its explanation, then the way is accepted and the questions begin', () => {
    expect(after(...want('nobody', 'no', 'look-into'), next)).toMatchObject({ step: 'q-danger', draft: { route: { procedure: 'integrity', naming: 'anonymous' } } })
  })
  it('given an anonymous complaint, when going on, then nothing is chosen for the reporter', () => {
    expect(after(...want('nobody', 'yes', 'own-outcome'), next)).toMatchObject({ step: 'way', draft: { route: null }, errors: [{ field: 'way', sentence: 'choose-way' }] })
  })
  it('given that choice, when the reporter picks the integrity report, then it goes on as that', () => {
    expect(after(...want('nobody', 'yes', 'own-outcome'), { type: 'route', route: { procedure: 'integrity', naming: 'anonymous' } }, next)).toMatchObject({ step: 'q-danger' })
  })
  it('given answers, when going back, then everything is still there', () => {
    const state = after(...want('nobody', 'no', 'look-into'), next, ...required, next, { type: 'back' }, { type: 'back' })
    expect(state).toMatchObject({ step: 'way', draft: { answers: { what: 'Een opmerking in het overleg.' } } })
  })
  it('given a chosen way, when an opening answer changes, then the way is asked again and the answers stay', () => {
    const state = after(...want('nobody', 'no', 'look-into'), next, ...required, { type: 'change', step: 'name' }, { type: 'consequence', value: { name: 'whoever-needs' } }, next)
    expect(state).toMatchObject({ step: 'way', draft: { route: null, answers: { times: 'once' } } })
  })
  it('given a complete report, when one answer is changed from the check page, then next leads back to the check page', () => {
    const state = after(...want('nobody', 'no', 'look-into'), next, ...required, { type: 'change', step: 'q-what' }, answer('what', 'Anders.'), next)
    expect(state).toMatchObject({ step: 'check', changing: false })
  })
  it('given a change that opens a required question, then next leads to that question first', () => {
    const state = after(...want('whoever-needs', 'yes', 'own-outcome'), next, ...required, { type: 'change', step: 'q-subject' }, answer('subject', 'both'), next)
    expect(state.step).toBe('q-about')
  })
  it('asks a name of whoever reports in confidence, and no name of whoever stays anonymous', () => {
    const confidential = after(...want('handlers', 'no', 'look-into'), next, ...required)
    expect(stepsOf(confidential.draft, conductV1)).toContain('identity')
    expect(readyToSeal(confidential.draft, conductV1)).toBe(false)
    expect(firstOpen(confidential.draft, conductV1)).toBe('identity')
    expect(stepsOf(after(...want('nobody', 'no', 'look-into'), next).draft, conductV1)).not.toContain('identity')
  })
  it('asks a number of whoever wants to be called, and an address for a complaint', () => {
    const state = after(...want('whoever-needs', 'yes', 'own-outcome'), next, ...required, answer('about', ['X']), { type: 'change', step: 'identity' },
      { type: 'set', value: { identity: { name: 'N. N.', telephone: '', address: '' }, wayBack: 'telephone' } }, next)
    expect(state.errors.map(({ sentence }) => sentence)).toEqual(['telephone-missing', 'complaint-address'])
  })
  it('ignores an address bar that asks for a screen that does not exist now', () => {
    expect(after({ type: 'visit', step: 'check' }).step).toBe('name')
    expect(after({ type: 'visit', step: 'nonsense' }).step).toBe('name')
  })
  it('given a saved draft, when it is opened, then it goes on where something is missing', () => {
    const saved = after(...want('nobody', 'no', 'look-into'), next, answer('danger', 'no')).draft
    expect(after({ type: 'load', draft: saved }).step).toBe('q-subject')
    expect(after({ type: 'load', draft: newDraft(conductV1, 'nl') }).step).toBe('name')
  })
})

describe('the report that is made of a draft', () => {
  const complete = (draft: Partial<Draft> = {}): Draft => ({ ...after(...want('nobody', 'no', 'look-into'), next, ...required).draft, ...draft })
  it('fits the message schema', () => {
    expect(reportBody.safeParse({ ...reportOf(complete(), conductV1), box: 'age1pq1x', signKey: 'k' }).success).toBe(true)
  })
  it('leaves out a name that was typed before the reporter chose to stay anonymous', () => {
    const draft = complete({ identity: { name: 'N. N.', telephone: '1', address: '2' }, wayBack: 'telephone' })
    expect(identityOf(draft)).toBeNull()
    expect(reportOf(draft, conductV1).wayBack).toBe('mailbox')
    expect(JSON.stringify(reportOf(draft, conductV1))).not.toContain('N. N.')
  })
  it('is never made as a complaint without a name', () => {
    expect(() => reportOf(complete({ route: { procedure: 'complaint', naming: 'anonymous' } }), conductV1)).toThrow('no way')
  })
  it('makes a title of what happened when none is given, cut at a word', () => {
    expect(titleOf(complete(), conductV1)).toBe('Een opmerking in het overleg.')
    expect(titleOf(complete({ answers: { what: 'woord '.repeat(40) } }), conductV1).length).toBeLessThanOrEqual(80)
    expect(titleOf(complete({ answers: { what: 'x', title: 'Overleg' } }), conductV1)).toBe('Overleg')
  })
  it('keeps every draft within what the sealed file accepts, whatever is pressed', () => {
    const action: fc.Arbitrary<FilingAction> = fc.oneof(
      fc.constantFrom(...mayKnowName).map((name): FilingAction => ({ type: 'consequence', value: { name } })),
      fc.constantFrom(...otherAnswers).map((other): FilingAction => ({ type: 'consequence', value: { other } })),
      fc.constantFrom(...aims).map((aim): FilingAction => ({ type: 'consequence', value: { aim } })),
      fc.constantFrom<FilingAction>(next, { type: 'back' }, { type: 'visit', step: 'check' }, { type: 'visit', step: 'name' }, ...required),
    )
    fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const state = after(...actions)
      return draftSchema.safeParse(state.draft).success && stepsOf(state.draft, conductV1).includes(state.step)
    }))
  })
})
